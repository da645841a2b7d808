package org.moneytrail.trace;

import static org.apache.spark.sql.functions.rand;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.TestSpark;
import org.moneytrail.ingest.Conventions;
import org.moneytrail.ingest.Interpreted;
import org.moneytrail.ingest.Judged;
import org.moneytrail.ingest.Source;

/** The accepted rows of files, as a lake would hold them. */
final class FileRows {
    private static final int PARTITIONS = 3;
    private static final long ORDER = 7;

    private FileRows() {}

    /** Rows of a file, or none if there is no such file; in no order. */
    static Dataset<Row> read(Source source, Path file) {
        Dataset<Row> rows = Files.exists(file)
                ? Interpreted.texts(
                        TestSpark.session(),
                        source,
                        List.of(file.toString()),
                        file.getParent().toString(),
                        "",
                        new Conventions(ZoneOffset.UTC, "KZT"))
                : TestSpark.session().createDataFrame(List.of(), Interpreted.schema(source));
        return Judged.accepted(Judged.of(rows.repartition(PARTITIONS, rand(ORDER)), source), source);
    }
}
