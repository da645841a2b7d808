package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** The marks on one payment, in ascending order of origins. */
final class Marks {
    private final IntArrayList origins = new IntArrayList();
    private final LongArrayList amounts = new LongArrayList();

    void add(int origin, long minor) {
        if (!isEmpty() && origins.getInt(size() - 1) >= origin) {
            throw new IllegalArgumentException("Cannot mark by origin " + origin + " after one that is not smaller");
        }
        origins.add(origin);
        amounts.add(minor);
    }

    void clear() {
        origins.clear();
        amounts.clear();
    }

    boolean isEmpty() {
        return origins.isEmpty();
    }

    int size() {
        return origins.size();
    }

    int origin(int i) {
        return origins.getInt(i);
    }

    /** How many units the origin asks for. */
    long wanted(int i) {
        long amount = amounts.getLong(i);
        return amount == Ledger.ALL ? Long.MAX_VALUE : amount;
    }
}
