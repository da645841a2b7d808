package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per chain: a path in the funds-flow graph with the amount that travelled all of it. */
public final class Chains {
    /** Stable: hash of rule, mark, first payment, endpoint, currency and the route of accounts. */
    public static final Field CHAIN_ID = required(
            "chain_id",
            StringType,
            "stable: hash of rule, mark, first payment, endpoint, currency and the route of accounts");
    /** The case; key of cases. */
    public static final Field CASE_ID = required("case_id", StringType, "the case; key of cases");
    /** Fifo, lifo, pro-rata, clean-first or tainted-first. */
    public static final Field RULE = required("rule", StringType, "fifo, lifo, pro-rata, clean-first or tainted-first");
    /** FORWARD or BACKWARD. */
    public static final Field DIRECTION = required("direction", StringType, "FORWARD or BACKWARD");
    /** The origin or target. */
    public static final Field MARK_ID = required("mark_id", StringType, "the origin or target");
    /** Where the money rests or, backward, came from; empty for outside. */
    public static final Field ENDPOINT_ACCOUNT = optional(
            "endpoint_account", StringType, "where the money rests or, backward, came from; empty for outside");
    /** What arrives, minor units of its currency. */
    public static final Field AMOUNT_MINOR =
            required("amount_minor", LongType, "what arrives, minor units of its currency");
    /** ISO 4217. */
    public static final Field CURRENCY = required("currency", StringType, "ISO 4217");
    /** The amount at the day's rate, minor units of the base currency. */
    public static final Field BASE_MINOR =
            required("base_minor", LongType, "the amount at the day's rate, minor units of the base currency");
    /** Payments on the path. */
    public static final Field STEPS = required("steps", IntegerType, "payments on the path");
    /** Instant of the first payment. */
    public static final Field STARTED_AT = required("started_at", TimestampType, "instant of the first payment");
    /** Instant of the last payment. */
    public static final Field ENDED_AT = required("ended_at", TimestampType, "instant of the last payment");
    /** What arrives of what set out, at the payments' own rates, 0 to 1. */
    public static final Field RETENTION =
            required("retention", DoubleType, "what arrives of what set out, at the payments' own rates, 0 to 1");
    /** 0 to 100. */
    public static final Field SCORE = required("score", DoubleType, "0 to 100");
    /** True while it may not be shown. */
    public static final Field EMBARGOED = required("embargoed", BooleanType, "true while it may not be shown");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "chains",
            "one row per chain: a path in the funds-flow graph with the amount that travelled all of it",
            List.of(CHAIN_ID),
            CHAIN_ID,
            CASE_ID,
            RULE,
            DIRECTION,
            MARK_ID,
            ENDPOINT_ACCOUNT,
            AMOUNT_MINOR,
            CURRENCY,
            BASE_MINOR,
            STEPS,
            STARTED_AT,
            ENDED_AT,
            RETENTION,
            SCORE,
            EMBARGOED,
            RUN_ID);

    private Chains() {}
}
