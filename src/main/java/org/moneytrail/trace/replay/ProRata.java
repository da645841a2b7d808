package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
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
    /** The labels of which the pool holds something, ascending, and beside them how much and which segments. */
    private final IntArrayList labels = new IntArrayList();

    private final LongArrayList totals = new LongArrayList();
    private final List<Segments> queues = new ArrayList<>();

    @Override
    void enter(int label, int inPayment, long minor) {
        if (minor == 0) {
            return;
        }
        int i = Arrays.binarySearch(labels.elements(), 0, labels.size(), label);
        if (i < 0) {
            i = -i - 1;
            labels.add(i, label);
            totals.add(i, 0L);
            queues.add(i, new Segments());
        }
        totals.set(i, totals.getLong(i) + minor);
        queues.get(i).add(label, inPayment, minor);
    }

    @Override
    void leave(long minor, Segments leaving) {
        long held = total();
        long cumulative = 0;
        long paid = 0;
        // Most labels of a busy account are too few to pay a unit; they cost an addition each, and no division.
        long paysFrom = paysFrom(paid, minor, held);
        boolean isUsedUp = false;
        for (int i = 0; i < labels.size(); i++) {
            long total = totals.getLong(i);
            cumulative += total;
            if (cumulative >= paysFrom) {
                long upTo = Share.of(cumulative, minor, held);
                queues.get(i).takeOldest(upTo - paid, leaving);
                totals.set(i, total - (upTo - paid));
                isUsedUp |= total == upTo - paid;
                paid = upTo;
                paysFrom = paysFrom(paid, minor, held);
            }
        }
        if (isUsedUp) {
            dropUsedUp();
        }
    }

    /** The least running sum of totals at which more than {@code paid} is paid: {@code floor(sum * minor / held) > paid}. */
    private static long paysFrom(long paid, long minor, long held) {
        return paid == minor ? Long.MAX_VALUE : Share.ceil(paid + 1, held, minor);
    }

    private void dropUsedUp() {
        int kept = 0;
        for (int i = 0; i < labels.size(); i++) {
            if (totals.getLong(i) > 0) {
                labels.set(kept, labels.getInt(i));
                totals.set(kept, totals.getLong(i));
                queues.set(kept++, queues.get(i));
            }
        }
        labels.size(kept);
        totals.size(kept);
        queues.subList(kept, queues.size()).clear();
    }

    @Override
    Iterable<Segments> queues() {
        return queues;
    }
}
