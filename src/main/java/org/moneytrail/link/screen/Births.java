package org.moneytrail.link.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether a birth date fits those that a list gives, which are days, years, spans of years or years "circa". */
public enum Births {
    AGREES,
    DIFFERS,
    /** One of both says nothing. */
    UNKNOWN;

    /** So many years a year "circa" may be off: a house default. */
    private static final int ABOUT = 2;

    private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    private static final Pattern CIRCA = Pattern.compile("(?i)\\bcirca\\b|\\bapprox");

    /**
     * Compares a birth date with all that a list gives; one that fits is enough.
     *
     * @param born may be null
     */
    public static Births of(LocalDate born, List<String> listed) {
        if (born == null) {
            return UNKNOWN;
        }
        boolean told = false;
        for (String text : listed) {
            int[] years = YEAR.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .mapToInt(Integer::parseInt)
                    .sorted()
                    .toArray();
            if (years.length > 0) {
                told = true;
                if (fits(born, text, years[0], years[years.length - 1])) {
                    return AGREES;
                }
            }
        }
        return told ? DIFFERS : UNKNOWN;
    }

    private static boolean fits(LocalDate born, String text, int from, int until) {
        if (ISO.matcher(text).matches()) {
            return born.toString().startsWith(text);
        }
        int off = CIRCA.matcher(text).find() ? ABOUT : 0;
        return born.getYear() >= from - off && born.getYear() <= until + off;
    }
}
