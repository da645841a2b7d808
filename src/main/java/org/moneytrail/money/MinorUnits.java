package org.moneytrail.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts as whole minor units of their currency, read from and written as decimal text in major units. */
public final class MinorUnits {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private MinorUnits() {}

    /**
     * Reads an amount in major units, such as {@code 1250.50}, as minor units.
     *
     * @throws Unreadable if the text is no decimal number, has more decimals than the currency (it is never rounded),
     *     or is more than 2⁶³−1 minor units
     */
    public static long parse(String text, String currency) {
        int decimals = Currencies.decimals(currency);
        if (!DECIMAL.matcher(text).matches()) {
            throw new Unreadable("not-a-number", "'" + text + "' is not a decimal number");
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.scale() > decimals) {
            throw new Unreadable(
                    "too-many-decimals",
                    "'" + text + "' has " + amount.scale() + " decimals, " + currency + " has " + decimals);
        }
        BigDecimal minor = amount.movePointRight(decimals);
        if (minor.abs().compareTo(LARGEST) > 0) {
            throw new Unreadable("too-large", "'" + text + "' " + currency + " is more than 2^63-1 minor units");
        }
        return minor.longValueExact();
    }

    /** Writes minor units as decimal text in major units: 125050 KZT is {@code 1250.50}. */
    public static String format(long minor, String currency) {
        return BigDecimal.valueOf(minor, Currencies.decimals(currency)).toPlainString();
    }
}
