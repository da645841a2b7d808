package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
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
    /** When the payment by which it left was booked. */
    public static final Field BOOKED_AT = optional(
            "booked_at",
            TimestampType,
            "when the payment by which it left was booked; none in rows that an earlier form found");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table, cut by rule, since each is traced by itself. */
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
                    BOOKED_AT,
                    RUN_ID)
            .cutBy(RULE);

    private Flows() {}
}
