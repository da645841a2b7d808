package org.moneytrail.link.identifier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;

/**
 * Phone numbers, read with libphonenumber as they are dialled in their country. What it does not know as a number in use is
 * brought into one form by its digits alone, so that two who give it still meet.
 */
public final class Phone {
    private static final String NOWHERE = "ZZ";
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern DIALLED_ABROAD = Pattern.compile("^00");
    /** The trunk prefix of Kazakhstan and Russia, before ten digits. */
    private static final Pattern TRUNK = Pattern.compile("^8(?=[0-9]{10}$)");

    private Phone() {}

    /**
     * Digits from the country code on.
     *
     * @param country where it is dialled without a country code, ISO 3166 alpha-2; null if nothing tells
     */
    public static Identifier read(String written, String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(written, country == null ? NOWHERE : country);
            if (numbers.isValidNumber(number)) {
                String e164 = numbers.format(number, PhoneNumberFormat.E164);
                return Identifier.valid(e164.substring(1), Told.NOTHING);
            }
        } catch (NumberParseException e) {
            return Identifier.wrong(digits(written), Fault.form(e.getMessage()));
        }
        return Identifier.wrong(digits(written), Fault.content("No such number is in use."));
    }

    /** Without the international prefix; a trunk prefix 8, if no plus is before it, becomes the country code 7. */
    private static String digits(String written) {
        String digits =
                DIALLED_ABROAD.matcher(NO_DIGIT.matcher(written).replaceAll("")).replaceFirst("");
        return written.strip().startsWith("+") ? digits : TRUNK.matcher(digits).replaceFirst("7");
    }
}
