package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.math.BigInteger;

/**
 * The conservation of money, recounted from what a replay says: per origin and currency, marked + converted in = held +
 * residue + left + converted out. <i>Converted out</i> are the flows into payments whose debit and credit differ,
 * <i>converted in</i> what those payments carry on the credit side less what was newly marked there.
 */
public final class Balance {
    private final Long2ObjectOpenHashMap<Sums> sums = new Long2ObjectOpenHashMap<>();

    private Balance() {}

    /** The sums of one origin in one currency, in minor units; they may pass 64 bits where many payments are marked. */
    public static final class Sums {
        private BigInteger marked = BigInteger.ZERO;
        private BigInteger convertedIn = BigInteger.ZERO;
        private BigInteger held = BigInteger.ZERO;
        private BigInteger residue = BigInteger.ZERO;
        private BigInteger left = BigInteger.ZERO;
        private BigInteger convertedOut = BigInteger.ZERO;

        /** Newly marked by the origin. */
        public BigInteger marked() {
            return marked;
        }

        /** Came out of a conversion on the credit side. */
        public BigInteger convertedIn() {
            return convertedIn;
        }

        /** Rests in accounts at the end. */
        public BigInteger held() {
            return held;
        }

        /** Was not followed further, being below materiality. */
        public BigInteger residue() {
            return residue;
        }

        /** Left the observed world. */
        public BigInteger left() {
            return left;
        }

        /** Went into a conversion on the debit side. */
        public BigInteger convertedOut() {
            return convertedOut;
        }

        /** True if nothing was lost and nothing appeared. */
        public boolean isExact() {
            return marked.add(convertedIn).equals(held.add(residue).add(left).add(convertedOut));
        }
    }

    /** Receives the sums of an origin in a currency. */
    public interface Visitor {
        /** One line of the balance. */
        void sums(int origin, int currency, Sums sums);
    }

    /**
     * Recounts a replay of {@code ledger}.
     *
     * @param poolCurrencies the currency of each pool
     */
    public static Balance of(Ledger ledger, Traced traced, int[] poolCurrencies) {
        Balance balance = new Balance();
        traced.forEachPayment((origin, payment, tracedMinor, markedMinor) -> {
            Sums sums = balance.of(origin, ledger.creditCurrency(payment));
            sums.marked = add(sums.marked, markedMinor);
            if (ledger.converts(payment)) {
                sums.convertedIn = add(sums.convertedIn, tracedMinor - markedMinor);
            }
            if (ledger.creditorPool(payment) == Ledger.OUTSIDE) {
                sums.left = add(sums.left, tracedMinor);
            }
        });
        traced.forEachFlow((origin, in, out, minor) -> {
            if (ledger.converts(out)) {
                Sums sums = balance.of(origin, ledger.debitCurrency(out));
                sums.convertedOut = add(sums.convertedOut, minor);
            }
        });
        traced.forEachHolding((origin, pool, heldMinor, residueMinor) -> {
            Sums sums = balance.of(origin, poolCurrencies[pool]);
            sums.held = add(sums.held, heldMinor);
            sums.residue = add(sums.residue, residueMinor);
        });
        return balance;
    }

    /** Shows the sums of every origin and currency that any money was traced in. */
    public void forEach(Visitor visitor) {
        for (Long2ObjectMap.Entry<Sums> entry : sums.long2ObjectEntrySet()) {
            long key = entry.getLongKey();
            visitor.sums((int) (key >>> Integer.SIZE), (int) key, entry.getValue());
        }
    }

    private Sums of(int origin, int currency) {
        return sums.computeIfAbsent(((long) origin << Integer.SIZE) | currency, key -> new Sums());
    }

    private static BigInteger add(BigInteger sum, long minor) {
        return sum.add(BigInteger.valueOf(minor));
    }
}
