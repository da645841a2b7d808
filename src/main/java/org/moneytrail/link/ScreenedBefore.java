package org.moneytrail.link;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What an earlier screening left, which need not be done again; no rows to screen everything.
 *
 * @param names the shape of {@link org.moneytrail.table.ScreenedNames}
 * @param entries the shape of {@link org.moneytrail.table.ScreenedEntries}
 */
public record ScreenedBefore(Dataset<Row> names, Dataset<Row> entries) {}
