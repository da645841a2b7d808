package org.moneytrail.detect;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What detection finds.
 *
 * @param alerts the shape of {@link org.moneytrail.table.Alerts} without its run
 * @param alertPayments the shape of {@link org.moneytrail.table.AlertPayments} without its run
 * @param kept what both are made of, kept until it is released
 */
public record Detected(Dataset<Row> alerts, Dataset<Row> alertPayments, Dataset<Row> kept) {
    /** Frees what was kept; the tables would be computed again. */
    public void release() {
        kept.unpersist();
    }
}
