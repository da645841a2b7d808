package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.BitSet;

/**
 * A ledger in its total order, as arrays, for walking backward. A payment is its position; a pool is one account in one
 * currency. {@link #OUTSIDE} stands for a missing debtor or creditor. A payment costs 24 bytes.
 */
public final class Ledger {
    /** No pool: the payment enters or leaves the observed world here. */
    public static final int OUTSIDE = -1;
    /** A mark without an amount: all of the payment. */
    public static final long ALL = -1;

    private final IntArrayList debtors = new IntArrayList();
    private final IntArrayList creditors = new IntArrayList();
    private final LongArrayList debits = new LongArrayList();
    private final LongArrayList credits = new LongArrayList();
    private final LongArrayList openings = new LongArrayList();
    private final BitSet terminals = new BitSet();

    /**
     * Adds a pool and returns its number.
     *
     * @param terminal true for a pooled or clearing account, behind which money is not followed
     */
    public int addPool(boolean terminal) {
        terminals.set(openings.size(), terminal);
        openings.add(0);
        return openings.size() - 1;
    }

    /** Adds to what a pool holds before its first payment, in minor units. */
    public void addOpening(int pool, long minor) {
        openings.set(pool, Math.addExact(openings.getLong(pool), minor));
    }

    /**
     * Adds the next payment and returns its position.
     *
     * @param debtor the pool that pays, in the debit's currency, or {@link #OUTSIDE}
     * @param creditor the pool that receives, in the credit's currency, or {@link #OUTSIDE}
     */
    public int addPayment(int debtor, long debit, int creditor, long credit) {
        debtors.add(debtor);
        creditors.add(creditor);
        debits.add(debit);
        credits.add(credit);
        return debits.size() - 1;
    }

    /** The number of payments. */
    public int size() {
        return debits.size();
    }

    /** The number of pools. */
    public int pools() {
        return openings.size();
    }

    /** The pool that pays, or {@link #OUTSIDE}. */
    public int debtor(int payment) {
        return debtors.getInt(payment);
    }

    /** The pool that receives, or {@link #OUTSIDE}. */
    public int creditor(int payment) {
        return creditors.getInt(payment);
    }

    /** What the debtor pays, in minor units. */
    public long debit(int payment) {
        return debits.getLong(payment);
    }

    /** What the creditor receives, in minor units. */
    public long credit(int payment) {
        return credits.getLong(payment);
    }

    long opening(int pool) {
        return openings.getLong(pool);
    }

    boolean isTerminal(int pool) {
        return terminals.get(pool);
    }
}
