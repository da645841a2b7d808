package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/**
 * The payments as a trace reads them: cut into slabs of time, each of them one file, sorted by instant and id. It holds
 * nothing that {@link Transactions} and {@link LaidPools} do not say.
 */
public final class LaidPayments {
    /** Where the payment's slab begins. */
    public static final Field SLAB = required(
            "slab", LongType, "where the payment's slab begins, microseconds since 1970; the first has no begin");
    /** Who pays. */
    public static final Field DEBTOR_POOL =
            required("debtor_pool", IntegerType, "the account that pays, in the currency of the debit, by its number");
    /** Who receives. */
    public static final Field CREDITOR_POOL = required(
            "creditor_pool", IntegerType, "the account that receives, in the currency of the credit, by its number");

    /** The table, cut by {@link #SLAB}. */
    public static final Table TABLE = Table.of(
                    "laid_payments",
                    "one row per payment, in slabs of time, each sorted by instant and id",
                    List.of(Transactions.TRANSACTION_ID),
                    SLAB,
                    Transactions.BOOKED_AT,
                    Transactions.TRANSACTION_ID,
                    DEBTOR_POOL,
                    Transactions.AMOUNT_MINOR,
                    CREDITOR_POOL,
                    Transactions.CREDITED_AMOUNT_MINOR)
            .cutBy(SLAB);

    private LaidPayments() {}
}
