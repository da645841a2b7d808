package org.moneytrail.trace.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The replay equals the obvious one, unit by unit; what goes forward and what goes backward agree. */
class ReplayTest {
    private static final int LEDGERS = 2_000;

    @ParameterizedTest
    @EnumSource
    void equalsTheReplayUnitByUnit(Rule rule) {
        for (long seed = 1; seed <= LEDGERS; seed++) {
            RandomLedger random = new RandomLedger(seed, true);
            Traced traced = Traced.run(random.ledger, random.poolCurrencies, rule);
            UnitByUnit obvious = new UnitByUnit(random.ledger, rule);
            assertThat(traced.payments).as("payments, seed %d", seed).isEqualTo(obvious.payments);
            assertThat(traced.flows).as("flows, seed %d", seed).isEqualTo(obvious.flows);
            assertThat(traced.holdings).as("holdings, seed %d", seed).isEqualTo(obvious.holdings);
            assertThat(traced.residues).as("residues, seed %d", seed).isEqualTo(obvious.residues);
        }
    }

    @ParameterizedTest
    @EnumSource
    void conservesMoney(Rule rule) {
        for (long seed = 1; seed <= LEDGERS; seed++) {
            RandomLedger random = new RandomLedger(seed, true);
            long at = seed;
            Traced.run(random.ledger, random.poolCurrencies, rule)
                    .balance
                    .forEach((origin, currency, sums) -> assertThat(sums.isExact())
                            .as("origin %d, seed %d", origin, at)
                            .isTrue());
        }
    }

    /** Where every debit equals its credit, what a target owes to a payment is what a trace of that payment finds in it. */
    @ParameterizedTest
    @EnumSource(names = {"FIFO", "LIFO"})
    void agreesBackwardAndForward(Rule rule) {
        for (long seed = 1; seed <= 300; seed++) {
            RandomLedger random = new RandomLedger(seed, false);
            MarkedLedger unmarked = withoutMarks(random.ledger);
            Funding funding = unmarked.funding(rule);
            Map<List<Integer>, Long> backward = new HashMap<>();
            for (int target = 0; target < unmarked.size(); target++) {
                funding.walk(new int[] {target}, new long[] {Ledger.ALL}, new Payments(target, backward));
            }
            Map<List<Integer>, Long> forward = new HashMap<>();
            for (int origin = 0; origin < unmarked.size(); origin++) {
                int from = origin;
                Traced.run(marking(unmarked, origin), random.poolCurrencies, rule)
                        .payments
                        .forEach((key, minor) -> forward.put(List.of(key.get(1), from), minor));
            }
            // A terminal debtor ends the walk, and a terminal creditor the trace, at the same accounts.
            assertThat(backward).as("seed %d", seed).isEqualTo(forward);
        }
    }

    /**
     * Unlabelled units of one pool leave by the payments by which they leave where each unit has the label of a
     * payment.
     */
    @ParameterizedTest
    @EnumSource(names = {"FIFO", "LIFO"})
    void attributesOnePoolAloneAsAReplayThatLabelsEveryPayment(Rule rule) {
        for (long seed = 1; seed <= LEDGERS; seed++) {
            MarkedLedger ledger = new RandomLedger(seed, true).ledger;
            Map<List<Integer>, Long> alone = new HashMap<>();
            for (int pool = 0; pool < ledger.pools(); pool++) {
                putFlows(ledger, pool, rule, alone);
            }
            assertThat(alone).as("seed %d", seed).isEqualTo(flowsOfAllPayments(ledger, rule));
        }
    }

    private static void putFlows(MarkedLedger ledger, int pool, Rule rule, Map<List<Integer>, Long> flows) {
        UnitQueue queue = new UnitQueue();
        queue.add(UnitQueue.OPENING, 0, ledger.opening(pool));
        for (int p = 0; p < ledger.size(); p++) {
            int payment = p;
            if (ledger.debtorPool(p) == pool) {
                UnitQueue.Leaving leaving =
                        (way, from, amount) -> flows.merge(List.of(Math.max(way, -1), payment), amount, Long::sum);
                if (rule == Rule.FIFO) {
                    queue.takeOldest(ledger.debit(p), leaving);
                } else {
                    queue.takeNewest(ledger.debit(p), leaving);
                }
            }
            if (ledger.creditorPool(p) == pool) {
                queue.add(p, 0, ledger.credit(p));
            }
        }
    }

