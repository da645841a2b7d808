package org.moneytrail.link.identifier;

import java.util.regex.Pattern;

/**
 * Freight containers (ISO 6346): three letters of the owner, U, J or Z, six digits, check digit. Letters count from 10 on
 * without the multiples of 11, each sign weighs twice as much as the one before, modulo 11; 10 is written 0.
 */
public final class Container {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}[UJZ][0-9]{7}");
    private static final String VALUES = "0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ";
    private static final int CHECKED = 10;

    private Container() {}

    /** Letters and digits in upper case, letters that look Latin in Latin. */
    public static Identifier read(String written) {
        String normal = Plate.normal(written);
        if (!FORM.matcher(normal).matches()) {
            return Identifier.wrong(
                    normal, Fault.form("A container number has three letters, then U, J or Z, and seven digits."));
        }
        int sum = 0;
        for (int i = 0; i < CHECKED; i++) {
            sum += VALUES.indexOf(normal.charAt(i)) << i;
        }
        int due = sum % 11 % 10;
        return due == Digits.at(normal, CHECKED)
                ? Identifier.valid(normal, Told.NOTHING)
                : Identifier.wrong(normal, Fault.checkDigit(normal.charAt(CHECKED), due));
    }
}
