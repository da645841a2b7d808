package org.moneytrail.lake;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.table.Runs;
import org.moneytrail.table.Table;
import org.moneytrail.table.Tables;

/**
 * A folder of Delta tables. What is read here is what finished runs left, also while a job is writing; to write, or to
 * read one state throughout, begin a {@link Run}.
 */
public final class Lake {
    private final Store store;
    private final FileSystem files;
    private Finished finished;

    private Lake(Store store, FileSystem files, Finished finished) {
        this.store = store;
        this.files = files;
        this.finished = finished;
    }

    /**
     * A lake in this folder, which need not exist yet: then every table is empty, and the first run creates it.
     *
     * @param dir a path that Hadoop understands; a relative one starts at the working directory
     */
    public static Lake open(SparkSession spark, String dir) {
        try {
            Path path = new Path(dir);
            FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
            Store store = new Store(spark, files.makeQualified(path));
            return new Lake(store, files, Finished.read(store));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the lake " + dir, e);
        }
    }

    /** A table as finished runs left it, in its declared columns; without rows if none has written it. */
    public Dataset<Row> read(Table table) {
        OptionalLong version = finishedVersion(table);
        return version.isPresent() ? store.at(table, version.getAsLong()) : store.empty(table);
    }

    /** The Delta version of a table that finished runs left; empty if none has written it. */
    public OptionalLong finishedVersion(Table table) {
        return finished().version(table);
    }

    /** The row in {@code runs} of the last finished run of a job, the job that started last. */
    public Optional<Row> lastRun(String job) {
        return read(Runs.TABLE)
                .where(Runs.JOB.col().equalTo(job))
                .orderBy(Runs.STARTED_AT.col().desc(), Runs.RUN_ID.col().desc())
                .limit(1)
                .collectAsList()
                .stream()
                .findFirst();
    }

    /**
     * Begins a run: takes the lake's lock and undoes what interrupted runs left ({@link Run#undone()}). Close it.
     *
     * @param settings every setting in force, for {@code runs}
     * @throws IllegalStateException if another job is working on this lake, or if a table that a finished run wrote is
     *     gone or is not the one it wrote
     */
    public Run begin(String job, Map<String, String> settings, String codeVersion, Clock clock) {
        Lock lock = Lock.take(files, new Path(store.root(), "_lock"), job, clock.instant());
        try {
            Run run = new Run(store, lock, clock, new Run.Begun(job, settings, codeVersion));
            run.undo(finished());
            return run;
        } catch (RuntimeException | Error e) {
            lock.release();
            throw e;
        }
    }

    /**
     * SQL statements that open every table as finished runs left it, as a temporary view of the table's name. The
     * versions are fixed now: what runs write later does not show. A table that none has written is a view without rows.
     */
    public List<String> statements() {
        Finished now = finished();
        List<Table> tables = new ArrayList<>(Tables.LOADED);
        tables.addAll(Tables.RESULTS);
        tables.add(Runs.TABLE);
        return tables.stream()
                .map(table -> "CREATE OR REPLACE TEMPORARY VIEW %s AS SELECT %s;"
                        .formatted(quoted(table.name()), rows(table, now.version(table))))
                .toList();
    }

    private String rows(Table table, OptionalLong version) {
        if (version.isPresent()) {
            return "* FROM delta.%s VERSION AS OF %d".formatted(quoted(store.path(table)), version.getAsLong());
        }
        return table.fields().stream()
                        .map(field ->
                                "CAST(NULL AS %s) AS %s".formatted(field.type().sql(), quoted(field.name())))
                        .collect(joining(", "))
                + " WHERE false";
    }

    private static String quoted(String name) {
        return name.matches("[a-z_]+") ? name : "`" + name.replace("`", "``") + "`";
    }

    /** Reads {@code runs} again only when a run has finished since. */
    private synchronized Finished finished() {
        if (!store.version(Runs.TABLE).equals(finished.runs())) {
            finished = Finished.read(store);
        }
        return finished;
    }
}
