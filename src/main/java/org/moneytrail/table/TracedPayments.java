package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
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
    /** When the payment was booked. */
    public static final Field BOOKED_AT = optional(
            "booked_at", TimestampType, "when the payment was booked; none in rows that an earlier form found");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table, cut by rule, since each is traced by itself. */
    public static final Table TABLE = Table.of(
                    "traced_payments",
                    "one row per rule, origin and payment that carries its money",
                    List.of(RULE, ORIGIN_ID, TRANSACTION_ID),
                    RULE,
                    ORIGIN_ID,
                    TRANSACTION_ID,
                    TRACED_MINOR,
                    MARKED_MINOR,
                    BOOKED_AT,
                    RUN_ID)
            .cutBy(RULE);

    private TracedPayments() {}
}
