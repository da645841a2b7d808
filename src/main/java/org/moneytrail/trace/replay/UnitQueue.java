package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * A pool as runs of units, each run {@code amount} units of one payment from position {@code from} on, oldest first.
 * Under {@code fifo} runs leave from the oldest end in their order; under {@code lifo} from the newest end, reversed.
 * Linear in the runs that join and leave.
 */
public final class UnitQueue {
    /** The way in of an account's opening balance. */
    public static final int OPENING = -1;
    /** The way in of money that an account paid out and was never seen to receive. */
    public static final int UNOBSERVED = -2;

    private final IntArrayList ways = new IntArrayList();
    private final LongArrayList froms = new LongArrayList();
    private final LongArrayList amounts = new LongArrayList();
    private int oldest;
    private long total;

    /** Receives a run that leaves; under {@code lifo} its units leave last position first. */
    public interface Leaving {
        /** {@code amount} units of the payment {@code way}, or of {@link #OPENING} or {@link #UNOBSERVED}. */
        void run(int way, long from, long amount);
    }

    long total() {
        return total;
    }

    /**
     * Adds units as newest; none is no run.
     *
     * @throws ArithmeticException if the pool would pass 2⁶³−1
     */
    public void add(int way, long from, long amount) {
        if (amount > 0) {
            total = Math.addExact(total, amount);
            ways.add(way);
            froms.add(from);
            amounts.add(amount);
        }
    }

    /** Takes units out, oldest first; what the pool lacks joins first, as {@link #UNOBSERVED}. */
    public void takeOldest(long minor, Leaving leaving) {
        topUp(minor);
        long left = minor;
        while (left > 0) {
            long from = froms.getLong(oldest);
            long amount = amounts.getLong(oldest);
            long part = Math.min(left, amount);
            leaving.run(ways.getInt(oldest), from, part);
            froms.set(oldest, from + part);
            amounts.set(oldest, amount - part);
            if (part == amount) {
                oldest++;
            }
            left -= part;
        }
        total -= minor;
        dropUsed();
    }

    /** Takes units out, newest first; what the pool lacks joins first, as {@link #UNOBSERVED}. */
    void takeNewest(long minor, Leaving leaving) {
        topUp(minor);
        long left = minor;
        while (left > 0) {
            int newest = amounts.size() - 1;
            long amount = amounts.getLong(newest);
            long part = Math.min(left, amount);
            leaving.run(ways.getInt(newest), froms.getLong(newest) + amount - part, part);
            if (part == amount) {
                ways.removeInt(newest);
                froms.removeLong(newest);
                amounts.removeLong(newest);
            } else {
                amounts.set(newest, amount - part);
            }
            left -= part;
        }
        total -= minor;
    }

    private void topUp(long minor) {
        add(UNOBSERVED, 0, minor - total);
    }

    /** Keeps the arrays as long as what they hold, at a cost that is constant per run on average. */
    private void dropUsed() {
        if (oldest > 16 && oldest > amounts.size() / 2) {
            ways.removeElements(0, oldest);
            froms.removeElements(0, oldest);
            amounts.removeElements(0, oldest);
            oldest = 0;
        }
    }
}
