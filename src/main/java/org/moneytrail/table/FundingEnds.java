package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per rule, target and place where the walk back ended. */
public final class FundingEnds {
    /** Fifo, lifo, pro-rata, clean-first or tainted-first. */
    public static final Field RULE = required("rule", StringType, "fifo, lifo, pro-rata, clean-first or tainted-first");
    /** The target; key of targets. */
    public static final Field TARGET_ID = required("target_id", StringType, "the target; key of targets");
    /** The account; empty for OUTSIDE. */
    public static final Field ACCOUNT_ID = optional("account_id", StringType, "the account; empty for OUTSIDE");
    /** ISO 4217. */
    public static final Field CURRENCY = required("currency", StringType, "ISO 4217");
    /** OPENING, UNOBSERVED, OUTSIDE or TERMINAL. */
    public static final Field KIND = required("kind", StringType, "OPENING, UNOBSERVED, OUTSIDE or TERMINAL");
    /** Minor units. */
    public static final Field AMOUNT_MINOR = required("amount_minor", LongType, "minor units");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "funding_ends",
            "one row per rule, target and place where the walk back ended",
            List.of(RULE, TARGET_ID, ACCOUNT_ID, CURRENCY, KIND),
            RULE,
            TARGET_ID,
            ACCOUNT_ID,
            CURRENCY,
            KIND,
            AMOUNT_MINOR,
            RUN_ID);

    private FundingEnds() {}
}
