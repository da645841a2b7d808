package org.moneytrail.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.TestSpark;
import org.moneytrail.table.LaidPayments;

/** Slabs are read in order of time, and payments found in them, wherever they lie. */
class LaidMovesTest {
    private static final int MANY = 5_000;
    /** Where slabs begin, by number of payments; Spark would read the largest first, and folders sort otherwise than numbers. */
    private static final List<Long> BEGINS = List.of(Long.MIN_VALUE, 7L, 40L, 3_000L);

    @Test
    void readsSlabsInOrderOfTimeHoweverLargeTheirFiles(@TempDir Path folder) {
        RDD<InternalRow> read = LaidMoves.inOrder(written(folder));

        assertThat(read.getNumPartitions()).isEqualTo(1);
        assertThat(names(read)).isEqualTo(expected());
    }

    @Test
    void readsInOrderWhatIsNoFile() {
        assertThat(names(LaidMoves.inOrder(payments().repartition(3)))).isEqualTo(expected());
        assertThat(names(LaidMoves.inOrder(payments().limit(0)))).isEmpty();
    }

    @Test
    void findsWhenPaymentsWereBooked(@TempDir Path folder) {
        assertThat(LaidMoves.bookedAt(written(folder), Set.of("төлем0", "төлем3001", "none")))
                .isEqualTo(Map.of("төлем0", micros(0), "төлем3001", micros(3_001)));
    }

    private static Dataset<Row> written(Path folder) {
        String path = folder.resolve("payments").toString();
        payments()
                .repartition(1)
                .sortWithinPartitions("slab", "booked_at")
                .write()
                .partitionBy("slab")
                .parquet(path);
        return TestSpark.session().read().schema(LaidPayments.TABLE.schema()).parquet(path);
    }

    private static Dataset<Row> payments() {
        return LaidRows.payments(MANY, LaidMovesTest::slab);
    }

    private static long slab(int payment) {
        return BEGINS.stream()
                .filter(begin -> begin <= payment)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private static long micros(int payment) {
        return (LaidRows.BEGIN.getEpochSecond() + payment) * 1_000_000L;
    }

    private static List<String> expected() {
        return IntStream.range(0, MANY).mapToObj(i -> "төлем" + i).toList();
    }

    private static List<String> names(RDD<InternalRow> rows) {
        int name = LaidMoves.TABLE.indexOf(LaidMoves.NAME);
        return rows.toJavaRDD().map(row -> row.getString(name)).collect();
    }
}
