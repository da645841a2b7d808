package org.moneytrail.detect;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.finding.Definition;
import org.moneytrail.table.Table;

/** One pattern on the ledger. Its parameters are its settings; its innocents are in its test. */
public interface Typology extends Serializable {
    /** What it is, what it rests on, and what it cannot see. */
    Definition definition();

    /** Its alerts with their payments: the shape of {@link Sighting#TABLE}. */
    Dataset<Row> find(DetectTables in);

    /** Tables without which it finds nothing, besides payments and accounts. */
    default List<Table> needs() {
        return List.of();
    }

    /** What it did not look at in these tables, in a sentence; nothing if it looked at everything. */
    default Optional<String> leftOut(DetectTables in) {
        return Optional.empty();
    }
}
