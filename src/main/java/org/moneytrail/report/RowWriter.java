package org.moneytrail.report;

import java.io.Closeable;
import java.io.IOException;
import org.apache.spark.sql.Row;

/** Writes the rows of one table to one file. */
interface RowWriter extends Closeable {
    /** Adds a row. */
    void write(Row row) throws IOException;
}
