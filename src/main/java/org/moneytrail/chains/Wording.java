package org.moneytrail.chains;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.moneytrail.money.MinorUnits;

/** How amounts, days and lists stand in sentences. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int GROUP = 3;

    private Wording() {}

    /** An amount with its currency before it and thousands apart: KZT 12 400 000. */
    static String amount(long minor, String currency) {
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

    static String day(Instant instant, ZoneId zone) {
        return DAY.format(LocalDate.ofInstant(instant, zone));
    }

    /** "On 3 May 2026" or "Between 3 May 2026 and 4 June 2026". */
    static String span(Instant from, Instant to, ZoneId zone) {
        String first = day(from, zone);
        String last = day(to, zone);
        return first.equals(last) ? "On " + first : "Between " + first + " and " + last;
    }

    /** "1 payment", "2 payments". */
    static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** "a", "a and b", "a, b and c". */
    static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    static String points(double points) {
        return String.format(Locale.ROOT, "%+.1f points", points);
    }

    /** The first letter large. */
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
