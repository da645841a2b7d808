package org.moneytrail.trace;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;
import org.moneytrail.table.Table;

/** What replays find, kept once they ran. Each finding is read by itself, and no other one for it. */
final class FoundBlocks {
    private final SparkSession spark;
    private final List<JavaRDD<Block>> replays;
    private final JavaRDD<Block> blocks;

    private FoundBlocks(SparkSession spark, List<JavaRDD<Block>> replays) {
        this.spark = spark;
        this.replays = replays;
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        blocks = replays.stream().reduce(JavaRDD::union).orElseGet(context::emptyRDD);
    }

    /** What one replay of rows in one task finds; it begins when it is kept, or a finding is read. */
    static FoundBlocks of(SparkSession spark, OneTask moves, FlatMapFunction<Iterator<InternalRow>, Found> replay) {
        return new FoundBlocks(
                spark,
                List.of(moves.toJavaRDD()
                        .mapPartitions(replay)
                        .mapPartitions(Blocks::new)
                        .persist(StorageLevel.MEMORY_AND_DISK())));
    }

    /** What all of these replays find, each in a task of its own. */
    static FoundBlocks of(SparkSession spark, List<FoundBlocks> parts) {
        return new FoundBlocks(
                spark, parts.stream().flatMap(part -> part.replays.stream()).toList());
    }

    /** Rows in the finding's shape. */
    Dataset<Row> rows(Finding finding) {
        Table table = finding.table();
        return ((org.apache.spark.sql.classic.SparkSession) spark)
                .internalCreateDataFrame(
                        blocks.filter(block -> block.finding() == finding)
                                .flatMap(Block::rows)
                                .rdd(),
                        table.schema(),
                        false);
    }

    /**
     * Replays now, all side by side and each once. Else the first reading would; and of several at a time, on a cluster,
     * each where it happens to run.
     */
    void keep() {
        blocks.count();
    }

    /** Lets go of what was kept. */
    void release() {
        replays.forEach(JavaRDD::unpersist);
    }
}
