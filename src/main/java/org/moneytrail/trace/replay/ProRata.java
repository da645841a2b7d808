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
    private int[] labels = {Segments.CLEAN};
    private final List<Segments> queues = new ArrayList<>(List.of(new Segments()));
    private long[] totals = {0};

    @Override
    void enter(int label, int inPayment, long minor) {
        int i = Arrays.binarySearch(labels, label);
        if (i < 0) {
            i = -i - 1;
            labels = insert(labels, i, label);
            totals = insert(totals, i);
            queues.add(i, new Segments());
        }
        totals[i] += minor;
        queues.get(i).add(label, inPayment, minor);
    }

    @Override
    void leave(long minor, Segments leaving) {
        long held = total();
        long cumulative = 0;
        long paid = 0;
        for (int i = 0; i < labels.length && held > 0; i++) {
            cumulative += totals[i];
            long upTo = Share.of(cumulative, minor, held);
            queues.get(i).takeOldest(upTo - paid, leaving);
            totals[i] -= upTo - paid;
            paid = upTo;
        }
    }

    @Override
    Iterable<Segments> queues() {
        return queues;
    }

    private static int[] insert(int[] array, int at, int value) {
        int[] longer = Arrays.copyOf(array, array.length + 1);
        System.arraycopy(array, at, longer, at + 1, array.length - at);
        longer[at] = value;
        return longer;
    }

    private static long[] insert(long[] array, int at) {
        long[] longer = Arrays.copyOf(array, array.length + 1);
        System.arraycopy(array, at, longer, at + 1, array.length - at);
        longer[at] = 0;
        return longer;
    }
}
