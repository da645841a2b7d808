package org.moneytrail.link;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.moneytrail.link.Components.NODE;
import static org.moneytrail.link.Components.SMALLER;
import static org.moneytrail.link.Pairs.ONE;
import static org.moneytrail.link.Pairs.OTHER;
import static org.moneytrail.link.ScoredPairs.BITS;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.moneytrail.link.score.Clusters;
import org.moneytrail.link.score.Weights;
import org.moneytrail.settings.LinkSettings;
import org.moneytrail.table.Field;
import org.moneytrail.table.Links;
import org.moneytrail.table.Table;

/**
 * Likely pairs by what hangs together, and which of them join. Together hangs what pairs that may be linked tie; a pair that is
 * less likely, or that ties what was taken apart, is told to both sides, since it puts others in doubt.
 *
 * <p>A task holds the pairs of what hangs together. Where those are too many, pairs that are as likely as the middle one or less no
 * longer tie, until what is left can be held.
 */
final class LikelyClusters {
    /** What facts make of the one record of a pair, and of the other. */
    static final Field LEFT = required("left_node", DataTypes.StringType, "what facts make of the one");

    static final Field RIGHT = required("right_node", DataTypes.StringType, "what facts make of the other");
    /** What a node carries. */
    static final Field IDS =
            required("ids", DataTypes.createArrayType(DataTypes.StringType), "the ids that a node carries");

    static final Field BIRTHS =
            required("births", DataTypes.createArrayType(DataTypes.StringType), "the birth dates that a node carries");

    private static final Field CLUSTER = required("cluster", DataTypes.StringType, "the smallest node within reach");
    private static final Field OF = optional("of", CLUSTER.type(), "the cluster of a node; none if nothing ties it");
    private static final StructType SIDE = Table.schemaOf(NODE, IDS, BIRTHS, OF);
    private static final Field LEFT_SIDE = required("left_side", SIDE, "the one node");
    private static final Field RIGHT_SIDE = required("right_side", SIDE, "the other node");
    private static final StructType PAIR = Table.schemaOf(CLUSTER, ONE, OTHER, BITS, LEFT_SIDE, RIGHT_SIDE);
    /** Set instead of a pair and its score. */
    private static final Field BAR = optional(
            "bar", DataTypes.DoubleType, "of a cluster that is too large, pairs that are no more likely do not tie");

    private static final StructType JOINED = Table.schemaOf(
            optional(ONE.name(), ONE.type(), ONE.doc()),
            optional(OTHER.name(), OTHER.type(), OTHER.doc()),
            optional(Links.SCORE.name(), Links.SCORE.type(), Links.SCORE.doc()),
            CLUSTER,
            BAR);

    private final Dataset<Row> likely;
    private final Dataset<Row> nodes;
    private final Set<List<String>> apart;
    private final double from;
    private final int cap;
    private final Dataset<Row> joined;
    private final long cut;

    /**
     * Clusters pairs: two joins of them with what their nodes carry, and an exchange by cluster; {@link Components} over those that may
     * be linked. Each time something was too large, all of that again.
     *
     * @param likely {@link Pairs#ONE}, {@link Pairs#OTHER}, {@link ScoredPairs#BITS}, {@link #LEFT} and {@link #RIGHT}
     * @param nodes {@link Components#NODE}, {@link #IDS} and {@link #BIRTHS} of every node of these pairs
     * @param apart nodes that a person keeps apart, in both directions
     */
    LikelyClusters(Dataset<Row> likely, Dataset<Row> nodes, Set<List<String>> apart, LinkSettings settings) {
        this.likely = likely;
        this.nodes = nodes;
        this.apart = apart;
        from = settings.linkFrom() / 100.0;
        cap = settings.clusterCap();
        double least = from;
        Dataset<Row> all =
                likely.filter((FilterFunction<Row>) pair -> Weights.probability(pair.getAs(BITS.name())) >= least);
        Dataset<Row> ties = all;
        Dataset<Row> clusters = clusters(ties);
        Dataset<Row> found = joined(clusters);
        boolean isCut = false;
        for (Dataset<Row> bars = bars(found); !bars.isEmpty(); bars = bars(found)) {
            isCut = true;
            ties = above(ties, clusters, bars).localCheckpoint();
            clusters = clusters(ties);
            found = joined(clusters);
        }
        joined = found;
        cut = isCut ? apart(all, clusters).count() : 0;
    }

    /** Those that join: {@link Pairs#ONE}, {@link Pairs#OTHER} and {@link Links#SCORE}. */
    Dataset<Row> joined() {
        return joined.select(ONE.col(), OTHER.col(), Links.SCORE.col());
    }

    /** A sentence if what hangs together was cut, so that pairs are not linked that could have been. */
    Stream<String> leftOut() {
        return cut == 0
                ? Stream.of()
                : Stream.of("clusters of more than " + cap + " likely pairs, cut where they hang together least: " + cut
                        + " pairs not linked");
    }

