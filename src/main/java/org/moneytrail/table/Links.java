package org.moneytrail.table;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;
import org.apache.spark.sql.Column;

/** One row per pair of records that are linked, and why. */
public final class Links {
    /** Table of the left record. */
    public static final Field LEFT_TABLE = required("left_table", StringType, "table of the left record");
    /** Key of the left record. */
    public static final Field LEFT_KEY = required("left_key", StringType, "key of the left record");
    /** Table of the right record. */
    public static final Field RIGHT_TABLE = required("right_table", StringType, "table of the right record");
    /** Key of the right record. */
    public static final Field RIGHT_KEY = required("right_key", StringType, "key of the right record");
    /**
     * NATIONAL_ID, ACCOUNT, PARTY, DECISION, NAME, PHONE, PLATE, CONTAINER, ADDRESS, DECLARANT, DIRECTOR or
     * DECLARATION.
     */
    public static final Field METHOD = required(
            "method",
            StringType,
            "NATIONAL_ID, ACCOUNT, PARTY, DECISION, NAME, PHONE, PLATE, CONTAINER, ADDRESS, DECLARANT, DIRECTOR or DECLARATION");
    /** True for what is known, false for what was inferred. */
    public static final Field FACT =
            required("fact", BooleanType, "true for what is known, false for what was inferred");
    /** Probability that both are one, 0 to 1; 1 for facts. */
    public static final Field SCORE =
            required("score", DoubleType, "probability that both are one, 0 to 1; 1 for facts");
    /** SAME: one person or company; RELATED: they share something. */
    public static final Field DECISION =
            required("decision", StringType, "SAME: one person or company; RELATED: they share something");
    /** Why, in a sentence. */
    public static final Field EXPLANATION = required("explanation", StringType, "why, in a sentence");
    /** True while it may not be shown. */
    public static final Field EMBARGOED = required("embargoed", BooleanType, "true while it may not be shown");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "links",
            "one row per pair of records that are linked, and why",
            List.of(LEFT_TABLE, LEFT_KEY, RIGHT_TABLE, RIGHT_KEY, METHOD),
            LEFT_TABLE,
            LEFT_KEY,
            RIGHT_TABLE,
            RIGHT_KEY,
            METHOD,
            FACT,
            SCORE,
            DECISION,
            EXPLANATION,
            EMBARGOED,
            RUN_ID);

    private Links() {}

    /** How evidence names the link of the row, by its pair: {@code table:key|table:key}. */
    public static Column pair() {
        return concat(
                LEFT_TABLE.col(), lit(":"), LEFT_KEY.col(), lit("|"), RIGHT_TABLE.col(), lit(":"), RIGHT_KEY.col());
    }
}
