package org.moneytrail.trace.replay;

import java.util.Arrays;

/**
 * An ordered list of segments {@code (label, in_payment, amount)}, oldest first, as parallel arrays in a ring that grows.
 * Neighbours of one label and one payment are one segment.
 */
final class Segments {
    /** The label of money that no origin marks. */
    static final int CLEAN = -1;
    /** The payment of money that came by none, and of clean money, for which it does not matter. */
    static final int NO_PAYMENT = -1;

    private int[] labels;
    private int[] inPayments;
    private long[] amounts;
    private int oldest;
    private int size;

    Segments() {
        this(4);
    }

    private Segments(int capacity) {
        labels = new int[capacity];
        inPayments = new int[capacity];
        amounts = new long[capacity];
    }

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
        return labels[at(i)];
    }

    int inPayment(int i) {
        return inPayments[at(i)];
    }

    long amount(int i) {
        return amounts[at(i)];
    }

    /** Adds as newest; an amount of 0 adds nothing. */
    void add(int label, int inPayment, long amount) {
        if (amount == 0) {
            return;
        }
        if (size > 0) {
            int newest = at(size - 1);
            if (labels[newest] == label && inPayments[newest] == inPayment) {
                amounts[newest] += amount;
                return;
            }
        }
        if (size == labels.length) {
            grow();
        }
        int i = at(size++);
        labels[i] = label;
        inPayments[i] = inPayment;
        amounts[i] = amount;
    }

    /** Moves up to {@code minor} from the oldest segments to {@code leaving}; returns what it could not move. */
    long takeOldest(long minor, Segments leaving) {
        long left = minor;
        while (left > 0 && size > 0) {
            long part = Math.min(left, amounts[oldest]);
            leaving.add(labels[oldest], inPayments[oldest], part);
            amounts[oldest] -= part;
            if (amounts[oldest] == 0) {
                oldest = at(1);
                size--;
            }
            left -= part;
        }
        return left;
    }

    /** Moves up to {@code minor} from the newest segments to {@code leaving}; returns what it could not move. */
    long takeNewest(long minor, Segments leaving) {
        long left = minor;
        while (left > 0 && size > 0) {
            int newest = at(size - 1);
            long part = Math.min(left, amounts[newest]);
            leaving.add(labels[newest], inPayments[newest], part);
            amounts[newest] -= part;
            if (amounts[newest] == 0) {
                size--;
            }
            left -= part;
        }
        return left;
    }

    private int at(int i) {
        int at = oldest + i;
        return at < labels.length ? at : at - labels.length;
    }

    private void grow() {
        int[] oldLabels = labels;
        int[] oldInPayments = inPayments;
        long[] oldAmounts = amounts;
        int capacity = Math.multiplyExact(labels.length, 2);
        labels = turned(oldLabels, capacity);
        inPayments = turned(oldInPayments, capacity);
        amounts = Arrays.copyOfRange(oldAmounts, oldest, oldest + capacity);
        System.arraycopy(oldAmounts, 0, amounts, oldAmounts.length - oldest, oldest);
        oldest = 0;
    }

    private int[] turned(int[] ring, int capacity) {
        int[] straight = Arrays.copyOfRange(ring, oldest, oldest + capacity);
        System.arraycopy(ring, 0, straight, ring.length - oldest, oldest);
        return straight;
    }
}
