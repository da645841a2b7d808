package org.moneytrail.trace.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a replay of a whole ledger found under one rule; a key that comes twice fails the test. */
final class Traced {
    private static final int NEVER = -1;

    final Map<List<Integer>, Long> payments = new HashMap<>();
    final Map<List<Integer>, Long> flows = new HashMap<>();
    final Map<List<Integer>, Long> holdings = new HashMap<>();
    final Map<List<Integer>, Long> residues = new HashMap<>();
    final Balance balance = new Balance();

    /** Replays under several rules at once. */
    static Map<Rule, Traced> run(MarkedLedger ledger, int[] poolCurrencies, List<Rule> rules) {
        return run(ledger, poolCurrencies, rules, NEVER);
    }

    /**
     * Replays under several rules at once. Before payment {@code stop} the replay is written down, and another one goes
     * on, to which every origin has the next higher number.
     */
    static Map<Rule, Traced> run(MarkedLedger ledger, int[] poolCurrencies, List<Rule> rules, int stop) {
        Map<Rule, Traced> all = new EnumMap<>(Rule.class);
        rules.forEach(rule -> all.put(rule, new Traced()));
        Replay replay = new Replay(rules, ledger.origins(), findings(ledger, poolCurrencies, all, 0));
        for (int pool = 0; pool < ledger.pools(); pool++) {
            replay.addPool(ledger.isTerminal(pool));
            replay.addOpening(pool, ledger.opening(pool));
        }
        int shift = 0;
        int mark = 0;
        for (int p = 0; p < ledger.size(); p++) {
            if (p == stop) {
                shift = 1;
                Replay next = new Replay(rules, ledger.origins() + 1, findings(ledger, poolCurrencies, all, shift));
                for (int pool = 0; pool < ledger.pools(); pool++) {
                    next.addPool(ledger.isTerminal(pool));
                }
                load(next, written(replay));
                replay = next;
            }
            for (; mark < ledger.marks() && ledger.markPayment(mark) == p; mark++) {
                replay.mark(ledger.markOrigin(mark) + shift, ledger.markAmount(mark));
            }
            long leastMaterial = ledger.leastMaterial(p);
            replay.pay(
                    p,
                    ledger.debtorPool(p),
                    ledger.debit(p),
                    ledger.creditorPool(p),
                    ledger.credit(p),
                    () -> leastMaterial);
        }
        replay.end();
        return all;
    }

    private static byte[] written(Replay replay) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            replay.save(new DataOutputStream(bytes), payment -> payment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void load(Replay replay, byte[] written) {
        try {
            replay.load(new DataInputStream(new ByteArrayInputStream(written)), origin -> origin + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Replay.Findings findings(
            MarkedLedger ledger, int[] poolCurrencies, Map<Rule, Traced> all, int shift) {
        return new Replay.Findings() {
            @Override
            public void payment(Rule rule, int origin, int payment, long traced, long marked) {
                put(all.get(rule).payments, List.of(origin - shift, payment), traced);
                all.get(rule)
                        .balance
                        .payment(
                                origin - shift,
                                ledger.creditCurrency(payment),
                                traced,
                                marked,
                                ledger.converts(payment),
                                ledger.creditorPool(payment) == Ledger.OUTSIDE);
            }

            @Override
            public void flow(Rule rule, int origin, int in, int out, long minor) {
                put(all.get(rule).flows, List.of(origin - shift, in, out), minor);
                if (ledger.converts(out)) {
                    all.get(rule).balance.convertedOut(origin - shift, ledger.debitCurrency(out), minor);
                }
            }

            @Override
            public void holding(Rule rule, int origin, int pool, long held, long residue) {
                put(all.get(rule).holdings, List.of(origin - shift, pool), held);
                put(all.get(rule).residues, List.of(origin - shift, pool), residue);
                all.get(rule).balance.holding(origin - shift, poolCurrencies[pool], held, residue);
            }
        };
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
