package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/**
 * One row per name that was screened against the lists, with whom it hit: what the next screening need not do again.
 */
public final class ScreenedNames {
    /** PERSON, COMPANY or UNKNOWN. */
    public static final Field KIND = required("kind", StringType, "PERSON, COMPANY or UNKNOWN");
    /** The name, as records write it. */
    public static final Field NAME = required("name", StringType, "the name, as records write it");

    /**
     * Who is hit, in {@link #HITS}: the list. Always there, as are the next ones; Delta keeps no rule inside a list.
     */
    public static final Field LIST = optional("list", StringType, "which list");
    /** Who is hit, in {@link #HITS}: the list's own id. */
    public static final Field LIST_ID = optional("list_id", StringType, "the list's own id");
    /** By which of its names. */
    public static final Field LISTED_NAME =
            optional("listed_name", StringType, "the name on the list that is most like it");
    /** MAIN, ALIAS or WEAK. */
    public static final Field QUALITY =
            optional("quality", StringType, "how far the list stands by that name: MAIN, ALIAS or WEAK");
    /** How alike both names are. */
    public static final Field SCORE = optional("score", DoubleType, "how alike both names are, 0 to 1");
    /** What speaks for and against, word by word. */
    public static final Field EXPLANATION =
            optional("explanation", StringType, "what speaks for and against one bearer, word by word");

    /** Listed persons and companies that it hits, none for most. */
    public static final Field HITS = required(
            "hits",
            DataTypes.createArrayType(Table.schemaOf(LIST, LIST_ID, LISTED_NAME, QUALITY, SCORE, EXPLANATION), false),
            "listed persons and companies whose names are like it, by list and id");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "screened_names",
            "one row per name that was screened against the lists, with whom it hit",
            List.of(KIND, NAME),
            KIND,
            NAME,
            HITS,
            RUN_ID);

    private ScreenedNames() {}
}
