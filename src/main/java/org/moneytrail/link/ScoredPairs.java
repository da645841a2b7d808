package org.moneytrail.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.moneytrail.link.Blocks.KEY;
import static org.moneytrail.link.Blocks.KEYS;
import static org.moneytrail.link.Descriptions.BORN;
import static org.moneytrail.link.Descriptions.PAPER;
import static org.moneytrail.link.Pairs.ONE;
import static org.moneytrail.link.Pairs.OTHER;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.link.Records.hash;
import static org.moneytrail.table.Field.required;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.moneytrail.link.name.Name;
import org.moneytrail.link.name.NameKind;
import org.moneytrail.link.score.BlockKeys;
import org.moneytrail.link.score.Comparison;
import org.moneytrail.link.score.Described;
import org.moneytrail.link.score.Estimation;
import org.moneytrail.link.score.NameShares;
import org.moneytrail.link.score.Pattern;
import org.moneytrail.link.score.Trait;
import org.moneytrail.link.score.Weights;
import org.moneytrail.settings.LinkSettings;
import org.moneytrail.table.Field;
import org.moneytrail.table.LinkWeights;
import org.moneytrail.table.Table;

/**
 * Pairs of records that share a key, each with what comparing them came to, and the weights that follow from all of them. All is
 * computed when this is made: an exchange of the records for each of their keys, in which they are compared; two exchanges and two
 * joins of pairs that share a paper; on the driver a sample of the records, the common words of names, the keys that too
 * many share, and a count for each pattern.
 */
final class ScoredPairs {
    /** What comparing both came to: a {@link Pattern}'s code. */
    static final Field CODE = required("code", DataTypes.LongType, "what comparing both came to");
    /** The logarithm, to the base of two, of the odds that both are one. */
    static final Field BITS = required("bits", DataTypes.DoubleType, "logarithm of the odds that both are one");

    private static final Field WORDS =
            required("words", DataTypes.createArrayType(DataTypes.StringType), "words of its names");
    private static final StructType KEYED =
            Descriptions.SHAPE.add(KEYS.struct()).add(WORDS.struct());
    private static final StructType COMPARED = Table.schemaOf(ONE, OTHER, PAPER, CODE);
    /** A join that sorts both sides, whatever Spark takes for their sizes. */
    private static final String SORTED = "merge";

    private static final Field HASH = required("hash", DataTypes.LongType, "hash of a record");
    private static final String LEFT = "left";
    private static final String RIGHT = "right";

    private final LinkSettings settings;
    private final Dataset<Row> descriptions;
    private final Blocks blocks;
    private final Dataset<Row> compared;
    private final Map<Long, Long> patterns;
    private final NameShares shares;
    private final Weights weights;

    ScoredPairs(Dataset<Row> persons, LinkTables in, LinkSettings settings) {
        this.settings = settings;
        long records = persons.count();
        // On disk, as pairs are below: whatever of it Spark spills it would put back into memory at each reading.
        Dataset<Row> keyed = persons.mapPartitions(ScoredPairs::keyed, Encoders.row(KEYED))
                .localCheckpoint(true, StorageLevel.DISK_ONLY());
        shares = new NameShares(commonWords(keyed, records), records);
        Dataset<Row> traders = Descriptions.traders(in);
        // Others share nothing but a name with anybody, unless it is a paper.
        Dataset<Row> bornTraders = traders.where(BORN.col().isNotNull())
                .mapPartitions(ScoredPairs::keyed, Encoders.row(KEYED))
                .localCheckpoint();
        blocks = new Blocks(
                keyed.union(bornTraders).drop(WORDS.col()),
                Descriptions.papers(in).localCheckpoint(),
                settings.blockCap());
        descriptions = persons.union(traders);
        compared = comparedByKey().union(comparedByPaper()).localCheckpoint(true, StorageLevel.DISK_ONLY());
        patterns = patterns(compared);
        Weights shipped = Weights.shipped(records);
        Weights random = records < settings.randomRecords() ? shipped : Estimation.withRandom(shipped, sample(persons));
        weights = Estimation.learned(random, patterns, records * (records - 1.0) / 2, settings.learnFrom());
    }

    /** Pairs that are more likely one than not, and not known to be, with {@link #CODE}, {@link #BITS} and their paper. No shuffle. */
    Dataset<Row> likely() {
        Map<Long, Double> bits = new HashMap<>();
        for (long code : patterns.keySet()) {
            Pattern pattern = Pattern.of(code);
            double sum = weights.bits(pattern);
            if (!pattern.isFact() && sum >= 0) {
                bits.put(code, sum);
            }
        }
        StructType shape = COMPARED.add(BITS.struct());
        return compared.where(CODE.col().isInCollection(bits.keySet()))
                .map(
                        (MapFunction<Row, Row>) row -> RowFactory.create(
                                row.get(0), row.get(1), row.get(2), row.get(3), bits.get(row.getLong(3))),
                        Encoders.row(shape));
    }

