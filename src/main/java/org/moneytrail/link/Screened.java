package org.moneytrail.link;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What screening finds, each table without its run.
 *
 * @param names the shape of {@link org.moneytrail.table.ScreenedNames}
 * @param entries the shape of {@link org.moneytrail.table.ScreenedEntries}
 * @param screenings the shape of {@link org.moneytrail.table.Screenings}
 * @param anew how many names were compared with all entries
 * @param changed how many entries have changed, and were compared with all names
 */
public record Screened(Dataset<Row> names, Dataset<Row> entries, Dataset<Row> screenings, long anew, long changed) {}
