package org.moneytrail.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.TestRows;
import org.moneytrail.TestSpark;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.table.LaidPools;
import org.moneytrail.table.LaidSlabs;
import org.moneytrail.table.Transactions;

/** However payments come, the ledger holds each once, in order; and what comes last leaves what was there as it is. */
class SlabsTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MOST = 40;

    private Dataset<Row> ledger = none(LaidPayments.TABLE.schema());
    private Dataset<Row> slabs = none(LaidSlabs.TABLE.schema());
    private Dataset<Row> pools = none(LaidPools.TABLE.schema());
    private final List<Payment> came = new ArrayList<>();
    private Slabs.Laid last;

    private record Payment(int number, int second) {
        private String id() {
            return "P%05d".formatted(number);
        }

        private Instant bookedAt() {
            return BEGIN.plusSeconds(second);
        }
    }

    @Test
    void paymentsAfterAllOthersLeaveSlabsThatAreMuchLarger() {
        lay(between(0, 40));
        lay(between(40, 50));
        assertThat(sizes()).as("10 are a slab, for 40 are 4 times as many").containsExactly(40L, 10L);
        lay(between(50, 55));
        assertThat(sizes()).as("10 are twice as many as 5").containsExactly(40L, 10L, 5L);
        lay(between(55, 58));
        assertThat(sizes()).as("5 and 3 make 8, which takes in 10").containsExactly(40L, 18L);
        assertThat(last.takenIn()).hasSize(1);
        lay(between(58, 80));
        assertThat(sizes()).as("18 and 22 fill a slab").containsExactly(40L, 40L);
        lay(between(80, 180));
        assertThat(sizes()).as("more than a slab holds is cut").hasSize(5).allMatch(size -> size <= MOST);
    }

    @Test
    void aPaymentOfTheLastInstantJoinsItsSlab() {
        lay(between(0, 30));
        lay(List.of(new Payment(30, 29), new Payment(31, 30)));
        assertThat(sizes()).containsExactly(31L, 1L);
        holdsAllInOrder(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void holdsEachPaymentOnceInOrderHoweverTheyCome(long seed) {
        Random random = new Random(seed);
        int time = 0;
        int id = 0;
        for (int batch = 0; batch < 12; batch++) {
            List<Payment> fresh = new ArrayList<>();
            for (int i = random.nextInt(1, 30); i > 0; i--) {
                boolean late = random.nextInt(6) == 0;
                // Some share an instant.
                time += random.nextInt(2);
                fresh.add(new Payment(id++, late ? random.nextInt(time + 1) : time));
            }
            lay(fresh);
            holdsAllInOrder(seed);
        }
    }

    private void lay(List<Payment> fresh) {
        came.addAll(fresh);
        TestRows rows = new TestRows();
        for (Payment payment : fresh) {
            rows.add(
                    Transactions.TABLE,
                    Map.of(
                            Transactions.TRANSACTION_ID,
                            payment.id(),
                            Transactions.BOOKED_AT,
                            Timestamp.from(payment.bookedAt()),
                            Transactions.DEBTOR_ACCOUNT,
                            "A" + payment.number() % 3,
                            Transactions.CREDITOR_ACCOUNT,
                            "B" + payment.number() % 5,
                            Transactions.CURRENCY,
                            "KZT",
                            Transactions.CREDITED_CURRENCY,
                            "KZT"));
        }
        Dataset<Row> payments = rows.of(Transactions.TABLE, 0);
        pools = local(pools.unionAll(Pools.fresh(pools, payments)));
        last = Slabs.lay(ledger, slabs, pools, payments, MOST);
        List<Row> now = new ArrayList<>(last.payments().collectAsList());
        ledger.collectAsList().stream().filter(row -> last.leaves(slab(row))).forEach(now::add);
        ledger = TestSpark.session().createDataFrame(now, LaidPayments.TABLE.schema());
        slabs = local(last.slabs(ledger, slabs, "run " + came.size()));
    }

    private void holdsAllInOrder(long seed) {
        Map<Long, List<Row>> bySlab = ledger.collectAsList().stream()
                .collect(Collectors.groupingBy(SlabsTest::slab, TreeMap::new, Collectors.toList()));
        List<Row> all = bySlab.values().stream().flatMap(List::stream).toList();
        assertThat(all.stream().map(row -> bookedAt(row) + " " + row.getAs(Transactions.TRANSACTION_ID.name())))
                .as("seed %d", seed)
                .containsExactlyElementsOf(came.stream()
                        .sorted(Comparator.comparing(Payment::bookedAt).thenComparing(Payment::id))
                        .map(payment -> payment.bookedAt() + " " + payment.id())
                        .toList());
        Map<Long, Long> counted = new HashMap<>();
        slabs.collectAsList().forEach(row -> {
            counted.put(slab(row), row.getAs(LaidSlabs.PAYMENTS.name()));
            assertThat(row.<Timestamp>getAs(LaidSlabs.LAST_BOOKED_AT.name()).toInstant())
                    .as("seed %d", seed)
                    .isEqualTo(bySlab.get(slab(row)).stream()
                            .map(SlabsTest::bookedAt)
                            .max(Comparator.naturalOrder())
                            .orElseThrow());
        });
        assertThat(counted)
                .as("seed %d", seed)
                .isEqualTo(bySlab.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, slab ->
                        (long) slab.getValue().size())));
    }

    /** How many payments the slabs hold, in order of time. */
    private List<Long> sizes() {
        return slabs.sort(LaidPayments.SLAB.col()).collectAsList().stream()
                .map(row -> row.<Long>getAs(LaidSlabs.PAYMENTS.name()))
                .toList();
    }

    private static List<Payment> between(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new Payment(i, i)).toList();
    }

    private static long slab(Row row) {
        return row.getAs(LaidPayments.SLAB.name());
    }

    private static Instant bookedAt(Row row) {
        return row.<Timestamp>getAs(Transactions.BOOKED_AT.name()).toInstant();
    }

    private static Dataset<Row> none(StructType schema) {
        return TestSpark.session().createDataFrame(List.<Row>of(), schema);
    }

    private static Dataset<Row> local(Dataset<Row> rows) {
        return TestSpark.session().createDataFrame(rows.collectAsList(), rows.schema());
    }
}
