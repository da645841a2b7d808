package org.moneytrail.link;

import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;

/** Rows made of rows one by one, so that a task holds one of them, however many its partition has. */
final class RowByRow {
    private RowByRow() {}

    static Iterator<Row> map(Iterator<Row> rows, UnaryOperator<Row> function) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                return function.apply(rows.next());
            }
        };
    }
}
