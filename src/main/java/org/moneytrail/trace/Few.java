package org.moneytrail.trace;

import static org.apache.spark.sql.functions.broadcast;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Marks and openings without a currency are few beside payments; where they are, payments stay where they lie. */
final class Few {
    /** So many rows are told to every task; it is some ten megabytes. */
    private static final int MOST = 100_000;

    private Few() {}

    /** The same rows, told to every task that joins with them if they are few. Counts them. */
    static Dataset<Row> told(Dataset<Row> rows) {
        return rows.limit(MOST + 1).count() <= MOST ? broadcast(rows) : rows;
    }
}
