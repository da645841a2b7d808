package org.moneytrail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.TestSpark;
import org.moneytrail.lake.Lake;
import org.moneytrail.table.Flows;
import org.moneytrail.table.Funding;
import org.moneytrail.table.FundingEnds;
import org.moneytrail.table.FundingFlows;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.table.Table;
import org.moneytrail.table.TracedHoldings;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.trace.RandomFiles;

/** {@code jobs/trace} on a lake that grows. */
class LakeTraceTest {
    private static final long SEED = 20261126;
    private static final int NEWEST = 60;
    private static final int PER_SLAB = 40;
    private static final int PER_LARGE_SLAB = 200;
    private static final long LOOKS_EVERY_MILLIS = 5;
    private static final List<Table> TABLES = List.of(
            TracedPayments.TABLE,
            TracedHoldings.TABLE,
            Flows.TABLE,
            Funding.TABLE,
            FundingFlows.TABLE,
            FundingEnds.TABLE);

    @TempDir
    private Path folder;

    private int loads;

    @Test
    void recomputesWhatCanHaveChangedAndEndsAsIfItHadComputedAll() throws IOException {
        RandomFiles.write(folder, SEED);
        List<String> payments = lines("transactions.csv");
        payments.subList(1, payments.size()).sort((left, right) -> left.split(",")[1].compareTo(right.split(",")[1]));
        int early = payments.size() - NEWEST;
        load("accounts", lines("accounts.csv"));
        load("transactions", payments.subList(0, early));
        load("origins", known(lines("origins.csv"), payments.subList(1, early)));
        load("targets", known(lines("targets.csv"), payments.subList(1, early)));
        assertThat(trace(lake())).contains("trace: replayed " + (early - 1) + " of " + (early - 1) + " payments");
        assertThat(Lake.open(TestSpark.session(), lake())
                        .read(LaidPayments.TABLE)
                        .select(LaidPayments.SLAB.col())
                        .distinct()
                        .count())
                .isGreaterThan(5);

        load("transactions", with(payments.get(0), payments.subList(early, payments.size())));
        Path copy = folder.resolve("copy");
        FileUtils.copyDirectory(folder.resolve("lake").toFile(), copy.toFile());
        assertThat(Integer.parseInt(trace(lake()).replaceFirst("(?s).*trace: replayed ([0-9]+) of.*", "$1")))
                .isBetween(NEWEST, early / 2);
        trace(copy.toString(), "--from-start");
        Map<String, List<String>> found = tables(lake());
        assertThat(found).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        assertThat(found).as("seed %d", SEED).isEqualTo(tables(copy.toString()));

        assertThat(trace(lake())).contains("trace: replayed 0 of 400 payments and walked back from 0 of ");
        assertThat(tables(lake())).isEqualTo(found);
    }

    @Test
    @Tag("faults")
    void undoesWhatAKilledTraceHadWrittenAndEndsAsIfThatHadNeverBegun() throws IOException, InterruptedException {
        RandomFiles.write(folder, SEED);
        for (String source : List.of("accounts", "transactions", "origins", "targets")) {
            load(source, lines(source + ".csv"), PER_LARGE_SLAB);
        }
        Path copy = folder.resolve("copy");
        FileUtils.copyDirectory(folder.resolve("lake").toFile(), copy.toFile());

        Process killed = apart("trace", "--lake", lake());
        Path firstRows = Path.of(lake(), Flows.TABLE.name(), "_delta_log", "00000000000000000001.json");
        while (killed.isAlive() && !Files.exists(firstRows)) {
            Thread.sleep(LOOKS_EVERY_MILLIS);
        }
        killed.destroyForcibly().waitFor();
        assertThat(firstRows).exists();
        assertThat(killed.exitValue()).as("it was killed before its end").isNotZero();

        assertThat(trace(lake())).contains("Undid what an interrupted run wrote to flows");
        trace(copy.toString());
        assertThat(tables(lake())).as("seed %d", SEED).isEqualTo(tables(copy.toString()));
    }

    /** Starts a job in a JVM of its own, on the Spark of this class path. */
    private Process apart(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        for (String settings : List.of("conf/spark.conf", "conf/spark-laptop.conf")) {
            Files.readAllLines(Path.of(settings)).stream()
                    .filter(line -> line.startsWith("spark."))
                    .forEach(line -> command.add("-D" + line.replaceFirst("\\s+", "=")));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.moneytrail.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("apart.txt").toFile())
                .start();
    }

    private static String trace(String lake, String... options) {
        List<String> arguments = new ArrayList<>(List.of("trace", "--lake", lake));
        arguments.addAll(List.of(options));
        CommandLine done = CommandLine.run(arguments.toArray(String[]::new));
        assertThat(done.code()).as(done.err()).isZero();
        return done.out();
    }

    private void load(String source, List<String> lines) throws IOException {
        load(source, lines, PER_SLAB);
    }

    private void load(String source, List<String> lines, int perSlab) throws IOException {
        Path file = folder.resolve(source + "-" + loads++ + ".csv");
        Files.write(file, lines);
        CommandLine done = CommandLine.run(
                "ingest",
                "--lake",
                lake(),
                "--source",
                source,
                "--path",
                file.toString(),
                "--set",
                "ingest.payments-per-slab=" + perSlab);
        assertThat(done.code()).as(done.err()).isZero();
    }

    private Map<String, List<String>> tables(String lake) {
        Map<String, List<String>> tables = new TreeMap<>();
        for (Table table : TABLES) {
            Column[] columns = Arrays.stream(table.columns())
                    .filter(column -> !column.toString().equals("run_id"))
                    .toArray(Column[]::new);
            tables.put(
                    table.name(),
                    Lake.open(TestSpark.session(), lake).read(table).select(columns).collectAsList().stream()
                            .map(Row::toString)
                            .sorted()
                            .toList());
        }
        return tables;
    }

    private List<String> lines(String file) throws IOException {
        return new ArrayList<>(Files.readAllLines(folder.resolve(file)));
    }

    private String lake() {
        return folder.resolve("lake").toString();
    }

    /** The marks on these payments, with their header. */
    private static List<String> known(List<String> marks, List<String> payments) {
        List<String> ids = payments.stream().map(line -> line.split(",")[0]).toList();
        return with(
                marks.get(0),
                marks.subList(1, marks.size()).stream()
                        .filter(mark -> ids.contains(mark.split(",")[1]))
                        .toList());
    }

    private static List<String> with(String header, List<String> lines) {
        List<String> all = new ArrayList<>(List.of(header));
        all.addAll(lines);
        return all;
    }
}
