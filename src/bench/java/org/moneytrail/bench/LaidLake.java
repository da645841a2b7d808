package org.moneytrail.bench;

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
import org.moneytrail.job.LaidLedger;
import org.moneytrail.job.TracedTables;
import org.moneytrail.lake.Lake;
import org.moneytrail.lake.Run;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.table.LaidPools;
import org.moneytrail.table.LaidSlabs;
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

    private final Dataset<Row> payments;
    private final Column late;
    private final List<Dataset<Row>> traced;
    private final List<Rule> rules;
    private final Path home;

    /**
     * A ledger that was traced before some payments came.
     *
     * @param late which payments came after that
     * @param traced shape of {@link org.moneytrail.table.Origins}, or nothing
     * @param rules under which it was traced, and will be
     * @param home where the lake is, or will be
     */
    LaidLake(Dataset<Row> payments, Column late, List<Dataset<Row>> traced, List<Rule> rules, Path home) {
        this.payments = payments;
        this.late = late;
        this.traced = traced;
        this.rules = rules;
        this.home = home;
    }

    /** Copies the lake to where it will be traced; makes it the first time. */
    void copy(Path to) throws IOException {
        if (!Files.exists(home.resolve("made"))) {
            FileUtils.deleteDirectory(home.toFile());
            lay(payments.where(not(late)));
            for (Dataset<Row> origins : traced) {
                trace(home, origins);
            }
            lay(payments.where(late));
            Files.createFile(home.resolve("made"));
        }
        FileUtils.copyDirectory(home.toFile(), to.toFile());
    }

    /** Traces a copy; the tables of the trace are in its lake. Returns how much was replayed. */
    String trace(Path copy, Dataset<Row> origins) {
        try (Run run = begin(copy, "trace")) {
            LaidTracing tracing = new LaidTracing(
                    new LaidTracing.Inputs(
                            run.read(LaidPayments.TABLE),
                            run.read(LaidSlabs.TABLE),
                            run.read(LaidPools.TABLE),
                            run.read(Accounts.TABLE),
                            origins,
                            run.read(Targets.TABLE),
                            run.read(TraceStates.TABLE)),
                    rules,
                    Materiality.inCreditedCurrency(BigDecimal.ZERO),
                    Optional.empty());
            TracedTables.replace(run, tracing);
            run.finish();
            tracing.release();
            return String.format(Locale.ROOT, "replayed %,d of %,d payments", tracing.replayed(), tracing.payments());
        }
    }

    private void lay(Dataset<Row> fresh) {
        try (Run run = begin(home, "ingest")) {
            LaidLedger.add(run, fresh, PAYMENTS_PER_SLAB);
            run.finish();
        }
    }

    private Run begin(Path lake, String job) {
        return Lake.open(payments.sparkSession(), lake.toString()).begin(job, Map.of(), "bench", Clock.systemUTC());
    }
}
