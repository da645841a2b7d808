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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<Long, Long> sizes = new HashMap<>();
        long last = Long.MIN_VALUE;
        for (Row slab : slabs.select(SLAB.col(), LaidSlabs.PAYMENTS.col(), unix_micros(LaidSlabs.LAST_BOOKED_AT.col()))
                .collectAsList()) {
            sizes.put(slab.getLong(0), slab.getLong(1));
            last = Math.max(last, slab.getLong(2));
        }
        SlabPlan plan = new SlabPlan(sizes);
        grow(plan, fresh, sizes.isEmpty() ? Long.MAX_VALUE : last, most);
        Dataset<Row> there = ledger.where(SLAB.col()
                        .isInCollection(plan.laid().keySet())
                        .or(SLAB.col().isInCollection(plan.takenIn())))
                .drop(SLAB.name());
        Column[] when = {SLAB.col(), Transactions.BOOKED_AT.col()};
        cuts(placed(there, plan).select(when).union(placed(fresh, plan).select(when)), plan.laid(), most)
                .forEach(plan::cut);
        return new Laid(
                placed(there.unionByName(Pools.numbered(fresh, pools)), plan)
                        .select(LaidPayments.TABLE.columns())
                        .repartition(SLAB.col())
                        .sortWithinPartitions(
                                SLAB.col(), Transactions.BOOKED_AT.col(), Transactions.TRANSACTION_ID.col()),
                List.copyOf(plan.laid().keySet()),
                plan.takenIn());
    }

    /** @param last when the last payment was booked of those that are there */
    private static void grow(SlabPlan plan, Dataset<Row> fresh, long last, int most) {
        Column bookedAt = unix_micros(Transactions.BOOKED_AT.col());
        Column isAfterAll = bookedAt.gt(last);
        List<Row> came = placed(fresh, plan)
                .groupBy(SLAB.col(), isAfterAll.as("is_after_all"))
                .agg(count(lit(1)), min(bookedAt))
                .collectAsList();
        for (Row part : came) {
            if (part.getBoolean(1)) {
                plan.begin(part.getLong(3), part.getLong(2), most);
            }
        }
        for (Row part : came) {
            if (!part.getBoolean(1)) {
                plan.grow(part.getLong(0), part.getLong(2));
            }
        }
    }

    private static Dataset<Row> placed(Dataset<Row> payments, SlabPlan plan) {
        long[] begins = plan.begins();
        UDF1<Long, Long> slab = bookedAt -> SlabPlan.slab(begins, bookedAt);
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
