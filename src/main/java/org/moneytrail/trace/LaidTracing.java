package org.moneytrail.trace;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.lit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.moneytrail.table.Field;
import org.moneytrail.table.Funding;
import org.moneytrail.table.FundingEnds;
import org.moneytrail.table.FundingFlows;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.table.LaidPools;
import org.moneytrail.table.LaidSlabs;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Runs;
import org.moneytrail.table.Table;
import org.moneytrail.table.Targets;
import org.moneytrail.table.TraceStates;
import org.moneytrail.trace.replay.Rule;

/**
 * Traces a ledger that is laid out by time, and only what can have changed since an earlier trace of it.
 *
 * <p>Each rule is a replay of its own, so that rules are replayed side by side, and a rule that is new does not make the
 * others begin anew. A replay reads the slabs one after the other and sorts nothing. Every so often it writes down what it
 * keeps. If a later trace finds that payments, marks, openings and materiality are the same up to such a point, it goes on
 * from there, and what was found before it stands. Likewise a target is walked back from only if its marks or a payment
 * up to its slab changed.
 */
public final class LaidTracing {
    /** The key of where marked payments lie, as this form of the program writes it down. */
    private static final String PLACES = "places " + Standing.FORM;

    /**
     * So that no core is left with the longest replay when the others are done: in proportion, marked money goes
     * everywhere.
     */
    private static final Comparator<Rule> LONGEST_FIRST = Comparator.comparing(rule -> rule != Rule.PRO_RATA);

    private static final Set<Table> OF_TARGETS = Set.of(Funding.TABLE, FundingFlows.TABLE, FundingEnds.TABLE);

    private final Inputs in;
    private final List<Slab> slabs;
    private final Map<Rule, Standing> standings = new EnumMap<>(Rule.class);
    private final Set<String> known;
    private final Places places;
    private final LaidReplays replays;
    private final Traces forward;
    private final Traces backward;

    /**
     * What is read.
     *
     * @param ledger shape of {@link LaidPayments}
     * @param slabs shape of {@link LaidSlabs}
     * @param pools shape of {@link LaidPools}
     * @param accounts shape of {@link org.moneytrail.table.Accounts}; may lack accounts that payments name
     * @param origins shape of {@link Origins}
     * @param targets shape of {@link Targets}
     * @param states shape of {@link TraceStates}, what the earlier trace left; none to begin anew
     */
    public record Inputs(
            Dataset<Row> ledger,
            Dataset<Row> slabs,
            Dataset<Row> pools,
            Dataset<Row> accounts,
            Dataset<Row> origins,
            Dataset<Row> targets,
            Dataset<Row> states) {}

    /**
     * Looks what of the earlier trace stands, and makes ready to trace the rest; that is done once it is asked what changed.
     *
     * @param rules at least one
     * @param until payments after it are as if absent, and so are marks on them
     */
    public LaidTracing(Inputs in, List<Rule> rules, Materiality materiality, Optional<Instant> until) {
        this.in = in;
        long end = until.map(LaidTracing::micros).orElse(Long.MAX_VALUE);
        slabs = Slab.of(in.slabs()).stream().filter(slab -> slab.begin() <= end).toList();
        LaidAccounts accounts = new LaidAccounts(Horizon.upTo(in.ledger(), until), in.pools(), in.accounts());
        replays = new LaidReplays(in.ledger(), slabs, until, accounts, materiality);
        List<Row> originRows = in.origins()
                .select(Origins.ORIGIN_ID.col(), Origins.TRANSACTION_ID.col(), Origins.REQUESTED_MINOR.col())
                .collectAsList();
        List<Row> targetRows = rules.stream().anyMatch(Rule::goesBackward)
                ? in.targets()
                        .select(Targets.TARGET_ID.col(), Targets.TRANSACTION_ID.col(), Targets.REQUESTED_MINOR.col())
                        .collectAsList()
                : List.of();
        places = placesBefore()
                .now(
                        slabs,
                        Stream.concat(originRows.stream(), targetRows.stream())
                                .map(row -> row.getString(1))
                                .collect(Collectors.toSet()),
                        replays::search);
        List<Standing.Mark> origins = marks(originRows, end);
        List<Standing.Mark> targets = marks(targetRows, end);
        String opened = accounts.digest();
        known = Set.copyOf(
                in.states().select(TraceStates.KEY.col()).as(Encoders.STRING()).collectAsList());
        int whole =
                (int) slabs.stream().filter(slab -> micros(slab.last()) <= end).count();
        for (Rule rule : rules) {
            standings.put(
                    rule,
                    new Standing(
                            slabs,
                            whole,
                            end,
                            rule.id() + " " + opened,
                            origins,
                            rule.goesBackward() ? targets : List.of(),
                            materiality,
                            known));
        }
        Broadcast<LaidMarks> originMarks = replays.told(origins);
        forward = side(standings.keySet().stream()
                .sorted(LONGEST_FIRST)
                .map(rule -> forward(rule, standings.get(rule), originMarks))
                .toList());
        backward = side(rulesBy(Standing::asked).entrySet().stream()
                .filter(asked -> !asked.getKey().isEmpty())
                .map(asked -> backward(asked.getValue(), Set.copyOf(asked.getKey()), targets))
                .toList());
    }

