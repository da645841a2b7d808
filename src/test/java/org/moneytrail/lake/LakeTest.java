package org.moneytrail.lake;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.TestRows;
import org.moneytrail.TestSpark;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.Flows;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Parties;
import org.moneytrail.table.Quarantine;
import org.moneytrail.table.Rates;
import org.moneytrail.table.Runs;
import org.moneytrail.table.Table;
import org.moneytrail.table.Tables;
import org.moneytrail.table.TracedPayments;

class LakeTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final SparkSession SPARK = TestSpark.session();

    @TempDir
    Path temp;

    private Path dir;
    private Lake lake;

    @BeforeEach
    void open() {
        dir = temp.resolve("a lake");
        lake = Lake.open(SPARK, dir.toString());
    }

    @Test
    void readsATableThatNobodyWroteAsEmptyInItsShape() {
        assertThat(lake.read(Quarantine.TABLE).schema()).isEqualTo(Quarantine.TABLE.schema());
        assertThat(lake.read(Quarantine.TABLE).isEmpty()).isTrue();
        assertThat(lake.finishedVersion(Quarantine.TABLE)).isEmpty();
        assertThat(dir).doesNotExist();
    }

    @Test
    void createsATableFromItsDeclaration() {
        finish(run -> run.append(Quarantine.TABLE, quarantined("a", "amount")));

        StructField[] stored = DeltaTable.forPath(SPARK, path(Quarantine.TABLE))
                .toDF()
                .schema()
                .fields();
        List<Field> declared = Quarantine.TABLE.fields();
        assertThat(Arrays.stream(stored).map(StructField::name))
                .isEqualTo(declared.stream().map(Field::name).toList());
        assertThat(Arrays.stream(stored).map(StructField::dataType))
                .isEqualTo(declared.stream().map(Field::type).toList());
        assertThat(Arrays.stream(stored).map(field -> field.getComment().get()))
                .isEqualTo(declared.stream().map(Field::doc).toList());
        assertThat(Arrays.stream(logged(Quarantine.TABLE)).map(StructField::nullable))
                .isEqualTo(declared.stream().map(Field::nullable).toList());
    }

    @Test
    void createsTablesWithListsMapsAndDecimals() {
        finish(run -> List.of(Parties.TABLE, Rates.TABLE)
                .forEach(table -> run.append(table, SPARK.createDataFrame(List.<Row>of(), table.schema()))));

        assertThat(lake.read(Parties.TABLE).columns())
                .isEqualTo(Parties.TABLE.schema().fieldNames());
        assertThat(lake.finishedVersion(Rates.TABLE)).isPresent();
    }

    @Test
    void refusesANullInARequiredColumnHoweverItIsWritten() {
        finish(run -> run.replace(Quarantine.TABLE, quarantined("a", null)));
        Dataset<Row> wrong = quarantined(null, "amount");

        try (Run run = begin("ingest")) {
            assertThat(causes(() -> run.append(Quarantine.TABLE, wrong)))
                    .contains("NOT NULL")
                    .contains("source");
            assertThat(causes(() -> run.replace(Quarantine.TABLE, wrong))).contains("NOT NULL");
            assertThat(causes(() -> run.merge(Quarantine.TABLE, wrong, List.of(Quarantine.LINE))))
                    .contains("NOT NULL");
            assertThat(run.read(Quarantine.TABLE).count()).isEqualTo(1);
        }
    }

    @Test
    void refusesAnotherTypeThanTheTableHas() {
        finish(run -> run.replace(Entities.TABLE, entities("e1", "k1")));
        Dataset<Row> numbers = entities("e2", "k2").withColumn(Entities.ENTITY_ID.name(), lit(2));

        try (Run run = begin("link")) {
            assertThat(causes(() -> run.append(Entities.TABLE, numbers))).contains("entity_id is INT and not STRING");
            assertThat(run.read(Entities.TABLE).count()).isEqualTo(1);
        }
    }

    @Test
    void takesTheDeclaredColumnsByNameAndFillsInTheRun() {
        Run done = finish(run -> run.replace(
                Entities.TABLE,
                entities("e1", "k1").selectExpr("source_key", "source_table", "entity_id", "'x' AS more")));

        Row row = lake.read(Entities.TABLE).collectAsList().get(0);
        assertThat(row.<String>getAs(Entities.ENTITY_ID.name())).isEqualTo("e1");
        assertThat(row.<String>getAs(Entities.RUN_ID.name())).isEqualTo(done.id());
    }

    @Test
    void keepsTheRunThatTheRowsName() {
        finish(run -> run.replace(Entities.TABLE, entities("e1", "k1").selectExpr("*", "'earlier' AS run_id")));

        assertThat(lake.read(Entities.TABLE)
                        .select(Entities.RUN_ID.col())
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactly("earlier");
    }

    @Test
    void replacesAppendsMergesAndInserts() {
        finish(run -> {
            run.replace(Quarantine.TABLE, quarantined("gone", "x"));
            run.replace(Quarantine.TABLE, quarantined("a", "x", "b", null));
            run.append(Quarantine.TABLE, quarantined("c", "x"));
            assertThat(quarantine(run.read(Quarantine.TABLE))).containsExactly("a x 0", "b null 1", "c x 0");

            run.merge(
                    Quarantine.TABLE,
                    quarantined("skip", "x", "skip", "x", "b", null, "d", null).where("source <> 'skip'"),
                    List.of(Quarantine.SOURCE, Quarantine.COLUMN));
            assertThat(quarantine(run.read(Quarantine.TABLE)))
                    .containsExactly("a x 0", "b null 2", "c x 0", "d null 3");

            run.insertNew(
                    Quarantine.TABLE,
                    quarantined("e", null, "d", null, "c", "x"),
                    List.of(Quarantine.SOURCE, Quarantine.COLUMN));
            assertThat(quarantine(run.read(Quarantine.TABLE)))
                    .containsExactly("a x 0", "b null 2", "c x 0", "d null 3", "e null 0");
        });
        assertThat(lake.read(Quarantine.TABLE).count()).isEqualTo(5);
    }

    @Test
    void writesTablesSideBySideAndUndoesAllOfThemIfOneFails() {
        finish(run -> run.replaceAll(Map.of(
                Quarantine.TABLE, quarantined("a", "x"),
                Entities.TABLE, entities("e1", "k1"))));
        assertThat(lake.read(Quarantine.TABLE).count()).isEqualTo(1);
        assertThat(lake.read(Entities.TABLE).count()).isEqualTo(1);

        try (Run run = begin("link")) {
            Throwable alone = catchThrowable(() -> run.replace(Quarantine.TABLE, quarantined(null, "x")));
            assertThatThrownBy(() -> run.replaceAll(Map.of(
                            Quarantine.TABLE, quarantined(null, "x"),
                            Entities.TABLE, entities("e2", "k2"))))
                    .hasSameClassAs(alone)
                    .hasStackTraceContaining("NOT NULL");
        }
        try (Run run = begin("link")) {
            assertThat(run.undone()).hasSize(1).first().asString().contains("entities");
            assertThat(run.read(Entities.TABLE).first().<String>getAs("entity_id"))
                    .isEqualTo("e1");
        }
    }

    @Test
    void replacesAllButWhatStays() {
        finish(run -> run.append(TracedPayments.TABLE, traced("fifo 1 p1", "fifo 2 p2")));
        List<String> first = List.of(lake.read(TracedPayments.TABLE).inputFiles());
        finish(run -> run.append(TracedPayments.TABLE, traced("fifo 3 p3", "fifo 4 p4")));
        finish(run -> run.append(TracedPayments.TABLE, traced("fifo 5 p5", "lifo 1 p1")));
        finish(run -> {
            run.replaceAll(
                    Map.of(
                            TracedPayments.TABLE, traced("fifo 3 p6", "clean-first 7 p7"),
                            Entities.TABLE, entities("e1", "k1")),
                    Map.of(TracedPayments.TABLE, upTo(Map.of("fifo", second(3), "pro-rata", second(9)))));
            assertThat(traced(run.read(TracedPayments.TABLE)))
                    .containsExactly("clean-first 7 p7", "fifo 1 p1", "fifo 2 p2", "fifo 3 p3", "fifo 3 p6");
        });
        assertThat(lake.read(TracedPayments.TABLE).inputFiles())
                .as("a file of which all stays is left as it is")
                .containsAll(first);
        try (Run run = begin("trace")) {
            run.replace(
                    TracedPayments.TABLE,
                    traced("fifo 9 p9"),
                    Stays.folders(folder -> folder.get("rule").equals("fifo")));
            assertThat(traced(run.read(TracedPayments.TABLE))).hasSize(5);
        }
        try (Run run = begin("trace")) {
            assertThat(run.undone()).hasSize(1);
            assertThat(traced(run.read(TracedPayments.TABLE))).hasSize(5).contains("clean-first 7 p7");
        }
    }

    /** The log says instants in whole milliseconds, rows in microseconds. */
    @Test
    void tellsInstantsOfOneMillisecondApart() {
        finish(run -> run.append(TracedPayments.TABLE, traced("fifo 1.000001 p1", "fifo 1.000002 p2")));
        finish(run -> run.replace(
                TracedPayments.TABLE,
                traced("fifo 2 p3"),
                upTo(Map.of("fifo", Instant.EPOCH.plusSeconds(1).plusNanos(1_000)))));
        assertThat(traced(lake.read(TracedPayments.TABLE))).containsExactly("fifo 1.000001 p1", "fifo 2 p3");
    }

    @Test
    void cutsATableThatWasCreatedUncutOnceNothingOfItStays() {
        Table uncut = new Table(
                TracedPayments.TABLE.name(),
                TracedPayments.TABLE.doc(),
                List.of(),
                TracedPayments.TABLE.without(TracedPayments.BOOKED_AT).fields(),
                List.of());
        Store store = store();
        store.append(uncut, traced("fifo 1 p1", "lifo 1 p1"));
        long before = newest(store, uncut);
        assertThat(traced(store.at(TracedPayments.TABLE, before))).containsExactly("fifo null p1", "lifo null p1");

        store.replace(TracedPayments.TABLE, traced("fifo 1 p1", "lifo 2 p2"), upTo(Map.of("fifo", second(1))));
        List<String> fifo = fifoFiles(store);
        store.replace(TracedPayments.TABLE, traced("lifo 3 p3"), upTo(Map.of("fifo", second(2))));
        assertThat(fifoFiles(store)).as("the log tells instants of it, too").isEqualTo(fifo);

        assertThat(traced(store.at(TracedPayments.TABLE, newest(store, uncut))))
                .containsExactly("fifo 1 p1", "lifo 3 p3");
        store.restore(TracedPayments.TABLE, before);
        assertThat(traced(store.at(TracedPayments.TABLE, newest(store, uncut))))
                .containsExactly("fifo null p1", "lifo null p1");
        store.replace(TracedPayments.TABLE, traced("lifo 4 p4"), Stays.nothing());
        assertThat(traced(store.at(TracedPayments.TABLE, newest(store, uncut)))).containsExactly("lifo 4 p4");
    }

    @Test
    void takesUpOptionalColumnsThatATableDoesNotHaveYet() {
        Table older = new Table(
                Quarantine.TABLE.name(),
                Quarantine.TABLE.doc(),
                List.of(),
                Quarantine.TABLE.fields().stream()
                        .filter(field -> !field.equals(Quarantine.COLUMN))
                        .toList(),
                List.of());
        Store store = store();
        store.append(older, quarantined("a", "x"));
        assertThat(quarantine(store.at(Quarantine.TABLE, newest(store, Quarantine.TABLE))))
                .containsExactly("a null 0");

        store.append(Quarantine.TABLE, quarantined("b", "x"));

        assertThat(quarantine(store.at(Quarantine.TABLE, newest(store, Quarantine.TABLE))))
                .containsExactly("a null 0", "b x 0");
    }

    @Test
    void readsATableWhoseChecksumsAreGone() throws IOException {
        finish(run -> run.replace(Quarantine.TABLE, quarantined("a", "x")));
        finish(run -> run.append(Quarantine.TABLE, quarantined("b", "x")));
        try (Stream<Path> log = Files.list(dir.resolve(Quarantine.TABLE.name()).resolve("_delta_log"))) {
            for (Path file :
                    log.filter(path -> path.toString().endsWith(".crc")).toList()) {
                Files.delete(file);
            }
        }
        DeltaLog.clearCache();

        assertThat(quarantine(Lake.open(SPARK, dir.toString()).read(Quarantine.TABLE)))
                .containsExactly("a x 0", "b x 0");
    }

    @Test
    void replacesATableByWhatWasReadFromIt() {
        finish(run -> run.replace(Quarantine.TABLE, quarantined("a", "x", "b", "x")));
        finish(run -> run.replace(Quarantine.TABLE, run.read(Quarantine.TABLE).where("source = 'b'")));

        assertThat(quarantine(lake.read(Quarantine.TABLE))).containsExactly("b x 1");
    }

    @Test
    void keepsWhatWasReadBeforeItsOwnWriting() {
        finish(run -> run.replace(Quarantine.TABLE, quarantined("a", "x")));
        finish(run -> {
            Dataset<Row> before = run.read(Quarantine.TABLE);
            run.replace(Quarantine.TABLE, quarantined("b", "x"));
            assertThat(quarantine(before)).containsExactly("a x 0");
        });
    }

    @Test
    void recordsTheRunLast() {
        finish(run -> run.replace(Quarantine.TABLE, quarantined("a", "x")));
        Clock clock = NOON;
        try (Run run = lake.begin("link", Map.of("link.threshold", "0.8"), "1.2.3", clock)) {
            run.replace(
                    Entities.TABLE,
                    entities("e1", run.read(Quarantine.TABLE).first().getString(1)));
            run.read(Entities.TABLE);
            run.count("rows", 7);
            run.count("sum", new BigInteger("123456789012345678901234567890"));
            assertThat(lake.lastRun("link")).isEmpty();
            run.finish();

            Row row = lake.lastRun("link").orElseThrow();
            assertThat(row.<String>getAs("run_id")).isEqualTo(run.id()).startsWith("20260301T120000.000Z-");
            assertThat(row.<Timestamp>getAs("started_at").toInstant()).isEqualTo(clock.instant());
            assertThat(row.<Timestamp>getAs("ended_at").toInstant()).isEqualTo(clock.instant());
            assertThat(row.<String>getAs("state")).isEqualTo("FINISHED");
            assertThat(row.<String>getAs("code_version")).isEqualTo("1.2.3");
            assertThat(row.getJavaMap(row.fieldIndex("settings"))).isEqualTo(Map.of("link.threshold", "0.8"));
            assertThat(row.getJavaMap(row.fieldIndex("reads"))).isEqualTo(Map.of("quarantine", 1L));
            assertThat(row.getJavaMap(row.fieldIndex("writes"))).isEqualTo(Map.of("entities", 1L));
            assertThat(row.getJavaMap(row.fieldIndex("counts")))
                    .isEqualTo(Map.of("rows", "7", "sum", "123456789012345678901234567890"));
        }
        assertThat(lake.finishedVersion(Runs.TABLE)).hasValue(2);
    }

    @Test
    void showsOnlyWhatFinishedRunsLeft() {
        finish(run -> run.replace(Quarantine.TABLE, quarantined("a", "x")));
        try (Run run = begin("ingest")) {
            run.append(Quarantine.TABLE, quarantined("b", "x"));
            assertThat(quarantine(lake.read(Quarantine.TABLE))).containsExactly("a x 0");
            run.finish();
        }
        assertThat(quarantine(lake.read(Quarantine.TABLE))).containsExactly("a x 0", "b x 0");
    }

    @Test
    void undoesWhatAnInterruptedRunWrote() {
        finish(run -> {
            run.replace(Quarantine.TABLE, quarantined("a", "x"));
            run.replace(Entities.TABLE, entities("e1", "k1"));
        });
        try (Run interrupted = begin("ingest")) {
            interrupted.append(Quarantine.TABLE, quarantined("b", "x"));
            interrupted.append(Quarantine.TABLE, quarantined("c", "x"));
            interrupted.append(Origins.TABLE, origin("o1"));
        }
        try (Run alsoInterrupted = begin("ingest")) {
            assertThat(alsoInterrupted.undone()).hasSize(2);
            alsoInterrupted.replace(Quarantine.TABLE, quarantined("d", "x"));
        }
        try (Run run = begin("ingest")) {
            assertThat(run.undone())
                    .containsExactly(
                            "Undid what an interrupted run wrote to quarantine: it is as of version 1 again.",
                            "Undid what an interrupted run wrote to origins: it is empty again.");
            assertThat(quarantine(run.read(Quarantine.TABLE))).containsExactly("a x 0");
            assertThat(run.read(Origins.TABLE).isEmpty()).isTrue();
            assertThat(run.read(Entities.TABLE).count()).isEqualTo(1);
            run.finish();
        }
        Row row = lake.lastRun("ingest").orElseThrow();
        assertThat(row.getJavaMap(row.fieldIndex("writes")))
                .isEqualTo(Map.of("quarantine", version(Quarantine.TABLE), "origins", version(Origins.TABLE)));
        assertThat(row.<String, Long>getJavaMap(row.fieldIndex("reads")))
                .containsEntry("quarantine", version(Quarantine.TABLE));
        finish(run -> assertThat(run.undone()).isEmpty());
    }

    @Test
    void refusesALakeWhoseTableIsGone() throws IOException {
        finish(run -> run.replace(Quarantine.TABLE, quarantined("a", "x")));
        Files.move(dir.resolve("quarantine"), temp.resolve("elsewhere"));

        assertThatThrownBy(() -> begin("link"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Cannot start link: finished runs left quarantine at version 1, but it is gone");
        assertThat(dir.resolve("_lock")).doesNotExist();
    }

    @Test
    void opensEveryTableInSqlAsTheLastFinishedRunLeftIt() {
        finish(run -> run.replace(Quarantine.TABLE, quarantined("a", "x")));
        try (Run unfinished = begin("ingest")) {
            unfinished.append(Quarantine.TABLE, quarantined("b", "x"));
            unfinished.append(Origins.TABLE, origin("o1"));
            List<String> statements = lake.statements();
            assertThat(statements).hasSize(Tables.LOADED.size() + Tables.RESULTS.size() + 1);
            statements.forEach(statement -> {
                assertThat(statement).endsWith(";");
                SPARK.sql(statement.substring(0, statement.length() - 1));
            });
        }
        assertThat(quarantine(SPARK.sql("SELECT * FROM quarantine"))).containsExactly("a x 0");
        assertThat(SPARK.sql("SELECT origin_id FROM origins").isEmpty()).isTrue();
        assertThat(SPARK.sql("SELECT * FROM flows").columns())
                .isEqualTo(Flows.TABLE.schema().fieldNames());
        assertThat(SPARK.sql("SELECT job FROM runs").first().getString(0)).isEqualTo("ingest");
    }

    @Test
    void readsOldVersionsForGood() throws IOException {
        finish(run -> run.replace(Quarantine.TABLE, quarantined("a", "x")));
        try (Run unfinished = begin("ingest")) {
            unfinished.replace(Quarantine.TABLE, quarantined("b", "x"));
        }
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(3000)));
        try (Stream<Path> log = Files.list(dir.resolve("quarantine/_delta_log"))) {
            for (Path file : log.toList()) {
                Files.setLastModifiedTime(file, longAgo);
            }
        }
        DeltaLog.clearCache();

        assertThat(quarantine(lake.read(Quarantine.TABLE))).containsExactly("a x 0");
        finish(run -> assertThat(quarantine(run.read(Quarantine.TABLE))).containsExactly("a x 0"));
    }

    @Test
    void writesOnlyTablesThatWouldBeUndone() {
        try (Run run = begin("ingest")) {
            assertThatThrownBy(() -> run.append(Runs.TABLE, SPARK.emptyDataFrame()))
                    .hasMessage("Cannot write runs: Tables does not name it");
            assertThatThrownBy(() -> run.merge(Quarantine.TABLE, quarantined("a", "x"), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void endsOnce() {
        Run run = finish(r -> r.count("rows", 1));

        assertThatThrownBy(run::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has ended");
        assertThatThrownBy(() -> run.read(Quarantine.TABLE)).isInstanceOf(IllegalStateException.class);
        try (Run next = begin("link")) {
            run.close();
            assertThat(dir.resolve("_lock")).exists();
            next.count("rows", 1);
            assertThatThrownBy(() -> next.count("rows", 2)).hasMessage("Cannot count rows: it has been counted");
        }
    }

    private interface Work {
        void on(Run run);
    }

    private Run finish(Work work) {
        try (Run run = begin("ingest")) {
            work.on(run);
            run.finish();
            return run;
        }
    }

    private Run begin(String job) {
        return lake.begin(job, Map.of(), "test", Clock.systemUTC());
    }

    private String path(Table table) {
        return dir.resolve(table.name()).toString();
    }

    private StructField[] logged(Table table) {
        return DeltaLog.forTable(SPARK, path(table))
                .unsafeVolatileMetadata()
                .schema()
                .fields();
    }

    private long version(Table table) {
        return DeltaTable.forPath(SPARK, path(table))
                .history(1)
                .select("version")
                .first()
                .getLong(0);
    }

    private static long newest(Store store, Table table) {
        return store.version(table).orElseThrow();
    }

    /** The files with what was found under fifo. */
    private static List<String> fifoFiles(Store store) {
        return Stream.of(store.at(TracedPayments.TABLE, newest(store, TracedPayments.TABLE))
                        .inputFiles())
                .filter(file -> file.contains("rule=fifo"))
                .toList();
    }

    private Store store() {
        return new Store(SPARK, new org.apache.hadoop.fs.Path(dir.toUri()));
    }

    private static Stays upTo(Map<String, Instant> until) {
        return Stays.upTo(TracedPayments.RULE, TracedPayments.BOOKED_AT, until);
    }

    private static Instant second(long second) {
        return Instant.ofEpochSecond(second);
    }

    /** Rows as "rule second payment". */
    private static Dataset<Row> traced(String... rows) {
        TestRows traced = new TestRows();
        for (String row : rows) {
            String[] said = row.split(" ");
            long micros = new BigDecimal(said[1]).movePointRight(6).longValueExact();
            traced.add(
                    TracedPayments.TABLE,
                    Map.of(
                            TracedPayments.RULE, said[0],
                            TracedPayments.BOOKED_AT, Timestamp.from(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)),
                            TracedPayments.TRANSACTION_ID, said[2]));
        }
        return traced.of(TracedPayments.TABLE, 0);
    }

    private static List<String> traced(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .map(row -> {
                    Timestamp bookedAt = row.getAs("booked_at");
                    return row.getAs("rule") + " "
                            + (bookedAt == null
                                    ? null
                                    : BigDecimal.valueOf(
                                                    ChronoUnit.MICROS.between(Instant.EPOCH, bookedAt.toInstant()), 6)
                                            .stripTrailingZeros()
                                            .toPlainString())
                            + " " + row.getAs("transaction_id");
                })
                .sorted()
                .toList();
    }

    /** Rows of a source and a column each; the line is the row's place among them. */
    private static Dataset<Row> quarantined(String... sourcesAndColumns) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < sourcesAndColumns.length; i += 2) {
            rows.add(RowFactory.create(
                    "load", sourcesAndColumns[i], "f.csv", i / 2L, sourcesAndColumns[i + 1], "rule", "wrong", "raw"));
        }
        return SPARK.createDataFrame(rows, loose(Quarantine.TABLE));
    }

    private static List<String> quarantine(Dataset<Row> rows) {
        return rows
                .selectExpr("concat_ws(' ', source, coalesce(column, 'null'), line) AS text")
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .sorted()
                .toList();
    }

    private static Dataset<Row> entities(String id, String key) {
        return SPARK.sql("SELECT '%s' AS entity_id, 'parties' AS source_table, '%s' AS source_key".formatted(id, key));
    }

    private static Dataset<Row> origin(String id) {
        return SPARK.createDataFrame(
                List.of(RowFactory.create(id, "t1", null, "KZT", null, "seizures", "s1", false, "run")),
                Origins.TABLE.schema());
    }

    private static StructType loose(Table table) {
        return new StructType(Arrays.stream(table.schema().fields())
                .map(f -> new StructField(f.name(), f.dataType(), true, f.metadata()))
                .toArray(StructField[]::new));
    }

    private static String causes(ThrowingCallable call) {
        StringBuilder messages = new StringBuilder();
        for (Throwable t = catchThrowable(call); t != null; t = t.getCause()) {
            messages.append(t.getMessage()).append('\n');
        }
        return messages.toString();
    }
}
