package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/**
 * The payments as a trace reads them: cut into slabs of time, each of them one file, sorted by instant and id. It holds
 * nothing that {@link Transactions} does not say.
 */
public final class LedgerPayments {
    /** Where the payment's slab begins. */
    public static final Field SLAB = required(
            "slab", LongType, "where the payment's slab begins, microseconds since 1970; the first has no begin");

    /** The table, cut by {@link #SLAB}. */
    public static final Table TABLE = Table.of(
                    "ledger_payments",
                    "one row per payment, in slabs of time, each sorted by instant and id",
                    List.of(Transactions.TRANSACTION_ID),
                    SLAB,
                    Transactions.BOOKED_AT,
                    Transactions.TRANSACTION_ID,
                    Transactions.DEBTOR_ACCOUNT,
                    Transactions.AMOUNT_MINOR,
                    Transactions.CURRENCY,
                    Transactions.CREDITOR_ACCOUNT,
                    Transactions.CREDITED_AMOUNT_MINOR,
                    Transactions.CREDITED_CURRENCY)
            .cutBy(SLAB);

    private LedgerPayments() {}
}