    private FoundBlocks forward(Rule rule, Standing standing, Broadcast<LaidMarks> origins) {
        int from = standing.from();
        return from == 0
                ? replays.fromStart(slabs.size(), List.of(rule), origins, replays.noMarks(), standing.stops())
                : replays.goingOn(
                        in.states().where(TraceStates.KEY.col().equalTo(standing.state(from))),
                        from,
                        rule,
                        origins,
                        standing.stops());
    }

    private FoundBlocks backward(List<Rule> rules, Set<String> asked, List<Standing.Mark> targets) {
        int upTo = standings.get(rules.get(0)).upToAsked();
        List<Standing.Mark> marks =
                targets.stream().filter(mark -> asked.contains(mark.id())).toList();
        return replays.fromStart(upTo, rules, replays.noMarks(), replays.told(marks), List.of());
    }

    /** Rules of which the same can be said; a walk back keeps the ledger, so those that walk from the same walk together. */
    private <T> Map<T, List<Rule>> rulesBy(Function<Standing, T> said) {
        Map<T, List<Rule>> rules = new LinkedHashMap<>();
        standings.forEach((rule, standing) -> rules.computeIfAbsent(said.apply(standing), none -> new ArrayList<>())
                .add(rule));
        return rules;
    }

    /**
     * Replays what must be replayed.
     *
     * @param before the rows of a table that the earlier trace left
     * @param run this run, which rows that are found now bear; others keep theirs
     * @return the tables of which a row can have changed, as they are now, among them {@link TraceStates}, what a later
     *     trace can go on from; {@link TracedPayments} and {@link Flows} without what {@link #standsUntil stands}
     */
    public Map<Table, Dataset<Row>> changed(Function<Table, Dataset<Row>> before, String run) {
        FoundBlocks.of(in.ledger().sparkSession(), List.of(forward.found(), backward.found()))
                .keep();
        Map<Table, Dataset<Row>> changed = new LinkedHashMap<>();
        for (Table table : forward.tables().keySet()) {
            if (!standsWhole(table)) {
                changed.put(table, now(table, before.apply(table), run));
            }
        }
        changed.put(TraceStates.TABLE, states());
        return changed;
    }

    /** Until when payments were booked of which what was found before stands, by rule; without rules of which none does. */
    public Map<String, Instant> standsUntil() {
        Map<String, Instant> until = new HashMap<>();
        standings.forEach((rule, standing) -> standing.standsUntil().ifPresent(last -> until.put(rule.id(), last)));
        return until;
    }

    private boolean standsWhole(Table table) {
        return OF_TARGETS.contains(table)
                ? found(Standing.OF_TARGET).equals(foundBefore(Standing.OF_TARGET))
                : found(Standing.FROM_ORIGINS).equals(foundBefore(Standing.FROM_ORIGINS));
    }

    private Set<String> found(String beginning) {
        return standings.values().stream()
                .flatMap(standing -> standing.findings().keySet().stream())
                .filter(key -> key.startsWith(beginning))
                .collect(Collectors.toSet());
    }

    private Set<String> foundBefore(String beginning) {
        return known.stream().filter(key -> key.startsWith(beginning)).collect(Collectors.toSet());
    }

