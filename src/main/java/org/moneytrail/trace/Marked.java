package org.moneytrail.trace;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What marking finds.
 *
 * @param origins the shape of {@link org.moneytrail.table.Origins} without its run
 * @param targets the shape of {@link org.moneytrail.table.Targets} without its run
 * @param counter payments that a rule met and a lawful purpose explains: mark, payment, reason, source table, source key and
 *     whether it is embargoed
 * @param quarantined analysts' rows that mark nothing, the shape of {@link org.moneytrail.table.Quarantine}
 */
public record Marked(Dataset<Row> origins, Dataset<Row> targets, Dataset<Row> counter, Dataset<Row> quarantined) {}