    /** {@link Components#NODE} and {@link #OF} of all that is tied. */
    private static Dataset<Row> clusters(Dataset<Row> ties) {
        Dataset<Row> reach = Components.of(
                ties.select(LEFT.col().as(NODE.name()), RIGHT.col().as(SMALLER.name())));
        return ties.select(LEFT.col().as(NODE.name()))
                .union(ties.select(RIGHT.col()))
                .distinct()
                .join(reach, new String[] {NODE.name()}, "left_outer")
                .select(NODE.col(), coalesce(SMALLER.col(), NODE.col()).as(OF.name()));
    }

    private Dataset<Row> joined(Dataset<Row> clusters) {
        Dataset<Row> sides = nodes.join(clusters, new String[] {NODE.name()}, "left_outer");
        Column both = array_distinct(array(of(LEFT_SIDE), of(RIGHT_SIDE)));
        double least = from;
        int most = cap;
        Set<List<String>> keptApart = apart;
        return likely.join(side(sides, LEFT, LEFT_SIDE), LEFT.name())
                .join(side(sides, RIGHT, RIGHT_SIDE), RIGHT.name())
                .withColumn(CLUSTER.name(), explode(both))
                .where(CLUSTER.col().isNotNull())
                .select(Stream.of(PAIR.fieldNames())
                        .map(org.apache.spark.sql.functions::col)
                        .toArray(Column[]::new))
                .groupBy(CLUSTER.col())
                .as(Encoders.STRING(), Encoders.row(PAIR))
                .flatMapSortedGroups(
                        new Column[] {ONE.col(), OTHER.col()},
                        (FlatMapGroupsFunction<String, Row, Row>)
                                (cluster, pairs) -> joined(cluster, pairs, least, most, keptApart),
                        Encoders.row(JOINED))
                .localCheckpoint();
    }

    private static Column of(Field side) {
        return side.col().getField(OF.name());
    }

    private static Dataset<Row> side(Dataset<Row> sides, Field node, Field side) {
        return sides.select(
                NODE.col().as(node.name()),
                struct(NODE.col(), IDS.col(), BIRTHS.col(), OF.col()).as(side.name()));
    }

    private static Dataset<Row> bars(Dataset<Row> joined) {
        return joined.where(BAR.col().isNotNull()).select(CLUSTER.col(), BAR.col());
    }

    /** The ties less those that are not above the bar of their cluster. */
    private static Dataset<Row> above(Dataset<Row> ties, Dataset<Row> clusters, Dataset<Row> bars) {
        Dataset<Row> barred = clusters.join(broadcast(bars), OF.col().equalTo(CLUSTER.col()))
                .select(NODE.col().as(LEFT.name()), BAR.col());
        return ties.join(barred, new String[] {LEFT.name()}, "left_outer")
                .where(BITS.col().gt(coalesce(BAR.col(), lit(Double.NEGATIVE_INFINITY))))
                .drop(BAR.name());
    }

    /** Those of the pairs whose sides came into different clusters. */
    private static Dataset<Row> apart(Dataset<Row> pairs, Dataset<Row> clusters) {
        Field other = optional("of_other", OF.type(), "the other node's cluster");
        return pairs.join(clusters.toDF(LEFT.name(), OF.name()), new String[] {LEFT.name()}, "left_outer")
                .join(clusters.toDF(RIGHT.name(), other.name()), new String[] {RIGHT.name()}, "left_outer")
                .where(not(coalesce(OF.col().equalTo(other.col()), lit(false))));
    }

    private static Iterator<Row> joined(
            String cluster, Iterator<Row> pairs, double from, int cap, Set<List<String>> apart) {
        List<Clusters.Edge> edges = new ArrayList<>();
        while (pairs.hasNext()) {
            if (edges.size() == cap) {
                return List.of(RowFactory.create(null, null, null, cluster, bar(edges)))
                        .iterator();
            }
            edges.add(edge(pairs.next()));
        }
        return new Clusters(from, apart)
                .joined(edges).stream()
                        .map(joined -> RowFactory.create(
                                joined.edge().one(), joined.edge().other(), joined.probability(), cluster, null))
                        .iterator();
    }

    /** How likely the middle one is of those that tie; as many as fit are a fair sample of all. */
    private static double bar(List<Clusters.Edge> edges) {
        double[] bits = edges.stream()
                .filter(Clusters.Edge::mayJoin)
                .mapToDouble(Clusters.Edge::bits)
                .sorted()
                .toArray();
        return bits.length == 0 ? Double.POSITIVE_INFINITY : bits[(bits.length - 1) / 2];
    }

    private static Clusters.Edge edge(Row pair) {
        Row left = pair.getAs(LEFT_SIDE.name());
        Row right = pair.getAs(RIGHT_SIDE.name());
        String of = left.getAs(OF.name());
        return new Clusters.Edge(
                pair.getAs(ONE.name()),
                pair.getAs(OTHER.name()),
                node(left),
                node(right),
                pair.getAs(BITS.name()),
                of != null && of.equals(right.getAs(OF.name())));
    }

    private static Clusters.Node node(Row side) {
        return new Clusters.Node(
                side.getAs(NODE.name()),
                new HashSet<>(side.getList(side.fieldIndex(IDS.name()))),
                new HashSet<>(side.getList(side.fieldIndex(BIRTHS.name()))));
    }
}