    /** The pairs with both descriptions, {@code left} and {@code right}. Two joins. */
    Dataset<Row> described(Dataset<Row> pairs) {
        return described(described(pairs, ONE, LEFT), OTHER, RIGHT);
    }

    private Dataset<Row> described(Dataset<Row> pairs, Field record, String side) {
        Column[] all =
                Stream.of(Descriptions.SHAPE.fieldNames()).map(functions::col).toArray(Column[]::new);
        Dataset<Row> described = descriptions.select(
                hash(RECORD.col()).as(HASH.name()),
                RECORD.col().as(record.name()),
                struct(all).as(side));
        // Spark takes what is held on disk for far smaller than it is, and would hold all of it in every task.
        return pairs.withColumn(HASH.name(), hash(record.col()))
                .join(described.hint(SORTED), new String[] {HASH.name(), record.name()})
                .drop(HASH.name());
    }

    /** What the left record of a row of {@link #described} says. */
    static Described left(Row row) {
        return Descriptions.read(row.getAs(LEFT));
    }

    /** What the right record of a row of {@link #described} says. */
    static Described right(Row row) {
        return Descriptions.read(row.getAs(RIGHT));
    }

    NameShares shares() {
        return shares;
    }

    Weights weights() {
        return weights;
    }

    /** A sentence for each kind of key by which some records were not compared. */
    List<String> leftOut() {
        return blocks.leftOut();
    }

    /** The weights in the shape of {@link LinkWeights}, without its run. */
    Dataset<Row> weightRows() {
        List<Row> rows = new ArrayList<>();
        rows.add(RowFactory.create("prior", "any pair", weights.prior(), null, weights.priorBits(), weights.learned()));
        for (Trait trait : Trait.values()) {
            for (int level = 0; level < trait.levels().size(); level++) {
                rows.add(RowFactory.create(
                        trait.label(),
                        trait.levels().get(level).label(),
                        weights.m()[trait.ordinal()][level],
                        weights.u()[trait.ordinal()][level],
                        weights.bits(trait, level),
                        weights.learned()));
            }
        }
        return compared.sparkSession()
                .createDataFrame(
                        rows, LinkWeights.TABLE.without(LinkWeights.RUN_ID).schema());
    }

    /** How many pairs came to each pattern. */
    private static Map<Long, Long> patterns(Dataset<Row> compared) {
        Map<Long, Long> counts = new HashMap<>();
        compared.groupBy(CODE.col())
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> counts.put(row.getLong(0), row.getLong(1)));
        return counts;
    }

    private List<Described> sample(Dataset<Row> persons) {
        return persons
                .orderBy(hash(RECORD.col()), RECORD.col())
                .limit(settings.randomRecords())
                .collectAsList()
                .stream()
                .map(Descriptions::read)
                .toList();
    }

    /** Words that are borne by at least one record in {@link NameShares#RAREST}: a few times as many at most. */
    private static Map<String, Long> commonWords(Dataset<Row> keyed, long records) {
        Map<String, Long> common = new HashMap<>();
        keyed.select(explode(WORDS.col()).as("word"))
                .groupBy(col("word"))
                .agg(count(lit(1)).as("bearers"))
                .where(col("bearers").gt(Math.max(1, records / NameShares.RAREST)))
                .collectAsList()
                .forEach(row -> common.put(row.getString(0), row.getLong(1)));
        return common;
    }

    private static Iterator<Row> keyed(Iterator<Row> rows) {
        return RowByRow.map(rows, row -> {
            Described described = Descriptions.read(row);
            TreeSet<String> words = new TreeSet<>();
            described
                    .names()
                    .forEach(name -> words.addAll(NameShares.keys(Name.of(NameKind.of(described.kind()), name))));
            Object[] values = new Object[KEYED.length()];
            for (int i = 0; i < row.length(); i++) {
                values[i] = row.get(i);
            }
            values[KEYED.fieldIndex(KEYS.name())] = BlockKeys.of(described).toArray(String[]::new);
            values[KEYED.fieldIndex(WORDS.name())] = words.toArray(String[]::new);
            return RowFactory.create(values);
        });
    }

    private Dataset<Row> comparedByKey() {
        Dataset<Row> records = blocks.byKey();
        return records.groupBy(KEY.col())
                .as(Encoders.LONG(), Encoders.row(records.schema()))
                .flatMapGroups(new ComparedBlock(settings, shares), Encoders.row(COMPARED));
    }

    private Dataset<Row> comparedByPaper() {
        LinkSettings given = settings;
        NameShares known = shares;
        return described(blocks.onOnePaper())
                .mapPartitions((Iterator<Row> rows) -> compared(rows, given, known), Encoders.row(COMPARED));
    }

    private static Iterator<Row> compared(Iterator<Row> rows, LinkSettings settings, NameShares shares) {
        Comparison comparison = new Comparison(settings, shares);
        return RowByRow.map(rows, row -> {
            Pattern pattern = comparison.compare(left(row), right(row), true);
            return RowFactory.create(
                    row.getAs(ONE.name()), row.getAs(OTHER.name()), row.getAs(PAPER.name()), pattern.code());
        });
    }
}
