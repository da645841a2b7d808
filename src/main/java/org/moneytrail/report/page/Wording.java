package org.moneytrail.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How pages write instants, numbers and code words.
 *
 * @param zone the zone whose clock is shown, always with its offset
 */
public record Wording(ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    /** Date, time and offset. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    /** The day. */
    public String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    /** From one day to another, or the one day. */
    public String period(Optional<Instant> first, Optional<Instant> last) {
        if (first.isEmpty() || last.isEmpty()) {
            return "not known";
        }
        String from = day(first.get());
        String to = day(last.get());
        return from.equals(to) ? from : from + " to " + to;
    }

    /** Amounts of several currencies, or a dash. */
    public String amounts(Collection<Money> amounts) {
        return amounts.isEmpty() ? "–" : amounts.stream().map(Money::toString).collect(Collectors.joining(", "));
    }

    /** A code word as words: {@code TERRORIST_FINANCING} is {@code Terrorist financing}. */
    public String words(String code) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Code words as words, after each other. */
    public String words(List<String> codes) {
        return codes.stream().map(this::words).collect(Collectors.joining(", "));
    }

    /** A score with at most one decimal. */
    public String points(double points) {
        return BigDecimal.valueOf(points)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '\u2212');
    }

    /** A score from 0 to 1 with two decimals, never rounded up: what is nearly certain must not look certain. */
    public String share(double share) {
        return BigDecimal.valueOf(share).setScale(2, RoundingMode.DOWN).toPlainString();
    }

    /** A part of a whole as a percentage. */
    public String percent(double part) {
        return points(part * 100) + "\u202f%";
    }

    /** A number with grouped digits. */
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    /** A count with grouped digits and its noun: {@code 1 204 payments}. */
    public String count(long count, String noun) {
        return number(count) + "\u00a0" + (count == 1 ? noun : plural(noun));
    }

    private static String plural(String noun) {
        return noun.endsWith("y") && !noun.endsWith("ay") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
