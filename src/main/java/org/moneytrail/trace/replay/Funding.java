package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import org.moneytrail.money.Share;

/**
 * Walks backward from targets to where their money came from, under {@code fifo} or {@code lifo}. A unit of a payment
 * has a position, counted in segment order; a target is a set of units, and every payment of the graph is visited once,
 * latest first. Linear in the part of the graph that the target rests on.
 */
public final class Funding {
    /** Where a walk ended. */
    public enum End {
        /** In an account's opening balance. */
        OPENING,
        /** In money that an account paid out and was never seen to receive. */
        UNOBSERVED,
        /** At a payment that entered the observed world. */
        OUTSIDE,
        /** At a terminal account, behind which money is not followed. */
        TERMINAL
    }

    /** Receives what a walk found. */
    public interface Findings {
        /** Units of the payment, credit side, that later became units of the target. */
        void funding(int payment, long minor);

        /** Of those units, what came in by one payment and left by the other, in the currency of the pool between. */
        void flow(int inPayment, int outPayment, long minor);

        /** What of the walk ended at this payment, in its debit's currency; {@code pool} is its debtor. */
        void end(int payment, int pool, End kind, long minor);
    }

    private final Ledger ledger;
    private final UnitFlows flows;

    /**
     * Attributes every unit that a walk can meet, once for all targets.
     *
     * @param asked the payments of all targets
     * @throws TooMuchMoney if a pool that a walk can meet would pass 2⁶³−1
     */
    public Funding(Ledger ledger, Rule rule, int[] asked) {
        if (!rule.goesBackward()) {
            throw new IllegalArgumentException(
                    "Cannot walk backward under " + rule.id() + ": it knows labelled money only");
        }
        this.ledger = ledger;
        flows = UnitFlows.of(ledger, rule, new Reach(ledger, asked));
    }

    /**
     * Walks from one target.
     *
     * @param payments the target's payments, of those that were asked about
     * @param amounts of each, the units asked about, counted from its first; {@link Ledger#ALL} for all
     */
    public void walk(int[] payments, long[] amounts, Findings findings) {
        Int2ObjectRBTreeMap<UnitSet> ahead = new Int2ObjectRBTreeMap<>();
        for (int i = 0; i < payments.length; i++) {
            long credit = ledger.credit(payments[i]);
            long asked = amounts[i] == Ledger.ALL ? credit : Math.min(amounts[i], credit);
            if (asked > 0) {
                units(ahead, payments[i]).add(0, asked);
            }
        }
        while (!ahead.isEmpty()) {
            int payment = ahead.lastIntKey();
            UnitSet units = ahead.remove(payment);
            findings.funding(payment, units.size());
            stepBack(payment, debitSide(payment, units), ahead, findings);
        }
    }

    private void stepBack(int payment, UnitSet units, Int2ObjectRBTreeMap<UnitSet> ahead, Findings findings) {
        int debtor = ledger.debtor(payment);
        if (debtor == Ledger.OUTSIDE) {
            end(payment, debtor, End.OUTSIDE, units.size(), findings);
        } else if (ledger.isTerminal(debtor)) {
            end(payment, debtor, End.TERMINAL, units.size(), findings);
        } else {
            Int2LongOpenHashMap sums = new Int2LongOpenHashMap();
            units.forEach((from, to) -> flows.sources(payment, from, to, (way, position, amount) -> {
                sums.addTo(way, amount);
                if (way >= 0) {
                    units(ahead, way).add(position, position + amount);
                }
            }));
            end(payment, debtor, End.OPENING, sums.remove(UnitQueue.OPENING), findings);
            end(payment, debtor, End.UNOBSERVED, sums.remove(UnitQueue.UNOBSERVED), findings);
            sums.int2LongEntrySet().forEach(sum -> findings.flow(sum.getIntKey(), payment, sum.getLongValue()));
        }
    }

    private static void end(int payment, int pool, End kind, long minor, Findings findings) {
        if (minor > 0) {
            findings.end(payment, pool, kind, minor);
        }
    }

    /** Through a conversion, credit positions [a, b) come from debit positions [floor(a·debit/credit), floor(b·debit/credit)). */
    private UnitSet debitSide(int payment, UnitSet units) {
        long debit = ledger.debit(payment);
        long credit = ledger.credit(payment);
        if (debit == credit) {
            return units;
        }
        UnitSet converted = new UnitSet();
        units.forEach((from, to) -> {
            long first = Share.of(from, debit, credit);
            long end = Share.of(to, debit, credit);
            if (end > first) {
                converted.add(first, end);
            }
        });
        return converted;
    }

    private static UnitSet units(Int2ObjectRBTreeMap<UnitSet> ahead, int payment) {
        return ahead.computeIfAbsent(payment, none -> new UnitSet());
    }
}
