package org.moneytrail.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Flows;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Table;
import org.moneytrail.table.Targets;
import org.moneytrail.table.TracedHoldings;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.trace.Materiality;
import org.moneytrail.trace.Traces;
import org.moneytrail.trace.Tracing;
import org.moneytrail.trace.replay.Rule;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Traces one ledger with every engine in turn, several times, checks that they agree, and prints what each took. */
@Command(
        name = "tracing",
        mixinStandardHelpOptions = true,
        description = "Traces one ledger with every engine in turn and prints ratios of medians.")
public final class TracingBench implements Callable<Integer> {
    @Option(names = "--payments", description = "How many payments (default: ${DEFAULT-VALUE}).")
    private long payments = 10_000_000;

    @Option(names = "--accounts", description = "How many accounts (default: ${DEFAULT-VALUE}).")
    private long accounts = 1_000_000;

    @Option(names = "--marks", description = "How many marked payments, in 100 origins (default: ${DEFAULT-VALUE}).")
    private int marks = 1_000;

    @Option(names = "--runs", description = "How often each engine runs (default: ${DEFAULT-VALUE}).")
    private int runs = 3;

    @Option(names = "--threads", description = "Threads of DuckDB (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Option(names = "--only", split = ",", description = "Names of engines to run (default: all).")
    private List<String> only = List.of();

    @Option(names = "--output", required = true, description = "Folder for ledger and results; the ledger is kept.")
    private Path output;

    private static final int ORIGINS = 100;
    private static final long SEED = 1;
    private static final String FLOOR = "floor";
    private static final List<String> TRACED = List.of("origin_id", "transaction_id", "traced_minor");
    private static final List<String> FLOWS =
            List.of("origin_id", "in_transaction_id", "out_transaction_id", "amount_minor");
    private static final String FIVE_RULES = "lake five rules";
    private static final String FIVE_RULES_NEWEST = "lake five rules 1 % newest";
    private static final List<String> FIVE_FLOWS =
            List.of("rule", "origin_id", "in_transaction_id", "out_transaction_id", "amount_minor");
    private static final List<String> ALL_FLOWS = List.of("out_transaction_id", "in_transaction_id", "amount_minor");

    private SparkSession spark;

    /** Runs the benchmark. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new TracingBench()).execute(args));
    }

    /** Traces the copy of a lake; only the tracing counts. */
    private record FromLake(LaidLake lake, Dataset<Row> origins) implements Engine {
        @Override
        public void prepare(Path to) throws IOException {
            lake.copy(to);
        }

        @Override
        public String run(Path to) {
            return lake.trace(to, origins);
        }
    }

    @Override
    public Integer call() throws Exception {
        spark = SparkSession.builder().getOrCreate();
        spark.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        Path ledger = output.resolve("ledger-" + payments + "-" + accounts);
        Path origins = output.resolve("origins-" + payments + "-" + accounts + "-" + marks);
        if (!Files.exists(ledger)) {
            BenchLedger.payments(spark, payments, accounts, SEED).write().parquet(ledger.toString());
        }
        Dataset<Row> laid = spark.read().parquet(ledger.toString());
        write(origins, BenchLedger.origins(laid, marks, ORIGINS));
        FileUtils.deleteDirectory(output.resolve("results").toFile());
        Map<String, Engine> engines = engines(ledger, origins);
        Timings timings = new Timings();
        for (int run = 0; run < runs; run++) {
            for (Map.Entry<String, Engine> engine : engines.entrySet()) {
                if (only.isEmpty() || only.contains(engine.getKey())) {
                    timings.run(
                            engine.getKey(),
                            engine.getValue(),
                            output.resolve("results").resolve(engine.getKey()));
                }
            }
        }
        System.out.println(table(timings.medians()));
        return agree() ? 0 : 1;
    }

    private static void write(Path origins, Dataset<Row> rows) {
        if (!Files.exists(origins)) {
            rows.coalesce(1).write().parquet(origins.toString());
        }
    }

    private Map<String, Engine> engines(Path ledger, Path origins) {
        Map<String, Engine> engines = new LinkedHashMap<>();
        engines.put(FLOOR, to -> floor(ledger));
        engines.put("fifo", to -> trace(ledger, origins, List.of(Rule.FIFO), to));
        engines.put("five rules", to -> trace(ledger, origins, List.of(Rule.values()), to));
        engines.put("all flows", to -> {
            AllFlows.of(spark.read().parquet(ledger.toString()))
                    .write()
                    .parquet(to.resolve("all-flows").toString());
            return "";
        });
        DuckDb duck = new DuckDb(ledger.toString(), origins.toString(), threads);
        engines.put("duckdb", to -> {
            duck.trace(to.resolve("fifo").toString());
            return "";
        });
        engines.put("duckdb all flows", to -> {
            duck.allFlows(to.resolve("all-flows.parquet").toString());
            return "";
        });
        engines.put("plain java", to -> plain(ledger, origins, to));
        fromLake(engines, spark.read().parquet(ledger.toString()), spark.read().parquet(origins.toString()));
        return engines;
    }

    private void fromLake(Map<String, Engine> engines, Dataset<Row> payments, Dataset<Row> origins) {
        List<Rule> fifo = List.of(Rule.FIFO);
        List<Rule> proRata = List.of(Rule.PRO_RATA);
        List<Rule> all = List.of(Rule.values());
        List<Dataset<Row>> traced = List.of(origins);
        Path others = lake("other-origins");
        write(others, BenchLedger.origins(payments, 2 * marks, ORIGINS).join(origins, "transaction_id", "left_anti"));
        Path untraced = lake("untraced");
        engines.put("lake", new FromLake(new LaidLake(payments, lit(false), List.of(), fifo, untraced), origins));
        engines.put(
                "lake pro-rata",
                new FromLake(new LaidLake(payments, lit(false), List.of(), proRata, untraced), origins));
        engines.put(FIVE_RULES, new FromLake(new LaidLake(payments, lit(false), List.of(), all, untraced), origins));
        engines.put(
                "lake other origins",
                new FromLake(
                        new LaidLake(payments, lit(false), traced, fifo, lake("traced")),
                        spark.read().parquet(others.toString())));
        engines.put(
                "lake 1 % newest",
                new FromLake(new LaidLake(payments, BenchLedger.newest(), traced, fifo, lake("newest")), origins));
        engines.put(
                "lake 1 % spread",
                new FromLake(new LaidLake(payments, BenchLedger.spread(), traced, fifo, lake("spread")), origins));
        engines.put(
                FIVE_RULES_NEWEST,
                new FromLake(new LaidLake(payments, BenchLedger.newest(), traced, all, lake("newest-five")), origins));
    }

    private Path lake(String name) {
        return output.resolve("lake-" + payments + "-" + accounts + "-" + marks + "-" + name);
    }

    /** What Spark needs to read the ledger, exchange both sides by account and sort them by time. */
    private String floor(Path ledger) {
        AllFlows.floor(spark.read().parquet(ledger.toString()))
                .write()
                .format("noop")
                .mode(SaveMode.Overwrite)
                .save();
        return "";
    }

    private String trace(Path ledger, Path origins, List<Rule> rules, Path to) {
        Dataset<Row> read = spark.read().parquet(ledger.toString());
        Traces traces = Tracing.trace(
                read,
                none(Accounts.TABLE),
                spark.read().parquet(origins.toString()),
                none(Targets.TABLE),
                rules,
                Materiality.inCreditedCurrency(BigDecimal.ZERO),
                Optional.empty());
        for (Table table : List.of(TracedPayments.TABLE, Flows.TABLE, TracedHoldings.TABLE)) {
            traces.tables().get(table).write().parquet(to.resolve(table.name()).toString());
        }
        traces.release();
        return "";
    }

    private Dataset<Row> none(Table table) {
        return spark.createDataFrame(List.of(), table.schema());
    }

    private String plain(Path ledger, Path origins, Path to) throws IOException {
        Map<String, List<String>> marked = new LinkedHashMap<>();
        for (Row mark : spark.read()
                .parquet(origins.toString())
                .select(Origins.TRANSACTION_ID.col(), Origins.ORIGIN_ID.col())
                .collectAsList()) {
            marked.computeIfAbsent(mark.getString(0), none -> new ArrayList<>()).add(mark.getString(1));
        }
        return String.format(
                Locale.ROOT,
                "replay alone: %.1f million payments/s",
                payments / new PlainReplay().trace(ledger, marked, to) / 1e6);
    }

    private static String table(Map<String, Double> medians) {
        StringBuilder table = new StringBuilder("\n| engine | median s | to floor |\n|---|---|---|\n");
        double floor = medians.getOrDefault(FLOOR, Double.NaN);
        medians.forEach((engine, seconds) ->
                table.append(String.format(Locale.ROOT, "| %s | %.1f | %.2f |%n", engine, seconds, seconds / floor)));
        return table.toString();
    }

    /** Compares what was found under {@code fifo} by those engines that ran. */
    private boolean agree() {
        Map<String, String> traced = new LinkedHashMap<>();
        Map<String, String> flows = new LinkedHashMap<>();
        said(traced, "fifo", "parquet", "traced_payments", TRACED);
        said(flows, "fifo", "parquet", "flows", FLOWS);
        said(traced, "duckdb", "parquet", "fifo-traced.parquet", TRACED);
        said(flows, "duckdb", "parquet", "fifo-flows.parquet", FLOWS);
        for (String lake : List.of("lake", "lake 1 % newest", "lake 1 % spread")) {
            said(traced, lake, "delta", "traced_payments", TRACED);
            said(flows, lake, "delta", "flows", FLOWS);
        }
        said(traced, "plain java", "csv", "traced.csv", TRACED);
        said(flows, "plain java", "csv", "flows.csv", FLOWS);
        Map<String, String> all = new LinkedHashMap<>();
        said(all, "all flows", "parquet", "all-flows", ALL_FLOWS);
        said(all, "duckdb all flows", "parquet", "all-flows.parquet", ALL_FLOWS);
        Map<String, String> five = new LinkedHashMap<>();
        for (String lake : List.of(FIVE_RULES, FIVE_RULES_NEWEST)) {
            said(five, lake, "delta", "flows", FIVE_FLOWS);
        }
        System.out.println("traced payments " + traced + "\nflows " + flows + "\nall flows " + all
                + "\nflows under five rules " + five);
        return Stream.of(traced, flows, all, five)
                .allMatch(said -> said.values().stream().distinct().count() <= 1);
    }

    private void said(Map<String, String> to, String engine, String format, String file, List<String> columns) {
        Path path = output.resolve("results").resolve(engine).resolve(file);
        if (Files.exists(path)) {
            Dataset<Row> rows = spark.read().format(format).load(path.toString());
            to.put(engine, sums(format.equals("csv") ? rows.toDF(columns.toArray(String[]::new)) : rows, columns));
        }
    }

    /** Rows, money, and a sum over all that each row says, whatever their order. */
    private static String sums(Dataset<Row> rows, List<String> columns) {
        Column minor = col(columns.get(columns.size() - 1));
        Column[] said = columns.stream().map(name -> col(name).cast("string")).toArray(Column[]::new);
        return rows.agg(
                        count(lit(1)),
                        sum(minor.cast("decimal(38,0)")),
                        sum(xxhash64(said).cast("decimal(38,0)")))
                .first()
                .mkString(" / ");
    }
}
