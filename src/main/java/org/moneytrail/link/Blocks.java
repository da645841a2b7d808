package org.moneytrail.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.moneytrail.link.Descriptions.PAPER;
import static org.moneytrail.link.Pairs.ONE;
import static org.moneytrail.link.Pairs.OTHER;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.moneytrail.link.score.BlockKeys;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/**
 * Which records are compared: those that share a key, unless more than a cap share it. So a record is compared with at most the
 * cap for each of its keys, and the work is linear in the records.
 */
final class Blocks {
    private static final Field KEY = required("key", DataTypes.StringType, "what records share to be compared");
    private static final Field KIND = optional("kind", DataTypes.StringType, "what kind of key too many share");
    private static final Field SIZE = optional("size", DataTypes.LongType, "how many share it");
    private static final StructType SHAPE = Table.schemaOf(
            optional(ONE.name(), ONE.type(), "the smaller record; empty if too many share the key"),
            optional(OTHER.name(), OTHER.type(), "the larger record"),
            optional(PAPER.name(), PAPER.type(), "the paper that both share"),
            KIND,
            SIZE);

    private final Dataset<Row> found;
    private final int cap;

    /**
     * Brings records together. Two exchanges of the keys, held on the executors' disks.
     *
     * @param keyed {@link Records#RECORD} and its keys
     * @param papers {@link Records#RECORD} and {@link Descriptions#PAPER}
     */
    Blocks(Dataset<Row> keyed, Field keys, Dataset<Row> papers, int cap) {
        this.cap = cap;
        found = keyed.select(explode(keys.col()).as(KEY.name()), RECORD.col())
                .union(papers.select(concat(lit(BlockKeys.PAPER), PAPER.col()).as(KEY.name()), RECORD.col()))
                .groupBy(KEY.col())
                .as(Encoders.STRING(), Encoders.row(Table.schemaOf(KEY, RECORD)))
                .flatMapSortedGroups(
                        new Column[] {RECORD.col()},
                        (FlatMapGroupsFunction<String, Row, Row>) (key, rows) -> pairs(key, rows, cap),
                        Encoders.row(SHAPE))
                .localCheckpoint();
    }

    /** Pairs to compare, each once, with the first paper that they share. One shuffle. */
    Dataset<Row> pairs() {
        return found.where(OTHER.col().isNotNull())
                .groupBy(ONE.col(), OTHER.col())
                .agg(min(PAPER.col()).as(PAPER.name()));
    }

    /** A sentence for each kind of key that too many records shared to be compared by it. */
    List<String> leftOut() {
        return found
                .where(OTHER.col().isNull())
                .groupBy(KIND.col())
                .agg(count(lit(1)), sum(SIZE.col()), max(SIZE.col()))
                .orderBy(col(KIND.name()))
                .collectAsList()
                .stream()
                .map(row -> "blocks of more than " + cap + " records, not compared: " + row.getLong(1) + " by "
                        + row.getString(0) + " (" + row.getLong(2) + " records, " + row.getLong(3) + " in the largest)")
                .toList();
    }

    private static Iterator<Row> pairs(String key, Iterator<Row> sharing, int cap) {
        List<String> records = new ArrayList<>();
        long size = 0;
        while (sharing.hasNext()) {
            String record = sharing.next().getAs(RECORD.name());
            size++;
            if (size <= cap) {
                records.add(record);
            }
        }
        if (size > cap) {
            return List.of(RowFactory.create(null, null, null, BlockKeys.kind(key), size))
                    .iterator();
        }
        String paper = BlockKeys.paper(key).orElse(null);
        List<Row> pairs = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            for (int j = i + 1; j < records.size(); j++) {
                String one = records.get(i);
                String other = records.get(j);
                // Who pays and who is paid for one invoice are two, and roles on declarations are told apart by their
                // ids.
                boolean oneTable = one.substring(0, one.indexOf(':')).equals(other.substring(0, other.indexOf(':')));
                if (paper == null || !oneTable) {
                    pairs.add(RowFactory.create(one, other, paper, null, null));
                }
            }
        }
        return pairs.iterator();
    }
}
