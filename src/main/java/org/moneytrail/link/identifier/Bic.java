package org.moneytrail.link.identifier;

import org.iban4j.BicFormatException;
import org.iban4j.BicUtil;
import org.iban4j.UnsupportedCountryException;

/** Codes of banks (ISO 9362), checked with iban4j: form and country. */
public final class Bic {
    private static final String HEAD_OFFICE = "XXX";
    private static final int WITH_BRANCH = 11;

    private Bic() {}

    /** Upper case without blanks and dashes; the eleven characters of a head office are cut to eight. */
    public static Identifier read(String written) {
        String normal = NationalNumber.normal(written);
        if (normal.length() == WITH_BRANCH && normal.endsWith(HEAD_OFFICE)) {
            normal = normal.substring(0, WITH_BRANCH - HEAD_OFFICE.length());
        }
        try {
            BicUtil.validate(normal);
            return Identifier.valid(normal, Told.NOTHING);
        } catch (BicFormatException | UnsupportedCountryException e) {
            return Identifier.wrong(normal, Fault.form("It has not the form of a BIC of any country."));
        }
    }
}
