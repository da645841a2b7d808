package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per rule, origin, account and currency where its money rests at the end. */
public final class TracedHoldings {
    /** Fifo, lifo, pro-rata, clean-first or tainted-first. */
    public static final Field RULE = required("rule", StringType, "fifo, lifo, pro-rata, clean-first or tainted-first");
    /** The origin; key of origins. */
    public static final Field ORIGIN_ID = required("origin_id", StringType, "the origin; key of origins");
    /** The account; key of accounts. */
    public static final Field ACCOUNT_ID = required("account_id", StringType, "the account; key of accounts");
    /** ISO 4217. */
    public static final Field CURRENCY = required("currency", StringType, "ISO 4217");
    /** What rests there, minor units. */
    public static final Field HELD_MINOR = required("held_minor", LongType, "what rests there, minor units");
    /** What was not followed further, being below materiality, minor units. */
    public static final Field RESIDUE_MINOR =
            required("residue_minor", LongType, "what was not followed further, being below materiality, minor units");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "traced_holdings",
            "one row per rule, origin, account and currency where its money rests at the end",
            List.of(RULE, ORIGIN_ID, ACCOUNT_ID, CURRENCY),
            RULE,
            ORIGIN_ID,
            ACCOUNT_ID,
            CURRENCY,
            HELD_MINOR,
            RESIDUE_MINOR,
            RUN_ID);

    private TracedHoldings() {}
}
