package org.moneytrail.money;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/**
 * Dates, or dates with times, as a source writes them, to be written in ISO 8601. The letters of a pattern are those of
 * {@link DateTimeFormatter}; names of months are English, in any case; a year of two digits lies in this century.
 */
public final class DatePattern {
    /** No two of its parts are equal, so that a pattern that takes one for another does not go unseen. */
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2034, 12, 25, 19, 48, 56, 0, ZoneOffset.UTC);

    private final String text;
    private final DateTimeFormatter format;

    private DatePattern(String text) {
        this.text = text;
        format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(text)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(IsoChronology.INSTANCE);
    }

    /**
     * The pattern that is written so.
     *
     * @throws Unreadable if it is none, or does not tell year, month and day, or tells an hour that may be one of two
     */
    public static DatePattern of(String text) {
        try {
            DatePattern pattern = new DatePattern(text);
            String withTime = SAMPLE.format(pattern.format);
            boolean hasTime =
                    !withTime.equals(SAMPLE.with(LocalTime.of(7, 31, 12)).format(pattern.format));
            TemporalAccessor read = pattern.format.parse(withTime);
            boolean readsDate = SAMPLE.toLocalDate().equals(read.query(TemporalQueries.localDate()));
            boolean readsTime = read.query(TemporalQueries.localTime()) != null;
            if (readsDate && readsTime == hasTime) {
                return pattern;
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw notAPattern(text);
        }
        throw notAPattern(text);
    }

    /** The pattern as it is written. */
    public String text() {
        return text;
    }

    /**
     * Reads a date as ISO 8601: a day where the pattern has no time, else an instant in UTC.
     *
     * @param zone where clocks show the time, unless the text tells an offset or a zone itself
     * @throws Unreadable if the text does not follow the pattern, or there is no such day or time
     */
    public String toIso(String written, ZoneId zone) {
        try {
            TemporalAccessor read = format.parse(written);
            LocalDate day = LocalDate.from(read);
            LocalTime time = read.query(TemporalQueries.localTime());
            if (time == null) {
                return day.toString();
            }
            ZoneId own = read.query(TemporalQueries.zone());
            return LocalDateTime.of(day, time)
                    .atZone(own == null ? zone : own)
                    .toInstant()
                    .toString();
        } catch (DateTimeException e) {
            throw new Unreadable("not-a-date", "'" + written + "' is not a date written " + text);
        }
    }

    private static Unreadable notAPattern(String text) {
        return new Unreadable(
                "not-a-date-pattern",
                "'" + text + "' is not a pattern that tells a day, such as dd.MM.yyyy, dd.MM.yyyy HH:mm or yyyyMMdd");
    }
}
