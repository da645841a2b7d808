package org.moneytrail.link.name;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is known of single words: titles, particles, common words of companies, countries, numbers, given names. */
final class NameWords {
    /** A word's role and what it stands for. */
    record Word(Role role, String meaning) {}

    private static final Pattern DIGITS = Pattern.compile("0*([0-9]+)(?:st|nd|rd|th)?");
    private static final Pattern ROMAN = Pattern.compile("(x{0,3})(ix|iv|v?i{0,3})");
    private static final List<String> COUNTRY_LANGUAGES =
            List.of("en", "ru", "kk", "uz", "tg", "ky", "tr", "de", "fr", "es", "nl");

    private static final Map<String, Word> PERSON = new HashMap<>();
    private static final Map<String, Word> COMPANY = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final Map<String, Set<Integer>> GIVEN_NAMES = new HashMap<>();

    static {
        for (String country : Locale.getISOCountries()) {
            for (String language : COUNTRY_LANGUAGES) {
                // The short names are those of use: Hong Kong, not Hong Kong SAR China.
                for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
                    String name = LocaleDisplayNames.getInstance(new ULocale(language), length)
                            .regionDisplayName(country);
                    COMPANY.put(key(name), new Word(Role.PLACE, country));
                }
            }
        }
        for (List<String> row : WordTable.rows("company-words.tsv", 3)) {
            COMPANY.put(key(row.get(0)), new Word(Role.valueOf(row.get(2)), row.get(1)));
        }
        for (List<String> row : WordTable.rows("person-words.tsv", 3)) {
            PERSON.put(key(row.get(0)), new Word(Role.valueOf(row.get(1)), row.get(2)));
        }
        for (List<String> row : WordTable.rows("numbers.tsv", 2)) {
            NUMBERS.put(key(row.get(0)), Integer.valueOf(row.get(1)));
        }
        int group = 0;
        for (List<String> row : WordTable.rows("given-names.tsv", 0)) {
            for (String name : row) {
                GIVEN_NAMES
                        .computeIfAbsent(Sounds.of(Romaniser.word(name)), none -> new HashSet<>())
                        .add(group);
            }
            group++;
        }
    }

    private NameWords() {}

    /** The role of a word that is no name. */
    static Optional<Word> word(NameKind kind, String latin) {
        return Optional.ofNullable((kind == NameKind.PERSON ? PERSON : COMPANY).get(latin));
    }

    /** The value of a number in digits, as an ordinal or in words. */
    static Optional<Integer> number(String latin) {
        Matcher digits = DIGITS.matcher(latin);
        if (digits.matches() && digits.group(1).length() < 10) {
            return Optional.of(Integer.valueOf(digits.group(1)));
        }
        return Optional.ofNullable(NUMBERS.get(latin));
    }

    /** The value of a Roman numeral below 40. */
    static Optional<Integer> roman(String latin) {
        Matcher roman = ROMAN.matcher(latin);
        if (latin.isEmpty() || !roman.matches()) {
            return Optional.empty();
        }
        int ones = switch (roman.group(2)) {
            case "ix" -> 9;
            case "iv" -> 4;
            default ->
                roman.group(2).startsWith("v")
                        ? 4 + roman.group(2).length()
                        : roman.group(2).length();
        };
        return Optional.of(10 * roman.group(1).length() + ones);
    }

    /** The given names that a sound form may spell. */
    static Set<Integer> givenNames(String sound) {
        return GIVEN_NAMES.getOrDefault(sound, Set.of());
    }

    static boolean isGivenName(String latin) {
        return !givenNames(Sounds.of(latin)).isEmpty();
    }

    private static String key(String word) {
        return Romaniser.word(word);
    }
}
