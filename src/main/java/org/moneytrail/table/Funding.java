package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per rule, target and payment whose units later became units of the target. */
public final class Funding {
    /** Fifo, lifo, pro-rata, clean-first or tainted-first. */
    public static final Field RULE = required("rule", StringType, "fifo, lifo, pro-rata, clean-first or tainted-first");
    /** The target; key of targets. */
    public static final Field TARGET_ID = required("target_id", StringType, "the target; key of targets");
    /** The payment; key of transactions. */
    public static final Field TRANSACTION_ID =
            required("transaction_id", StringType, "the payment; key of transactions");
    /** Those units, minor units of the credit. */
    public static final Field AMOUNT_MINOR =
            required("amount_minor", LongType, "those units, minor units of the credit");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "funding",
            "one row per rule, target and payment whose units later became units of the target",
            List.of(RULE, TARGET_ID, TRANSACTION_ID),
            RULE,
            TARGET_ID,
            TRANSACTION_ID,
            AMOUNT_MINOR,
            RUN_ID);

    private Funding() {}
}
