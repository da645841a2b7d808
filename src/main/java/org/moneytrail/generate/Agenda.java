package org.moneytrail.generate;

import java.util.Arrays;

/** What is due on one day, as an array of numbers: second, habit and the habit's own index, packed so that sorting sorts by time. */
final class Agenda {
    private static final int INDEX_BITS = 42;
    private static final int HABIT_BITS = 4;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

    private long[] entries = new long[1 << 12];
    private int size;
    private int habit;

    /** Starts a new day. */
    void clear() {
        size = 0;
    }

    /** What is added from now on belongs to this habit. */
    void turnTo(int habitNumber) {
        if (habitNumber < 0 || habitNumber >= 1 << HABIT_BITS) {
            throw new IllegalArgumentException("Cannot keep habit " + habitNumber + ": there is room for 16");
        }
        habit = habitNumber;
    }

    void add(int secondOfDay, long index) {
        if (index < 0 || index > INDEX_MASK || secondOfDay < 0 || secondOfDay >= Days.DAY) {
            throw new IllegalArgumentException("Cannot keep entry " + index + " at second " + secondOfDay);
        }
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size++] = ((long) secondOfDay << HABIT_BITS | habit) << INDEX_BITS | index;
    }

    void sort() {
        Arrays.sort(entries, 0, size);
    }

    int size() {
        return size;
    }

    int second(int entry) {
        return (int) (entries[entry] >>> (INDEX_BITS + HABIT_BITS));
    }

    int habit(int entry) {
        return (int) (entries[entry] >>> INDEX_BITS) & ((1 << HABIT_BITS) - 1);
    }

    long index(int entry) {
        return entries[entry] & INDEX_MASK;
    }
}
