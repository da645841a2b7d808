package org.moneytrail.ledger;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.percentile_approx;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.moneytrail.table.LaidPayments.SLAB;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.table.LaidSlabs;
import org.moneytrail.table.Transactions;

/**
 * Lays new payments into the slabs of the ledger. A payment belongs to the last slab that does not begin after it. Only
 * slabs that get a payment are laid anew, and one that holds too many is cut; payments of one instant stay together.
 *
 * <p>Payments after all others begin a slab of their own, so that what was traced before them stands. It takes in the
 * slabs before it that are not much larger, as log-structured merge trees do: each payment is laid anew a few times, and
 * small slabs are few.
 */
public final class Slabs {
    /** Where the first slab begins. */
    private static final long FIRST = Long.MIN_VALUE;

    /** A slab takes in the one before it that is less than so many times as large. */
    private static final int MUCH_LARGER = 2;

    /** A cut may miss its place by this part of a slab. */
    private static final int CUTS_ACCURACY = 100;

    private Slabs() {}

    /**
     * Slabs that are laid anew.
     *
     * @param payments shape of {@link LaidPayments}: all of each slab, in one partition, sorted by instant and id
     * @param begins where they begin
     * @param takenIn where slabs began that are no more, since the one before took them in
     */
    public record Laid(Dataset<Row> payments, List<Long> begins, List<Long> takenIn) {
        /** True of a slab that stays in the ledger as it is. */
        public boolean leaves(long slab) {
            return !begins.contains(slab) && !takenIn.contains(slab);
        }

        /**
         * All slabs of the ledger, now that these are laid.
         *
         * @param ledger shape of {@link LaidPayments}, as it is now
         * @param before shape of {@link LaidSlabs}, as it was
         * @param run who laid these
         */
        public Dataset<Row> slabs(Dataset<Row> ledger, Dataset<Row> before, String run) {
            Column isLaid = SLAB.col().isInCollection(begins);
            return ledger.where(isLaid)
                    .groupBy(SLAB.col())
                    .agg(
                            count(lit(1)).as(LaidSlabs.PAYMENTS.name()),
                            max(Transactions.BOOKED_AT.col()).as(LaidSlabs.LAST_BOOKED_AT.name()))
                    .withColumn(LaidSlabs.RUN_ID.name(), lit(run))
                    .unionByName(before.where(not(isLaid.or(SLAB.col().isInCollection(takenIn)))));
        }
    }

    /**
     * Lays payments into a ledger.
     *
     * @param ledger shape of {@link LaidPayments}, what there is
     * @param slabs shape of {@link LaidSlabs}, the same slabs
     * @param pools shape of {@link org.moneytrail.table.LaidPools}, with all that {@code fresh} names
     * @param fresh shape of {@link Transactions}, none of them in the ledger; read three times
     * @param most so many payments a slab should hold at the most
     */
    public static Laid lay(Dataset<Row> ledger, Dataset<Row> slabs, Dataset<Row> pools, Dataset<Row> fresh, int most) {
        TreeMap<Long, Long> sizes = new TreeMap<>();
        long last = Long.MIN_VALUE;
        for (Row slab : slabs.select(SLAB.col(), LaidSlabs.PAYMENTS.col(), unix_micros(LaidSlabs.LAST_BOOKED_AT.col()))
                .collectAsList()) {
            sizes.put(slab.getLong(0), slab.getLong(1));
            last = Math.max(last, slab.getLong(2));
        }
        TreeSet<Long> begins = new TreeSet<>(sizes.isEmpty() ? List.of(FIRST) : sizes.keySet());
        Column bookedAt = unix_micros(Transactions.BOOKED_AT.col());
        Column isAfterAll = sizes.isEmpty() ? lit(false) : bookedAt.gt(last);
        List<Row> came = placed(fresh, begins)
                .groupBy(SLAB.col(), isAfterAll.as("is_after_all"))
                .agg(count(lit(1)), min(bookedAt))
                .collectAsList();
        List<Long> takenIn = came.stream()
                .filter(part -> part.getBoolean(1))
                .findFirst()
                .map(newest -> begin(newest.getLong(3), newest.getLong(2), sizes, begins, most))
                .orElse(List.of());
        Map<Long, Long> grown = new HashMap<>();
        for (Row part : came) {
            long slab = begins.floor(part.getBoolean(1) ? part.getLong(3) : part.getLong(0));
            grown.merge(slab, part.getLong(2), Long::sum);
        }
        grown.replaceAll((slab, more) -> sizes.getOrDefault(slab, 0L) + more);
        Dataset<Row> there = placed(
                ledger.where(SLAB.col()
                                .isInCollection(grown.keySet())
                                .or(SLAB.col().isInCollection(takenIn)))
                        .drop(SLAB.name()),
                begins);
        Column[] when = {SLAB.col(), Transactions.BOOKED_AT.col()};
        TreeSet<Long> laid = new TreeSet<>(grown.keySet());
        laid.addAll(cuts(there.select(when).union(placed(fresh, begins).select(when)), grown, most));
        begins.addAll(laid);
        return new Laid(
                placed(there.drop(SLAB.name()).unionByName(Pools.numbered(fresh, pools)), begins)
                        .select(LaidPayments.TABLE.columns())
                        .repartition(SLAB.col())
                        .sortWithinPartitions(
                                SLAB.col(), Transactions.BOOKED_AT.col(), Transactions.TRANSACTION_ID.col()),
                List.copyOf(laid),
                takenIn);
    }

