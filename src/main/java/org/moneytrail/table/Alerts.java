package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per alert of a typology on the ledger. */
public final class Alerts {
    /** Stable: hash of the typology, its subject and what began it. */
    public static final Field ALERT_ID =
            required("alert_id", StringType, "stable: hash of the typology, its subject and what began it");
    /** Id of the typology, such as A1. */
    public static final Field TYPOLOGY = required("typology", StringType, "id of the typology, such as A1");
    /** The account that it is about; empty if it is about none. */
    public static final Field SUBJECT_ACCOUNT =
            optional("subject_account", StringType, "the account that it is about; empty if it is about none");
    /** Instant of its first payment. */
    public static final Field STARTED_AT = required("started_at", TimestampType, "instant of its first payment");
    /** Instant of its last payment. */
    public static final Field ENDED_AT = required("ended_at", TimestampType, "instant of its last payment");
    /** 0 to 1: how far beyond its thresholds. */
    public static final Field SCORE = required("score", DoubleType, "0 to 1: how far beyond its thresholds");
    /** What was seen, in words. */
    public static final Field EXPLANATION = required("explanation", StringType, "what was seen, in words");
    /** True while it may not be shown. */
    public static final Field EMBARGOED = required("embargoed", BooleanType, "true while it may not be shown");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "alerts",
            "one row per alert of a typology on the ledger",
            List.of(ALERT_ID),
            ALERT_ID,
            TYPOLOGY,
            SUBJECT_ACCOUNT,
            STARTED_AT,
            ENDED_AT,
            SCORE,
            EXPLANATION,
            EMBARGOED,
            RUN_ID);

    private Alerts() {}
}
