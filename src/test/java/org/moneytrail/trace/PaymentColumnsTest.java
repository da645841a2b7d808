package org.moneytrail.trace;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.TestSpark;
import org.moneytrail.table.Field;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.table.Transactions;

/** Payments say the same by columns as by rows; and come by rows wherever something must be done to them. */
class PaymentColumnsTest {
    /** More than are read at a time. */
    private static final int MANY = 10_000;

    @Test
    void saysOfFilesWhatRowsSay(@TempDir Path folder) {
        Dataset<Row> written = written(folder);
        Optional<RDD<InternalRow>> columns =
                PaymentColumns.of(written.where(LaidPayments.SLAB.col().equalTo(1)));
        assertThat(columns).as("files are read by columns").isPresent();
        assertThat(said(columns.orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, MANY)
                        .filter(i -> slab(i) == 1)
                        .mapToObj(PaymentColumnsTest::said)
                        .toList());
    }

    @Test
    void leavesToRowsWhatIsNotAllOfFiles(@TempDir Path folder) {
        Dataset<Row> written = written(folder);
        Optional<Instant> until = Optional.of(LaidRows.BEGIN.plusSeconds(10));
        Dataset<Row> some = Horizon.upTo(written, until);
        assertThat(PaymentColumns.of(some)).as("up to a horizon").isEmpty();
        assertThat(PaymentColumns.of(written.withColumn(Transactions.AMOUNT_MINOR.name(), lit(1L))))
                .as("an amount that is not in the file")
                .isEmpty();
        assertThat(PaymentColumns.of(payments())).as("rows in memory").isEmpty();
        assertThat(said(LaidMoves.payments(some.where(col("slab").equalTo(0)))))
                .containsExactlyInAnyOrder(said(0), said(2), said(4), said(6), said(8), said(10));
    }

    private static Dataset<Row> written(Path folder) {
        String path = folder.resolve("payments").toString();
        payments().coalesce(1).write().partitionBy("slab").parquet(path);
        SparkSession byColumns = TestSpark.session().newSession();
        byColumns.conf().set("spark.sql.codegen.wholeStage", true);
        return byColumns.read().schema(LaidPayments.TABLE.schema()).parquet(path);
    }

    private static Dataset<Row> payments() {
        return LaidRows.payments(MANY, PaymentColumnsTest::slab);
    }

    private static long slab(int payment) {
        return payment % 2;
    }

    private static String said(int i) {
        return "%d %s төлем%d %d %d %d %d"
                .formatted(LaidMoves.PAYMENT, LaidRows.BEGIN.plusSeconds(i), i, -1 - i, i * 2, i, i * 3);
    }

    /** What rows of payments say, each taken up before the next one is asked for. */
    private static List<String> said(RDD<InternalRow> rows) {
        return rows.toJavaRDD()
                .map(row -> "%d %s %s %d %d %d %d"
                        .formatted(
                                row.getInt(at(LaidMoves.KIND)),
                                Instant.EPOCH.plus(row.getLong(at(LaidMoves.BOOKED_AT)), ChronoUnit.MICROS),
                                row.getUTF8String(at(LaidMoves.NAME)),
                                row.getInt(at(LaidMoves.DEBTOR)),
                                row.getLong(at(LaidMoves.DEBIT)),
                                row.getInt(at(LaidMoves.CREDITOR)),
                                row.getLong(at(LaidMoves.CREDIT))))
                .collect();
    }

    private static int at(Field field) {
        return LaidMoves.TABLE.indexOf(field);
    }
}
