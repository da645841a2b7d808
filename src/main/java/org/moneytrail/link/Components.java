package org.moneytrail.link;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;
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
        return some.join(all, new String[] {NODE.name(), SMALLER.name()}, "left_anti")
                .isEmpty();
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
        Field centre = required("centre", DataTypes.StringType, "a node with larger neighbours");
        Dataset<Row> smallest = edges.select(
                        NODE.col().as(centre.name()), SMALLER.col().as(SMALLEST.name()))
                .union(edges.select(
                        SMALLER.col().as(centre.name()), SMALLER.col().as(SMALLEST.name())))
                .groupBy(centre.col())
                .agg(min(SMALLEST.col()).as(SMALLEST.name()));
        return edges.join(smallest, SMALLER.col().equalTo(centre.col()))
                .select(NODE.col(), SMALLEST.col().as(SMALLER.name()))
                .distinct();
    }

    /** Ties a node and its smaller neighbours to the smallest of them. */
    private static Dataset<Row> smallStars(Dataset<Row> edges) {
        Dataset<Row> smallest = edges.groupBy(NODE.col()).agg(min(SMALLER.col()).as(SMALLEST.name()));
        return smallest.select(NODE.col(), SMALLEST.col().as(SMALLER.name()))
                .union(edges.join(smallest, NODE.name())
                        .where(SMALLER.col().notEqual(SMALLEST.col()))
                        .select(SMALLER.col().as(NODE.name()), SMALLEST.col().as(SMALLER.name())))
                .distinct();
    }
}
