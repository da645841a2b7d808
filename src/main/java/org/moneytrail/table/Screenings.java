package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per record and listed person or company whose names are alike: for a person to look at. */
public final class Screenings {
    /** Table of the record. */
    public static final Field SOURCE_TABLE = required("source_table", StringType, "table of the record");
    /** Its key; of several records that say the same of somebody, the smallest. */
    public static final Field SOURCE_KEY = required(
            "source_key", StringType, "its key; of several records that say the same of somebody, the smallest");
    /** How many records say the same of somebody. */
    public static final Field RECORDS = required("records", LongType, "how many records say the same of somebody");
    /** The name, as they write it. */
    public static final Field NAME = required("name", StringType, "the name, as they write it");
    /** Which list. */
    public static final Field LIST = required("list", StringType, "which list");
    /** The list's own id. */
    public static final Field LIST_ID = required("list_id", StringType, "the list's own id");
    /** The name on the list that is most like it. */
    public static final Field LISTED_NAME =
            required("listed_name", StringType, "the name on the list that is most like it");
    /** MAIN, ALIAS or WEAK. */
    public static final Field QUALITY =
            required("quality", StringType, "how far the list stands by that name: MAIN, ALIAS or WEAK");
    /** How alike both names are. */
    public static final Field SCORE = required("score", DoubleType, "how alike both names are, 0 to 1");
    /** What else is known of both. */
    public static final Field OUTCOME = required(
            "outcome",
            StringType,
            "CONFIRMED or REJECTED by an identifier or a person; BIRTH_AGREES or BIRTH_DIFFERS; NAME_ONLY");
    /** Why, in a few sentences. */
    public static final Field EXPLANATION = required("explanation", StringType, "why, in a few sentences");
    /** True while it may not be shown. */
    public static final Field EMBARGOED = required("embargoed", BooleanType, "true while it may not be shown");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "screenings",
            "one row per record and listed person or company whose names are alike",
            List.of(SOURCE_TABLE, SOURCE_KEY, LIST, LIST_ID),
            SOURCE_TABLE,
            SOURCE_KEY,
            RECORDS,
            NAME,
            LIST,
            LIST_ID,
            LISTED_NAME,
            QUALITY,
            SCORE,
            OUTCOME,
            EXPLANATION,
            EMBARGOED,
            RUN_ID);

    private Screenings() {}
}
