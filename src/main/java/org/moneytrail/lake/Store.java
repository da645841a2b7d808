package org.moneytrail.lake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.lit;
import static scala.jdk.javaapi.CollectionConverters.asJava;
import static scala.jdk.javaapi.CollectionConverters.asScala;

import io.delta.tables.DeltaTable;
import io.delta.tables.DeltaTableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.DeltaOptions;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.VersionChecksum;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DatetimeType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;
import scala.Option;
import scala.collection.immutable.Seq;

/**
 * The tables as Delta holds them, whoever wrote them: one folder a table.
 *
 * @param files the files of each version that was read, by table and version
 */
record Store(SparkSession spark, Path root, Map<Version, Seq<AddFile>> files) {
    /**
     * Delta refuses versions older than {@code deletedFileRetentionDuration} (a week unless told) and forgets the log
     * after {@code logRetentionDuration}; a lake keeps both for good.
     */
    private static final String FOR_GOOD = "interval 36500 days";

    private static final String RANGED = "delta.dataSkippingStatsColumns";

    /** A table at a version: what its files are never changes. */
    record Version(String table, long version) {}

    Store(SparkSession spark, Path root) {
        this(spark, root, new ConcurrentHashMap<>());
    }

    String path(Table table) {
        return new Path(root, table.name()).toString();
    }

    /** The newest version, finished or not; empty if the table was never created. Lists the log, runs no Spark job. */
    OptionalLong version(Table table) {
        long version = newest(table).version();
        return version < 0 ? OptionalLong.empty() : OptionalLong.of(version);
    }

    private Snapshot newest(Table table) {
        return DeltaLog.forTable(spark, path(table)).update(false, Option.empty(), Option.empty());
    }

    /** The table at one version, in its declared columns; optional ones that it does not have yet are empty. */
    Dataset<Row> at(Table table, long version) {
        DeltaLog log = DeltaLog.forTable(spark, path(table));
        Snapshot snapshot = log.getSnapshotAt(version, Option.empty(), Option.empty(), false);
        Seq<AddFile> pinned = pinned(table, snapshot);
        List<String> stored = List.of(snapshot.schema().fieldNames());
        // Stored columns keep their identity: Spark 4.2 fails to join a table with its own descendants once each column
        // of it is an alias.
        return log.createDataFrame(snapshot, pinned, false, Option.empty())
                .select(table.fields().stream()
                        .map(field -> isNewer(field, stored)
                                ? lit(null).cast(field.type()).as(field.name())
                                : field.col())
                        .toArray(Column[]::new));
    }

    /**
     * The files of a version, asked for once: Delta asks again for every scan in every plan and before every
     * overwriting, and each time Spark jobs answer, which for small tables cost more than to read them. Of a table of
     * few files Delta names them in the checksum beside each version, so that none need run. With what the log says of
     * their rows.
     */
    private Seq<AddFile> pinned(Table table, Snapshot snapshot) {
        return files.computeIfAbsent(
                new Version(table.name(), snapshot.version()),
                none -> snapshot.checksumOpt()
                        .flatMap(VersionChecksum::allFiles)
                        .getOrElse(() -> asScala(List.of(snapshot.convertDataFrameToAddFiles(
                                        snapshot.allFiles().toDF())))
                                .toSeq()));
    }

    /** True of an optional column that was declared after its table was created. */
    private static boolean isNewer(Field field, List<String> stored) {
        return field.nullable() && !stored.contains(field.name());
    }

    /** No rows, in the table's shape. */
    Dataset<Row> empty(Table table) {
        return spark.createDataFrame(List.<Row>of(), table.schema());
    }

    /**
     * The table, created from its declaration if need be: that is its version 0, without rows. Optional columns that were
     * declared since are added.
     */
    DeltaTable created(Table table) {
        Snapshot newest = newest(table);
        if (newest.version() < 0) {
            DeltaTableBuilder builder = DeltaTable.createIfNotExists(spark)
                    .location(path(table))
                    .comment(table.doc())
                    .property("delta.logRetentionDuration", FOR_GOOD)
                    .property("delta.deletedFileRetentionDuration", FOR_GOOD)
                    .property("delta.dataSkippingNumIndexedCols", "0");
            if (!ranged(table).isEmpty()) {
                builder = builder.property(RANGED, ranged(table));
            }
            for (Field field : table.fields()) {
                builder = builder.addColumn(field.struct());
            }
            builder =
                    builder.partitionedBy(table.cut().stream().map(Field::name).toArray(String[]::new));
            return builder.execute();
        }
        List<String> stored = List.of(newest.schema().fieldNames());
        String newer = table.fields().stream()
                .filter(field -> isNewer(field, stored))
                .map(field -> field.struct().toDDL())
                .collect(joining(", "));
        if (!newer.isEmpty()) {
            spark.sql("ALTER TABLE delta.`%s` ADD COLUMNS (%s)".formatted(path(table), newer));
            if (!ranged(table).isEmpty()) {
                spark.sql("ALTER TABLE delta.`%s` SET TBLPROPERTIES ('%s' = '%s')"
                        .formatted(path(table), RANGED, ranged(table)));
            }
        }
        return DeltaTable.forPath(spark, path(table));
    }

