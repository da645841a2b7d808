package org.moneytrail.link.score;

import java.time.LocalDate;

/** Whether two values differ by one slip of whoever typed them. */
final class Slips {
    private Slips() {}

    /** True if one sign is wrong, missing or too much, or two neighbours changed places (Damerau 1964); not if they are equal. */
    static boolean isOne(String one, String other) {
        if (one.length() > other.length()) {
            return isOne(other, one);
        }
        int from = 0;
        while (from < one.length() && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        if (other.length() == one.length() + 1) {
            return one.regionMatches(from, other, from + 1, one.length() - from);
        }
        if (one.length() != other.length() || from == one.length()) {
            return false;
        }
        int rest = one.length() - from;
        boolean swapped = rest > 1
                && one.charAt(from) == other.charAt(from + 1)
                && one.charAt(from + 1) == other.charAt(from)
                && one.regionMatches(from + 2, other, from + 2, rest - 2);
        return swapped || one.regionMatches(from + 1, other, from + 1, rest - 1);
    }

    /** True if one digit differs, two neighbours changed places, or day and month did; not if they are equal. */
    static boolean isOne(LocalDate one, LocalDate other) {
        boolean turned = one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
        return !one.equals(other) && (turned || isOne(one.toString(), other.toString()));
    }
}
