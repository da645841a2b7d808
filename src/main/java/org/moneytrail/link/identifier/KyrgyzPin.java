package org.moneytrail.link.identifier;

/**
 * Numbers of persons and companies in Kyrgyzstan: what the bearer is, the date of birth or registration (DDMMYYYY), five
 * digits. How a check digit is made, if there is one, is not public, so none is looked at.
 */
final class KyrgyzPin {
    private KyrgyzPin() {}

    static Identifier of(String number) {
        int what = Digits.at(number, 0);
        if (what > 2) {
            return Identifier.wrong(
                    number,
                    Fault.form("A Kyrgyz PIN starts with 0 for a company, 1 for a woman or 2 for a man, and this with "
                            + what + "."));
        }
        return Digits.day(Digits.number(number, 5, 9), Digits.number(number, 3, 5), Digits.number(number, 1, 3))
                .map(day -> Identifier.valid(number, what == 0 ? Told.bearer(Told.Bearer.COMPANY) : Told.person(day)))
                .orElseGet(() -> Identifier.wrong(
                        number,
                        Fault.form("The second to ninth digit are " + number.substring(1, 9) + ", which is no date.")));
    }
}
