package org.moneytrail.link.name;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Any script in plain Latin letters. Cyrillic, Arabic script and the Latin letters of Turkic languages go by the house's table, since
 * general rules miss Kazakh and Persian letters; all others go through ICU.
 */
public final class Romaniser {
    private static final Map<Integer, String> LETTERS = letters();
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");
    private static final String RULES = "Any-Latin; NFD; [:Mn:] Remove; Latin-ASCII; Lower";

    /** ICU's transliterators keep state while they work, so each thread has its own. */
    private static final ThreadLocal<Transliterator> ANY =
            ThreadLocal.withInitial(() -> Transliterator.getInstance(RULES));

    private Romaniser() {}

    /** The text in lower-case letters a to z, digits, and what is neither as it stands. */
    public static String latin(String text) {
        StringBuilder latin = new StringBuilder(text.length() + 8);
        boolean plain = true;
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int at = 0; at < composed.length(); ) {
            int letter = Character.toLowerCase(composed.codePointAt(at));
            at += Character.charCount(letter);
            String written = LETTERS.get(letter);
            if (written != null) {
                latin.append(written);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK || !isArabic(letter)) {
                latin.appendCodePoint(letter);
                plain &= letter < 128;
            }
        }
        return plain ? latin.toString() : ANY.get().transliterate(latin.toString());
    }

    /** A word in letters a to z and digits alone; one in a script that nothing is known of stays as it is. */
    public static String word(String written) {
        String latin = OTHER.matcher(latin(written)).replaceAll("");
        return latin.isEmpty()
                ? NO_LETTER.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("")
                : latin;
    }

    private static boolean isArabic(int letter) {
        return Character.UnicodeBlock.of(letter) == Character.UnicodeBlock.ARABIC;
    }

    private static Map<Integer, String> letters() {
        Map<Integer, String> letters = new HashMap<>();
        WordTable.rows("letters.tsv", 2).forEach(row -> letters.put(row.get(0).codePointAt(0), row.get(1)));
        return letters;
    }
}
