package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per payment that an analyst marks as origin. */
public final class AnalystOrigins {
    /** The origin; one origin may mark many payments. */
    public static final Field ORIGIN_ID =
            required("origin_id", StringType, "the origin; one origin may mark many payments");
    /** The payment; key of transactions. */
    public static final Field TRANSACTION_ID =
            required("transaction_id", StringType, "the payment; key of transactions");
    /** How much of it, major units of the credited currency; empty: all. */
    public static final Field AMOUNT =
            optional("amount", StringType, "how much of it, major units of the credited currency; empty: all");
    /** Why. */
    public static final Field REASON = optional("reason", StringType, "why");

    /** The table. */
    public static final Table TABLE = Table.of(
                    "analyst_origins",
                    "one row per payment that an analyst marks as origin",
                    List.of(ORIGIN_ID, TRANSACTION_ID),
                    ORIGIN_ID,
                    TRANSACTION_ID,
                    AMOUNT,
                    REASON)
            .with(Provenance.FIELDS);

    private AnalystOrigins() {}
}
