package org.moneytrail.trace;

import static org.apache.spark.sql.functions.rand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.ingest.Sources;
import org.moneytrail.table.Table;
import org.moneytrail.trace.replay.Rule;

/** Every worked answer through Spark, with rows shuffled over partitions. */
class TracingTest {
    private static final Path VECTORS = Path.of("src/test/resources/vectors");
    private static final List<Rule> ALL = List.of(Rule.values());

    static Stream<String> vectors() throws IOException {
        try (Stream<Path> folders = Files.list(VECTORS)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void equalsTheWorkedAnswerHoweverRowsLie(String vector) throws IOException {
        Path folder = VECTORS.resolve(vector);
        Traces traces = trace(folder);
        for (Map.Entry<Table, Dataset<Row>> table : traces.tables().entrySet()) {
            Map<String, Set<String>> found = byRule(table.getValue());
            for (Rule rule : ALL) {
                Path file = folder.resolve("expected")
                        .resolve(rule.id())
                        .resolve(table.getKey().name() + ".csv");
                if (Files.exists(file)) {
                    assertThat(found.getOrDefault(rule.id(), Set.of()))
                            .as("%s %s", rule.id(), table.getKey().name())
                            .isEqualTo(lines(file));
                }
            }
        }
        traces.release();
    }

    /** Many payments at one instant, ids of any script, accounts in two currencies, hubs: the answer is one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsTheSameHoweverManyPartitionsTheRowsLieIn(long seed, @TempDir Path folder) throws IOException {
        RandomFiles.write(folder, seed);
        Map<String, Map<String, Set<String>>> one = tables(folder, 1, seed);
        assertThat(one.get("flows")).as("seed %d", seed).containsOnlyKeys(ids());
        assertThat(one.get("funding_flows")).as("seed %d", seed).isNotEmpty();
        assertThat(tables(folder, 2, seed)).as("seed %d", seed).isEqualTo(one);
        assertThat(tables(folder, 9, seed)).as("seed %d", seed).isEqualTo(one);
    }

    private static String[] ids() {
        return ALL.stream().map(Rule::id).toArray(String[]::new);
    }

    private static Map<String, Map<String, Set<String>>> tables(Path folder, int partitions, long seed)
            throws IOException {
        Traces traces = trace(folder, rows -> rows.repartition(partitions, rand(seed)));
        Map<String, Map<String, Set<String>>> tables = new TreeMap<>();
        traces.tables().forEach((table, rows) -> tables.put(table.name(), byRule(rows)));
        traces.release();
        return tables;
    }

    @Test
    void namesAccountAndPaymentThatPassSixtyFourBits(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("transactions.csv"), """
                transaction_id,booked_at,debtor_account,creditor_account,amount,currency
                T1,2026-03-01T09:00:00Z,,Қойма,92233720368547758.07,KZT
                T2,2026-03-02T09:00:00Z,,Қойма,0.01,KZT
                """);
        Traces traces = trace(folder);
        assertThatThrownBy(() -> traces.flows().count())
                .rootCause()
                .isInstanceOf(org.moneytrail.trace.replay.TooMuchMoney.class);
        assertThatThrownBy(() -> traces.flows().count())
                .hasMessageContaining("payment T2 would lift account Қойма above 2^63-1 minor units of KZT");
    }

    @Test
    void tellsWhatAnOriginAskedForAndDidNotGet(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("transactions.csv"), """
                transaction_id,booked_at,debtor_account,creditor_account,amount,currency
                T1,2026-03-01T09:00:00Z,,A,100.00,KZT
                """);
        Files.writeString(folder.resolve("origins.csv"), "origin_id,transaction_id,amount\nO1,T1,60\nO2,T1,70.00\n");
        Traces traces = trace(folder);
        List<Row> marks = traces.shortMarks(List.of(Rule.FIFO)).collectAsList();
        assertThat(marks).hasSize(1);
        assertThat(marks.get(0).mkString(",")).isEqualTo("fifo,O2,T1,7000,4000,KZT");
        traces.release();
    }

    @Test
    void quarantinesMarksThatCannotStand(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("transactions.csv"), """
                transaction_id,booked_at,debtor_account,creditor_account,amount,currency
                T1,2026-03-01T09:00:00Z,,A,100,JPY
                """);
        Files.writeString(
                folder.resolve("origins.csv"), "origin_id,transaction_id,amount\nO1,T9,\nO2,T1,1.5\nO3,T1,5\n");
        Dataset<Row> payments = FileRows.read(Sources.TRANSACTIONS, folder.resolve("transactions.csv"));
        AnalystMarks marks =
                AnalystMarks.origins(FileRows.read(Sources.ORIGINS, folder.resolve("origins.csv")), payments);
        assertThat(marks.marks().select("origin_id").collectAsList()).hasSize(1);
        assertThat(
                        marks
                                .quarantined()
                                .orderBy("line")
                                .select("line", "column", "rule", "message")
                                .collectAsList()
                                .stream()
                                .map(row -> row.mkString(" | ")))
                .containsExactly(
                        "2 | transaction_id | unknown-payment | there is no payment 'T9'",
                        "3 | amount | unreadable-amount | '1.5' has 1 decimals, JPY has 0");
    }

    private static Traces trace(Path folder) throws IOException {
        return trace(folder, UnaryOperator.identity());
    }

    private static Traces trace(Path folder, UnaryOperator<Dataset<Row>> laid) throws IOException {
        Dataset<Row> payments = laid.apply(FileRows.read(Sources.TRANSACTIONS, folder.resolve("transactions.csv")));
        BigDecimal materiality =
                text(folder.resolve("materiality.txt")).map(BigDecimal::new).orElse(BigDecimal.ZERO);
        return Tracing.trace(
                payments,
                FileRows.read(Sources.ACCOUNTS, folder.resolve("accounts.csv")),
                AnalystMarks.origins(FileRows.read(Sources.ORIGINS, folder.resolve("origins.csv")), payments)
                        .marks(),
                AnalystMarks.targets(FileRows.read(Sources.TARGETS, folder.resolve("targets.csv")), payments)
                        .marks(),
                ALL,
                Materiality.inCreditedCurrency(materiality),
                text(folder.resolve("until.txt")).map(Instant::parse));
    }

    private static Map<String, Set<String>> byRule(Dataset<Row> table) {
        Map<String, Set<String>> lines = new TreeMap<>();
        for (Row row : table.drop("marked_minor", "booked_at").collectAsList()) {
            List<String> fields = new ArrayList<>();
            for (int i = 1; i < row.size(); i++) {
                fields.add(row.isNullAt(i) ? "" : row.get(i).toString());
            }
            lines.computeIfAbsent(row.getString(0), none -> new TreeSet<>()).add(String.join(",", fields));
        }
        return lines;
    }

    private static Set<String> lines(Path file) throws IOException {
        List<String> all = Files.readAllLines(file);
        return new TreeSet<>(all.subList(1, all.size()));
    }

    private static Optional<String> text(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }
}
