package org.moneytrail.report;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Table;

/** The tables that pages and exports are made from, each in its declared shape; empty where nothing was written yet. */
@FunctionalInterface
public interface ReportTables {
    /** The rows of a table. */
    Dataset<Row> read(Table table);
}
