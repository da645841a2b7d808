package org.moneytrail.generate;

/**
 * A keyed permutation of the numbers {@code 0 .. size-1} that needs no memory: a Feistel network of four rounds, walked
 * until it lands inside (Black and Rogaway, Ciphers with Arbitrary Finite Domains, 2002). It gives unique numbers that
 * tell nothing about the order in which they were asked for; it is no protection against someone who wants to know.
 */
final class Permutation {
    private final long size;
    private final int half;
    private final long mask;
    private final long key;

    Permutation(long size, long key) {
        if (size < 1) {
            throw new IllegalArgumentException("Cannot permute " + size + " numbers: there must be at least one");
        }
        this.size = size;
        this.half = Math.max(1, (64 - Long.numberOfLeadingZeros(size - 1) + 1) / 2);
        this.mask = (1L << half) - 1;
        this.key = key;
    }

    /** Where {@code number} goes. */
    long of(long number) {
        if (number < 0 || number >= size) {
            throw new IllegalArgumentException("Cannot place " + number + ": it is not in 0.." + (size - 1));
        }
        long walked = number;
        do {
            walked = once(walked);
        } while (walked >= size);
        return walked;
    }

    private long once(long number) {
        long left = number >>> half;
        long right = number & mask;
        for (int round = 1; round <= 4; round++) {
            long next = left ^ (Streams.mix(key + right * 4 + round) & mask);
            left = right;
            right = next;
        }
        return left << half | right;
    }
}
