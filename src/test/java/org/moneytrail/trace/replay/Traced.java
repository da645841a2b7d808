package org.moneytrail.trace.replay;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a replay of a whole ledger found under one rule; a key that comes twice fails the test. */
final class Traced {
    final Map<List<Integer>, Long> payments = new HashMap<>();
    final Map<List<Integer>, Long> flows = new HashMap<>();
    final Map<List<Integer>, Long> holdings = new HashMap<>();
    final Map<List<Integer>, Long> residues = new HashMap<>();
    final Balance balance = new Balance();

    /** Replays under several rules at once. */
    static Map<Rule, Traced> run(MarkedLedger ledger, int[] poolCurrencies, List<Rule> rules) {
        Map<Rule, Traced> all = new EnumMap<>(Rule.class);
        rules.forEach(rule -> all.put(rule, new Traced()));
        Replay replay = new Replay(rules, ledger.origins(), new Replay.Findings() {
            @Override
            public void payment(Rule rule, int origin, int payment, long traced, long marked) {
                put(all.get(rule).payments, List.of(origin, payment), traced);
                all.get(rule)
                        .balance
                        .payment(
                                origin,
                                ledger.creditCurrency(payment),
                                traced,
                                marked,
                                ledger.converts(payment),
                                ledger.creditorPool(payment) == Ledger.OUTSIDE);
            }

            @Override
            public void flow(Rule rule, int origin, int in, int out, long minor) {
                put(all.get(rule).flows, List.of(origin, in, out), minor);
                if (ledger.converts(out)) {
                    all.get(rule).balance.convertedOut(origin, ledger.debitCurrency(out), minor);
                }
            }

            @Override
            public void holding(Rule rule, int origin, int pool, long held, long residue) {
                put(all.get(rule).holdings, List.of(origin, pool), held);
                put(all.get(rule).residues, List.of(origin, pool), residue);
                all.get(rule).balance.holding(origin, poolCurrencies[pool], held, residue);
            }
        });
        for (int pool = 0; pool < ledger.pools(); pool++) {
            replay.addPool(ledger.isTerminal(pool));
            replay.addOpening(pool, ledger.opening(pool));
        }
        int mark = 0;
        for (int p = 0; p < ledger.size(); p++) {
            for (; mark < ledger.marks() && ledger.markPayment(mark) == p; mark++) {
                replay.mark(ledger.markOrigin(mark), ledger.markAmount(mark));
            }
            replay.pay(
                    p,
                    ledger.debtorPool(p),
                    ledger.debit(p),
                    ledger.creditorPool(p),
                    ledger.credit(p),
                    ledger.leastMaterial(p));
        }
        replay.end();
        return all;
    }

    static Traced run(MarkedLedger ledger, int[] poolCurrencies, Rule rule) {
        return run(ledger, poolCurrencies, List.of(rule)).get(rule);
    }

    private static void put(Map<List<Integer>, Long> to, List<Integer> key, long minor) {
        if (minor != 0 && to.put(key, minor) != null) {
            throw new AssertionError("The replay says twice what it found at " + key);
        }
    }
}