    /**
     * Begins a slab for payments after all others, or in an earlier slab that is not much larger and takes in what lies
     * between.
     *
     * @param sizes how many payments each slab holds; what is taken in is added to the slab that takes it in
     * @param begins where slabs begin; what is taken in is no longer among them
     * @return where slabs began that are taken in
     */
    private static List<Long> begin(
            long begin, long payments, TreeMap<Long, Long> sizes, TreeSet<Long> begins, int most) {
        List<Long> takenIn = new ArrayList<>();
        long at = begin;
        long held = 0;
        for (Map.Entry<Long, Long> before : new TreeMap<>(sizes).descendingMap().entrySet()) {
            long all = payments + held;
            if (before.getValue() >= MUCH_LARGER * all || before.getValue() + all > most) {
                break;
            }
            if (sizes.remove(at) != null) {
                takenIn.add(at);
            }
            held += before.getValue();
            at = before.getKey();
            sizes.put(at, held);
        }
        begins.removeAll(takenIn);
        begins.add(at);
        return List.copyOf(takenIn);
    }

    private static Dataset<Row> placed(Dataset<Row> payments, TreeSet<Long> begins) {
        long[] sorted = begins.stream().mapToLong(Long::longValue).toArray();
        UDF1<Long, Long> slab = bookedAt -> {
            int at = Arrays.binarySearch(sorted, bookedAt);
            return sorted[at >= 0 ? at : -at - 2];
        };
        return payments.withColumn(
                SLAB.name(), udf(slab, LongType).asNonNullable().apply(unix_micros(Transactions.BOOKED_AT.col())));
    }

    /** Where slabs that hold too many payments must be cut, each into pieces of about one size. */
    private static List<Long> cuts(Dataset<Row> payments, Map<Long, Long> sizes, int most) {
        Column bookedAt = unix_micros(Transactions.BOOKED_AT.col());
        List<Column> asked = new ArrayList<>();
        sizes.forEach((slab, size) -> {
            int pieces = Math.toIntExact((size + most - 1) / most);
            if (pieces > 1) {
                Column here = when(SLAB.col().equalTo(slab), bookedAt);
                Column[] parts = IntStream.range(1, pieces)
                        .mapToObj(piece -> lit((double) piece / pieces))
                        .toArray(Column[]::new);
                asked.add(min(here));
                asked.add(percentile_approx(here, array(parts), lit(CUTS_ACCURACY * pieces)));
            }
        });
        if (asked.isEmpty()) {
            return List.of();
        }
        Row row = payments.agg(asked.get(0), asked.subList(1, asked.size()).toArray(Column[]::new))
                .first();
        List<Long> cuts = new ArrayList<>();
        for (int i = 0; i < row.size(); i += 2) {
            long first = row.getLong(i);
            // A cut at the first payment would leave nothing before it.
            row.<Long>getList(i + 1).stream().filter(cut -> cut > first).forEach(cuts::add);
        }
        return cuts;
    }
}
