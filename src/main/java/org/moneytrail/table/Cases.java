package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per case: one real story. */
public final class Cases {
    /** Stable: hash of its smallest predicate. */
    public static final Field CASE_ID = required("case_id", StringType, "stable: hash of its smallest predicate");
    /** 1 for the gravest; flagged cases first. */
    public static final Field RANK = required("rank", IntegerType, "1 for the gravest; flagged cases first");
    /** In a few words. */
    public static final Field TITLE = required("title", StringType, "in a few words");
    /** SEIZURE, DECLARATION, DESIGNATION or TYPOLOGY: the strongest. */
    public static final Field PREDICATE =
            required("predicate", StringType, "SEIZURE, DECLARATION, DESIGNATION or TYPOLOGY: the strongest");
    /** Key of the strongest predicate. */
    public static final Field PREDICATE_KEY = required("predicate_key", StringType, "key of the strongest predicate");
    /** TERRORIST_FINANCING, TRAFFICKING, PRECURSOR, TRADE or OTHER: the gravest. */
    public static final Field NEXUS =
            required("nexus", StringType, "TERRORIST_FINANCING, TRAFFICKING, PRECURSOR, TRADE or OTHER: the gravest");
    /** FLAGGED, or EXPLAINED where the alarm has a checked innocent explanation. */
    public static final Field STATUS =
            required("status", StringType, "FLAGGED, or EXPLAINED where the alarm has a checked innocent explanation");
    /** 0 to 100. */
    public static final Field SCORE = required("score", DoubleType, "0 to 100");
    /** What happened, in two sentences. */
    public static final Field SUMMARY = required("summary", StringType, "what happened, in two sentences");
    /** True while it may not be shown. */
    public static final Field EMBARGOED = required("embargoed", BooleanType, "true while it may not be shown");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "cases",
            "one row per case: one real story",
            List.of(CASE_ID),
            CASE_ID,
            RANK,
            TITLE,
            PREDICATE,
            PREDICATE_KEY,
            NEXUS,
            STATUS,
            SCORE,
            SUMMARY,
            EMBARGOED,
            RUN_ID);

    private Cases() {}
}
