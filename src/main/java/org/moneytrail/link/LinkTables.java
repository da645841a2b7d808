package org.moneytrail.link;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What linking reads, each in its declared shape.
 *
 * @param transactions payments
 * @param accounts accounts
 * @param parties parties
 * @param partyRelations who directs and owns whom
 * @param declarations goods items
 * @param seizures substances seized
 * @param seizureSubjects whom seizures name
 * @param designations sanctions lists
 * @param linkDecisions persons' words on links
 */
public record LinkTables(
        Dataset<Row> transactions,
        Dataset<Row> accounts,
        Dataset<Row> parties,
        Dataset<Row> partyRelations,
        Dataset<Row> declarations,
        Dataset<Row> seizures,
        Dataset<Row> seizureSubjects,
        Dataset<Row> designations,
        Dataset<Row> linkDecisions) {}
