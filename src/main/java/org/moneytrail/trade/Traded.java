package org.moneytrail.trade;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What was found.
 *
 * @param findings the shape of {@link org.moneytrail.table.TradeFindings} without its run
 * @param matches the shape of {@link org.moneytrail.table.PaymentDeclarationMatches} without its run
 */
public record Traded(Dataset<Row> findings, Dataset<Row> matches) {}
