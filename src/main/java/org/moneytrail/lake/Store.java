package org.moneytrail.lake;

import io.delta.tables.DeltaTable;
import io.delta.tables.DeltaTableBuilder;
import java.util.List;
import java.util.OptionalLong;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/** The tables as Delta holds them, whoever wrote them: one folder a table. */
record Store(SparkSession spark, Path root) {
    /**
     * Delta refuses versions older than {@code deletedFileRetentionDuration} (a week unless told) and forgets the log
     * after {@code logRetentionDuration}; a lake keeps both for good.
     */
    private static final String FOR_GOOD = "interval 36500 days";

    String path(Table table) {
        return new Path(root, table.name()).toString();
    }

    /** The newest version, finished or not; empty if the table was never created. Lists the log, runs no Spark job. */
    OptionalLong version(Table table) {
        long version = DeltaLog.forTable(spark, path(table))
                .update(false, scala.Option.empty(), scala.Option.empty())
                .version();
        return version < 0 ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** The table at one version, in its declared columns. */
    Dataset<Row> at(Table table, long version) {
        return spark.read()
                .format("delta")
                .option("versionAsOf", version)
                .load(path(table))
                .select(table.columns());
    }

    /** No rows, in the table's shape. */
    Dataset<Row> empty(Table table) {
        return spark.createDataFrame(List.<Row>of(), table.schema());
    }

    /** The table, created from its declaration if need be: that is its version 0, without rows. */
    DeltaTable created(Table table) {
        if (version(table).isEmpty()) {
            DeltaTableBuilder builder = DeltaTable.createIfNotExists(spark)
                    .location(path(table))
                    .comment(table.doc())
                    .property("delta.logRetentionDuration", FOR_GOOD)
                    .property("delta.deletedFileRetentionDuration", FOR_GOOD);
            for (Field field : table.fields()) {
                builder = builder.addColumn(field.struct());
            }
            builder =
                    builder.partitionedBy(table.cut().stream().map(Field::name).toArray(String[]::new));
            return builder.execute();
        }
        return DeltaTable.forPath(spark, path(table));
    }

    /** Writes rows whose columns are the declared ones; mode is Spark's append or overwrite. */
    void write(Table table, Dataset<Row> rows, SaveMode mode) {
        created(table);
        rows.select(table.columns()).write().format("delta").mode(mode).save(path(table));
    }

    /** Writes rows of a table that is cut in the place of those folders that they belong to. */
    void overwriteFolders(Table table, Dataset<Row> rows) {
        created(table);
        rows.select(table.columns())
                .write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .option("partitionOverwriteMode", "dynamic")
                .save(path(table));
    }

    /** Puts a table back to an earlier version, as a new one. */
    void restore(Table table, long version) {
        DeltaTable.forPath(spark, path(table)).restoreToVersion(version);
    }
}
