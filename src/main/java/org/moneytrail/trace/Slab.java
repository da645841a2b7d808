package org.moneytrail.trace;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.table.LaidSlabs;

/**
 * A slab of the ledger.
 *
 * @param begin microseconds since 1970
 * @param last when its last payment was booked
 * @param run which laid it out; with {@code begin} it says what the slab holds
 */
record Slab(long begin, long payments, Instant last, String run) {
    /** Slabs in order of time, from the shape of {@link LaidSlabs}. */
    static List<Slab> of(Dataset<Row> slabs) {
        return slabs
                .select(
                        LaidPayments.SLAB.col(),
                        LaidSlabs.PAYMENTS.col(),
                        LaidSlabs.LAST_BOOKED_AT.col(),
                        LaidSlabs.RUN_ID.col())
                .collectAsList()
                .stream()
                .map(row -> new Slab(
                        row.getLong(0), row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .sorted(Comparator.comparingLong(Slab::begin))
                .toList();
    }
}
