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
        int kept = 0;
        for (int i = 0; i < labels.size(); i++) {
            cumulative += totals.getLong(i);
            long upTo = Share.of(cumulative, minor, held);
            long left = totals.getLong(i) - (upTo - paid);
            queues.get(i).takeOldest(upTo - paid, leaving);
            paid = upTo;
            if (left > 0) {
                keep(i, kept++, left);
            }
        }
        labels.size(kept);
        totals.size(kept);
        queues.subList(kept, queues.size()).clear();
    }

    /** A label that is used up gives its place to those after it: many come to a pool, and few stay. */
    private void keep(int from, int to, long left) {
        labels.set(to, labels.getInt(from));
        totals.set(to, left);
        queues.set(to, queues.get(from));
    }

    @Override
    Iterable<Segments> queues() {
        return queues;
    }
}
