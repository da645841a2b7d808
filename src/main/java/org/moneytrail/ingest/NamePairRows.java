package org.moneytrail.ingest;

import org.moneytrail.table.NamePairs;

/** Pairs of names to compare. */
final class NamePairRows {
    private NamePairRows() {}

    static void read(Reading in) {
        in.text(NamePairs.SCHEMA);
        in.text(NamePairs.NAME1);
        in.text(NamePairs.NAME2);
    }
}
