package org.moneytrail.evaluate;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * What was planted in a world, as its files say.
 *
 * @param stories {@code story_id, kind, twin, twin_of, predicate, predicate_key, nexus}
 * @param payments {@code story_id, transaction_id, role KEY|RELATED, path, stage}
 * @param links {@code left_table, left_key, right_table, right_key, needs}: pairs that are one person or company, and
 *     whether identifiers tell ({@code IDENTIFIER}) or the names must ({@code NAME}); null in truth that does not say
 * @param findings {@code finding, source_table, source_key}: records that a typology or finding should name
 */
public record Truth(Dataset<Row> stories, Dataset<Row> payments, Dataset<Row> links, Dataset<Row> findings) {
    private static final String NEEDS = "needs";

    /** Reads the folder {@code truth/} of a world. */
    public static Truth read(SparkSession spark, String folder) {
        return new Truth(
                csv(spark, folder + "/stories.csv"),
                csv(spark, folder + "/story_payments.csv"),
                withNeeds(csv(spark, folder + "/links.csv")),
                csv(spark, folder + "/findings.csv"));
    }

    private static Dataset<Row> withNeeds(Dataset<Row> links) {
        return List.of(links.columns()).contains(NEEDS)
                ? links
                : links.withColumn(NEEDS, lit(null).cast(DataTypes.StringType));
    }

    private static Dataset<Row> csv(SparkSession spark, String file) {
        return spark.read().option("header", true).option("escape", "\"").csv(file);
    }
}
