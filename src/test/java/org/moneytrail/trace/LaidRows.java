package org.moneytrail.trace;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.TestRows;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.table.Transactions;

/** Payments of a ledger that is laid out, a second apart; each says its number in every column. */
final class LaidRows {
    static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    private LaidRows() {}

    /** @param slab of the payment with a number */
    static Dataset<Row> payments(int count, IntToLongFunction slab) {
        TestRows rows = new TestRows();
        for (int i = 0; i < count; i++) {
            rows.add(
                    LaidPayments.TABLE,
                    Map.of(
                            LaidPayments.SLAB,
                            slab.applyAsLong(i),
                            Transactions.BOOKED_AT,
                            Timestamp.from(BEGIN.plusSeconds(i)),
                            Transactions.TRANSACTION_ID,
                            "төлем" + i,
                            LaidPayments.DEBTOR_POOL,
                            -1 - i,
                            Transactions.AMOUNT_MINOR,
                            i * 2L,
                            LaidPayments.CREDITOR_POOL,
                            i,
                            Transactions.CREDITED_AMOUNT_MINOR,
                            i * 3L));
        }
        return rows.of(LaidPayments.TABLE, 0);
    }
}
