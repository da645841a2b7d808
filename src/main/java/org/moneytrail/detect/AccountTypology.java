package org.moneytrail.detect;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A pattern within the payments of one account. All of them are looked for in one pass over the ledger. */
interface AccountTypology extends Typology, Scan {
    @Override
    default Dataset<Row> find(DetectTables in) {
        return Histories.scan(Moves.of(in), in, List.of(this));
    }
}
