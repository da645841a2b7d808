package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The conservation of money, recounted from what a replay found, under one rule: per origin and currency, marked + converted in = held +
 * residue + left + converted out. <i>Converted out</i> are the flows into payments whose debit and credit differ,
 * <i>converted in</i> what those payments carry on the credit side less what was newly marked there.
 */
public final class Balance {
    private final Long2ObjectOpenHashMap<Sums> sums = new Long2ObjectOpenHashMap<>();

    /** The sums of one origin in one currency, in minor units; they may pass 64 bits where many payments are marked. */
    public static final class Sums {
        private final Total marked = new Total();
        private final Total convertedIn = new Total();
        private final Total held = new Total();
        private final Total residue = new Total();
        private final Total left = new Total();
        private final Total convertedOut = new Total();

        /** Newly marked by the origin. */
        public BigInteger marked() {
            return marked.value();
        }

        /** Came out of a conversion on the credit side. */
        public BigInteger convertedIn() {
            return convertedIn.value();
        }

        /** Rests in accounts at the end. */
        public BigInteger held() {
            return held.value();
        }

        /** Was not followed further, being below materiality. */
        public BigInteger residue() {
            return residue.value();
        }

        /** Left the observed world. */
        public BigInteger left() {
            return left.value();
        }

        /** Went into a conversion on the debit side. */
        public BigInteger convertedOut() {
            return convertedOut.value();
        }

        /** True if nothing was lost and nothing appeared. */
        public boolean isExact() {
            return marked().add(convertedIn())
                    .equals(held().add(residue()).add(left()).add(convertedOut()));
        }
    }

    /** Receives the sums of an origin in a currency. */
    public interface Visitor {
        /** One line of the balance. */
        void sums(int origin, int currency, Sums sums);
    }

    /**
     * A traced payment was found.
     *
     * @param currency of its credit
     * @param converts whether its debit and credit differ in amount or currency
     * @param leaves whether it leaves the observed world
     */
    public void payment(
            int origin, int currency, long tracedMinor, long markedMinor, boolean converts, boolean leaves) {
        Sums sums = of(origin, currency);
        sums.marked.add(markedMinor);
        if (converts) {
            sums.convertedIn.add(tracedMinor - markedMinor);
        }
        if (leaves) {
            sums.left.add(tracedMinor);
        }
    }

    /** A flow into a payment whose debit and credit differ was found, in the currency of the debit. */
    public void convertedOut(int origin, int currency, long minor) {
        Sums sums = of(origin, currency);
        sums.convertedOut.add(minor);
    }

    /** A holding was found. */
    public void holding(int origin, int currency, long heldMinor, long residueMinor) {
        Sums sums = of(origin, currency);
        sums.held.add(heldMinor);
        sums.residue.add(residueMinor);
    }

    /** Shows the sums of every origin and currency that any money was traced in. */
    public void forEach(Visitor visitor) {
        for (Long2ObjectMap.Entry<Sums> entry : sums.long2ObjectEntrySet()) {
            long key = entry.getLongKey();
            visitor.sums((int) (key >>> Integer.SIZE), (int) key, entry.getValue());
        }
    }

    /** Writes down all sums. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(sums.size());
        for (Long2ObjectMap.Entry<Sums> entry : sums.long2ObjectEntrySet()) {
            Sums of = entry.getValue();
            out.writeLong(entry.getLongKey());
            for (Total sum : List.of(of.marked, of.convertedIn, of.held, of.residue, of.left, of.convertedOut)) {
                out.writeUTF(sum.value().toString());
            }
        }
    }

    /**
     * Goes on from sums that were written down.
     *
     * @param origins gives an origin its number here
     * @param currencies gives a currency its number here
     */
    public void load(DataInput in, IntUnaryOperator origins, IntUnaryOperator currencies) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            long key = in.readLong();
            Sums of = of(origins.applyAsInt((int) (key >>> Integer.SIZE)), currencies.applyAsInt((int) key));
            of.marked.carry(new BigInteger(in.readUTF()));
            of.convertedIn.carry(new BigInteger(in.readUTF()));
            of.held.carry(new BigInteger(in.readUTF()));
            of.residue.carry(new BigInteger(in.readUTF()));
            of.left.carry(new BigInteger(in.readUTF()));
            of.convertedOut.carry(new BigInteger(in.readUTF()));
        }
    }

    private Sums of(int origin, int currency) {
        long key = ((long) origin << Integer.SIZE) | currency;
        Sums of = sums.get(key);
        if (of == null) {
            of = new Sums();
            sums.put(key, of);
        }
        return of;
    }

    /** A sum that may pass 64 bits, and seldom does. */
    private static final class Total {
        private BigInteger carried = BigInteger.ZERO;
        private long running;

        private void add(long minor) {
            long sum = running + minor;
            if (((running ^ sum) & (minor ^ sum)) < 0) {
                carry(BigInteger.valueOf(minor));
            } else {
                running = sum;
            }
        }

        private void carry(BigInteger minor) {
            carried = carried.add(minor);
        }

        private BigInteger value() {
            return carried.add(BigInteger.valueOf(running));
        }
    }
}
