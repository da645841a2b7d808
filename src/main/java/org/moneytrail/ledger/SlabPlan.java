package org.moneytrail.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where slabs begin, and how many payments each will hold once what comes is laid. */
final class SlabPlan {
    /** Where the first slab begins. */
    private static final long FIRST = Long.MIN_VALUE;

    /** A slab takes in the one before it that is less than so many times as large. */
    private static final int MUCH_LARGER = 2;

    private final TreeMap<Long, Long> sizes;
    private final TreeMap<Long, Long> laid = new TreeMap<>();
    private final List<Long> takenIn = new ArrayList<>();

    /** @param sizes how many payments each slab holds, by where it begins */
    SlabPlan(Map<Long, Long> sizes) {
        this.sizes = new TreeMap<>(sizes);
        if (sizes.isEmpty()) {
            this.sizes.put(FIRST, 0L);
        }
    }

    /** Where slabs begin, ascending; the first before all payments. */
    long[] begins() {
        return sizes.keySet().stream().mapToLong(Long::longValue).toArray();
    }

    /** The slab of a payment, by {@link #begins}. */
    static long slab(long[] begins, long bookedAt) {
        int at = Arrays.binarySearch(begins, bookedAt);
        return begins[at >= 0 ? at : -at - 2];
    }

    /** Payments come to a slab, or to the one that took it in. */
    void grow(long slab, long payments) {
        long at = sizes.floorKey(slab);
        laid.put(at, sizes.merge(at, payments, Long::sum));
    }

    /**
     * Payments come after all others. They begin a slab, or lie in an earlier one that is not much larger and takes in what
     * lies between.
     *
     * @param begin when the first of them was booked
     * @param most so many payments a slab should hold at the most
     */
    void begin(long begin, long payments, int most) {
        long at = begin;
        long held = payments;
        for (Map.Entry<Long, Long> before : new TreeMap<>(sizes).descendingMap().entrySet()) {
            if (before.getValue() >= MUCH_LARGER * held || before.getValue() + held > most) {
                break;
            }
            if (sizes.remove(at) != null) {
                laid.remove(at);
                takenIn.add(at);
            }
            held += before.getValue();
            at = before.getKey();
        }
        sizes.put(at, held);
        laid.put(at, held);
    }

    /** A slab is cut: another one begins. */
    void cut(long begin) {
        sizes.put(begin, 0L);
        laid.put(begin, 0L);
    }

    /** How many payments the slabs will hold that are laid anew, by where they begin; of a slab that is cut, before the cut. */
    Map<Long, Long> laid() {
        return Map.copyOf(laid);
    }

    /** Where slabs began that are no more. */
    List<Long> takenIn() {
        return List.copyOf(takenIn);
    }
}
