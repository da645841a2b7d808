package org.moneytrail.link.name;

import java.util.Set;

/**
 * One word of a name.
 *
 * @param written as it stands in the name, in its script
 * @param latin in Latin letters
 * @param sound its sound form, what words are compared by
 * @param consonants its sound form without vowels, for a script that leaves them out
 * @param father of a patronymic, the sound form of the father's name
 * @param role what it does in the name
 * @param meaning of a common word, an abbreviation or a number, what it stands for; else empty
 * @param script how its script writes
 * @param givenNames the given names that it is a spelling or a short form of, as row numbers of the table
 */
public record Token(
        String written,
        String latin,
        String sound,
        String consonants,
        String father,
        Role role,
        String meaning,
        Script script,
        Set<Integer> givenNames) {

    /** How a script writes words. */
    public enum Script {
        ALPHABET,
        /** Short vowels are left out: Arabic, Hebrew. */
        CONSONANTS,
        /** A sign is a syllable or a word: Chinese, Korean. */
        SYLLABLES;

        static Script of(String written) {
            return switch (Character.UnicodeScript.of(written.codePointAt(0))) {
                case ARABIC, HEBREW, SYRIAC -> CONSONANTS;
                case HAN, HANGUL -> SYLLABLES;
                default -> ALPHABET;
            };
        }
    }

    static Token of(String written, String latin, Role role, String meaning) {
        String sound = Sounds.of(latin);
        String father = Sounds.father(sound);
        return new Token(
                written,
                latin,
                sound,
                Sounds.consonants(sound),
                father,
                role,
                meaning,
                Script.of(written),
                NameWords.givenNames(sound));
    }

    Token as(Role other) {
        return new Token(written, latin, sound, consonants, father, other, meaning, script, givenNames);
    }

    boolean endsLikePatronymic() {
        return father.length() < sound.length();
    }
}
