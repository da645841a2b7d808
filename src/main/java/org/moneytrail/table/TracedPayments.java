package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per rule, origin and payment that carries its money. */
public final class TracedPayments {
    /** Fifo, lifo, pro-rata, clean-first or tainted-first. */
    public static final Field RULE = required("rule", StringType, "fifo, lifo, pro-rata, clean-first or tainted-first");
    /** The origin; key of origins. */
    public static final Field ORIGIN_ID = required("origin_id", StringType, "the origin; key of origins");
    /** The payment; key of transactions. */
    public static final Field TRANSACTION_ID =
            required("transaction_id", StringType, "the payment; key of transactions");
    /** Units of the origin in the payment, minor units of the credit. */
    public static final Field TRACED_MINOR =
            required("traced_minor", LongType, "units of the origin in the payment, minor units of the credit");
    /** Of those, what was newly marked here. */
    public static final Field MARKED_MINOR = required("marked_minor", LongType, "of those, what was newly marked here");
    /** The slab of {@link LaidPayments} with the payment. */
    public static final Field SLAB =
            optional("slab", LongType, "the slab of laid_payments with the payment; none in a trace of files");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table, cut so that a trace replaces only slabs that it replays. */
    public static final Table TABLE = Table.of(
                    "traced_payments",
                    "one row per rule, origin and payment that carries its money",
                    List.of(RULE, ORIGIN_ID, TRANSACTION_ID),
                    RULE,
                    ORIGIN_ID,
                    TRANSACTION_ID,
                    TRACED_MINOR,
                    MARKED_MINOR,
                    SLAB,
                    RUN_ID)
            .cutBy(RULE, SLAB);

    private TracedPayments() {}
}
