package org.moneytrail.trace;

import static org.moneytrail.table.LaidPayments.SLAB;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.trace.replay.Rule;

/** Reads the slabs of a ledger, to replay them or to look for payments. */
final class LaidReplays {
    private final Dataset<Row> ledger;
    private final List<Slab> slabs;
    private final Optional<Instant> until;
    private final LaidAccounts accounts;
    private final Materiality materiality;
    private final JavaSparkContext spark;
    private final Broadcast<LaidMarks> noMarks;
    /** By the slabs that they are of; replays of the same slabs share their plan. */
    private final Map<List<Integer>, RDD<InternalRow>> payments = new HashMap<>();

    /**
     * @param ledger shape of {@link LaidPayments}
     * @param slabs those that can be replayed, in order of time
     * @param until payments after it are not replayed
     */
    LaidReplays(
            Dataset<Row> ledger,
            List<Slab> slabs,
            Optional<Instant> until,
            LaidAccounts accounts,
            Materiality materiality) {
        this.ledger = ledger;
        this.slabs = slabs;
        this.until = until;
        this.accounts = accounts;
        this.materiality = materiality;
        spark = JavaSparkContext.fromSparkContext(ledger.sparkSession().sparkContext());
        noMarks = told(List.of());
    }

    /** Marks as every replay is told of them. */
    Broadcast<LaidMarks> told(List<Standing.Mark> marks) {
        return spark.broadcast(new LaidMarks(marks));
    }

    /** No marks. */
    Broadcast<LaidMarks> noMarks() {
        return noMarks;
    }

    /** What is found in the payments of the first slabs. */
    FoundBlocks fromStart(
            int to, List<Rule> rules, Broadcast<LaidMarks> origins, Broadcast<LaidMarks> targets, List<Stop> stops) {
        return replay(accounts.opened(), 0, to, rules, origins, targets, stops);
    }

    /**
     * What is found from some slab on, after what an earlier replay wrote down at its begin.
     *
     * @param state shape of {@link org.moneytrail.table.TraceStates}, of one key
     */
    FoundBlocks goingOn(Dataset<Row> state, int from, Rule rule, Broadcast<LaidMarks> origins, List<Stop> stops) {
        return replay(
                LaidMoves.state(state).queryExecution().toRdd(),
                from,
                slabs.size(),
                List.of(rule),
                origins,
                noMarks,
                stops);
    }

    /** Where payments lie, of those that these slabs have, also beyond the horizon. */
    Map<String, Places.Place> search(List<Slab> some, Collection<String> wanted) {
        TreeSet<Long> begins = some.stream().map(Slab::begin).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Places.Place> found = new HashMap<>();
        LaidMoves.bookedAt(rows(some), wanted)
                .forEach((payment, bookedAt) -> found.put(payment, new Places.Place(begins.floor(bookedAt), bookedAt)));
        return found;
    }

    private FoundBlocks replay(
            RDD<InternalRow> head,
            int from,
            int to,
            List<Rule> rules,
            Broadcast<LaidMarks> origins,
            Broadcast<LaidMarks> targets,
            List<Stop> stops) {
        ReplayTask.Terms terms = new ReplayTask.Terms(
                rules, origins.value().ids(), !targets.value().ids().isEmpty(), materiality);
        return FoundBlocks.of(
                ledger.sparkSession(),
                new EndToEnd(spark.sc(), List.of(accounts.pools(), head, payments(from, to))),
                rows -> new LaidReplay(rows, terms, origins.value(), targets.value(), stops));
    }

    private RDD<InternalRow> payments(int from, int to) {
        return payments.computeIfAbsent(
                List.of(from, to), fromTo -> LaidMoves.inOrder(Horizon.upTo(rows(slabs.subList(from, to)), until)));
    }

    private Dataset<Row> rows(List<Slab> some) {
        return ledger.where(
                SLAB.col().isInCollection(some.stream().map(Slab::begin).toList()));
    }
}
