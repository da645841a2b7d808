package org.moneytrail.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.TestSpark;
import org.moneytrail.ingest.Sources;
import org.moneytrail.ledger.Pools;
import org.moneytrail.ledger.Slabs;
import org.moneytrail.table.Flows;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.table.LaidPools;
import org.moneytrail.table.LaidSlabs;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Runs;
import org.moneytrail.table.Table;
import org.moneytrail.table.Targets;
import org.moneytrail.table.TraceStates;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.table.Transactions;
import org.moneytrail.trace.replay.Rule;

/** Whatever changes between two traces, the second ends as a trace of all that never saw the first. */
class LaidTracingTest {
    private static final List<Rule> ALL = List.of(Rule.values());
    private static final Set<Table> PAYMENTS = Set.of(TracedPayments.TABLE, Flows.TABLE);
    private static final int PER_SLAB = 40;
    private static final int NEWEST = 60;
    private static final int LATE = 40;

    @TempDir
    private Path folder;

    private Dataset<Row> all;
    private List<Row> payments;
    private Dataset<Row> accounts;
    private List<Row> origins;
    private List<Row> targets;

    private Dataset<Row> ledger;
    private Dataset<Row> slabs;
    private Dataset<Row> pools;
    private final List<Row> laid = new ArrayList<>();
    private final Map<Table, Dataset<Row>> lake = new HashMap<>();
    private int run;

    @ParameterizedTest
    @ValueSource(longs = {20261127, 2})
    void endsLikeATraceFromTheStartWhateverCame(long seed) throws IOException {
        begin(seed);
        List<Row> newest = take(payments.subList(payments.size() - NEWEST, payments.size()));
        Random random = new Random(seed);
        List<Row> late = new ArrayList<>();
        while (late.size() < LATE) {
            late.add(payments.remove(random.nextInt(payments.size())));
        }
        int early = payments.size();
        lay(payments);
        assertThat(replayed(seed, ALL, 0, Optional.empty())).isEqualTo(early);
        assertThat(slabs.count()).isGreaterThan(5);
        assertThat(replayed(seed, ALL, 0, Optional.empty())).as("nothing came").isZero();

        lay(newest);
        assertThat(replayed(seed, ALL, 0, Optional.empty())).as("the newest").isBetween(NEWEST, NEWEST + PER_SLAB);
        lay(late);
        assertThat(replayed(seed, ALL, 0, Optional.empty())).as("late ones").isGreaterThan(early / 2);

        Files.writeString(
                folder.resolve("more.csv"),
                "origin_id,transaction_id,amount\nA-before-all,"
                        + newest.get(NEWEST - 1).<String>getAs(Transactions.TRANSACTION_ID.name()) + ",\n");
        origins.addAll(origins("more.csv"));
        assertThat(replayed(seed, ALL, 0, Optional.empty()))
                .as("an origin whose id comes before all others")
                .isBetween(1, early / 2);

        Row withdrawn = origins.remove(origins.size() / 2);
        assertThat(replayed(seed, ALL, 0, Optional.empty()))
                .as("an origin is gone")
                .isPositive();
        origins.add(withdrawn);
        targets.remove(0);
        assertThat(replayed(seed, ALL, 0, Optional.empty()))
                .as("it is back, and a target is gone")
                .isPositive();

        Files.writeString(
                folder.resolve("more-accounts.csv"),
                "account_id,opening_balance,currency,terminal\nF,77.00,USD,\nnew,,,true\n");
        accounts = local(accounts.unionByName(FileRows.read(Sources.ACCOUNTS, folder.resolve("more-accounts.csv"))));
        assertThat(replayed(seed, ALL, 0, Optional.empty())).as("a new opening").isEqualTo(laid.size());

        List<Rule> two = List.of(Rule.FIFO, Rule.PRO_RATA);
        Optional<Instant> until = Optional.of(Instant.parse("2026-03-02T04:00:00Z"));
        assertThat(replayed(seed, two, 0, Optional.empty())).as("fewer rules").isZero();
        assertThat(replayed(seed, two, 0, until)).as("a horizon").isLessThan(laid.size());
        assertThat(replayed(seed, two, 3, Optional.empty())).as("materiality").isEqualTo(laid.size());
        assertThat(replayed(seed, ALL, 3, Optional.empty())).as("more rules").isEqualTo(laid.size());
    }

