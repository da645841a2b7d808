package org.moneytrail.report;

/**
 * Text for a spreadsheet. A cell that starts with a sign that a spreadsheet takes for a formula gets an apostrophe before
 * it, as OWASP advises against CSV injection; the text as it is stands in the JSON export.
 */
final class CsvText {
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private CsvText() {}

    static String neutral(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
