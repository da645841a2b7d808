package org.moneytrail.link.identifier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Numbers of persons in Uzbekistan: century and sex, birth date (DDMMYY), district, serial, check digit. The check digit is
 * that of machine-readable passports (ICAO Doc 9303): weights 7, 3, 1 again and again, modulo 10.
 */
final class UzbekPinfl {
    private static final int[] WEIGHTS = {7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7};

    private UzbekPinfl() {}

    static Identifier of(String number) {
        int century = Digits.at(number, 0);
        if (century < 1 || century > 6) {
            return Identifier.wrong(
                    number, Fault.form("The first digit is " + century + ", which stands for no century."));
        }
        Optional<LocalDate> born = Digits.day(
                1800 + (century - 1) / 2 * 100 + Digits.number(number, 5, 7),
                Digits.number(number, 3, 5),
                Digits.number(number, 1, 3));
        if (born.isEmpty()) {
            return Identifier.wrong(
                    number,
                    Fault.form(
                            "The second to seventh digit are " + number.substring(1, 7) + ", which is no birth date."));
        }
        int due = Digits.weighted(number, WEIGHTS) % 10;
        return due == Digits.at(number, 13)
                ? Identifier.valid(number, Told.person(born.get()))
                : Identifier.wrong(number, Fault.checkDigit(number.charAt(13), due));
    }
}
