package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.BitSet;

/**
 * A ledger in its total order, as arrays. A payment is its position; a pool (one account in one currency), a currency
 * and an origin are numbers that the caller gives, origins ascending in the order of their ids. {@link #OUTSIDE} stands
 * for a missing debtor or creditor.
 */
public final class Ledger {
    /** No pool: the payment enters or leaves the observed world here. */
    public static final int OUTSIDE = -1;
    /** A mark without an amount: all of the payment. */
    public static final long ALL = -1;

    private final IntArrayList debtorPools = new IntArrayList();
    private final IntArrayList creditorPools = new IntArrayList();
    private final LongArrayList debits = new LongArrayList();
    private final LongArrayList credits = new LongArrayList();
    private final IntArrayList debitCurrencies = new IntArrayList();
    private final IntArrayList creditCurrencies = new IntArrayList();
    private final LongArrayList leastMaterial = new LongArrayList();
    private final IntArrayList markPayments = new IntArrayList();
    private final IntArrayList markOrigins = new IntArrayList();
    private final LongArrayList markAmounts = new LongArrayList();
    private final LongArrayList openings = new LongArrayList();
    private final BitSet terminals = new BitSet();
    private int origins;

    /**
     * Adds a pool and returns its number.
     *
     * @param terminal true for a pooled or clearing account, where labels stay
     */
    public int addPool(boolean terminal) {
        terminals.set(openings.size(), terminal);
        openings.add(0);
        return openings.size() - 1;
    }

    /** Adds to a pool's opening balance, in minor units. */
    public void addOpening(int pool, long minor) {
        openings.set(pool, Math.addExact(openings.getLong(pool), minor));
    }

    /**
     * Adds the next payment and returns its position.
     *
     * @param debtorPool the pool that pays, in the debit's currency, or {@link #OUTSIDE}
     * @param creditorPool the pool that receives, in the credit's currency, or {@link #OUTSIDE}
     * @param leastMaterial the smallest traced amount, in minor units of the credit, that is followed further; 0 for all
     */
    public int addPayment(
            int debtorPool,
            long debit,
            int debitCurrency,
            int creditorPool,
            long credit,
            int creditCurrency,
            long leastMaterial) {
        debtorPools.add(debtorPool);
        creditorPools.add(creditorPool);
        debits.add(debit);
        credits.add(credit);
        debitCurrencies.add(debitCurrency);
        creditCurrencies.add(creditCurrency);
        this.leastMaterial.add(leastMaterial);
        return debits.size() - 1;
    }

    /**
     * Marks a payment; marks come in ascending order of payments and, on one payment, of origins.
     *
     * @param amount minor units of the credit, or {@link #ALL}
     */
    public void mark(int payment, int origin, long amount) {
        if (!markPayments.isEmpty() && markPayments.getInt(markPayments.size() - 1) > payment) {
            throw new IllegalArgumentException("Cannot mark payment " + payment + " after a later one");
        }
        markPayments.add(payment);
        markOrigins.add(origin);
        markAmounts.add(amount);
        origins = Math.max(origins, origin + 1);
    }

    /** The number of payments. */
    public int size() {
        return debits.size();
    }

    /** The number of pools. */
    public int pools() {
        return openings.size();
    }

    /** One more than the largest origin that marks a payment. */
    public int origins() {
        return origins;
    }

    /** The pool that pays, or {@link #OUTSIDE}. */
    public int debtorPool(int payment) {
        return debtorPools.getInt(payment);
    }

    /** The pool that receives, or {@link #OUTSIDE}. */
    public int creditorPool(int payment) {
        return creditorPools.getInt(payment);
    }

    /** What the debtor pays, in minor units. */
    public long debit(int payment) {
        return debits.getLong(payment);
    }

    /** What the creditor receives, in minor units. */
    public long credit(int payment) {
        return credits.getLong(payment);
    }

    /** The currency of the debit. */
    public int debitCurrency(int payment) {
        return debitCurrencies.getInt(payment);
    }

    /** The currency of the credit. */
    public int creditCurrency(int payment) {
        return creditCurrencies.getInt(payment);
    }

    /** True where debit and credit differ: another currency, or a fee in the same one. */
    public boolean converts(int payment) {
        return debit(payment) != credit(payment) || debitCurrency(payment) != creditCurrency(payment);
    }

    long leastMaterial(int payment) {
        return leastMaterial.getLong(payment);
    }

    int marks() {
        return markPayments.size();
    }

    int markPayment(int mark) {
        return markPayments.getInt(mark);
    }

    int markOrigin(int mark) {
        return markOrigins.getInt(mark);
    }

    long markAmount(int mark) {
        return markAmounts.getLong(mark);
    }

    long opening(int pool) {
        return openings.getLong(pool);
    }

    boolean isTerminal(int pool) {
        return terminals.get(pool);
    }
}
