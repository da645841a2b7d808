package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per slab of {@link LaidPayments}. */
public final class LaidSlabs {
    /** How many payments it holds. */
    public static final Field PAYMENTS = required("payments", LongType, "how many payments it holds");
    /** When the last of them was booked. */
    public static final Field LAST_BOOKED_AT =
            required("last_booked_at", TimestampType, "when the last of them was booked");
    /** The run that laid it out, so that two slabs of one begin and one run are equal. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that laid it out");

    /** The table. */
    public static final Table TABLE = Table.of(
            "laid_slabs",
            "one row per slab of the ledger",
            List.of(LaidPayments.SLAB),
            LaidPayments.SLAB,
            PAYMENTS,
            LAST_BOOKED_AT,
            RUN_ID);

    private LaidSlabs() {}
}
