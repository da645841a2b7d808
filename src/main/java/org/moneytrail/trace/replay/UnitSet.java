package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.longs.Long2LongAVLTreeMap;
import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongSortedMap;

/** A set of positions of one payment's units, as disjoint runs {@code [from, to)}; what overlaps counts once. */
final class UnitSet {
    private final Long2LongAVLTreeMap runs = new Long2LongAVLTreeMap();

    void add(long from, long to) {
        long first = from;
        long end = to;
        Long2LongSortedMap before = runs.headMap(from);
        if (!before.isEmpty()) {
            long previous = before.lastLongKey();
            if (runs.get(previous) >= from) {
                first = previous;
                end = Math.max(end, runs.remove(previous));
            }
        }
        Long2LongSortedMap after = runs.tailMap(first);
        while (!after.isEmpty() && after.firstLongKey() <= end) {
            end = Math.max(end, runs.remove(after.firstLongKey()));
        }
        runs.put(first, end);
    }

    long size() {
        long size = 0;
        for (Long2LongMap.Entry run : runs.long2LongEntrySet()) {
            size += run.getLongValue() - run.getLongKey();
        }
        return size;
    }

    /** Receives a run of positions. */
    interface Runs {
        void run(long from, long to);
    }

    void forEach(Runs to) {
        for (Long2LongMap.Entry run : runs.long2LongEntrySet()) {
            to.run(run.getLongKey(), run.getLongValue());
        }
    }
}
