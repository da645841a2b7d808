package org.moneytrail.link.name;

import java.util.List;
import java.util.regex.Pattern;

/** Latin words by sound: the spellings of one sound, as transliterations differ in them, become one. */
final class Sounds {
    /**
     * A spelling that becomes a sound.
     *
     * @param letters a word with none of them is not looked at any closer; empty for any word
     */
    private record Rule(Pattern spelling, String sound, String letters) {
        boolean mayMatch(String word) {
            for (int i = 0; i < letters.length(); i++) {
                if (word.indexOf(letters.charAt(i)) >= 0) {
                    return true;
                }
            }
            return letters.isEmpty();
        }
    }

    private static final List<Rule> RULES = WordTable.rows("sounds.tsv", 3).stream()
            .map(row -> new Rule(Pattern.compile(row.get(0)), row.get(1), row.get(2)))
            .toList();
    private static final List<Pattern> PATRONYMICS = WordTable.rows("patronymics.tsv", 1).stream()
            .map(row -> Pattern.compile(row.get(0)))
            .toList();
    private static final String VOWELS = "aeiou";
    private static final int SHORTEST_FATHER = 3;

    private Sounds() {}

    /** The sound form of a lower-case Latin word. */
    static String of(String latin) {
        String sound = latin;
        for (Rule rule : RULES) {
            if (rule.mayMatch(sound)) {
                sound = rule.spelling.matcher(sound).replaceAll(rule.sound);
            }
        }
        return sound;
    }

    /** The sound form without what scripts leave out that write no vowels; a vowel that begins a word is a. */
    static String consonants(String sound) {
        StringBuilder consonants = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            char letter = sound.charAt(i);
            if (VOWELS.indexOf(letter) < 0) {
                if (consonants.length() == 0 || consonants.charAt(consonants.length() - 1) != letter) {
                    consonants.append(letter);
                }
            } else if (i == 0) {
                consonants.append('a');
            }
        }
        return consonants.toString();
    }

    /** The father's name in a patronymic's sound form; the form itself if it is none. */
    static String father(String sound) {
        for (Pattern ending : PATRONYMICS) {
            var found = ending.matcher(sound);
            if (found.find() && found.start() >= SHORTEST_FATHER) {
                return sound.substring(0, found.start());
            }
        }
        return sound;
    }
}
