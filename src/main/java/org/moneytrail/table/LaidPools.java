package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** The numbers by which {@link LaidPayments} names who pays and who receives. A number is given once and stays. */
public final class LaidPools {
    /** The number. */
    public static final Field POOL =
            required("pool", IntegerType, "number of an account in one currency; below 0 outside all accounts");
    /** The account. */
    public static final Field ACCOUNT_ID =
            optional("account_id", StringType, "the account; empty outside all accounts");
    /** The currency. */
    public static final Field CURRENCY = required("currency", StringType, "currency, ISO 4217");

    /** The table. */
    public static final Table TABLE = Table.of(
            "laid_pools",
            "one row per account and currency that a payment names",
            List.of(POOL),
            POOL,
            ACCOUNT_ID,
            CURRENCY);

    private LaidPools() {}
}
