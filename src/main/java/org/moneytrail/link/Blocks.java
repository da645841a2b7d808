package org.moneytrail.link;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.moneytrail.link.Descriptions.PAPER;
import static org.moneytrail.link.Pairs.ONE;
import static org.moneytrail.link.Pairs.OTHER;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.link.Records.hash;
import static org.moneytrail.table.Field.required;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.link.score.BlockKeys;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/**
 * Which records are compared: those that share a key, unless more than a cap share it. So a record is compared with at most the
 * cap for each of its keys, and the work is linear in the records. A key is known by its hash; should two keys ever share one,
 * a few records more are compared.
 */
final class Blocks {
    /** The keys of a record, before. */
    static final Field KEYS =
            required("keys", DataTypes.createArrayType(DataTypes.StringType), "what to share to be compared");
    /** A key that not too many share. */
    static final Field KEY = required("key", DataTypes.LongType, "hash of a key");

    private static final DataType HASHES = DataTypes.createArrayType(DataTypes.LongType);
    /** All such keys of a record, ascending. */
    static final Field LIVE_KEYS = required("live_keys", HASHES, "hashes of keys, ascending");
    /** All such keys of a record that are papers, ascending. */
    static final Field LIVE_PAPERS = required("live_papers", HASHES, "hashes of papers, ascending");

    private static final Field TEXT = required("text", DataTypes.StringType, "a key");
    private static final Field KIND = required("kind", DataTypes.StringType, "what kind of key it is");
    private static final Field SIZE = required("size", DataTypes.LongType, "how many share it");

    private final Dataset<Row> keyed;
    private final Dataset<Row> papers;
    private final int cap;
    private final List<Row> crowded;
    private final UserDefinedFunction isCrowded;

    /**
     * Counts who shares what: one shuffle of the keys' hashes. The driver and every task hold those that too many share, at most one
     * for so many records. What is given is read several times, so whoever gives it holds it.
     *
     * @param keyed {@link Records#RECORD}, {@link #KEYS} and what else is to be told of a record
     * @param papers {@link Records#RECORD} and {@link Descriptions#PAPER}
     */
    Blocks(Dataset<Row> keyed, Dataset<Row> papers, int cap) {
        this.keyed = keyed;
        this.papers = papers.withColumn(TEXT.name(), concat(lit(BlockKeys.PAPER), PAPER.col()))
                .withColumn(KEY.name(), hash(TEXT.col()));
        this.cap = cap;
        crowded = keyed.select(explode(KEYS.col()).as(TEXT.name()))
                .union(this.papers.select(TEXT.col()))
                .groupBy(
                        hash(TEXT.col()).as(KEY.name()),
                        substring_index(TEXT.col(), BlockKeys.JOIN, 1).as(KIND.name()))
                .agg(count(lit(1)).as(SIZE.name()))
                .where(SIZE.col().gt(cap))
                .collectAsList();
        LongOpenHashSet hashes = new LongOpenHashSet(
                crowded.stream().mapToLong(row -> row.getAs(KEY.name())).iterator());
        Broadcast<LongOpenHashSet> told = JavaSparkContext.fromSparkContext(
                        keyed.sparkSession().sparkContext())
                .broadcast(hashes);
        isCrowded = udf((UDF1<Long, Boolean>) key -> told.value().contains(key.longValue()), DataTypes.BooleanType);
    }

    /**
     * The records, once for each {@link #KEY} that is no paper, with {@link #LIVE_KEYS}, {@link #LIVE_PAPERS} and what else is told of
     * them. One shuffle of the papers, and one join of them with the records.
     */
    Dataset<Row> byKey() {
        Dataset<Row> onPaper = livePapers()
                .groupBy(RECORD.col())
                .agg(array_sort(collect_set(KEY.col())).as(LIVE_PAPERS.name()));
        Column live = filter(transform(KEYS.col(), Records::hash), key -> not(isCrowded.apply(key)));
        return keyed.join(onPaper, new String[] {RECORD.name()}, "left_outer")
                .withColumn(LIVE_PAPERS.name(), coalesce(LIVE_PAPERS.col(), lit(new long[0])))
                .withColumn(LIVE_KEYS.name(), array_sort(array_distinct(live)))
                .drop(KEYS.col())
                .withColumn(KEY.name(), explode(LIVE_KEYS.col()));
    }

    /** Pairs of records that share a paper, each once, with the first that they share. Two shuffles. */
    Dataset<Row> onOnePaper() {
        Dataset<Row> live = livePapers().select(KEY.col(), PAPER.col(), RECORD.col());
        return live.groupBy(KEY.col(), PAPER.col())
                .as(Encoders.row(Table.schemaOf(KEY, PAPER)), Encoders.row(live.schema()))
                .flatMapSortedGroups(
                        new Column[] {RECORD.col()},
                        (FlatMapGroupsFunction<Row, Row, Row>) (key, rows) -> pairs(key.getAs(PAPER.name()), rows),
                        Encoders.row(Table.schemaOf(ONE, OTHER, PAPER)))
                .groupBy(ONE.col(), OTHER.col())
                .agg(min(PAPER.col()).as(PAPER.name()));
    }

    /** A sentence for each kind of key that too many records shared to be compared by it. */
    List<String> leftOut() {
        return crowded.stream()
                .collect(Collectors.groupingBy(
                        row -> row.<String>getAs(KIND.name()),
                        TreeMap::new,
                        Collectors.summarizingLong(row -> row.getAs(SIZE.name()))))
                .entrySet()
                .stream()
                .map(kind -> sentence(kind.getKey(), kind.getValue()))
                .toList();
    }

    /**
     * True if two records that share a paper are to be compared for that: who pays and who is paid for one invoice are two, and
     * roles on declarations are told apart by their ids.
     */
    static boolean mayMeetOnPaper(String one, String other) {
        return !one.substring(0, one.indexOf(':')).equals(other.substring(0, other.indexOf(':')));
    }

    private Dataset<Row> livePapers() {
        return papers.where(not(isCrowded.apply(KEY.col())));
    }

    private String sentence(String kind, LongSummaryStatistics sizes) {
        return "blocks of more than " + cap + " records, not compared: " + sizes.getCount() + " by " + kind + " ("
                + sizes.getSum() + " records, " + sizes.getMax() + " in the largest)";
    }

    private static Iterator<Row> pairs(String paper, Iterator<Row> sharing) {
        List<String> records = new ArrayList<>();
        sharing.forEachRemaining(row -> records.add(row.getAs(RECORD.name())));
        List<Row> pairs = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            for (int j = i + 1; j < records.size(); j++) {
                if (mayMeetOnPaper(records.get(i), records.get(j))) {
                    pairs.add(RowFactory.create(records.get(i), records.get(j), paper));
                }
            }
        }
        return pairs.iterator();
    }
}
