package org.moneytrail.trace;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.moneytrail.money.IdOrder;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Provenance;
import org.moneytrail.table.Quarantine;
import org.moneytrail.table.Targets;
import org.moneytrail.table.Transactions;
import org.moneytrail.trace.replay.Rule;

/**
 * Follows money through a ledger, from origins forward and from targets backward, exactly.
 *
 * <p>The partitions of the ledger are sorted where they lie, all at once, and spill to disk; one task merges them into
 * the total order and replays it under all rules while it reads. No payment is exchanged. The task keeps some hundred
 * bytes an account, and the labelled money; with targets, also the ledger, at some fifty bytes a payment and as much
 * again for what a target's money can have come through.
 */
public final class Tracing {
    /** So many sorted partitions are merged at once at the most: each needs a buffer. */
    private static final int MOST_RUNS = 64;

    private Tracing() {}

    /**
     * Replays a ledger.
     *
     * @param payments shape of {@link Transactions}, each id once
     * @param accounts shape of {@link org.moneytrail.table.Accounts}; may lack accounts that payments name
     * @param origins shape of {@link Origins}, without {@code run_id}
     * @param targets shape of {@link Targets}, without {@code run_id}
     * @param until payments after it are as if absent, and so are marks on them
     * @return what was traced: the ledger is sorted now, replayed once the answer is read, and both are kept until it is
     *     released
     */
    public static Traces trace(
            Dataset<Row> payments,
            Dataset<Row> accounts,
            Dataset<Row> origins,
            Dataset<Row> targets,
            List<Rule> rules,
            Materiality materiality,
            Optional<Instant> until) {
        Dataset<Row> seen = Horizon.upTo(payments, until);
        boolean asks = rules.stream().anyMatch(Rule::goesBackward) && !targets.isEmpty();
        Dataset<Row> moves = MoveRows.of(seen, Few.told(MoveRows.origins(origins)), Few.told(MoveRows.targets(targets)))
                .unionAll(Openings.moves(accounts, seen));
        Dataset<Row> runs = moves.coalesce(MOST_RUNS)
                .sortWithinPartitions(Moves.KIND.col(), Moves.BOOKED_AT.col(), Moves.ID.col())
                .persist(StorageLevel.DISK_ONLY());
        // Sorted here, by as many tasks as there are partitions; else the one task that merges them would sort them
        // all. On
        // disk, since that task needs the memory for the names of accounts.
        runs.count();
        ReplayTask.Terms terms = new ReplayTask.Terms(rules, originIds(origins), asks, materiality);
        FoundBlocks found = FoundBlocks.of(
                payments.sparkSession(),
                new InOrder(runs.queryExecution().toRdd()),
                rows -> new NamedReplay(rows, terms));
        return new Traces(found, List.of(runs), origins, seen);
    }

    /** Ids in their order; there are as many as seizures, findings and designations, so they come to the driver. */
    static List<String> originIds(Dataset<Row> origins) {
        return origins.select(Origins.ORIGIN_ID.col()).distinct().as(Encoders.STRING()).collectAsList().stream()
                .sorted(IdOrder.BY_CODE_POINT)
                .toList();
    }

    /**
     * Opening balances that no currency can hold, since they have more decimals than theirs: shape of {@link Quarantine}.
     * They are not counted.
     */
    public static Dataset<Row> unreadableOpenings(Dataset<Row> accounts, Dataset<Row> payments) {
        return Openings.unreadable(accounts, payments)
                .select(
                        Provenance.LOAD_ID.col().as(Quarantine.LOAD_ID.name()),
                        lit(Accounts.TABLE.name()).as(Quarantine.SOURCE.name()),
                        Provenance.SOURCE_FILE.col().as(Quarantine.FILE.name()),
                        Provenance.SOURCE_LINE.col().as(Quarantine.LINE.name()),
                        lit(Accounts.OPENING_BALANCE.name()).as(Quarantine.COLUMN.name()),
                        lit("too-many-decimals").as(Quarantine.RULE.name()),
                        concat_ws(
                                        "",
                                        lit("'"),
                                        Accounts.OPENING_BALANCE.col(),
                                        lit("' has more decimals than "),
                                        Accounts.CURRENCY.col())
                                .as(Quarantine.MESSAGE.name()),
                        concat_ws(
                                        ",",
                                        Accounts.ACCOUNT_ID.col(),
                                        Accounts.CURRENCY.col(),
                                        Accounts.OPENING_BALANCE.col())
                                .as(Quarantine.RAW.name()));
    }
}
