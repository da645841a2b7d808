package org.moneytrail.trace;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.apache.spark.unsafe.types.UTF8String;
import org.moneytrail.table.FundingEnds;
import org.moneytrail.trace.replay.Funding;
import org.moneytrail.trace.replay.Ledger;
import org.moneytrail.trace.replay.Rule;

/**
 * Keeps a ledger and what is asked about it, then walks back from each target under each rule that can. A payment costs
 * 36 bytes and its id, and some 60 more while a rule is walked, if a target's money can have come through it.
 */
final class Backward {
    private final Queue<Rule> rules;
    private final Names names;
    private final Queue<Found> found;
    private final Ledger ledger = new Ledger();
    private final Ids payments = new Ids();
    private final IntArrayList debitCurrencies = new IntArrayList();
    private final IntArrayList asked = new IntArrayList();
    private final Map<UTF8String, Asked> targets = new TreeMap<>();
    private final Queue<UTF8String> ahead = new ArrayDeque<>();
    private Rule rule;
    private Funding funding;

    /** What a target asks about: payments by position, and how much of each. */
    private static final class Asked {
        private final IntArrayList payments = new IntArrayList();
        private final LongArrayList amounts = new LongArrayList();
    }

    /** Where a walk ended, as {@link FundingEnds} tells it apart; outside, there is no account. */
    private record Place(UTF8String account, int currency, Funding.End kind) {
        private static final Comparator<Place> ORDER = Comparator.comparing(
                        Place::account, Comparator.nullsFirst(Comparator.<UTF8String>naturalOrder()))
                .thenComparingInt(Place::currency)
                .thenComparing(Place::kind);
    }

    Backward(List<Rule> rules, Names names, Queue<Found> found) {
        this.rules = new ArrayDeque<>(rules.stream().filter(Rule::goesBackward).toList());
        this.names = names;
        this.found = found;
    }

    void addPool(boolean terminal) {
        ledger.addPool(terminal);
    }

    void addOpening(int pool, long minor) {
        ledger.addOpening(pool, minor);
    }

    void pay(UTF8String id, int debtor, long debit, int debitCurrency, int creditor, long credit) {
        ledger.addPayment(debtor, debit, creditor, credit);
        payments.add(id);
        debitCurrencies.add(debitCurrency);
    }

    /** The target asks about the payment that came last. */
    void ask(UTF8String target, long minor) {
        Asked about = targets.computeIfAbsent(target.copy(), none -> new Asked());
        about.payments.add(ledger.size() - 1);
        about.amounts.add(minor);
        asked.add(ledger.size() - 1);
    }

    /** Walks from the next target, or says that there is none left under any rule. */
    boolean walkNext() {
        if (ahead.isEmpty()) {
            if (rules.isEmpty() || targets.isEmpty()) {
                return false;
            }
            rule = rules.remove();
            funding = new Funding(ledger, rule, asked.toIntArray());
            ahead.addAll(targets.keySet());
        }
        UTF8String target = ahead.remove();
        Asked about = targets.get(target);
        Walk walk = new Walk(target);
        funding.walk(about.payments.toIntArray(), about.amounts.toLongArray(), walk);
        walk.ends.forEach((place, minor) -> found.add(Found.of(
                Finding.FUNDING_END,
                Found.rule(rule),
                target,
                place.account(),
                names.code(place.currency()),
                UTF8String.fromString(place.kind().name()),
                minor)));
        return true;
    }

    /** Writes down one walk, with names for numbers. */
    private final class Walk implements Funding.Findings {
        private final UTF8String target;
        private final Map<Place, Long> ends = new TreeMap<>(Place.ORDER);

        private Walk(UTF8String target) {
            this.target = target;
        }

        @Override
        public void funding(int payment, long minor) {
            found.add(Found.of(Finding.FUNDING, Found.rule(rule), target, payments.bytes(payment), minor));
        }

        @Override
        public void flow(int in, int out, long minor) {
            found.add(Found.of(
                    Finding.FUNDING_FLOW,
                    Found.rule(rule),
                    target,
                    names.account(ledger.debtor(out)),
                    payments.bytes(in),
                    payments.bytes(out),
                    minor));
        }

        @Override
        public void end(int payment, int pool, Funding.End kind, long minor) {
            UTF8String account = pool == Ledger.OUTSIDE ? null : names.account(pool);
            ends.merge(new Place(account, debitCurrencies.getInt(payment), kind), minor, Math::addExact);
        }
    }
}
