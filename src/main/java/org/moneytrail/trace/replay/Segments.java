package org.moneytrail.trace.replay;

import java.util.Arrays;

/**
 * An ordered list of segments {@code (label, in_payment, amount)}, oldest first, in a ring that grows.
 * Neighbours of one label and one payment are one segment.
 */
final class Segments {
    /** The label of money that no origin marks. */
    static final int CLEAN = -1;
    /** The payment of money that came by none, and of clean money, for which it does not matter. */
    static final int NO_PAYMENT = -1;

    /** Two numbers a segment: label and payment in one, and the amount. One array, so that a segment is in one place. */
    private static final int NUMBERS = 2;

    private static final int FEW = 4;

    private long[] ring = new long[NUMBERS * FEW];
    private int oldest;
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        oldest = 0;
        size = 0;
    }

    int label(int i) {
        return (int) (ring[at(i)] >> Integer.SIZE);
    }

    int inPayment(int i) {
        return (int) ring[at(i)];
    }

    long amount(int i) {
        return ring[at(i) + 1];
    }

    /** Adds as newest; an amount of 0 adds nothing. */
    void add(int label, int inPayment, long amount) {
        add((long) label << Integer.SIZE | Integer.toUnsignedLong(inPayment), amount);
    }

    private void add(long what, long amount) {
        if (amount == 0) {
            return;
        }
        if (size > 0) {
            int newest = at(size - 1);
            if (ring[newest] == what) {
                ring[newest + 1] += amount;
                return;
            }
        }
        if (NUMBERS * size == ring.length) {
            grow();
        }
        int at = at(size++);
        ring[at] = what;
        ring[at + 1] = amount;
    }

    /** Moves up to {@code minor} from the oldest segments to {@code leaving}; returns what it could not move. */
    long takeOldest(long minor, Segments leaving) {
        long left = minor;
        while (left > 0 && size > 0) {
            left -= take(oldest, left, leaving);
            if (ring[oldest + 1] == 0) {
                oldest = at(1);
                size--;
            }
        }
        return left;
    }

    /** Moves up to {@code minor} from the newest segments to {@code leaving}; returns what it could not move. */
    long takeNewest(long minor, Segments leaving) {
        long left = minor;
        while (left > 0 && size > 0) {
            int newest = at(size - 1);
            left -= take(newest, left, leaving);
            if (ring[newest + 1] == 0) {
                size--;
            }
        }
        return left;
    }

    private long take(int at, long most, Segments leaving) {
        long part = Math.min(most, ring[at + 1]);
        leaving.add(ring[at], part);
        ring[at + 1] -= part;
        return part;
    }

    /** Where a segment lies in the ring. */
    private int at(int i) {
        int at = oldest + NUMBERS * i;
        return at < ring.length ? at : at - ring.length;
    }

    private void grow() {
        long[] straight = Arrays.copyOfRange(ring, oldest, Math.addExact(oldest, Math.multiplyExact(ring.length, 2)));
        System.arraycopy(ring, 0, straight, ring.length - oldest, oldest);
        ring = straight;
        oldest = 0;
    }
}
