package org.moneytrail.link;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What linking finds.
 *
 * @param entities the shape of {@link org.moneytrail.table.Entities} without its run
 * @param links the shape of {@link org.moneytrail.table.Links} without its run
 */
public record Linked(Dataset<Row> entities, Dataset<Row> links) {}
