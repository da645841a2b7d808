package org.moneytrail.generate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Kazakh and Russian Cyrillic in plain Latin letters, as passports and banks write it. */
final class Romanisation {
    private static final String[][] PAIRS = {
        {"а", "a"},
        {"ә", "a"},
        {"б", "b"},
        {"в", "v"},
        {"г", "g"},
        {"ғ", "g"},
        {"д", "d"},
        {"е", "e"},
        {"ё", "yo"},
        {"ж", "zh"},
        {"з", "z"},
        {"и", "i"},
        {"й", "y"},
        {"к", "k"},
        {"қ", "q"},
        {"л", "l"},
        {"м", "m"},
        {"н", "n"},
        {"ң", "ng"},
        {"о", "o"},
        {"ө", "o"},
        {"п", "p"},
        {"р", "r"},
        {"с", "s"},
        {"т", "t"},
        {"у", "u"},
        {"ұ", "u"},
        {"ү", "u"},
        {"ф", "f"},
        {"х", "kh"},
        {"һ", "h"},
        {"ц", "ts"},
        {"ч", "ch"},
        {"ш", "sh"},
        {"щ", "shch"},
        {"ъ", ""},
        {"ы", "y"},
        {"і", "i"},
        {"ь", ""},
        {"э", "e"},
        {"ю", "yu"},
        {"я", "ya"},
        {"«", "\""},
        {"»", "\""}
    };
    private static final Map<Character, String> LATIN = new HashMap<>();

    static {
        for (String[] pair : PAIRS) {
            LATIN.put(pair[0].charAt(0), pair[1]);
        }
    }

    private Romanisation() {}

    /** The text letter by letter; a capital stays one, what is not Cyrillic stays as it is. */
    static String of(String text) {
        StringBuilder latin = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char small = Character.toLowerCase(letter);
            String written = LATIN.get(small);
            if (written == null) {
                latin.append(letter);
            } else if (letter == small || written.isEmpty()) {
                latin.append(written);
            } else {
                latin.append(written.substring(0, 1).toUpperCase(Locale.ROOT)).append(written.substring(1));
            }
        }
        return latin.toString();
    }

    /** Each of the texts. */
    static String[] of(String[] texts) {
        String[] latin = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            latin[i] = of(texts[i]);
        }
        return latin;
    }
}
