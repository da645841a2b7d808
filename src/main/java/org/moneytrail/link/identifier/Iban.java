package org.moneytrail.link.identifier;

import org.iban4j.IbanFormatException;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;
import org.iban4j.UnsupportedCountryException;

/** Account numbers of ISO 13616, checked with iban4j against the form of their country and modulo 97. */
public final class Iban {
    private Iban() {}

    /** Upper case without blanks and dashes. */
    public static Identifier read(String written) {
        String normal = NationalNumber.normal(written);
        try {
            IbanUtil.validate(normal);
            return Identifier.valid(normal, Told.NOTHING);
        } catch (InvalidCheckDigitException e) {
            return Identifier.wrong(
                    normal,
                    new Fault(
                            Fault.Rule.CHECK_DIGIT,
                            "The check digits are " + e.getActual() + " where the others ask for " + e.getExpected()
                                    + "."));
        } catch (IbanFormatException | UnsupportedCountryException e) {
            return Identifier.wrong(normal, Fault.form("It has not the form of an IBAN of any country."));
        }
    }
}
