package org.moneytrail.link.identifier;

import org.moneytrail.link.identifier.Told.Bearer;

/** Numbers of taxpayers and registered traders in Russia, by the public rules of their check digits. */
final class RussianNumber {
    private static final int[] COMPANY = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] PERSON_FIRST = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] PERSON_SECOND = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    /** What the numbers of foreign organisations start with. */
    private static final String FOREIGN = "9909";

    private RussianNumber() {}

    /** Taxpayer, company: ten digits. */
    static Identifier innOfCompany(String number) {
        return checked(number, 9, weighed(number, COMPANY), Told.company(!number.startsWith(FOREIGN)));
    }

    /** Taxpayer, person, who may be a sole trader: twelve digits, the last two of them check digits. */
    static Identifier innOfPerson(String number) {
        Told told = Told.bearer(Bearer.PERSON);
        Identifier first = checked(number, 10, weighed(number, PERSON_FIRST), told);
        return first.isValid() ? checked(number, 11, weighed(number, PERSON_SECOND), told) : first;
    }

    /** Registered company: thirteen digits that start with 1 or 5. */
    static Identifier ogrn(String number) {
        char first = number.charAt(0);
        if (first != '1' && first != '5') {
            return Identifier.wrong(number, Fault.form("An OGRN starts with 1 or 5, and this with " + first + "."));
        }
        return checked(number, 12, Digits.remainder(number, 12, 11) % 10, Told.bearer(Bearer.COMPANY));
    }

    /** Registered sole trader: fifteen digits that start with 3. */
    static Identifier ogrnip(String number) {
        char first = number.charAt(0);
        if (first != '3') {
            return Identifier.wrong(number, Fault.form("An OGRNIP starts with 3, and this with " + first + "."));
        }
        return checked(number, 14, Digits.remainder(number, 14, 13) % 10, Told.bearer(Bearer.SOLE_TRADER));
    }

    private static int weighed(String number, int[] weights) {
        return Digits.weighted(number, weights) % 11 % 10;
    }

    private static Identifier checked(String number, int position, int due, Told told) {
        return due == Digits.at(number, position)
                ? Identifier.valid(number, told)
                : Identifier.wrong(number, Fault.checkDigit(number.charAt(position), due));
    }
}
