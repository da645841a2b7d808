package org.moneytrail.link.identifier;

import java.util.Locale;

/** Vehicle plates. Which letters and digits a state puts on one is not looked at, for plates of all states pass. */
public final class Plate {
    /** Cyrillic letters that look like Latin ones on a plate. */
    public static final String CYRILLIC = "АВЕКМНОРСТУХІЈЅ";
    /** What they look like. */
    public static final String LATIN = "ABEKMHOPCTYXIJS";

    private static final int SHORTEST = 4;

    private Plate() {}

    /** Letters and digits in upper case, look-alikes in Latin. */
    public static Identifier read(String written) {
        String normal = normal(written);
        boolean plausible = normal.length() >= SHORTEST && normal.chars().anyMatch(Character::isDigit);
        return plausible
                ? Identifier.valid(normal, Told.NOTHING)
                : Identifier.wrong(normal, Fault.form("A plate has four letters and digits or more, and some digit."));
    }

    static String normal(String written) {
        StringBuilder normal = new StringBuilder();
        written.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(sign -> {
                    int lookAlike = CYRILLIC.indexOf(sign);
                    normal.appendCodePoint(lookAlike < 0 ? sign : LATIN.charAt(lookAlike));
                });
        return normal.toString();
    }
}
