package org.moneytrail.detect;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.unix_micros;
import static org.moneytrail.table.Transactions.BOOKED_AT;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Transactions;

/** Lets typologies look at one account after another. One shuffle of the moves; an account is one task's work. */
final class Histories {
    private Histories() {}

    /** What these look for, found in one pass. */
    static Dataset<Row> scan(Dataset<Row> moves, DetectTables in, List<? extends Scan> scans) {
        Row span = in.transactions()
                .agg(min(unix_micros(BOOKED_AT.col())), max(unix_micros(BOOKED_AT.col())))
                .first();
        History.Span ledger =
                span.isNullAt(0) ? new History.Span(0, 0) : new History.Span(span.getLong(0), span.getLong(1));
        List<Scan> all = List.copyOf(scans);
        return moves.groupBy(Moves.SUBJECT.col())
                .as(Encoders.STRING(), Encoders.row(Moves.TABLE.schema()))
                .flatMapSortedGroups(
                        new Column[] {Moves.AT.col(), Transactions.TRANSACTION_ID.col()},
                        (FlatMapGroupsFunction<String, Row, Row>) (subject, rows) -> {
                            History history = History.of(rows, ledger);
                            List<Row> found = new ArrayList<>();
                            all.forEach(scan -> scan.scan(history)
                                    .forEach(sighting -> sighting.addTo(
                                            found, scan.definition().id())));
                            return found.iterator();
                        },
                        Encoders.row(Sighting.TABLE.schema()));
    }
}
