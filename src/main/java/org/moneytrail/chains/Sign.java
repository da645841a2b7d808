package org.moneytrail.chains;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** One thing that speaks for a chain: {@code weight} points of its score. */
record Sign(String kind, String sourceTable, String sourceKey, double weight, String sentence) {
    static final String DRAIN = "D3";

    /** In the columns of {@link SplitRows#SIGN}. */
    Row row() {
        return RowFactory.create(kind, sourceTable, sourceKey, weight, sentence);
    }
}
