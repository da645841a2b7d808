package org.moneytrail.evaluate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Links;

/**
 * Whether the records of one person or company were found to be one. Truth lists pairs of records: one is found if both
 * stand in one entity. A link that was inferred is right if truth has its pair, or ties both records to a third one.
 */
public final class Identification {
    private static final String[] LEFT = {"left_table", "left_key"};
    private static final String[] RIGHT = {"right_table", "right_key"};
    private static final String[] PAIR = {"left_table", "left_key", "right_table", "right_key"};

    private Identification() {}

    /**
     * Two scores: {@code identity} for all pairs, without precision since truth does not list every pair of a cluster; and
     * {@code name} for those that need more than identifiers, with the precision of what was inferred.
     *
     * @param entities shape of {@link Entities}
     * @param links shape of {@link Links}
     */
    public static List<Score> scores(Truth truth, Dataset<Row> entities, Dataset<Row> links) {
        Column needsName = coalesce(col("needs").equalTo(lit("NAME")), lit(false));
        Column isFound = coalesce(col("left_entity").equalTo(col("right_entity")), lit(false));
        Row planted = truth.links()
                .join(entity(entities, "left"), LEFT, "left")
                .join(entity(entities, "right"), RIGHT, "left")
                .agg(count(lit(1)), count_if(isFound), count_if(needsName), count_if(needsName.and(isFound)))
                .first();
        Dataset<Row> inferred =
                links.where(not(Links.FACT.col())).select(columns(PAIR)).distinct();
        long right = inferred.join(pairs(truth.links()), PAIR, "left_semi").count();
        return List.of(
                new Score("link", "identity", planted.getLong(0), planted.getLong(1), 0, 0, 0, 0),
                new Score("link", "name", planted.getLong(2), planted.getLong(3), 0, 0, inferred.count(), right));
    }

    private static Dataset<Row> entity(Dataset<Row> entities, String side) {
        return entities.select(
                Entities.SOURCE_TABLE.col().as(side + "_table"),
                Entities.SOURCE_KEY.col().as(side + "_key"),
                Entities.ENTITY_ID.col().as(side + "_entity"));
    }

    /** Pairs of truth in both directions, and those that share a third record. */
    private static Dataset<Row> pairs(Dataset<Row> truth) {
        Dataset<Row> there = truth.select(columns(PAIR));
        Dataset<Row> back = truth.select(col("right_table"), col("right_key"), col("left_table"), col("left_key"));
        Dataset<Row> both = there.union(back);
        Dataset<Row> onward = both.toDF("right_table", "right_key", "third_table", "third_key");
        return both.union(both.join(onward, RIGHT)
                        .select(col("left_table"), col("left_key"), col("third_table"), col("third_key")))
                .distinct();
    }

    private static Column[] columns(String... names) {
        return Stream.of(names).map(functions::col).toArray(Column[]::new);
    }
}
