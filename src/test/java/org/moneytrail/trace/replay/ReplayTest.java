package org.moneytrail.trace.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            Traced traced = Replay.run(random.ledger, rule);
            UnitByUnit obvious = new UnitByUnit(random.ledger, rule);

            Map<List<Integer>, Long> payments = new HashMap<>();
            traced.forEachPayment((origin, payment, minor, marked) -> payments.put(List.of(origin, payment), minor));
            Map<List<Integer>, Long> flows = new HashMap<>();
            traced.forEachFlow((origin, in, out, minor) -> flows.put(List.of(origin, in, out), minor));
            Map<List<Integer>, Long> holdings = new HashMap<>();
            Map<List<Integer>, Long> residues = new HashMap<>();
            traced.forEachHolding((origin, pool, held, residue) -> {
                if (held > 0) {
                    holdings.put(List.of(origin, pool), held);
                }
                if (residue > 0) {
                    residues.put(List.of(origin, pool), residue);
                }
            });
            assertThat(payments).as("payments, seed %d", seed).isEqualTo(obvious.payments);
            assertThat(flows).as("flows, seed %d", seed).isEqualTo(obvious.flows);
            assertThat(holdings).as("holdings, seed %d", seed).isEqualTo(obvious.holdings);
            assertThat(residues).as("residues, seed %d", seed).isEqualTo(obvious.residues);
        }
    }

    @ParameterizedTest
    @EnumSource
    void conservesMoney(Rule rule) {
        for (long seed = 1; seed <= LEDGERS; seed++) {
            RandomLedger random = new RandomLedger(seed, true);
            long at = seed;
            Balance.of(random.ledger, Replay.run(random.ledger, rule), random.poolCurrencies)
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
            Ledger unmarked = withoutMarks(new RandomLedger(seed, false).ledger);
            Funding funding = new Funding(unmarked, rule);
            Map<List<Integer>, Long> backward = new HashMap<>();
            for (int target = 0; target < unmarked.size(); target++) {
                funding.walk(target, new int[] {target}, new long[] {Ledger.ALL}, new Payments(backward));
            }
            Map<List<Integer>, Long> forward = new HashMap<>();
            for (int origin = 0; origin < unmarked.size(); origin++) {
                int from = origin;
                Replay.run(marking(unmarked, origin), rule)
                        .forEachPayment((label, payment, minor, marked) -> forward.put(List.of(payment, from), minor));
            }
            // A terminal debtor ends the walk, and a terminal creditor the trace, at the same accounts.
            assertThat(backward).as("seed %d", seed).isEqualTo(forward);
        }
    }

    @Test
    void saysWhichPaymentFillsAPoolBeyondSixtyFourBits() {
        Ledger ledger = new Ledger();
        int pool = ledger.addPool(false);
        ledger.addPayment(Ledger.OUTSIDE, Long.MAX_VALUE, 0, pool, Long.MAX_VALUE, 0, 0);
        ledger.addPayment(Ledger.OUTSIDE, 1, 0, pool, 1, 0, 0);
        for (Rule rule : Rule.values()) {
            assertThatThrownBy(() -> Replay.run(ledger, rule)).isInstanceOfSatisfying(TooMuchMoney.class, problem -> {
                assertThat(problem.payment()).isEqualTo(1);
                assertThat(problem.pool()).isEqualTo(pool);
            });
        }
        assertThatThrownBy(() -> new Funding(ledger, Rule.FIFO)).isInstanceOf(TooMuchMoney.class);
    }

    @Test
    void countsAnOverlapOfATargetsPaymentsOnce() {
        Ledger ledger = new Ledger();
        int a = ledger.addPool(false);
        int b = ledger.addPool(false);
        ledger.addPayment(Ledger.OUTSIDE, 100, 0, a, 100, 0, 0);
        ledger.addPayment(a, 60, 0, b, 60, 0, 0);
        Map<List<Integer>, Long> found = new HashMap<>();
        new Funding(ledger, Rule.FIFO)
                .walk(0, new int[] {0, 1, 1}, new long[] {40, Ledger.ALL, 10}, new Payments(found));
        assertThat(found).isEqualTo(Map.of(List.of(0, 0), 60L, List.of(0, 1), 60L));
    }

    @Test
    void refusesToGoBackwardUnderARuleThatKnowsLabelledMoneyOnly() {
        assertThatThrownBy(() -> new Funding(new Ledger(), Rule.PRO_RATA))
                .hasMessage("Cannot walk backward under pro-rata: it knows labelled money only");
    }

    private static Ledger withoutMarks(Ledger ledger) {
        return copy(ledger, -1);
    }

    private static Ledger marking(Ledger ledger, int marked) {
        return copy(ledger, marked);
    }

    private static Ledger copy(Ledger from, int marked) {
        Ledger to = new Ledger();
        for (int pool = 0; pool < from.pools(); pool++) {
            to.addPool(from.isTerminal(pool));
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
            if (p == marked) {
                to.mark(p, 0, Ledger.ALL);
            }
        }
        return to;
    }

    private record Payments(Map<List<Integer>, Long> found) implements Funding.Findings {
        @Override
        public void funding(int target, int payment, long minor) {
            found.put(List.of(target, payment), minor);
        }

        @Override
        public void flow(int target, int inPayment, int outPayment, long minor) {}

        @Override
        public void end(int target, int payment, int pool, Funding.End kind, long minor) {}
    }
}
