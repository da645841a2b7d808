package org.moneytrail.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.moneytrail.ingest.Headers;
import org.moneytrail.ingest.InputFiles;
import org.moneytrail.ingest.Sources;
import org.moneytrail.link.Accuracy;
import org.moneytrail.link.ComparedNames;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Field;
import org.moneytrail.table.NamePairs;
import org.moneytrail.table.Provenance;
import picocli.CommandLine.Option;

/** Compares pairs of names from files, without a lake. */
final class NamePairFiles {
    private static final String CSV = "csv";

    @Option(
            names = "--pairs",
            paramLabel = "PATH",
            description = "Pairs of names to compare, with the columns schema, name1, name2: file, folder or glob.")
    private String pairs;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = CSV, description = "csv, the default.")
    private String format = CSV;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where compared pairs go, as csv in DIR/pairs; absent or empty.")
    private String output;

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description = "A column of the pairs that says true or false; tells how often scores are right about it.")
    private String label;

    @Option(names = "--overwrite", description = "Replace what is in --output.")
    private boolean overwrite;

    /** True if an option is given that asks for it. */
    boolean given() {
        return pairs != null || output != null || label != null;
    }

    /** Compares the pairs into {@code --output}; returns the exit code. */
    int compare(LakeOptions options, PrintWriter out) throws Exception {
        if (pairs == null || output == null) {
            throw new WrongUsage("Cannot compare names: give both --pairs PATH and --output DIR");
        }
        if (!format.equals(CSV)) {
            throw new WrongUsage("Cannot read pairs of names in format " + format + ": csv is their format");
        }
        Settings settings = options.settings();
        SparkSession spark = options.spark(settings);
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        return OutputFolder.fill(
                output, overwrite, hadoop, folder -> compare(spark, settings, options.strict(), folder, out));
    }

    private int compare(SparkSession spark, Settings settings, boolean strict, OutputFolder folder, PrintWriter out)
            throws Exception {
        List<String> header = header(spark);
        FileInput input =
                FileInput.read(spark, Sources.NAME_PAIRS, pairs, FileInput.baseOf(spark, pairs), format, "", settings);
        out.println("pairs: " + input.total());
        long bad = LedgerFiles.tellBad(out, folder, input.quarantined());
        if (bad > 0 && strict) {
            out.println("Stopped before comparing, as --strict asks.");
            return 3;
        }
        Dataset<Row> compared =
                ComparedNames.of(input.accepted(), settings.link()).persist();
        folder.writeCsv(
                compared.orderBy(Provenance.SOURCE_FILE.col(), Provenance.SOURCE_LINE.col())
                        .select(Stream.concat(
                                        header.stream().map(NamePairFiles::column),
                                        NamePairs.RESULTS.stream().map(Field::col))
                                .toArray(Column[]::new)),
                NamePairs.TABLE.name());
        long matches = compared.where(NamePairs.MATCH.col()).count();
        out.println("link: " + matches + " of " + compared.count() + " pairs match");
        if (label != null) {
            Accuracy.of(compared, column(label), scores(settings.link().matchScore()))
                    .forEach(accuracy -> out.println("link: " + accuracy));
        }
        compared.unpersist();
        input.release();
        return 0;
    }

    /** The columns of the files, none of which may be one that is written beside them. */
    private List<String> header(SparkSession spark) throws IOException {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        List<String> header = Headers.of(InputFiles.of(pairs, format, hadoop), hadoop);
        for (Field result : NamePairs.RESULTS) {
            if (header.contains(result.name())) {
                throw new WrongUsage(
                        "Cannot compare " + pairs + ": it has a column " + result.name() + " already; rename it");
            }
        }
        if (label != null && !header.contains(label)) {
            throw new WrongUsage("Cannot measure by " + label + ": the pairs have no such column");
        }
        return header;
    }

    /** A column of the files: one that pairs have, or another that was kept. */
    private static Column column(String name) {
        return Sources.NAME_PAIRS.columns().contains(name)
                ? functions.col(name)
                : Provenance.EXTRA.col().getItem(name).as(name);
    }

    /** Where scores are measured: at the one from which names count as one, and on either side of it. */
    private static List<Double> scores(int matchScore) {
        return IntStream.concat(
                        IntStream.iterate(50, score -> score < 100, score -> score + 5), IntStream.of(matchScore))
                .sorted()
                .distinct()
                .mapToObj(percent -> percent / 100.0)
                .toList();
    }
}
