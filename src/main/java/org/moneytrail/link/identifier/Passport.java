package org.moneytrail.link.identifier;

import java.util.regex.Pattern;

/**
 * Numbers of passports and identity cards. Only their form is known: six to nine letters and digits as in a machine-readable
 * document (ICAO Doc 9303), ten digits in the inner passport of Russia. Series and number are one.
 */
public final class Passport {
    private static final Pattern FORM = Pattern.compile("(?=.*[0-9])[A-Z0-9]{6,9}|[0-9]{10}");

    private Passport() {}

    /** Letters and digits in upper case, letters that look Latin in Latin, without the sign of a number. */
    public static Identifier read(String written) {
        String normal = Plate.normal(written.replace("№", ""));
        return FORM.matcher(normal).matches()
                ? Identifier.valid(normal, Told.NOTHING)
                : Identifier.wrong(
                        normal,
                        Fault.form("A passport number has six to nine letters and digits, or ten digits in Russia."));
    }
}
