package org.moneytrail.trace.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.moneytrail.money.Share;

/**
 * Every label leaves in proportion to what the pool holds of it (the "haircut"; Barlow Clowes v Vaughan, 1992): with
 * labels in the order clean, then ascending by origin, and {@code cum} the running sum of their totals, label i pays
 * {@code floor(cum_i * m / B) - floor(cum_{i-1} * m / B)}, oldest first within the label.
 */
final class ProRata extends Pool {
    /** Clean money needs no segments: all of it leaves alike. */
    private long clean;
    /** The labels of which the pool holds something, ascending, and beside them how much and which segments. */
    private int[] labels = new int[1];

    private long[] totals = new long[1];
    private Segments[] queues = new Segments[1];
    private int size;

    @Override
    void enter(int label, int inPayment, long minor) {
        if (label == Segments.CLEAN) {
            clean += minor;
        } else if (minor > 0) {
            int i = Arrays.binarySearch(labels, 0, size, label);
            if (i < 0) {
                i = -i - 1;
                insert(i, label);
            }
            totals[i] += minor;
            queues[i].add(label, inPayment, minor);
        }
    }

    @Override
    void leave(long minor, Segments leaving) {
        long held = total();
        long cumulative = clean;
        long paid = Share.of(cumulative, minor, held);
        leaving.add(Segments.CLEAN, Segments.NO_PAYMENT, paid);
        clean -= paid;
        // Most labels of a busy account are too few to pay a unit; they cost an addition each, and no division.
        long paysFrom = paysFrom(paid, minor, held);
        for (int i = 0; paid < minor; i++) {
            cumulative += totals[i];
            if (cumulative >= paysFrom) {
                long upTo = Share.of(cumulative, minor, held);
                queues[i].takeOldest(upTo - paid, leaving);
                totals[i] -= upTo - paid;
                paid = upTo;
                paysFrom = paysFrom(paid, minor, held);
                if (totals[i] == 0) {
                    remove(i--);
                }
            }
        }
    }

    /**
     * The least running sum of totals at which more than {@code paid} is paid: {@code floor(sum * minor / held) >
     * paid}.
     */
    private static long paysFrom(long paid, long minor, long held) {
        return paid == minor ? held : Share.ceil(paid + 1, held, minor);
    }

    private void insert(int at, int label) {
        if (size == labels.length) {
            int capacity = Math.multiplyExact(size, 2);
            labels = Arrays.copyOf(labels, capacity);
            totals = Arrays.copyOf(totals, capacity);
            queues = Arrays.copyOf(queues, capacity);
        }
        move(at, at + 1);
        size++;
        labels[at] = label;
        totals[at] = 0;
        queues[at] = new Segments();
    }

    private void remove(int at) {
        move(at + 1, at);
        queues[--size] = null;
    }

    /** Moves all from a place on by one. */
    private void move(int from, int to) {
        System.arraycopy(labels, from, labels, to, size - from);
        System.arraycopy(totals, from, totals, to, size - from);
        System.arraycopy(queues, from, queues, to, size - from);
    }

    @Override
    Iterable<Segments> queues() {
        List<Segments> all = new ArrayList<>(Arrays.asList(queues).subList(0, size));
        Segments unlabelled = new Segments();
        unlabelled.add(Segments.CLEAN, Segments.NO_PAYMENT, clean);
        all.add(0, unlabelled);
        return all;
    }
}
