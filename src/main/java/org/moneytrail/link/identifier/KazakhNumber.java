package org.moneytrail.link.identifier;

import java.time.LocalDate;
import java.util.Optional;
import org.moneytrail.link.identifier.Told.Bearer;

/**
 * Numbers of persons and companies in Kazakhstan: twelve digits, of which the last is a check digit. Public rule: the other
 * eleven weigh 1 to 11, modulo 11; where that leaves 10 they weigh 3 to 11, 1 and 2; where that leaves 10 too the number is
 * not given to anybody.
 */
final class KazakhNumber {
    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
    private static final int NONE = 10;
    /** A leap year, so that 29 February passes until the century is known. */
    private static final int ANY_YEAR = 2000;

    private KazakhNumber() {}

    /** Person: birth date (YYMMDD), century and sex, four digits, check digit. */
    static Identifier iin(String number) {
        int year = Digits.number(number, 0, 2);
        int month = Digits.number(number, 2, 4);
        int day = Digits.number(number, 4, 6);
        if (Digits.day(ANY_YEAR, month, day).isEmpty()) {
            return noBirthDate(number);
        }
        Optional<Fault> mistyped = checked(number);
        if (mistyped.isPresent()) {
            return Identifier.of(number, mistyped);
        }
        int century = Digits.at(number, 6);
        if (century == 0) {
            return Identifier.valid(number, Told.bearer(Bearer.PERSON));
        }
        if (century > 6) {
            return Identifier.wrong(
                    number, Fault.content("The seventh digit is " + century + ", which stands for no century."));
        }
        Optional<LocalDate> born = Digits.day(1800 + (century - 1) / 2 * 100 + year, month, day);
        return born.map(date -> Identifier.valid(number, Told.person(date))).orElseGet(() -> noBirthDate(number));
    }

    /** Company: year and month of registration (YYMM), what it is, what part of it, five digits, check digit. */
    static Identifier bin(String number) {
        int month = Digits.number(number, 2, 4);
        int what = Digits.at(number, 4);
        if (what < 4 || what > 6) {
            return Identifier.wrong(
                    number, Fault.form("The fifth digit of a BIN is 4, 5 or 6, and this one is " + what + "."));
        }
        if (month < 1 || month > 12) {
            return Identifier.wrong(
                    number, Fault.form("The third and fourth digit are " + month + ", which is no month."));
        }
        Told told = what == 6 ? Told.bearer(Bearer.SOLE_TRADER) : Told.company(what == 4);
        return checked(number)
                .map(fault -> Identifier.wrong(number, fault))
                .orElseGet(() -> Identifier.valid(number, told));
    }

    private static Identifier noBirthDate(String number) {
        return Identifier.wrong(
                number, Fault.form("The first six digits are " + number.substring(0, 6) + ", which is no birth date."));
    }

    private static Optional<Fault> checked(String number) {
        int due = Digits.weighted(number, FIRST) % 11;
        if (due == NONE) {
            due = Digits.weighted(number, SECOND) % 11;
        }
        if (due == NONE) {
            return Optional.of(new Fault(
                    Fault.Rule.CHECK_DIGIT,
                    "The first eleven digits have no check digit; such a number is not given."));
        }
        return due == Digits.at(number, 11) ? Optional.empty() : Optional.of(Fault.checkDigit(number.charAt(11), due));
    }
}
