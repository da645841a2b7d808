package org.moneytrail.job;

import java.io.PrintWriter;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.ingest.Source;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Quarantine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of a job that also works alone, on files of payments and accounts and into a folder, without a lake. */
final class LedgerFiles {
    private static final int BAD_ROWS_TOLD = 3;

    @Option(names = "--transactions", paramLabel = "PATH", description = "Payments: file, folder or glob.")
    private String transactions;

    @Option(names = "--accounts", paramLabel = "PATH", description = "Holders, opening balances and terminal accounts.")
    private String accounts;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv or parquet (default: csv).")
    private String format = "csv";

    @Mixin
    private ColumnsOption columns;

    @Option(names = "--output", paramLabel = "DIR", description = "Where results go; absent or empty.")
    private String output;

    @Option(names = "--overwrite", description = "Replace what is in --output.")
    private boolean overwrite;

    /** True if the job is to work on files. */
    boolean given() {
        return transactions != null;
    }

    /** True if an option is given that makes sense with {@code --transactions} only. */
    boolean givenInPart() {
        return !given() && (output != null || accounts != null || columns.given());
    }

    /** True if it is said where results go. */
    boolean hasOutput() {
        return output != null;
    }

    String transactions() {
        return transactions;
    }

    String accounts() {
        return accounts;
    }

    /** Those of the sources that the job reads whose files are agencies' own extracts; told before Spark starts. */
    Extracts extracts(Settings settings, Source... read) {
        Extracts extracts = columns.read(settings);
        extracts.requireAmong(List.of(read));
        return extracts;
    }

    /** The rows of a file, folder or glob; none where the path is null. */
    FileInput read(SparkSession spark, Source source, String path, Settings settings) throws Exception {
        return path == null
                ? FileInput.none(spark, source)
                : FileInput.read(spark, source, path, FileInput.baseOf(spark, path), format, "", settings);
    }

    /** Lets a job write into {@code --output}, where everything appears at once when it is done, or nothing. */
    int publish(SparkSession spark, OutputFolder.Work work) throws Exception {
        return OutputFolder.fill(output, overwrite, spark.sparkContext().hadoopConfiguration(), work);
    }

    /** Writes bad rows into {@code quarantine} and tells how many there are, and the first of them; returns the number. */
    static long tellBad(PrintWriter out, OutputFolder folder, Dataset<Row> quarantined) {
        Dataset<Row> kept = quarantined.drop(Quarantine.LOAD_ID.name()).persist();
        long bad = kept.count();
        if (bad > 0) {
            folder.writeCsv(kept.coalesce(1), Quarantine.TABLE.name());
            out.println("incomplete: " + bad + " rows");
            kept.limit(BAD_ROWS_TOLD)
                    .collectAsList()
                    .forEach(row -> out.println("  " + row.getString(1) + ":" + row.getLong(2) + "  " + row.getString(4)
                            + ": " + row.getString(5)));
        }
        kept.unpersist();
        return bad;
    }
}
