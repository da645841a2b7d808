package org.moneytrail.link;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;
import static org.moneytrail.link.Records.hash;
import static org.moneytrail.table.Field.required;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Field;

/**
 * Connected components by alternating large stars and small stars: Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii,
 * Connected Components in MapReduce and Beyond, 2014. Edges shrink towards stars around each component's smallest
 * node in about log² n rounds at worst, few in practice. A round costs five shuffles of the edges; none needs the
 * neighbours of a node in memory, so a node may have any number.
 */
final class Components {
    /** A node; in the result one that is not the smallest of its component. */
    static final Field NODE = required("node", DataTypes.StringType, "a node");
    /** In edges another node, in the result the smallest of the component. */
    static final Field SMALLER = required("smaller", DataTypes.StringType, "a smaller node that it is tied to");

    private static final Field CENTRE = required("centre", DataTypes.StringType, "a node with neighbours");
    private static final Field CENTRE_HASH = required("centre_hash", DataTypes.LongType, "its hash");
    private static final String[] AROUND = {CENTRE_HASH.name(), CENTRE.name()};
    private static final Field SMALLEST =
            required("smallest", DataTypes.StringType, "the smallest neighbour or itself");

    private Components() {}

    /** Edges in any direction, {@link #NODE} and {@link #SMALLER}, become one row per node that is not its component's smallest. */
    static Dataset<Row> of(Dataset<Row> edges) {
        Dataset<Row> stars = downward(edges).localCheckpoint();
        long size = stars.count();
        while (true) {
            Dataset<Row> next = smallStars(largeStars(stars)).localCheckpoint();
            long nextSize = next.count();
            if (nextSize == size && isWithin(next, stars)) {
                return next;
            }
            stars = next;
            size = nextSize;
        }
    }

    private static boolean isWithin(Dataset<Row> some, Dataset<Row> all) {
        String[] same = {CENTRE_HASH.name(), NODE.name(), SMALLER.name()};
        return around(some, NODE).join(around(all, NODE), same, "left_anti").isEmpty();
    }

    private static Dataset<Row> downward(Dataset<Row> edges) {
        return edges.where(NODE.col().notEqual(SMALLER.col()))
                .select(
                        greatest(NODE.col(), SMALLER.col()).as(NODE.name()),
                        least(NODE.col(), SMALLER.col()).as(SMALLER.name()))
                .distinct();
    }

    /** Ties every larger neighbour of a node to the smallest of the node and its neighbours. */
    private static Dataset<Row> largeStars(Dataset<Row> edges) {
        Dataset<Row> larger = around(edges, SMALLER);
        return larger.join(smallest(larger.union(around(edges, NODE))), AROUND)
                .select(NODE.col(), SMALLEST.col().as(SMALLER.name()))
                .distinct();
    }

    /** Ties a node and its smaller neighbours to the smallest of them. */
    private static Dataset<Row> smallStars(Dataset<Row> edges) {
        Dataset<Row> smaller = around(edges, NODE);
        Dataset<Row> smallest = smallest(smaller);
        return smallest.select(CENTRE.col().as(NODE.name()), SMALLEST.col().as(SMALLER.name()))
                .union(smaller.join(smallest, AROUND)
                        .where(SMALLER.col().notEqual(SMALLEST.col()))
                        .select(SMALLER.col().as(NODE.name()), SMALLEST.col().as(SMALLER.name())))
                .distinct();
    }

    /** The edges, each with one of its ends as {@link #CENTRE}. */
    private static Dataset<Row> around(Dataset<Row> edges, Field centre) {
        return edges.withColumn(CENTRE_HASH.name(), hash(centre.col())).withColumn(CENTRE.name(), centre.col());
    }

    /** The smaller end that is the smallest, for each centre. */
    private static Dataset<Row> smallest(Dataset<Row> around) {
        return around.groupBy(CENTRE_HASH.col(), CENTRE.col())
                .agg(min(SMALLER.col()).as(SMALLEST.name()));
    }
}
