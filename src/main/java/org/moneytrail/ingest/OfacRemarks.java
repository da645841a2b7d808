package org.moneytrail.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the remarks of an entry of OFAC's list tell in a form that repeats; parts are separated by semicolons. The rest is
 * prose and is not guessed at.
 *
 * @param born days, months or years (ISO 8601), or as written
 * @param countries of nationality and citizenship, by name
 * @param identifiers numbers of documents and registrations
 * @param weakAliases names in quotes after a.k.a., f.k.a. or n.k.a.: those that OFAC keeps out of its file of aliases
 */
record OfacRemarks(
        List<String> born,
        List<String> countries,
        List<String> identifiers,
        List<String> phones,
        List<String> weakAliases) {
    private static final Pattern SEPARATOR = Pattern.compile(";\\s*");
    private static final Pattern OTHERWISE = Pattern.compile("^alt\\. ", Pattern.CASE_INSENSITIVE);
    private static final Pattern BORN = Pattern.compile("DOB (.+)");
    private static final Pattern COUNTRY = Pattern.compile("(?:nationality|citizen) (.+)");
    private static final Pattern ALIAS = Pattern.compile("[afn]\\.k\\.a\\. ['\"](.+)['\"]");
    private static final Pattern PHONE =
            Pattern.compile("(?:Tele)?phone(?: No\\.| Number)?:? (.+)", Pattern.CASE_INSENSITIVE);
    /**
     * What it is, ending with a word or abbreviation that says number or document; the number, which holds a digit; perhaps a
     * country, and when it was issued or expires.
     */
    private static final Pattern IDENTIFIER =
            Pattern.compile("(?<kind>(?:.* |)(?:No\\.?|#|Number|ID|Card|Identification|Passport"
                    + "|License|MMSI|SSN|D\\.N\\.I\\.|RTN|R\\.F\\.C\\.|C\\.U\\.R\\.P\\.|C\\.I\\.F\\.|C\\.U\\.I\\.T\\.|I\\.F\\.E\\."
                    + "|FEIN|RIF|NIT|RUC|Identidad|electoral|Militar Nacional|\\(NUIT\\)|\\(MSN\\)|\\(also called .*\\)|BIK \\(RU\\)))"
                    + " (?!No\\.|#|Number|Card)(?<number>(?=[^(]*[0-9])[^(]+?)(?: \\(.*)?(?: (?:issued|expires) .*)?");
    /** Numbers that are of no person, company or thing. */
    private static final Pattern OF_SOMETHING_ELSE =
            Pattern.compile("phone|fax|gazette|file", Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter DAY_OR_MONTH =
            DateTimeFormatter.ofPattern("[d ]MMM uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    static OfacRemarks of(String remarks) {
        OfacRemarks told = new OfacRemarks(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        String whole = remarks.endsWith(".") ? remarks.substring(0, remarks.length() - 1) : remarks;
        for (String part : SEPARATOR.split(whole)) {
            told.take(OTHERWISE.matcher(part.strip()).replaceFirst(""));
        }
        return told;
    }

    private void take(String part) {
        if (!take(BORN, part, born) && !take(COUNTRY, part, countries) && !take(ALIAS, part, weakAliases)) {
            Matcher identifier = IDENTIFIER.matcher(part);
            boolean identifies = identifier.matches()
                    && !OF_SOMETHING_ELSE.matcher(identifier.group("kind")).find();
            if (!take(PHONE, part, phones) && identifies) {
                identifiers.add(identifier.group("number"));
            }
        }
    }

    private static boolean take(Pattern form, String part, List<String> told) {
        Matcher matcher = form.matcher(part);
        return matcher.matches() && told.add(form == BORN ? iso(matcher.group(1)) : matcher.group(1));
    }

    /** A day or a month of the calendar; what is neither, such as a year or circa 1960, stays. */
    private static String iso(String written) {
        try {
            return DAY_OR_MONTH
                    .parseBest(written, LocalDate::from, YearMonth::from)
                    .toString();
        } catch (DateTimeException e) {
            return written;
        }
    }
}
