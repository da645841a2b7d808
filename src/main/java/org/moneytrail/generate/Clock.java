package org.moneytrail.generate;

/** At what time of day people and offices pay; seconds after midnight, from bits. */
final class Clock {
    private Clock() {}

    /** An office, 9 to 18 o'clock. */
    static int office(long bits) {
        return between(9, 18, bits);
    }

    /** A shop, 8 to 23 o'clock. */
    static int shopping(long bits) {
        return between(8, 23, bits);
    }

    /** Anybody: mostly by day, now and then in the night. */
    static int anybody(long bits) {
        return Streams.part(bits, 44, 100) < 7 ? between(0, 7, bits) : between(7, 24, bits);
    }

    /** Between two full hours. */
    static int between(int fromHour, int toHour, long bits) {
        return fromHour * 3_600 + (int) ((bits & 0xFFFF_FFFFL) * (toHour - fromHour) * 3_600 >>> 32);
    }
}
