package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;

/**
 * Follows marked money forward, payment by payment in their order, under any number of rules at once. Linear in the
 * payments and in the segments that they move.
 *
 * <p>What a pool holds in all does not depend on the rule, and clean money needs no segments: a pool costs eight bytes
 * until labelled money comes to it, and again once all of it has left. No payment is remembered.
 */
public final class Replay {
    private static final long NOT_ASKED = -1;

    private final LongArrayList totals = new LongArrayList();
    private final BitSet terminals = new BitSet();
    /** The pools that hold labelled money under any rule; most payments touch none, and this fits a cache. */
    private final BitSet labelled = new BitSet();

    private final Marks marks = new Marks();
    private final List<RuleReplay> rules;

    /**
     * @param origins how many there are; they are numbered from 0 in the order of their ids
     */
    public Replay(List<Rule> rules, int origins, Findings findings) {
        this.rules = rules.stream()
                .map(rule -> new RuleReplay(rule, origins, findings))
                .toList();
    }

    /** Receives what a replay finds, while it goes on; each key once. */
    public interface Findings {
        /** The origin's units in a payment on the credit side, and how many of them were marked here. */
        void payment(Rule rule, int origin, int payment, long tracedMinor, long markedMinor);

        /** Units of the origin that came in by one payment and left by another, in the currency of the pool between. */
        void flow(Rule rule, int origin, int inPayment, int outPayment, long minor);

        /** What of the origin rests in a pool at the end, followed and as residue; at least one of them is not 0. */
        void holding(Rule rule, int origin, int pool, long heldMinor, long residueMinor);
    }

    /**
     * Adds a pool and returns its number.
     *
     * @param terminal true for a pooled or clearing account, where labels stay
     */
    public int addPool(boolean terminal) {
        terminals.set(totals.size(), terminal);
        totals.add(0);
        return totals.size() - 1;
    }

    /**
     * Adds to what a pool holds before its first payment, in minor units.
     *
     * @throws ArithmeticException if it would pass 2⁶³−1
     */
    public void addOpening(int pool, long minor) {
        totals.set(pool, Math.addExact(totals.getLong(pool), minor));
    }

    /** Marks the payment that comes next; on one payment, in ascending order of origins. {@link Ledger#ALL} for all of it. */
    public void mark(int origin, long minor) {
        marks.add(origin, minor);
    }

    /**
     * Replays the next payment.
     *
     * @param payment a number that findings name it by; it may be given again if nothing was found in it
     * @param debtor the pool that pays, in the debit's currency, or {@link Ledger#OUTSIDE}
     * @param creditor the pool that receives, in the credit's currency, or {@link Ledger#OUTSIDE}
     * @param leastMaterial the smallest traced amount, in minor units of the credit, that is followed further; 0 for all.
     *     Asked only if the payment carries marked money
     * @return what the debtor was not seen to hold of the debit, in minor units
     * @throws TooMuchMoney if a pool would pass 2⁶³−1
     */
    public long pay(int payment, int debtor, long debit, int creditor, long credit, LongSupplier leastMaterial) {
        long shortfall = 0;
        if (debtor != Ledger.OUTSIDE) {
            long held = totals.getLong(debtor);
            shortfall = Math.max(0, debit - held);
            totals.set(debtor, held + shortfall - debit);
        }
        long before = 0;
        boolean terminal = false;
        if (creditor != Ledger.OUTSIDE) {
            before = totals.getLong(creditor);
            terminal = terminals.get(creditor);
            if (before > Long.MAX_VALUE - credit) {
                throw new TooMuchMoney(payment, creditor);
            }
            totals.set(creditor, before + credit);
        }
        if (!marks.isEmpty() || isLabelled(debtor) || isLabelled(creditor)) {
            long least = NOT_ASKED;
            for (RuleReplay rule : rules) {
                Segments leaving = rule.debit(payment, debtor, debit, shortfall, !marks.isEmpty());
                if (leaving == null) {
                    rule.creditClean(creditor, credit);
                } else {
                    least = least == NOT_ASKED ? leastMaterial.getAsLong() : least;
                    rule.credit(payment, leaving, marks, debit, credit, creditor, before, terminal, least);
                }
            }
            look(debtor);
            look(creditor);
            marks.clear();
        }
        return shortfall;
    }

    private boolean isLabelled(int pool) {
        return pool != Ledger.OUTSIDE && labelled.get(pool);
    }

    private void look(int pool) {
        if (pool != Ledger.OUTSIDE) {
            labelled.set(pool, isHeld(pool));
        }
    }

    private boolean isHeld(int pool) {
        for (RuleReplay rule : rules) {
            if (rule.holds(pool)) {
                return true;
            }
        }
        return false;
    }

    /** How many pools hold marked money now, under the rule that spreads it most. */
    public int holders() {
        return rules.stream().mapToInt(RuleReplay::holders).max().orElse(0);
    }

    /** Reports what rests where, after the last payment. */
    public void end() {
        rules.forEach(rule -> rule.end(totals));
    }

    /**
     * Writes down what it keeps, so that another replay can go on from here. Not between a mark and its payment.
     *
     * @param payments gives a payment the number by which findings shall name it from now on
     */
    public void save(DataOutput out, IntUnaryOperator payments) throws IOException {
        out.writeInt(totals.size());
        for (int pool = 0; pool < totals.size(); pool++) {
            out.writeLong(totals.getLong(pool));
        }
        for (RuleReplay rule : rules) {
            rule.save(out, payments);
        }
    }

    /**
     * Goes on from what another replay under the same rules wrote down. Only before the first payment, once every pool
     * that the other one had was added in its order.
     *
     * @param origins gives an origin of that replay its number here; they must not change their order
     */
    public void load(DataInput in, IntUnaryOperator origins) throws IOException {
        int known = in.readInt();
        for (int pool = 0; pool < known; pool++) {
            totals.set(pool, in.readLong());
        }
        for (RuleReplay rule : rules) {
            rule.load(in, origins);
            rule.forEachHolder(labelled::set);
        }
    }
}
