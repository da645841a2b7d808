package org.moneytrail.job;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.moneytrail.ingest.Conventions;
import org.moneytrail.ingest.InputFiles;
import org.moneytrail.ingest.Interpreted;
import org.moneytrail.ingest.Judged;
import org.moneytrail.ingest.Source;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Provenance;

/** The files of one source, read and judged, with the count that must add up. */
final class FileInput {
    private final Source source;
    private final Dataset<Row> kept;
    private final Dataset<Row> judged;
    private final Map<String, String> editions;

    private FileInput(Source source, Dataset<Row> kept, Dataset<Row> judged, Map<String, String> editions) {
        this.source = source;
        this.kept = kept;
        this.judged = judged;
        this.editions = editions;
    }

    private static FileInput of(Source source, Dataset<Row> interpreted, Map<String, String> editions) {
        Dataset<Row> kept = interpreted.persist(StorageLevel.MEMORY_AND_DISK());
        return new FileInput(source, kept, Judged.of(kept, source), editions);
    }

    /** How many rows of a file were read, and what became of them. */
    record Count(long accepted, long duplicates, long quarantined) {
        @Override
        public String toString() {
            return (accepted + duplicates + quarantined) + " read = " + accepted + " accepted + " + duplicates
                    + " duplicates + " + quarantined + " quarantined";
        }

        Count plus(Count other) {
            return new Count(accepted + other.accepted, duplicates + other.duplicates, quarantined + other.quarantined);
        }
    }

    /** Reads a source from a file, folder or glob, alone or beside what the lake holds of it. */
    static FileInput read(
            SparkSession spark,
            Source source,
            String path,
            String base,
            String format,
            String loadId,
            Settings settings)
            throws IOException {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        Conventions conventions =
                new Conventions(settings.ingest().zone(), settings.money().baseCurrency());
        if (format.equals("parquet")) {
            List<String> files = InputFiles.of(path, format, hadoop);
            return of(source, Interpreted.parquet(spark, source, files, base, loadId, conventions), Map.of());
        }
        Source written = in(source, format);
        List<String> files = written.files(path, hadoop);
        return of(
                written,
                Interpreted.texts(spark, written, files, base, loadId, conventions),
                written.editions(files, base, hadoop));
    }

    private static Source in(Source source, String format) {
        return format.equals("csv")
                ? source
                : source.in(format)
                        .orElseThrow(() -> new WrongUsage("Cannot read format " + format + ": the formats of "
                                + source.name() + " are " + String.join(", ", source.formats())));
    }

    /** A source that was not given: no rows. */
    static FileInput none(SparkSession spark, Source source) {
        Dataset<Row> nothing = spark.createDataFrame(List.of(), Interpreted.schema(source));
        return of(source, nothing, Map.of());
    }

    /** The folder that file names in results are relative to: that which holds the path, wherever that starts. */
    static String baseOf(SparkSession spark, String path) throws IOException {
        Path given = new Path(path);
        Path whole =
                given.getFileSystem(spark.sparkContext().hadoopConfiguration()).makeQualified(given);
        return whole.isRoot() ? whole.toString() : whole.getParent().toString();
    }

    FileInput against(Dataset<Row> held) {
        Dataset<Row> decided = Judged.against(judged, held, source).persist(StorageLevel.MEMORY_AND_DISK());
        return new FileInput(source, decided, decided, editions);
    }

    /** Every row that was read, whatever became of it. */
    Dataset<Row> judged() {
        return judged;
    }

    /** Which edition of a list a file says it is, by its name in the rows. */
    Map<String, String> editions() {
        return editions;
    }

    Dataset<Row> accepted() {
        return Judged.accepted(judged, source);
    }

    Dataset<Row> quarantined() {
        return Judged.quarantined(judged, source);
    }

    /** Rows by file and by what became of them. */
    Map<String, Count> counts() {
        Map<String, Count> counts = new TreeMap<>();
        for (Row row : judged.groupBy(Provenance.SOURCE_FILE.col(), Judged.OUTCOME.col())
                .agg(count(lit(1)))
                .collectAsList()) {
            long rows = row.getLong(2);
            Count count = switch (row.getString(1)) {
                case "ACCEPTED" -> new Count(rows, 0, 0);
                case "DUPLICATE" -> new Count(0, rows, 0);
                default -> new Count(0, 0, rows);
            };
            counts.merge(row.getString(0), count, Count::plus);
        }
        return counts;
    }

    Count total() {
        return counts().values().stream().reduce(new Count(0, 0, 0), Count::plus);
    }

    void release() {
        kept.unpersist();
    }
}
