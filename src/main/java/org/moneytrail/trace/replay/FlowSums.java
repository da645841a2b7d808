package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.Arrays;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** The labelled segments of one payment, summed by origin and way in: a segment may be cut by another on its way. */
final class FlowSums {
    private final IntArrayList origins = new IntArrayList();
    private final IntArrayList ins = new IntArrayList();
    private final LongArrayList amounts = new LongArrayList();

    /** Receives one sum. */
    interface Sums {
        void sum(int origin, int inPayment, long minor);
    }

    /** Shows the sums of what leaves, ascending by origin and way in. */
    void sum(Segments leaving, Sums to) {
        for (int i = 0; i < leaving.size(); i++) {
            if (leaving.label(i) != Segments.CLEAN) {
                origins.add(leaving.label(i));
                ins.add(leaving.inPayment(i));
                amounts.add(leaving.amount(i));
            }
        }
        Arrays.quickSort(0, amounts.size(), this::compare, this::swap);
        for (int i = 0; i < amounts.size(); ) {
            int first = i;
            long sum = 0;
            while (i < amounts.size() && compare(first, i) == 0) {
                sum += amounts.getLong(i++);
            }
            to.sum(origins.getInt(first), ins.getInt(first), sum);
        }
        origins.clear();
        ins.clear();
        amounts.clear();
    }

    private int compare(int left, int right) {
        int byOrigin = Integer.compare(origins.getInt(left), origins.getInt(right));
        return byOrigin != 0 ? byOrigin : Integer.compare(ins.getInt(left), ins.getInt(right));
    }

    private void swap(int left, int right) {
        origins.set(left, origins.set(right, origins.getInt(left)));
        ins.set(left, ins.set(right, ins.getInt(left)));
        amounts.set(left, amounts.set(right, amounts.getLong(left)));
    }
}
