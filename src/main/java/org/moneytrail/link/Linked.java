package org.moneytrail.link;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What linking finds.
 *
 * @param entities the shape of {@link org.moneytrail.table.Entities} without its run
 * @param links the shape of {@link org.moneytrail.table.Links} without its run
 * @param weights the shape of {@link org.moneytrail.table.LinkWeights} without its run
 * @param leftOut in sentences, which records were not compared or related by what
 */
public record Linked(Dataset<Row> entities, Dataset<Row> links, Dataset<Row> weights, List<String> leftOut) {}
