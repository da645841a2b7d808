package org.moneytrail.lake;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.delta.tables.DeltaMergeBuilder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.moneytrail.table.Field;
import org.moneytrail.table.Runs;
import org.moneytrail.table.Table;
import org.moneytrail.table.Tables;

/**
 * One run of a job on the lake: reads each table at one version, writes, and counts only once it is finished.
 *
 * <pre>{@code
 * try (Run run = lake.begin("trace", settings, version, Clock.systemUTC())) {
 *     run.replace(Flows.TABLE, flows(run.read(Transactions.TABLE)));
 *     run.finish();
 * }
 * }</pre>
 *
 * <p>Whatever a run wrote and did not finish is undone by the next one. A run belongs to one thread.
 */
public final class Run implements AutoCloseable {
    /** So many tables are written side by side at the most. */
    private static final int WRITERS = 4;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(UTC);

    /** What a run is told about itself when it begins. */
    record Begun(String job, Map<String, String> settings, String codeVersion) {
        Begun {
            settings = Map.copyOf(settings);
        }
    }

    private enum State {
        OPEN,
        FINISHED,
        CLOSED
    }

    private final Store store;
    private final Lock lock;
    private final Clock clock;
    private final Begun begun;
    private final Instant started;
    private final String id;
    private final List<String> undone = new ArrayList<>();
    /** The version at which this run sees each table: that of its first reading, or of its own last writing. */
    private final Map<String, Long> seen = new TreeMap<>();

    /** What this run itself wrote; {@link #writes} has the restored tables too. */
    private final Set<String> changed = new HashSet<>();

    private final Map<String, Long> reads = new TreeMap<>();
    private final Map<String, Long> writes = new TreeMap<>();
    private final Map<String, String> counts = new TreeMap<>();
    private State state = State.OPEN;

    Run(Store store, Lock lock, Clock clock, Begun begun) {
        this.store = store;
        this.lock = lock;
        this.clock = clock;
        this.begun = begun;
        this.started = clock.instant().truncatedTo(ChronoUnit.MICROS);
        this.id = STAMP.format(started) + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The run's id: unique, and later runs sort after earlier ones as text. */
    public String id() {
        return id;
    }

    /** One sentence for each table that an interrupted run had written and that was put back when this run began. */
    public List<String> undone() {
        return List.copyOf(undone);
    }

    /**
     * A table in its declared columns, at the version of this run's first reading, or as this run last wrote it; without
     * rows if it does not exist yet.
     */
    public Dataset<Row> read(Table table) {
        requireOpen();
        OptionalLong version = seenVersion(table);
        if (version.isEmpty()) {
            return store.empty(table);
        }
        return store.at(table, version.getAsLong());
    }

    /** Puts these rows in the place of all that the table holds. Takes the declared columns, see {@link #append}. */
    public void replace(Table table, Dataset<Row> rows) {
        replace(table, rows, Stays.nothing());
    }

    /** Puts these rows in the place of all that the table holds but for what stays. */
    public void replace(Table table, Dataset<Row> rows, Stays stays) {
        requireWritable(table);
        store.replace(table, filled(table, rows), stays);
        changed(table);
    }

    /**
     * Puts rows in the place of all that each of these tables holds, see {@link #replace}. They are written side by side,
     * since most of a small table's time is waiting. If one fails, the others are finished before this throws.
     */
    public void replaceAll(Map<Table, Dataset<Row>> rows) {
        replaceAll(rows, Map.of());
    }

    /** The same, but for what stays of some of these tables. */
    public void replaceAll(Map<Table, Dataset<Row>> rows, Map<Table, Stays> stays) {
        rows.keySet().forEach(this::requireWritable);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Void>> writes = new ArrayList<>();
            rows.forEach((table, of) -> writes.add(() -> {
                store.replace(table, filled(table, of), stays.getOrDefault(table, Stays.nothing()));
                return null;
            }));
            for (Future<Void> write : writers.invokeAll(writes)) {
                write.get();
            }
        } catch (ExecutionException problem) {
            throw Run.<RuntimeException>asItIs(problem.getCause());
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while tables were written", problem);
        } finally {
            writers.shutdown();
        }
        rows.keySet().forEach(this::changed);
    }

    /** Spark throws checked exceptions that it does not declare; wrapped, their messages would be lost. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T asItIs(Throwable cause) throws T {
        throw (T) cause;
    }

    /**
     * Adds these rows. Takes the declared columns by name, and fills in {@code run_id} with this run where the table has
     * it and the rows do not. Delta refuses a null in a required column.
     */
    public void append(Table table, Dataset<Row> rows) {
        requireWritable(table);
        store.append(table, filled(table, rows));
        changed(table);
    }

    /**
     * Updates the rows whose key is there (an empty value equals an empty value) and adds the others. Costs a join of the
     * rows with the table.
     *
     * @param rows with each key once; Delta refuses two rows for one that is there, and adds both of a new one
     */
    public void merge(Table table, Dataset<Row> rows, List<Field> key) {
        insertInto(table, rows, key, Present.UPDATED);
    }

