package org.moneytrail.trace.replay;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Up to when each pool matters to somebody who walks backward from some payments: one pass over the ledger from its end.
 * What happens in a pool later, and all of a pool that no way leads back to, need not be attributed.
 */
final class Reach {
    private final int[] until;

    /** @param asked where walks begin */
    Reach(Ledger ledger, int[] asked) {
        until = new int[ledger.pools()];
        Arrays.fill(until, -1);
        BitSet begins = new BitSet(ledger.size());
        for (int payment : asked) {
            begins.set(payment);
        }
        for (int payment = ledger.size() - 1; payment >= 0; payment--) {
            int debtor = ledger.debtor(payment);
            if (debtor != Ledger.OUTSIDE
                    && until[debtor] < 0
                    && !ledger.isTerminal(debtor)
                    && (begins.get(payment) || matters(ledger.creditor(payment), payment))) {
                until[debtor] = payment;
            }
        }
    }

    /** True if what the pool does at this payment can matter. */
    boolean matters(int pool, int payment) {
        return pool != Ledger.OUTSIDE && until[pool] >= payment;
    }
}
