package org.moneytrail.link.identifier;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Numbers that states give to persons and companies. */
public enum NationalNumber {
    /** Kazakhstan, person (ЖСН, ИИН). */
    IIN(12, "IIN", KazakhNumber::iin),
    /** Kazakhstan, company (БСН, БИН). */
    BIN(12, "BIN", KazakhNumber::bin),
    /** Russia, taxpayer that is a company (ИНН). */
    INN_OF_COMPANY(10, "INN of a company", RussianNumber::innOfCompany),
    /** Russia, taxpayer that is a person (ИНН). */
    INN_OF_PERSON(12, "INN of a person", RussianNumber::innOfPerson),
    /** Russia, registered company (ОГРН). */
    OGRN(13, "OGRN", RussianNumber::ogrn),
    /** Russia, registered sole trader (ОГРНИП). */
    OGRNIP(15, "OGRNIP", RussianNumber::ogrnip),
    /** Kyrgyzstan, person or company (ПИН). */
    KYRGYZ_PIN(14, "Kyrgyz PIN", KyrgyzPin::of),
    /** Uzbekistan, person (ЖШШИР, ПИНФЛ). */
    PINFL(14, "PINFL", UzbekPinfl::of);

    /**
     * The kinds that a bare number is taken for when it has their form, because that form has a date in it. The others have
     * the form of many documents, and say nothing without their country.
     */
    private static final Set<NationalNumber> KNOWN_BY_THEIR_FORM = EnumSet.of(IIN, BIN, KYRGYZ_PIN, PINFL);

    private static final Pattern BLANKS_AND_DASHES = Pattern.compile("[\\s\\u00A0\\p{Pd}]");

    private final int digits;
    private final String inWords;
    private final Function<String, Identifier> rule;

    NationalNumber(int digits, String inWords, Function<String, Identifier> rule) {
        this.digits = digits;
        this.inWords = inWords;
        this.rule = rule;
    }

    /** A text as a number of this kind. Its normal form is {@link #normal}, whatever it turns out to be. */
    public Identifier read(String written) {
        return judge(normal(written));
    }

    private Identifier judge(String normal) {
        return normal.length() == digits && Digits.areAll(normal)
                ? rule.apply(normal)
                : Identifier.wrong(
                        normal, Fault.form("The %s has %d digits, and this is not.".formatted(inWords, digits)));
    }

    /** Upper case without blanks and dashes. */
    public static String normal(String written) {
        return BLANKS_AND_DASHES.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** True if a number of unknown kind has the form of one with a check digit, and the check digit of none fits it. */
    public static boolean isMistyped(String written) {
        String normal = normal(written);
        return KNOWN_BY_THEIR_FORM.stream().anyMatch(kind -> kind.judge(normal).isMistyped())
                && fitting(normal).isEmpty();
    }

    /** What a number of unknown kind tells; nothing where it could be of several kinds, or of none for sure. */
    public static Told told(String written) {
        String normal = normal(written);
        List<NationalNumber> fitting = fitting(normal);
        return fitting.size() == 1 && KNOWN_BY_THEIR_FORM.contains(fitting.get(0))
                ? fitting.get(0).judge(normal).told()
                : Told.NOTHING;
    }

    private static List<NationalNumber> fitting(String normal) {
        return Arrays.stream(values())
                .filter(kind -> kind.digits == normal.length())
                .filter(kind -> kind.judge(normal).isValid())
                .toList();
    }
}
