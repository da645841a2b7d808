package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per rule, origin and pair of payments: what came in by one and left by the other. */
public final class Flows {
    /** Fifo, lifo, pro-rata, clean-first or tainted-first. */
    public static final Field RULE = required("rule", StringType, "fifo, lifo, pro-rata, clean-first or tainted-first");
    /** The origin; key of origins. */
    public static final Field ORIGIN_ID = required("origin_id", StringType, "the origin; key of origins");
    /** The account between the two payments. */
    public static final Field ACCOUNT_ID = required("account_id", StringType, "the account between the two payments");
    /** The payment by which it came. */
    public static final Field IN_TRANSACTION_ID =
            required("in_transaction_id", StringType, "the payment by which it came");
    /** The payment by which it left. */
    public static final Field OUT_TRANSACTION_ID =
            required("out_transaction_id", StringType, "the payment by which it left");
    /** Minor units of the currency of that pool. */
    public static final Field AMOUNT_MINOR =
            required("amount_minor", LongType, "minor units of the currency of that pool");
    /** The slab of {@link LaidPayments} with the payment by which it left. */
    public static final Field SLAB = optional(
            "slab", LongType, "the slab of laid_payments with the payment by which it left; none in a trace of files");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table, cut so that a trace replaces only slabs that it replays. */
    public static final Table TABLE = Table.of(
                    "flows",
                    "one row per rule, origin and pair of payments: what came in by one and left by the other",
                    List.of(RULE, ORIGIN_ID, IN_TRANSACTION_ID, OUT_TRANSACTION_ID),
                    RULE,
                    ORIGIN_ID,
                    ACCOUNT_ID,
                    IN_TRANSACTION_ID,
                    OUT_TRANSACTION_ID,
                    AMOUNT_MINOR,
                    SLAB,
                    RUN_ID)
            .cutBy(RULE, SLAB);

    private Flows() {}
}
