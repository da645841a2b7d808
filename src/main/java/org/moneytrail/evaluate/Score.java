package org.moneytrail.evaluate;

import java.util.Locale;

/**
 * One line of an evaluation.
 *
 * @param subject what is judged: {@code case} or {@code link}
 * @param name which of them: a kind of story, {@code all}, or a method
 * @param planted how many there are in truth
 * @param found how many of them were found
 * @param twins how many innocent twins there are
 * @param twinsFlagged how many of those were flagged
 * @param alarms how many findings there are in all
 * @param rightAlarms how many of those are something that was planted
 */
public record Score(
        String subject,
        String name,
        long planted,
        long found,
        long twins,
        long twinsFlagged,
        long alarms,
        long rightAlarms) {

    /** The header of {@code evaluation.csv}. */
    public static final String HEADER = "subject,name,planted,found,twins,twins_flagged,precision,recall";

    /** The line as in {@code evaluation.csv}; a share of nothing is empty. */
    public String line() {
        return String.join(
                ",",
                subject,
                name,
                Long.toString(planted),
                Long.toString(found),
                Long.toString(twins),
                Long.toString(twinsFlagged),
                share(rightAlarms, alarms),
                share(found, planted));
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
    }
}