    /**
     * Adds the rows whose key is not there (an empty value equals an empty value), and leaves the others as they are.
     *
     * @param rows with each key once
     */
    public void insertNew(Table table, Dataset<Row> rows, List<Field> key) {
        insertInto(table, rows, key, Present.LEFT);
    }

    private enum Present {
        UPDATED,
        LEFT
    }

    private void insertInto(Table table, Dataset<Row> rows, List<Field> key, Present present) {
        requireWritable(table);
        if (key.isEmpty() || !table.fields().containsAll(key)) {
            throw new IllegalArgumentException(
                    "Cannot merge into " + table.name() + ": its columns do not hold the key");
        }
        String same = key.stream()
                .map(f -> "old.%1$s <=> new.%1$s".formatted(f.name()))
                .collect(joining(" AND "));
        DeltaMergeBuilder merge = store.created(table)
                .as("old")
                .merge(filled(table, rows).select(table.columns()).as("new"), expr(same));
        if (present == Present.UPDATED) {
            merge = merge.whenMatched().updateAll();
        }
        merge.whenNotMatched().insertAll().execute();
        changed(table);
    }

    /** Records a number of rows for {@code runs}. */
    public void count(String name, long rows) {
        count(name, BigDecimal.valueOf(rows));
    }

    /** Records a sum for {@code runs}. */
    public void count(String name, BigInteger sum) {
        count(name, new BigDecimal(sum));
    }

    /** Records an exact value for {@code runs}. A name is given once. */
    public void count(String name, BigDecimal value) {
        note(name, value.toPlainString());
    }

    /**
     * Records among the counts for {@code runs} what is no number, such as the edition of a list. A name is given
     * once.
     */
    public void note(String name, String text) {
        requireOpen();
        if (counts.putIfAbsent(name, text) != null) {
            throw new IllegalArgumentException("Cannot count " + name + ": it has been counted");
        }
    }

    /** Makes all that this run wrote count, by its row in {@code runs}, and gives the lake free. */
    public void finish() {
        requireOpen();
        Row row = RowFactory.create(
                id,
                begun.job(),
                started,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                State.FINISHED.name(),
                begun.settings(),
                begun.codeVersion(),
                reads,
                writes,
                counts);
        store.append(Runs.TABLE, store.spark().createDataFrame(List.of(row), Runs.TABLE.schema()));
        state = State.FINISHED;
        lock.release();
    }

    /** Gives the lake free. Without {@link #finish()} before, the next run undoes what this one wrote. */
    @Override
    public void close() {
        if (state == State.OPEN) {
            lock.release();
        }
        state = State.CLOSED;
    }

    /** Puts every table back to what finished runs left. Being restored is a writing of this run, undone like any other. */
    void undo(Finished finished) {
        List<Table> tables = new ArrayList<>(Tables.LOADED);
        tables.addAll(Tables.RESULTS);
        for (Table table : tables) {
            OptionalLong recorded = finished.version(table);
            long version = store.version(table).orElse(-1);
            if (version < recorded.orElse(-1)) {
                throw new IllegalStateException(
                        "Cannot start %s: finished runs left %s at version %d, but %s; put %s back, or start a new lake"
                                .formatted(
                                        begun.job(),
                                        table.name(),
                                        recorded.getAsLong(),
                                        version < 0 ? "it is gone" : "it is at version " + version,
                                        store.path(table)));
            }
            long target = recorded.orElse(0);
            if (version > target) {
                store.restore(table, target);
                wrote(table);
                undone.add("Undid what an interrupted run wrote to %s: it is %s again."
                        .formatted(table.name(), recorded.isPresent() ? "as of version " + target : "empty"));
            }
        }
    }

    private OptionalLong seenVersion(Table table) {
        if (!seen.containsKey(table.name())) {
            store.version(table).ifPresent(version -> seen.put(table.name(), version));
        }
        Long version = seen.get(table.name());
        if (version == null) {
            return OptionalLong.empty();
        }
        if (!changed.contains(table.name())) {
            reads.put(table.name(), version);
        }
        return OptionalLong.of(version);
    }

    private Dataset<Row> filled(Table table, Dataset<Row> rows) {
        String runId = Runs.RUN_ID.name();
        boolean wanted = table.has(Runs.RUN_ID);
        boolean given = List.of(rows.columns()).contains(runId);
        return wanted && !given ? rows.withColumn(runId, lit(id)) : rows;
    }

    private void wrote(Table table) {
        long version = store.version(table).orElseThrow();
        seen.put(table.name(), version);
        writes.put(table.name(), version);
    }

    private void changed(Table table) {
        changed.add(table.name());
        wrote(table);
    }

    /** A table that {@link Tables} does not name would not be undone. */
    private void requireWritable(Table table) {
        requireOpen();
        if (!Tables.LOADED.contains(table) && !Tables.RESULTS.contains(table)) {
            throw new IllegalArgumentException("Cannot write " + table.name() + ": Tables does not name it");
        }
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException("Cannot go on with run " + id + " of " + begun.job() + ": it has ended");
        }
    }
}
