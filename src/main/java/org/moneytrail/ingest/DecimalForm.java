package org.moneytrail.ingest;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.moneytrail.money.Unreadable;

/**
 * How an agency writes decimal numbers: with a sign before the decimals and, perhaps, one between each three digits before
 * them. An exponent, as programs write small and large numbers (1.5e-05), is understood. What follows another form is not
 * guessed at: where the comma is the decimal sign, 1.234 is no number.
 */
final class DecimalForm {
    /** An exponent has two digits at most: no quantity needs more, and more would fill the memory with zeros. */
    private static final String EXPONENT = "([eE][-+]?[0-9]{1,2})?";

    private final char decimalSign;
    private final String groupingSign;
    private final Pattern form;

    DecimalForm(char decimalSign, String groupingSign) {
        this.decimalSign = decimalSign;
        this.groupingSign = groupingSign;
        String grouped = groupingSign.isEmpty() ? "" : "|[0-9]{1,3}(" + Pattern.quote(groupingSign) + "[0-9]{3})+";
        form = Pattern.compile(
                "-?([0-9]+" + grouped + ")(" + Pattern.quote(String.valueOf(decimalSign)) + "[0-9]+)?" + EXPONENT);
    }

    /** The number that is written so; {@link Unreadable} if none is. */
    BigDecimal parse(String written) {
        if (!form.matcher(written).matches()) {
            throw new Unreadable(
                    "not-a-number", "'" + written + "' is not a decimal number written with '" + decimalSign + "'");
        }
        return new BigDecimal(written.replace(groupingSign, "").replace(decimalSign, '.'));
    }
}
