package org.moneytrail.link;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.link.Records.VALUE;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Field;

/**
 * What relates records as long as few share it; what more share than a cap says nothing of any of them, and is
 * counted.
 */
final class FewShare {
    /** A value as a record writes it. */
    static final Field WRITTEN = Field.required("written", DataTypes.StringType, "the value as a record writes it");

    private static final Field SIZE = Field.required("size", DataTypes.LongType, "records that share the value");

    private final Dataset<Row> sharing;
    private final int most;

    /**
     * Counts who shares what. Two shuffles by value, held on the executors' disks.
     *
     * @param sharing {@link Records#RECORD}, {@link Records#VALUE} and {@link #WRITTEN}; no two values are written alike
     */
    FewShare(Dataset<Row> sharing, int most) {
        WindowSpec all = Window.partitionBy(VALUE.col());
        this.most = most;
        this.sharing = sharing.where(VALUE.col().isNotNull())
                .groupBy(VALUE.col(), RECORD.col())
                .agg(min(WRITTEN.col()).as(WRITTEN.name()))
                .select(
                        RECORD.col(),
                        min(WRITTEN.col()).over(all).as(VALUE.name()),
                        count(lit(1)).over(all).as(SIZE.name()))
                .localCheckpoint();
    }

    /** Pairs of records that share a value, as the first in order writes it. */
    Dataset<Row> pairs() {
        Dataset<Row> few = sharing.where(SIZE.col().leq(lit(most))).select(VALUE.col(), RECORD.col());
        return Relations.pairs(few, few);
    }

    /**
     * A sentence on what relates nobody, if there is any.
     *
     * @param values what the values are, such as addresses
     */
    List<String> leftOut(String values) {
        return sharing
                .where(SIZE.col().gt(lit(most)))
                .groupBy(VALUE.col())
                .agg(count(lit(1)).as(SIZE.name()))
                .groupBy(lit(values))
                .agg(count(lit(1)), sum(SIZE.col()), max(SIZE.col()))
                .collectAsList()
                .stream()
                .map(row -> values + " that more than " + most + " records share, relating nobody: " + row.getLong(1)
                        + " (" + row.getLong(2) + " records, " + row.getLong(3) + " in the largest)")
                .toList();
    }
}