    /**
     * The columns of which Delta keeps the least and the greatest value of each file, by which it skips files. It is
     * numbers and instants only: opaque ids lie in no order, so that no range of them leaves a file out, and to find
     * it takes longer than to write them.
     */
    private static String ranged(Table table) {
        return table.fields().stream()
                .filter(field -> field.type() instanceof NumericType || field.type() instanceof DatetimeType)
                .filter(field -> !table.cut().contains(field))
                .map(Field::name)
                .collect(joining(","));
    }

    /** Adds rows whose columns are the declared ones. */
    void append(Table table, Dataset<Row> rows) {
        commit(table, SaveMode.Append, rows, begin(table), Map.of(), List.of());
    }

    /**
     * Writes rows whose columns are the declared ones in the place of all but what stays. Knows by itself which files that
     * replaces, since it knows those that are there.
     */
    void replace(Table table, Dataset<Row> rows, Stays stays) {
        OptimisticTransaction change = begin(table);
        change.readWholeTable();
        Map<Stays.Part, List<AddFile>> there =
                asJava(pinned(table, change.snapshot())).stream().collect(groupingBy(stays::part));
        List<AddFile> mixed = there.getOrDefault(Stays.Part.SOME, List.of());
        List<Action> replaced = Stream.concat(mixed.stream(), there.getOrDefault(Stays.Part.NONE, List.of()).stream())
                .<Action>map(AddFile::remove)
                .toList();
        if (!there.containsKey(Stays.Part.ALL)) {
            cutAsDeclared(table, change);
        }
        Dataset<Row> again = mixed.isEmpty()
                ? rows
                : rows.select(table.columns())
                        .unionAll(change.deltaLog()
                                .createDataFrame(
                                        change.snapshot(), asScala(mixed).toSeq(), false, Option.empty())
                                .where(stays.row())
                                .select(table.columns()));
        commit(table, SaveMode.Overwrite, again, change, stays.writing(), replaced);
    }

    private OptimisticTransaction begin(Table table) {
        created(table);
        return DeltaLog.forTable(spark, path(table)).startTransaction();
    }

    private void commit(
            Table table,
            SaveMode mode,
            Dataset<Row> rows,
            OptimisticTransaction change,
            Map<String, String> writing,
            List<Action> replaced) {
        Dataset<Row> declared = rows.select(table.columns());
        requireTypes(table, declared.schema(), change.metadata().schema());
        List<Action> actions = new ArrayList<>(replaced);
        actions.addAll(asJava(change.writeFiles(
                declared,
                Option.apply(new DeltaOptions(
                        scala.collection.immutable.Map.from(asScala(writing)),
                        ((org.apache.spark.sql.classic.SparkSession) spark)
                                .sessionState()
                                .conf())))));
        change.commit(
                asScala(actions).toSeq(),
                new DeltaOperations.Write(
                        mode,
                        Option.empty(),
                        Option.empty(),
                        Option.empty(),
                        Option.empty(),
                        Option.empty(),
                        Option.empty(),
                        Option.empty(),
                        Option.empty()));
    }

    /** A table that was created before its declaration cut it as now is cut so once nothing of it stays. */
    private static void cutAsDeclared(Table table, OptimisticTransaction change) {
        Metadata stored = change.metadata();
        Seq<String> cut =
                asScala(table.cut().stream().map(Field::name).toList()).toSeq();
        if (!stored.partitionColumns().equals(cut)) {
            change.updateMetadataForTableOverwrite(stored.copy(
                    stored.id(),
                    stored.name(),
                    stored.description(),
                    stored.format(),
                    stored.schemaString(),
                    cut,
                    stored.configuration(),
                    stored.createdTime()));
        }
    }

    private static void requireTypes(Table table, StructType given, StructType stored) {
        for (StructField field : given.fields()) {
            DataType type = stored.apply(field.name()).dataType();
            if (!DataType.equalsIgnoreNullability(field.dataType(), type)) {
                throw new IllegalArgumentException("Cannot write %s: %s is %s and not %s"
                        .formatted(table.name(), field.name(), field.dataType().sql(), type.sql()));
            }
        }
    }

    /** Puts a table back to an earlier version, as a new one. */
    void restore(Table table, long version) {
        DeltaTable.forPath(spark, path(table)).restoreToVersion(version);
    }
}
