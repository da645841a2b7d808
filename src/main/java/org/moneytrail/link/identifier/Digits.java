package org.moneytrail.link.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What identifiers are made of: digits, weighted sums of them, and dates in them. */
final class Digits {
    private Digits() {}

    static boolean areAll(String text) {
        return text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    static int at(String digits, int position) {
        return digits.charAt(position) - '0';
    }

    /** The number that stands from one position to before another. */
    static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    /** The sum of the first digits, each times its weight. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += at(digits, i) * weights[i];
        }
        return sum;
    }

    /** What is left when the first digits, as one number, are divided. */
    static int remainder(String digits, int count, int divisor) {
        int rest = 0;
        for (int i = 0; i < count; i++) {
            rest = (rest * 10 + at(digits, i)) % divisor;
        }
        return rest;
    }

    /** The day, if there is one. */
    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
