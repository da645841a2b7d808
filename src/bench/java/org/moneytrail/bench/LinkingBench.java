package org.moneytrail.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.link.Accuracy;
import org.moneytrail.link.Blocking;
import org.moneytrail.settings.LinkSettings;
import org.moneytrail.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Links the registers of an invented country at growing sizes, and finds beside that what to compare in SQL too, from the same
 * keys; stops if not every way finds the same pairs.
 */
@Command(
        name = "linking",
        mixinStandardHelpOptions = true,
        description =
                "Measures how the cost of linking grows with the records and how often it is right, and finds what "
                        + "to compare beside self-joins in Spark SQL.")
public final class LinkingBench implements Callable<Integer> {
    private enum Part {
        LINK,
        BLOCKING
    }

    @Option(
            names = "--records",
            split = ",",
            description = "How many records, one size after the other (default: ${DEFAULT-VALUE}).")
    private List<Long> records = List.of(500_000L, 1_000_000L);

    @Option(names = "--runs", description = "How often each engine runs (default: ${DEFAULT-VALUE}).")
    private int runs = 3;

    @Option(names = "--only", split = ",", description = "What to measure of ${COMPLETION-CANDIDATES} (default: both).")
    private Set<Part> only = EnumSet.allOf(Part.class);

    @Option(names = "--output", required = true, description = "Folder for registers and lakes; they are kept.")
    private Path output;

    /** Records on which the machine warms up, uncounted. */
    private static final long WARMING_UP = 20_000;

    private static final String OURS = "ours";

    private final NavigableMap<Long, Double> linked = new TreeMap<>();
    private SparkSession spark;
    private LinkSettings settings;

    /** Runs the benchmark. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new LinkingBench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        spark = SparkSession.builder().getOrCreate();
        settings = Settings.load(Optional.empty(), Map.of()).link();
        System.out.printf(
                "%d MiB of heap, %d cores%n",
                Runtime.getRuntime().maxMemory() >> 20, Runtime.getRuntime().availableProcessors());
        measure(WARMING_UP, 1);
        linked.clear();
        List<String> told = new ArrayList<>();
        for (long size : records) {
            told.addAll(measure(size, runs));
        }
        System.out.println();
        told.forEach(System.out::println);
        return 0;
    }

    /** What came out, in sentences. */
    private List<String> measure(long size, int times) throws Exception {
        System.out.printf(Locale.ROOT, "%n%,d records%n", size);
        RegisterLake lake = new RegisterLake(spark, size, output);
        List<String> told = new ArrayList<>();
        if (only.contains(Part.LINK)) {
            told.add(link(size, lake, times));
        }
        if (only.contains(Part.BLOCKING)) {
            told.add(block(size, lake, times));
        }
        told.forEach(System.out::println);
        return told;
    }

    private String link(long size, RegisterLake lake, int times) throws Exception {
        Path copy = output.resolve("linked");
        Timings timings = new Timings();
        String cost = "";
        for (int run = 0; run < times; run++) {
            cost = timings.run("link", lake, copy);
        }
        double seconds = timings.medians().get("link");
        Accuracy accuracy = lake.accuracy(copy, settings.linkFrom() / 100.0);
        String told = String.format(
                Locale.ROOT,
                "link: %,d records, median %.1f s%s; precision %.4f, recall %.4f; the last run took %s",
                size,
                seconds,
                growth(size, seconds),
                accuracy.precision(),
                accuracy.recall(),
                cost);
        linked.put(size, seconds);
        return told;
    }

    /** By which power of the records the seconds grew from the next smaller size. */
    private String growth(long size, double seconds) {
        Map.Entry<Long, Double> before = linked.lowerEntry(size);
        return before == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", growth exponent %.2f",
                        Math.log(seconds / before.getValue()) / Math.log((double) size / before.getKey()));
    }

    private String block(long size, RegisterLake lake, int times) throws Exception {
        Dataset<Row> keyed = laid(SqlBlocking.KEYED, Blocking.keyed(lake.parties(), settings));
        laid(SqlBlocking.RECORDS, SqlBlocking.columns(keyed, settings.blockCap()));
        Map<String, Supplier<Dataset<Row>>> engines = new LinkedHashMap<>();
        engines.put(OURS, () -> Blocking.pairs(keyed, settings.blockCap()));
        SqlBlocking.queries(settings.blockCap()).forEach((name, query) -> engines.put(name, () -> spark.sql(query)));
        Timings timings = new Timings();
        Set<String> found = new LinkedHashSet<>();
        for (int run = 0; run < times; run++) {
            for (Map.Entry<String, Supplier<Dataset<Row>>> engine : engines.entrySet()) {
                found.add(timings.run(
                        engine.getKey(), to -> sums(engine.getValue().get()), output.resolve("blocked")));
            }
        }
        if (found.size() > 1) {
            throw new IllegalStateException("Cannot compare: of " + size + " records other pairs were found: " + found);
        }
        Map<String, Double> medians = timings.medians();
        double ours = medians.remove(OURS);
        StringBuilder told = new StringBuilder(String.format(
                Locale.ROOT,
                "blocking: %,d records, %s; ours median %.1f s",
                size,
                found.iterator().next(),
                ours));
        medians.forEach((name, seconds) -> told.append(
                String.format(Locale.ROOT, "; %s %.1f s, ours is %.2f of it", name, seconds, ours / seconds)));
        return told.toString();
    }

    /** Rows held in files under a name, also as a view. */
    private Dataset<Row> laid(String name, Dataset<Row> rows) {
        String path = output.resolve(name).toString();
        rows.write().mode(SaveMode.Overwrite).parquet(path);
        Dataset<Row> laid = spark.read().parquet(path);
        laid.createOrReplaceTempView(name);
        return laid;
    }

    /** How many pairs, and a sum over them, whatever their order. */
    private static String sums(Dataset<Row> pairs) {
        return pairs.agg(count(lit(1)), sum(xxhash64(col("one"), col("other")).cast("decimal(38,0)")))
                .first()
                .mkString(" pairs, sum ");
    }
}
