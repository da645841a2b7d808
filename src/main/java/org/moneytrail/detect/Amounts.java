package org.moneytrail.detect;

import java.time.Duration;
import org.moneytrail.money.MinorUnits;
import org.moneytrail.money.Share;

/** Comparing and wording amounts. */
final class Amounts {
    private static final int GROUP = 3;

    private Amounts() {}

    /** True if {@code part} is at least so many percent of {@code whole}; exact, neither is negative. */
    static boolean atLeast(long part, int percent, long whole) {
        return compare(part, 100, whole, percent) >= 0;
    }

    /** True if {@code part} is at most so many percent of {@code whole}; exact, neither is negative. */
    static boolean atMost(long part, int percent, long whole) {
        return compare(part, 100, whole, percent) <= 0;
    }

    /** Compares two products in 128 bits. */
    private static int compare(long left, int leftTimes, long right, int rightTimes) {
        int high = Long.compare(Math.multiplyHigh(left, leftTimes), Math.multiplyHigh(right, rightTimes));
        return high != 0 ? high : Long.compareUnsigned(left * leftTimes, right * rightTimes);
    }

    /** Whole percent, rounded down. */
    static long percent(long part, long whole) {
        return whole == 0 ? 0 : Share.of(part, 100, whole);
    }

    /** An amount with its currency before it and thousands apart: KZT 12 400 000. */
    static String words(long minor, String currency) {
        String plain = MinorUnits.format(minor, currency);
        int point = plain.indexOf('.');
        String major = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 || plain.substring(point + 1).matches("0*") ? "" : plain.substring(point);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < major.length(); i++) {
            if (i > 0 && (major.length() - i) % GROUP == 0) {
                grouped.append(' ');
            }
            grouped.append(major.charAt(i));
        }
        return currency + " " + grouped + rest;
    }

    /** "1 payment", "2 payments". */
    static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** How far a figure lies beyond its threshold: 0.5 at it, towards 1 far beyond. */
    static double beyond(double figure, double threshold) {
        return Math.round(figure / (figure + threshold) * 1000) / 1000.0;
    }

    static long micros(Duration duration) {
        return Math.multiplyExact(duration.toMillis(), 1000L);
    }

    /** "5 days", "72 hours". */
    static String span(long micros) {
        long hours = micros / 3_600_000_000L;
        return hours >= 96 ? count(hours / 24, "day") : count(hours, "hour");
    }
}