    private Dataset<Row> now(Table table, Dataset<Row> before, String run) {
        if (!OF_TARGETS.contains(table)) {
            return found(forward, table, run);
        }
        return found(backward, table, run).unionAll(answered(before).select(table.columns()));
    }

    private static Dataset<Row> found(Traces traces, Table table, String run) {
        return traces.tables()
                .get(table)
                .withColumn(Runs.RUN_ID.name(), lit(run))
                .select(table.columns());
    }

    private Dataset<Row> states() {
        List<Row> findings = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Standing standing : standings.values()) {
            standing.findings().forEach((key, payments) -> findings.add(RowFactory.create(key, payments, 0, null)));
            kept.addAll(standing.keptStates());
        }
        findings.add(RowFactory.create(PLACES, payments(), 0, places.toBytes()));
        return forward.states()
                .unionAll(in.states()
                        .where(TraceStates.KEY.col().isin(kept.toArray()))
                        .select(TraceStates.TABLE.columns()))
                .unionAll(in.ledger().sparkSession().createDataFrame(findings, TraceStates.TABLE.schema()));
    }

    /** How many payments there are up to the horizon's slab. */
    public long payments() {
        return slabs.stream().mapToLong(Slab::payments).sum();
    }

    /** How many of them are replayed forward, under the rule that replays most. */
    public long replayed() {
        return payments()
                - standings.values().stream()
                        .mapToLong(standing -> standing.payments(standing.from()))
                        .min()
                        .orElseThrow();
    }

    /** How many targets there are up to the horizon's slab. */
    public long targets() {
        return targets(Standing::asked, Standing::answered);
    }

    /** How many of them are walked back from, under any rule. */
    public long walked() {
        return targets(Standing::asked);
    }

    @SafeVarargs
    private long targets(Function<Standing, List<String>>... which) {
        return standings.values().stream()
                .flatMap(standing -> Stream.of(which).flatMap(some -> some.apply(standing).stream()))
                .distinct()
                .count();
    }

    /** The forward replay, for its balances: of the whole ledger, whatever was replayed. It names no unobserved money. */
    public Traces forward() {
        return forward;
    }

    /** Lets go of what was kept. */
    public void release() {
        forward.release();
        backward.release();
    }

    /** What funded those targets of which it stands. */
    private Dataset<Row> answered(Dataset<Row> before) {
        return rulesBy(Standing::answered).entrySet().stream()
                .map(answered -> before.where(FundingEnds.RULE
                                .col()
                                .isInCollection(answered.getValue().stream()
                                        .map(Rule::id)
                                        .toList()))
                        .join(
                                broadcast(ids(answered.getKey(), Targets.TARGET_ID)),
                                Targets.TARGET_ID.name(),
                                "left_semi"))
                .reduce(Dataset::unionAll)
                .orElseThrow();
    }

    private Traces side(List<FoundBlocks> replays) {
        return new Traces(FoundBlocks.of(in.ledger().sparkSession(), replays), List.of(), in.origins(), in.ledger());
    }

    private Places placesBefore() {
        return in
                .states()
                .where(TraceStates.KEY.col().equalTo(PLACES))
                .select(TraceStates.STATE.col())
                .collectAsList()
                .stream()
                .map(row -> Places.of(row.getAs(0)))
                .findFirst()
                .orElseGet(Places::new);
    }

    /** Marks with where their payments lie, up to the end; they are few beside payments. */
    private List<Standing.Mark> marks(List<Row> marks, long end) {
        return marks.stream()
                .flatMap(row -> places.find(row.getString(1))
                        .filter(place -> place.bookedAt() <= end)
                        .map(place -> new Standing.Mark(
                                place.slab(),
                                place.bookedAt(),
                                row.getString(0),
                                row.getString(1),
                                row.isNullAt(2) ? null : row.getLong(2))))
                .toList();
    }

    private Dataset<Row> ids(Collection<String> ids, Field as) {
        return in.ledger()
                .sparkSession()
                .createDataset(List.copyOf(ids), Encoders.STRING())
                .toDF(as.name());
    }

    private static long micros(Instant instant) {
        return DateTimeUtils.instantToMicros(instant);
    }
}
