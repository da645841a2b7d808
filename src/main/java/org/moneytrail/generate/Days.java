package org.moneytrail.generate;

import java.time.LocalDate;

/**
 * The days of the world and its clock: seconds since the first midnight, in Asia/Almaty, which keeps +05:00 all year.
 */
final class Days {
    static final long DAY = 86_400;
    static final long HOUR = 3_600;

    private final LocalDate first;
    private final LocalDate[] dates;
    private final String[] texts;

    Days(LocalDate first, int count) {
        this.first = first;
        this.dates = new LocalDate[count];
        this.texts = new String[count];
        for (int day = 0; day < count; day++) {
            dates[day] = first.plusDays(day);
            texts[day] = dates[day].toString();
        }
    }

    int count() {
        return dates.length;
    }

    LocalDate date(int day) {
        return dates[day];
    }

    LocalDate first() {
        return first;
    }

    /** The first second after the world. */
    long end() {
        return dates.length * DAY;
    }

    /** The day that a second lies in; seconds outside the world count as its first or last day. */
    int dayOf(long second) {
        return (int) Math.max(0, Math.min(dates.length - 1, second / DAY));
    }

    /** ISO 8601 with the offset. */
    String text(long second) {
        int clock = (int) (second % DAY);
        StringBuilder text = new StringBuilder(25).append(texts[(int) (second / DAY)]);
        two(text.append('T'), clock / 3_600);
        two(text.append(':'), clock / 60 % 60);
        two(text.append(':'), clock % 60);
        return text.append("+05:00").toString();
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
