package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Follows marked money forward, payment by payment in their order, under any number of rules at once. Linear in the
 * payments and in the segments that they move.
 *
 * <p>What a pool holds in all does not depend on the rule, and clean money needs no segments: a pool costs eight bytes
 * until labelled money comes to it, and again once all of it has left. No payment is remembered.
 */
public final class Replay {
    private final LongArrayList totals = new LongArrayList();
    private final BitSet terminals = new BitSet();
    private final Int2LongOpenHashMap unobserved = new Int2LongOpenHashMap();
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
     * @param leastMaterial the smallest traced amount, in minor units of the credit, that is followed further; 0 for all
     * @throws TooMuchMoney if a pool would pass 2⁶³−1
     */
    public void pay(int payment, int debtor, long debit, int creditor, long credit, long leastMaterial) {
        long shortfall = 0;
        if (debtor != Ledger.OUTSIDE) {
            long held = totals.getLong(debtor);
            shortfall = Math.max(0, debit - held);
            if (shortfall > 0) {
                unobserved.put(debtor, Math.addExact(unobserved.get(debtor), shortfall));
            }
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
        for (RuleReplay rule : rules) {
            Segments leaving = rule.debit(payment, debtor, debit, shortfall, !marks.isEmpty());
            if (leaving == null) {
                rule.creditClean(creditor, credit);
            } else {
                rule.credit(payment, leaving, marks, debit, credit, creditor, before, terminal, leastMaterial);
            }
        }
        marks.clear();
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
            out.writeBoolean(terminals.get(pool));
        }
        out.writeInt(unobserved.size());
        for (Int2LongMap.Entry entry : unobserved.int2LongEntrySet()) {
            out.writeInt(entry.getIntKey());
            out.writeLong(entry.getLongValue());
        }
        for (RuleReplay rule : rules) {
            rule.save(out, payments);
        }
    }

    /**
     * Goes on from what another replay under the same rules wrote down. Only right after it was made.
     *
     * @param origins gives an origin of that replay its number here; they must not change their order
     */
    public void load(DataInput in, IntUnaryOperator origins) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            long total = in.readLong();
            totals.set(addPool(in.readBoolean()), total);
        }
        for (int left = in.readInt(); left > 0; left--) {
            unobserved.put(in.readInt(), in.readLong());
        }
        for (RuleReplay rule : rules) {
            rule.load(in, origins);
        }
    }

    /** Receives what a pool paid out beyond all that it was seen to receive. */
    public interface Unobserved {
        /** Minor units, not 0. */
        void unobserved(int pool, long minor);
    }

    /** Shows every pool that paid out more than it was seen to receive. */
    public void unobserved(Unobserved to) {
        unobserved.forEach((int pool, long minor) -> to.unobserved(pool, minor));
    }
}