    private void begin(long seed) throws IOException {
        RandomFiles.write(folder, seed);
        all = local(FileRows.read(Sources.TRANSACTIONS, folder.resolve("transactions.csv")));
        payments = new ArrayList<>(all.collectAsList());
        payments.sort(Comparator.comparing(row -> row.<java.sql.Timestamp>getAs(Transactions.BOOKED_AT.name())));
        accounts = local(FileRows.read(Sources.ACCOUNTS, folder.resolve("accounts.csv")));
        origins = new ArrayList<>(origins("origins.csv"));
        targets =
                new ArrayList<>(AnalystMarks.targets(FileRows.read(Sources.TARGETS, folder.resolve("targets.csv")), all)
                        .marks()
                        .collectAsList());
    }

    private List<Row> origins(String file) {
        return AnalystMarks.origins(FileRows.read(Sources.ORIGINS, folder.resolve(file)), all)
                .marks()
                .collectAsList();
    }

    private static List<Row> take(List<Row> part) {
        List<Row> taken = List.copyOf(part);
        part.clear();
        return taken;
    }

    /** Lays payments into the ledger, as they come. */
    private void lay(List<Row> fresh) {
        laid.addAll(fresh);
        run++;
        Dataset<Row> payments = rows(fresh, Transactions.TABLE);
        Dataset<Row> known = of(pools, LaidPools.TABLE);
        pools = local(known.unionAll(Pools.fresh(known, payments)));
        Slabs.Laid anew =
                Slabs.lay(of(ledger, LaidPayments.TABLE), of(slabs, LaidSlabs.TABLE), pools, payments, PER_SLAB);
        List<Row> there = of(ledger, LaidPayments.TABLE).collectAsList().stream()
                .filter(row -> anew.leaves(row.getAs(LaidPayments.SLAB.name())))
                .toList();
        ledger = local(anew.payments().unionAll(rows(there, LaidPayments.TABLE)));
        slabs = local(anew.slabs(ledger, of(slabs, LaidSlabs.TABLE), "run " + run));
    }

    /** Traces, compares with a trace of all payments as they came, and returns how many of them were replayed. */
    private int replayed(long seed, List<Rule> rules, int materiality, Optional<Instant> until) {
        Materiality least = Materiality.inCreditedCurrency(BigDecimal.valueOf(materiality));
        Dataset<Row> originRows = rows(origins, Origins.TABLE);
        Dataset<Row> targetRows = rows(targets, Targets.TABLE);
        LaidTracing tracing = new LaidTracing(
                new LaidTracing.Inputs(
                        ledger,
                        slabs,
                        pools,
                        accounts,
                        originRows,
                        targetRows,
                        of(lake.get(TraceStates.TABLE), TraceStates.TABLE)),
                rules,
                least,
                until);
        Traces anew =
                Tracing.trace(rows(laid, Transactions.TABLE), accounts, originRows, targetRows, rules, least, until);
        Map<Table, Dataset<Row>> changed = tracing.changed(table -> of(lake.get(table), table), "run " + run);
        changed.forEach((table, now) -> {
            List<Row> stays = PAYMENTS.contains(table)
                    ? of(lake.get(table), table).collectAsList().stream()
                            .filter(row -> stands(row, tracing.standsUntil()))
                            .toList()
                    : List.of();
            lake.put(table, local(now.unionAll(rows(stays, table))));
        });
        anew.tables().forEach((table, expected) -> {
            assertThat(sorted(of(lake.get(table), table)))
                    .as("%s, seed %d", table.name(), seed)
                    .isEqualTo(sorted(expected));
        });
        assertThat(sorted(lake.get(Flows.TABLE))).as("seed %d", seed).isNotEmpty();
        int replayed = Math.toIntExact(tracing.replayed());
        tracing.release();
        anew.release();
        return replayed;
    }

    /** True of a row of a payment up to when those of its rule stand. */
    private static boolean stands(Row row, Map<String, Instant> until) {
        Timestamp bookedAt = row.getAs(TracedPayments.BOOKED_AT.name());
        Instant last = until.get(row.<String>getAs(TracedPayments.RULE.name()));
        return last != null && !bookedAt.toInstant().isAfter(last);
    }

    private static List<String> sorted(Dataset<Row> rows) {
        return rows.drop(Runs.RUN_ID.name()).collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    /** The rows as they are now, whatever they came from. */
    private static Dataset<Row> local(Dataset<Row> rows) {
        return TestSpark.session().createDataFrame(rows.collectAsList(), rows.schema());
    }

    /** Rows of a table, perhaps without its run. */
    private static Dataset<Row> rows(List<Row> rows, Table table) {
        return TestSpark.session()
                .createDataFrame(
                        rows, rows.isEmpty() ? table.schema() : rows.get(0).schema());
    }

    private static Dataset<Row> of(Dataset<Row> rows, Table table) {
        return rows == null ? rows(List.of(), table) : rows;
    }
}
