package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.BitSet;
import java.util.stream.IntStream;

/** A whole ledger with its marks, in its total order: what a test replays, forward and backward. */
final class MarkedLedger {
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

    int addPool(boolean terminal) {
        terminals.set(openings.size(), terminal);
        openings.add(0);
        return openings.size() - 1;
    }

    void addOpening(int pool, long minor) {
        openings.set(pool, Math.addExact(openings.getLong(pool), minor));
    }

    int addPayment(
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

    void mark(int payment, int origin, long amount) {
        if (!markPayments.isEmpty() && markPayments.getInt(markPayments.size() - 1) > payment) {
            throw new IllegalArgumentException("Cannot mark payment " + payment + " after a later one");
        }
        markPayments.add(payment);
        markOrigins.add(origin);
        markAmounts.add(amount);
        origins = Math.max(origins, origin + 1);
    }

    int size() {
        return debits.size();
    }

    int pools() {
        return openings.size();
    }

    int origins() {
        return origins;
    }

    int debtorPool(int payment) {
        return debtorPools.getInt(payment);
    }

    int creditorPool(int payment) {
        return creditorPools.getInt(payment);
    }

    long debit(int payment) {
        return debits.getLong(payment);
    }

    long credit(int payment) {
        return credits.getLong(payment);
    }

    int debitCurrency(int payment) {
        return debitCurrencies.getInt(payment);
    }

    int creditCurrency(int payment) {
        return creditCurrencies.getInt(payment);
    }

    boolean converts(int payment) {
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

    /** The same for walking backward. */
    Ledger unmarked() {
        Ledger ledger = new Ledger();
        for (int pool = 0; pool < pools(); pool++) {
            ledger.addPool(isTerminal(pool));
            ledger.addOpening(pool, opening(pool));
        }
        for (int p = 0; p < size(); p++) {
            ledger.addPayment(debtorPool(p), debit(p), creditorPool(p), credit(p));
        }
        return ledger;
    }

    /** Walks from any payment. */
    Funding funding(Rule rule) {
        return new Funding(unmarked(), rule, IntStream.range(0, size()).toArray());
    }
}