    /** By way in, -1 for none, and payment. */
    private static Map<List<Integer>, Long> flowsOfAllPayments(MarkedLedger ledger, Rule rule) {
        MarkedLedger labelled = copy(ledger, p -> true, false);
        Map<List<Integer>, Long> flows = new HashMap<>();
        new UnitByUnit(labelled, rule).flows.forEach((key, minor) -> flows.merge(key.subList(1, 3), minor, Long::sum));
        for (int p = 0; p < ledger.size(); p++) {
            if (ledger.debtorPool(p) != Ledger.OUTSIDE) {
                int payment = p;
                long known = flows.entrySet().stream()
                        .filter(flow -> flow.getKey().get(1) == payment)
                        .mapToLong(Map.Entry::getValue)
                        .sum();
                if (known < ledger.debit(p)) {
                    flows.put(List.of(-1, p), ledger.debit(p) - known);
                }
            }
        }
        return flows;
    }

    @Test
    void findsUnderAllRulesAtOnceWhatItFindsUnderEach() {
        for (long seed = 1; seed <= LEDGERS; seed++) {
            RandomLedger random = new RandomLedger(seed, true);
            Map<Rule, Traced> all = Traced.run(random.ledger, random.poolCurrencies, List.of(Rule.values()));
            for (Rule rule : Rule.values()) {
                Traced alone = Traced.run(random.ledger, random.poolCurrencies, rule);
                assertThat(all.get(rule).flows).as("flows, seed %d", seed).isEqualTo(alone.flows);
                assertThat(all.get(rule).payments).as("payments, seed %d", seed).isEqualTo(alone.payments);
                assertThat(all.get(rule).holdings).as("holdings, seed %d", seed).isEqualTo(alone.holdings);
            }
        }
    }

    @Test
    void goesOnFromWhatAnotherReplayWroteDown() {
        for (long seed = 1; seed <= LEDGERS; seed++) {
            RandomLedger random = new RandomLedger(seed, true);
            List<Rule> rules = List.of(Rule.values());
            Map<Rule, Traced> whole = Traced.run(random.ledger, random.poolCurrencies, rules);
            int stop = (int) (seed % (random.ledger.size() + 1));
            Map<Rule, Traced> inTwo = Traced.run(random.ledger, random.poolCurrencies, rules, stop);
            for (Rule rule : rules) {
                assertThat(inTwo.get(rule).flows).as("flows, seed %d", seed).isEqualTo(whole.get(rule).flows);
                assertThat(inTwo.get(rule).payments)
                        .as("payments, seed %d", seed)
                        .isEqualTo(whole.get(rule).payments);
                assertThat(inTwo.get(rule).holdings)
                        .as("holdings, seed %d", seed)
                        .isEqualTo(whole.get(rule).holdings);
                assertThat(inTwo.get(rule).residues)
                        .as("residues, seed %d", seed)
                        .isEqualTo(whole.get(rule).residues);
            }
        }
    }

    /** What no way leads back to is not attributed, and nothing is missed for it. */
    @ParameterizedTest
    @EnumSource(names = {"FIFO", "LIFO"})
    void walksTheSameWayWhateverElseIsAsked(Rule rule) {
        for (long seed = 1; seed <= 300; seed++) {
            MarkedLedger ledger = new RandomLedger(seed, true).ledger;
            for (int target = 0; target < ledger.size(); target++) {
                Map<List<Integer>, Long> alone = new HashMap<>();
                new Funding(ledger.unmarked(), rule, new int[] {target})
                        .walk(new int[] {target}, new long[] {Ledger.ALL}, new Payments(target, alone));
                Map<List<Integer>, Long> among = new HashMap<>();
                ledger.funding(rule).walk(new int[] {target}, new long[] {Ledger.ALL}, new Payments(target, among));
                assertThat(alone).as("target %d, seed %d", target, seed).isEqualTo(among);
            }
        }
    }

