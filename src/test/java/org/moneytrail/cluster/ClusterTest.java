package org.moneytrail.cluster;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.Main;
import org.moneytrail.TestSpark;
import org.moneytrail.lake.Lake;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;
import org.moneytrail.table.Tables;
import org.moneytrail.table.TraceStates;

/**
 * Loads a month of the sample into a lake, and traces it on files, through {@code spark-submit} on a cluster and through
 * the same classes in this process; and compares every table.
 */
@Tag("cluster")
class ClusterTest {
    private static final int MARKS = 40;
    private static final Path SAMPLE = Path.of("sample-data");
    /** Columns that tell which run wrote a row. */
    private static final List<String> OF_THE_RUN = List.of("run_id", "load_id");

    @TempDir
    private Path folder;

    @Test
    void givesTheTablesThatOneProcessGives() throws IOException, InterruptedException {
        Path input = input();
        Path onCluster = Files.createDirectory(folder.resolve("on-cluster"));
        Path inProcess = Files.createDirectory(folder.resolve("in-process"));
        Path daemons = Files.createDirectory(folder.resolve("daemons"));

        try (Cluster cluster = Cluster.start(Path.of("target/spark-home"), daemons)) {
            for (String[] job : jobs(input, onCluster)) {
                Cluster.Ended ended = cluster.submit(job);
                assertThat(ended.code()).as(ended.output()).isZero();
            }
            assertThat(cluster.executors())
                    .as("on each worker, an executor for each job")
                    .hasSize(2 * 2);
        }
        TestSpark.session();
        for (String[] job : jobs(input, inProcess)) {
            StringWriter said = new StringWriter();
            int code = Main.run(new PrintWriter(said, true), new PrintWriter(said, true), job);
            assertThat(code).as(said.toString()).isZero();
        }

        assertThat(loaded(onCluster))
                .containsOnlyKeys("transactions", "accounts", "laid_pools", "laid_payments", "laid_slabs", "quarantine")
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty())
                .isEqualTo(loaded(inProcess));
        assertThat(traced(onCluster))
                .containsOnlyKeys("traced_payments", "traced_holdings", "flows", "quarantine")
                .allSatisfy((table, lines) -> assertThat(lines).as(table).hasSizeGreaterThan(1))
                .isEqualTo(traced(inProcess));
    }

    private static List<String[]> jobs(Path input, Path output) {
        String accounts = input.resolve("accounts").toString();
        String payments = input.resolve("transactions").toString();
        return List.of(
                new String[] {
                    "ingest",
                    "--input",
                    input.toString(),
                    "--lake",
                    output.resolve("lake").toString()
                },
                new String[] {
                    "trace",
                    "--transactions",
                    payments,
                    "--accounts",
                    accounts,
                    "--origins",
                    input.resolve("marks.csv").toString(),
                    "--rule",
                    "pro-rata",
                    "--output",
                    output.resolve("traced").toString()
                });
    }

    /** A month of payments and one bad row, all accounts, and marks on some of the payments. */
    private Path input() throws IOException {
        Path input = folder.resolve("input");
        Files.createDirectories(input.resolve("transactions"));
        Files.createDirectories(input.resolve("accounts"));
        List<String> month = Files.readAllLines(SAMPLE.resolve("transactions/2025-07.csv"));
        Files.write(input.resolve("transactions/2025-07.csv"), month);
        Files.writeString(
                input.resolve("transactions/bad.csv"),
                "transaction_id,booked_at,amount,currency\nBAD,2025-07-31T00:00:00Z,-1,KZT\n");
        Files.copy(SAMPLE.resolve("accounts/accounts.csv"), input.resolve("accounts/accounts.csv"));
        Files.writeString(
                input.resolve("marks.csv"),
                month.subList(1, MARKS + 1).stream()
                        .map(payment -> payment.substring(0, payment.indexOf(',')))
                        .map(id -> "mark on " + id + "," + id + "\n")
                        .collect(joining("", "origin_id,transaction_id\n", "")));
        return input;
    }

    /** The rows of every table of the lake that was written, without what tells of the run, in order. */
    private static Map<String, List<String>> loaded(Path output) {
        Lake lake = Lake.open(TestSpark.session(), output.resolve("lake").toString());
        Map<String, List<String>> rows = new TreeMap<>();
        for (Table table :
                Stream.concat(Tables.LOADED.stream(), Tables.RESULTS.stream()).toList()) {
            // A state is named by the runs of its own lake.
            if (lake.finishedVersion(table).isPresent() && !table.equals(TraceStates.TABLE)) {
                String[] others = table.fields().stream()
                        .map(Field::name)
                        .filter(OF_THE_RUN::contains)
                        .toArray(String[]::new);
                rows.put(
                        table.name(),
                        lake.read(table).drop(others).collectAsList().stream()
                                .map(Row::toString)
                                .sorted()
                                .toList());
            }
        }
        return rows;
    }

    /** The lines of every table of the trace in order, with one header for each table. */
    private static Map<String, List<String>> traced(Path output) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(output.resolve("traced"))) {
            files = all.filter(Files::isRegularFile).toList();
        }
        Map<String, List<String>> lines = new TreeMap<>();
        for (Path file : files) {
            List<String> table =
                    lines.computeIfAbsent(file.getParent().getFileName().toString(), absent -> new ArrayList<>());
            List<String> read = Files.readAllLines(file);
            table.addAll(table.isEmpty() ? read : read.subList(1, read.size()));
        }
        lines.values().forEach(table -> table.sort(Comparator.naturalOrder()));
        return lines;
    }
}
