package org.moneytrail.money;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Instants with a zone, to the microsecond: the first half of the total order of payments. */
public final class Instants {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern BEYOND_MICROS = Pattern.compile(".*[.,][0-9]{7,}.*");
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Instants() {}

    /** True if the text is a date without a time, which {@link #parse} takes as the start of that day. */
    public static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    /**
     * Reads ISO 8601 with an offset, or a date, which means the start of that day in {@code zone}.
     *
     * @throws Unreadable if the text is neither, says more than microseconds, or lies outside the years 1 to 9999
     */
    public static Instant parse(String text, ZoneId zone) {
        if (BEYOND_MICROS.matcher(text).matches()) {
            throw new Unreadable("too-precise", "'" + text + "' has more than 6 digits of a second");
        }
        Instant instant;
        try {
            instant = isDate(text)
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text, OFFSET).toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable(
                    "not-an-instant",
                    "'" + text + "' is not an ISO 8601 instant with an offset, such as 2026-03-01T09:00:00+05:00");
        }
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new Unreadable("not-an-instant", "'" + text + "' lies outside the years 1 to 9999");
        }
        return instant;
    }

    /** Microseconds since 1970-01-01T00:00:00Z. */
    public static long toMicros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The instant of that many microseconds since 1970-01-01T00:00:00Z. */
    public static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
