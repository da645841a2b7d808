package org.moneytrail.detect;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What detection reads, each in its declared shape.
 *
 * @param transactions payments
 * @param accounts accounts
 * @param parties parties
 * @param seizures substances and cash seized
 * @param seizureSubjects whom seizures name
 * @param designations sanctions lists
 * @param entities which entity a record speaks of
 */
public record DetectTables(
        Dataset<Row> transactions,
        Dataset<Row> accounts,
        Dataset<Row> parties,
        Dataset<Row> seizures,
        Dataset<Row> seizureSubjects,
        Dataset<Row> designations,
        Dataset<Row> entities) {}