    @Test
    void saysWhichPaymentFillsAPoolBeyondSixtyFourBits() {
        for (Rule rule : Rule.values()) {
            Replay replay = new Replay(List.of(rule), 0, null);
            int pool = replay.addPool(false);
            replay.pay(0, Ledger.OUTSIDE, Long.MAX_VALUE, pool, Long.MAX_VALUE, () -> 0);
            assertThatThrownBy(() -> replay.pay(1, Ledger.OUTSIDE, 1, pool, 1, () -> 0))
                    .isInstanceOfSatisfying(TooMuchMoney.class, problem -> {
                        assertThat(problem.payment()).isEqualTo(1);
                        assertThat(problem.pool()).isEqualTo(pool);
                    });
        }
        Ledger ledger = new Ledger();
        int pool = ledger.addPool(false);
        ledger.addPayment(Ledger.OUTSIDE, Long.MAX_VALUE, pool, Long.MAX_VALUE);
        ledger.addPayment(Ledger.OUTSIDE, 1, pool, 1);
        ledger.addPayment(pool, 1, Ledger.OUTSIDE, 1);
        assertThatThrownBy(() -> new Funding(ledger, Rule.FIFO, new int[] {2})).isInstanceOf(TooMuchMoney.class);
    }

    @Test
    void countsAnOverlapOfATargetsPaymentsOnce() {
        Ledger ledger = new Ledger();
        int a = ledger.addPool(false);
        int b = ledger.addPool(false);
        ledger.addPayment(Ledger.OUTSIDE, 100, a, 100);
        ledger.addPayment(a, 60, b, 60);
        Map<List<Integer>, Long> found = new HashMap<>();
        new Funding(ledger, Rule.FIFO, new int[] {0, 1})
                .walk(new int[] {0, 1, 1}, new long[] {40, Ledger.ALL, 10}, new Payments(0, found));
        assertThat(found).isEqualTo(Map.of(List.of(0, 0), 60L, List.of(0, 1), 60L));
    }

    @Test
    void refusesToGoBackwardUnderARuleThatKnowsLabelledMoneyOnly() {
        assertThatThrownBy(() -> new Funding(new Ledger(), Rule.PRO_RATA, new int[0]))
                .hasMessage("Cannot walk backward under pro-rata: it knows labelled money only");
    }

    private static MarkedLedger withoutMarks(MarkedLedger ledger) {
        return copy(ledger, p -> false, true);
    }

    private static MarkedLedger marking(MarkedLedger ledger, int marked) {
        return copy(ledger, p -> p == marked, true);
    }

    private static MarkedLedger copy(MarkedLedger from, IntPredicate marked, boolean terminals) {
        MarkedLedger to = new MarkedLedger();
        for (int pool = 0; pool < from.pools(); pool++) {
            to.addPool(terminals && from.isTerminal(pool));
            to.addOpening(pool, from.opening(pool));
        }
        for (int p = 0; p < from.size(); p++) {
            to.addPayment(
                    from.debtorPool(p),
                    from.debit(p),
                    from.debitCurrency(p),
                    from.creditorPool(p),
                    from.credit(p),
                    from.creditCurrency(p),
                    0);
            if (marked.test(p)) {
                to.mark(p, 0, Ledger.ALL);
            }
        }
        return to;
    }

    private record Payments(int target, Map<List<Integer>, Long> found) implements Funding.Findings {
        @Override
        public void funding(int payment, long minor) {
            found.put(List.of(target, payment), minor);
        }

        @Override
        public void flow(int inPayment, int outPayment, long minor) {}

        @Override
        public void end(int payment, int pool, Funding.End kind, long minor) {}
    }
}
