package org.moneytrail.trade;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What this stage reads, each in its declared shape.
 *
 * @param transactions payments
 * @param parties people and companies
 * @param partyRelations who directs, owns or is related to whom
 * @param declarations goods items
 * @param seizures substances seized
 * @param entities which records are one person or company
 * @param rates exchange rates by day
 * @param precursors scheduled substances by HS code; provenance is not read
 */
public record TradeTables(
        Dataset<Row> transactions,
        Dataset<Row> parties,
        Dataset<Row> partyRelations,
        Dataset<Row> declarations,
        Dataset<Row> seizures,
        Dataset<Row> entities,
        Dataset<Row> rates,
        Dataset<Row> precursors) {}
