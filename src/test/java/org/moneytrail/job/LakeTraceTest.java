package org.moneytrail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.TestSpark;
import org.moneytrail.lake.Lake;
import org.moneytrail.table.Flows;
import org.moneytrail.table.Funding;
import org.moneytrail.table.FundingEnds;
import org.moneytrail.table.FundingFlows;
import org.moneytrail.table.LedgerPayments;
import org.moneytrail.table.Table;
import org.moneytrail.table.TracedHoldings;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.trace.RandomFiles;

/** {@code jobs/trace} on a lake that changes: it recomputes what can have changed, and ends as if it had computed all. */
class LakeTraceTest {
    private static final long SEED = 20261126;
    private static final int EARLY = 250;
    private static final int NEWEST = 60;
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
    void endsLikeATraceFromTheStartWhateverCame() throws IOException {
        RandomFiles.write(folder, SEED);
        List<String> payments = lines("transactions.csv");
        payments.subList(1, payments.size()).sort((left, right) -> left.split(",")[1].compareTo(right.split(",")[1]));
        int newest = payments.size() - NEWEST;
        List<String> early = payments.subList(1, newest);
        List<String> late = new ArrayList<>();
        Random random = new Random(SEED);
        while (early.size() > EARLY) {
            late.add(early.remove(random.nextInt(early.size())));
        }
        load("accounts", lines("accounts.csv"));
        load("transactions", payments.subList(0, early.size() + 1));
        List<String> marks = known(lines("origins.csv"), early);
        load("origins", marks);
        load("targets", known(lines("targets.csv"), early));
        assertThat(trace()).contains("trace: replayed 250 of 250 payments");
        assertThat(Lake.open(TestSpark.session(), lake())
                        .read(LedgerPayments.TABLE)
                        .select(LedgerPayments.SLAB.col())
                        .distinct()
                        .count())
                .isGreaterThan(5);

        assertThat(trace()).contains("trace: replayed 0 of 250 payments and walked back from 0 of ");

        load("transactions", with(payments.get(0), payments.subList(early.size() + 1, early.size() + 1 + NEWEST)));
        assertThat(replayed()).as("the newest").isBetween(NEWEST, EARLY / 2);

        load("transactions", with(payments.get(0), late));
        assertThat(replayed()).as("late ones, spread").isGreaterThan(EARLY);

        String mark = known(lines("origins.csv"), late.subList(0, late.size())).get(1);
        load("origins", List.of(marks.get(0), mark.replaceFirst("^[^,]+", "A-before-all")));
        assertThat(replayed()).as("a new origin").isPositive();

        load("accounts", List.of("account_id,opening_balance,currency,terminal", "F,77.00,USD,", "new,,,true"));
        assertThat(replayed()).as("a new opening").isGreaterThan(EARLY);
        assertThat(replayed("--set", "trace.materiality=3.00", "--set", "trace.until=2026-03-02T04:00:00Z"))
                .as("materiality and a horizon")
                .isPositive();
    }

    /** Traces, checks against a trace of a copy from its start, and returns how many payments were replayed. */
    private int replayed(String... settings) throws IOException {
        String told = trace(settings);
        Map<String, List<String>> found = tables(lake());
        Path copy = folder.resolve("copy");
        FileUtils.deleteDirectory(copy.toFile());
        FileUtils.copyDirectory(folder.resolve("lake").toFile(), copy.toFile());
        List<String> arguments = new ArrayList<>(List.of("trace", "--lake", copy.toString(), "--from-start"));
        arguments.addAll(List.of(settings));
        assertThat(CommandLine.run(arguments.toArray(String[]::new)).code()).isZero();
        Map<String, List<String>> anew = tables(copy.toString());
        assertThat(found.get(Flows.TABLE.name())).as("seed %d", SEED).isNotEmpty();
        for (Table table : TABLES) {
            assertThat(found.get(table.name()))
                    .as("%s, seed %d", table.name(), SEED)
                    .isEqualTo(anew.get(table.name()));
        }
        return Integer.parseInt(told.replaceFirst("(?s).*trace: replayed ([0-9]+) of.*", "$1"));
    }

    private String trace(String... settings) {
        List<String> arguments = new ArrayList<>(List.of("trace", "--lake", lake()));
        arguments.addAll(List.of(settings));
        CommandLine done = CommandLine.run(arguments.toArray(String[]::new));
        assertThat(done.code()).as(done.err()).isZero();
        return done.out();
    }

    private void load(String source, List<String> lines) throws IOException {
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
                "ingest.payments-per-slab=40");
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
