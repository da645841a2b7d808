package org.moneytrail.generate;

import java.util.SplittableRandom;

/** Independent random streams of one seed: the same topic and numbers always give the same draws. */
record Streams(long seed) {
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    /** The finalizer of SplitMix64: every bit of the result depends on every bit of {@code z}. */
    static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** 64 random bits that belong to {@code number} of this topic. */
    long bits(Topic topic, long number) {
        return mix(mix(seed + topic.salt) + number * GOLDEN);
    }

    /** A stream that belongs to {@code number} of this topic. */
    SplittableRandom of(Topic topic, long number) {
        return new SplittableRandom(bits(topic, number));
    }

    /** A stream that belongs to a pair of numbers of this topic. */
    SplittableRandom of(Topic topic, long first, long second) {
        return new SplittableRandom(mix(bits(topic, first) + second * GOLDEN));
    }

    /** A number in {@code [0, bound)} taken from 16 of the bits; bounds up to a few thousand. */
    static int part(long bits, int shift, int bound) {
        return (int) (((bits >>> shift) & 0xFFFF) * bound >>> 16);
    }

    /** The element of {@code list} that 16 of the bits choose. */
    static <T> T choose(T[] list, long bits, int shift) {
        return list[part(bits, shift, list.length)];
    }

    /** An element of {@code list} drawn from {@code random}. */
    static <T> T draw(T[] list, SplittableRandom random) {
        return list[random.nextInt(list.length)];
    }
}
