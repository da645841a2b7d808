package org.moneytrail.link;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_set;
import static org.moneytrail.link.Components.NODE;
import static org.moneytrail.link.Components.SMALLER;
import static org.moneytrail.link.Descriptions.BORN;
import static org.moneytrail.link.Descriptions.ID;
import static org.moneytrail.link.Descriptions.PAPER;
import static org.moneytrail.link.LikelyClusters.BIRTHS;
import static org.moneytrail.link.LikelyClusters.IDS;
import static org.moneytrail.link.LikelyClusters.LEFT;
import static org.moneytrail.link.LikelyClusters.RIGHT;
import static org.moneytrail.link.Pairs.ONE;
import static org.moneytrail.link.Pairs.OTHER;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.link.Records.VALUE;
import static org.moneytrail.link.ScoredPairs.CODE;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.moneytrail.link.score.Comparison;
import org.moneytrail.link.score.Explanation;
import org.moneytrail.link.score.NameShares;
import org.moneytrail.link.score.Pattern;
import org.moneytrail.link.score.Weights;
import org.moneytrail.settings.LinkSettings;
import org.moneytrail.table.Field;
import org.moneytrail.table.Links;
import org.moneytrail.table.Table;

/**
 * Links that are inferred: pairs that score so well that both are probably one, less those that would put together what
 * contradicts itself. As few as hold the clusters together, so they are linear in the records.
 */
final class Inferred {
    private static final StructType EXPLAINED = Table.schemaOf(ONE, OTHER, Links.SCORE, VALUE);

    private final ScoredPairs scored;
    private final LinkSettings settings;
    private final Dataset<Row> likely;
    private final LikelyClusters clusters;

    /**
     * Infers.
     *
     * @param scored scored pairs
     * @param carried {@link Records#RECORD} with {@link Descriptions#ID} and {@link Descriptions#BORN}, as often as it carries any
     * @param facts components of what is known to be one
     * @param apart pairs of records that a person keeps apart
     */
    Inferred(ScoredPairs scored, Dataset<Row> carried, Dataset<Row> facts, Dataset<Row> apart, LinkSettings settings) {
        this.scored = scored;
        this.settings = settings;
        likely = atNode(atNode(scored.likely(), ONE, LEFT, facts), OTHER, RIGHT, facts)
                .where(LEFT.col().notEqual(RIGHT.col()))
                .localCheckpoint();
        clusters = new LikelyClusters(likely, nodes(likely, carried, facts), kept(apart, facts), settings);
    }

    /** A sentence if pairs that may be linked were not all taken to hang together. */
    Stream<String> leftOut() {
        return clusters.leftOut();
    }

    /** The links. */
    Dataset<Row> links() {
        NameShares shares = scored.shares();
        Weights weights = scored.weights();
        LinkSettings given = settings;
        Dataset<Row> explained = scored.described(clusters.joined()
                        .join(
                                likely.select(ONE.col(), OTHER.col(), PAPER.col(), CODE.col()),
                                new String[] {ONE.name(), OTHER.name()}))
                .mapPartitions(
                        (Iterator<Row> rows) -> explained(rows, new Comparison(given, shares), weights),
                        Encoders.row(EXPLAINED));
        return Method.NAME.links(Pairs.oriented(explained, VALUE, Links.SCORE));
    }

    /** What nodes that are in question carry. */
    private static Dataset<Row> nodes(Dataset<Row> likely, Dataset<Row> carried, Dataset<Row> facts) {
        Dataset<Row> inQuestion = likely.select(LEFT.col().as(NODE.name()))
                .union(likely.select(RIGHT.col()))
                .distinct();
        Dataset<Row> carriedByNode = atNode(carried, RECORD, LEFT, facts)
                .select(
                        LEFT.col().as(NODE.name()),
                        ID.col(),
                        BORN.col().cast(DataTypes.StringType).as(BORN.name()));
        return inQuestion
                .join(carriedByNode, new String[] {NODE.name()}, "left_outer")
                .groupBy(NODE.col())
                .agg(
                        array_sort(collect_set(ID.col())).as(IDS.name()),
                        array_sort(collect_set(BORN.col())).as(BIRTHS.name()));
    }

    /** The rows with the node of a record: the smallest record that facts tie it to. */
    private static Dataset<Row> atNode(Dataset<Row> rows, Field record, Field node, Dataset<Row> facts) {
        return rows.join(
                        facts.select(NODE.col().as(record.name()), SMALLER.col().as(node.name())),
                        new String[] {record.name()},
                        "left_outer")
                .withColumn(node.name(), coalesce(node.col(), record.col()));
    }

    /** Persons' decisions are few: nodes that they keep apart, in both directions. */
    private static Set<List<String>> kept(Dataset<Row> apart, Dataset<Row> facts) {
        Dataset<Row> pairs = apart.select(
                Records.record(Links.LEFT_TABLE.col(), Links.LEFT_KEY.col()).as(ONE.name()),
                Records.record(Links.RIGHT_TABLE.col(), Links.RIGHT_KEY.col()).as(OTHER.name()));
        Set<List<String>> kept = new HashSet<>();
        for (Row row : atNode(atNode(pairs, ONE, LEFT, facts), OTHER, RIGHT, facts)
                .select(LEFT.col(), RIGHT.col())
                .collectAsList()) {
            kept.add(List.of(row.getString(0), row.getString(1)));
            kept.add(List.of(row.getString(1), row.getString(0)));
        }
        return kept;
    }

    private static Iterator<Row> explained(Iterator<Row> rows, Comparison comparison, Weights weights) {
        return RowByRow.map(rows, row -> {
            double score = row.getAs(Links.SCORE.name());
            String sentence = Explanation.of(
                    comparison,
                    ScoredPairs.left(row),
                    ScoredPairs.right(row),
                    row.getAs(PAPER.name()),
                    Pattern.of(row.getAs(CODE.name())),
                    weights,
                    score);
            return RowFactory.create(row.getAs(ONE.name()), row.getAs(OTHER.name()), score, sentence);
        });
    }
}
