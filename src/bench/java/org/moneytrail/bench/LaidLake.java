package org.moneytrail.bench;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.lake.Lake;
import org.moneytrail.lake.Run;
import org.moneytrail.ledger.Slabs;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.LedgerPayments;
import org.moneytrail.table.LedgerSlabs;
import org.moneytrail.table.Table;
import org.moneytrail.table.Targets;
import org.moneytrail.table.TraceStates;
import org.moneytrail.trace.LaidTracing;
import org.moneytrail.trace.Materiality;
import org.moneytrail.trace.replay.Rule;

/**
 * A lake whose ledger is laid out already, as {@code jobs/ingest} leaves it. It is made before any clock runs, and each
 * run traces a copy of it.
 */
final class LaidLake {
    private static final int PAYMENTS_PER_SLAB = 1_000_000;

    private final SparkSession spark;
    private final Path home;

    private LaidLake(SparkSession spark, Path home) {
        this.spark = spark;
        this.home = home;
    }

    /**
     * A ledger that was traced before some payments came.
     *
     * @param late which payments came after that
     * @param traced shape of {@link org.moneytrail.table.Origins}, or nothing
     */
    static LaidLake of(Dataset<Row> payments, Column late, List<Dataset<Row>> traced, Path home) throws IOException {
        LaidLake lake = new LaidLake(payments.sparkSession(), home);
        if (!Files.exists(home.resolve("made"))) {
            FileUtils.deleteDirectory(home.toFile());
            lake.lay(payments.where(not(late)));
            for (Dataset<Row> origins : traced) {
                lake.trace(home, origins, List.of(Rule.FIFO));
            }
            lake.lay(payments.where(late));
            Files.createFile(home.resolve("made"));
        }
        return lake;
    }

    /** Copies the lake to where it will be traced. */
    void copy(Path to) throws IOException {
        FileUtils.copyDirectory(home.toFile(), to.toFile());
    }

    /** Traces a copy; the tables of the trace are in its lake. Returns how much was replayed. */
    String trace(Path copy, Dataset<Row> origins, List<Rule> rules) {
        try (Run run = begin(copy, "trace")) {
            LaidTracing tracing = new LaidTracing(
                    new LaidTracing.Inputs(
                            run.read(LedgerPayments.TABLE),
                            run.read(LedgerSlabs.TABLE),
                            run.read(Accounts.TABLE),
                            origins,
                            run.read(Targets.TABLE),
                            run.read(TraceStates.TABLE)),
                    rules,
                    Materiality.inCreditedCurrency(BigDecimal.ZERO),
                    Optional.empty());
            for (Table table : tracing.forward().tables().keySet()) {
                if (!tracing.stands(table)) {
                    run.replace(table, tracing.now(table, run.read(table), run.id()));
                }
            }
            run.replace(TraceStates.TABLE, tracing.states());
            run.finish();
            tracing.release();
            return String.format(Locale.ROOT, "replayed %,d of %,d payments", tracing.replayed(), tracing.payments());
        }
    }

    private void lay(Dataset<Row> payments) {
        try (Run run = begin(home, "ingest")) {
            Dataset<Row> before = run.read(LedgerSlabs.TABLE);
            Slabs.Laid laid = Slabs.lay(run.read(LedgerPayments.TABLE), before, payments, PAYMENTS_PER_SLAB);
            if (!laid.begins().isEmpty()) {
                Object[] begins = laid.begins().toArray();
                run.replaceFolders(LedgerPayments.TABLE, laid.payments());
                run.replace(
                        LedgerSlabs.TABLE,
                        Slabs.describe(run.read(LedgerPayments.TABLE)
                                        .where(LedgerPayments.SLAB.col().isin(begins)))
                                .withColumn(LedgerSlabs.RUN_ID.name(), lit(run.id()))
                                .unionByName(before.where(
                                        not(LedgerPayments.SLAB.col().isin(begins)))));
            }
            run.finish();
        }
    }

    private Run begin(Path lake, String job) {
        return Lake.open(spark, lake.toString()).begin(job, Map.of(), "bench", Clock.systemUTC());
    }
}
