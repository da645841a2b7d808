package org.moneytrail.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.money.IdOrder;
import org.moneytrail.table.Cases;

/** Rows of many cases in the order of cases, handed out case by case; one pass, with one case in memory. */
final class CaseCursor {
    private final Iterator<Row> rows;
    private Row next;

    /** Sorts by case, then by {@code within}; rows that cost much should be held before, for a sort computes them twice. */
    CaseCursor(Dataset<Row> rows, Column... within) {
        List<Column> order = new ArrayList<>(List.of(Cases.CASE_ID.col()));
        order.addAll(List.of(within));
        this.rows = rows.sort(order.toArray(Column[]::new)).toLocalIterator();
        step();
    }

    /** The rows of a case. Cases must be asked for in their order. */
    List<Cells> of(String caseId) {
        List<Cells> found = new ArrayList<>();
        while (next != null) {
            int order = IdOrder.BY_CODE_POINT.compare(new Cells(next).text(Cases.CASE_ID), caseId);
            if (order > 0) {
                break;
            }
            if (order == 0) {
                found.add(new Cells(next));
            }
            step();
        }
        return found;
    }

    private void step() {
        next = rows.hasNext() ? rows.next() : null;
    }
}
