package org.moneytrail.trace;

import static org.apache.spark.sql.functions.lit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Transactions;

/** The horizon of a trace: payments booked after it are as if absent. */
final class Horizon {
    private Horizon() {}

    static Dataset<Row> upTo(Dataset<Row> payments, Optional<Instant> until) {
        return until.map(instant -> payments.where(Transactions.BOOKED_AT.col().leq(lit(Timestamp.from(instant)))))
                .orElse(payments);
    }
}
