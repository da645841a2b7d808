package org.moneytrail.link.name;

/**
 * How alike two words are, and what that rests on.
 *
 * @param value from 0, nothing in common, to 1, the same
 * @param ground what it rests on
 */
public record Likeness(float value, Ground ground) {
    /** What likeness rests on. */
    public enum Ground {
        /** How they sound, edit by edit. */
        SOUND,
        /** Both are spellings of one given name. */
        SAME_GIVEN_NAME,
        /** Both are well-known given names, and not the same. */
        OTHER_GIVEN_NAME,
        /** A common word, its translation or its abbreviation; a country. */
        MEANING,
        NUMBER,
        INITIAL,
        /** The consonants, where one script leaves the vowels out. */
        CONSONANTS,
        /** The signs of a script that writes syllables. */
        SIGNS,
        /** Words of roles that are no spellings of each other. */
        NONE
    }

    private static final Likeness APART = new Likeness(0, Ground.NONE);
    private static final Likeness SAME_MEANING = new Likeness(1, Ground.MEANING);

    /** Two spellings of one given name may still be two names in one family: almost the same, not quite. */
    private static final float SAME_GIVEN_NAME = 0.95f;

    /** Marina is no misspelling of Karina, however alike they are. */
    private static final float OTHER_GIVEN_NAME = 0.4f;

    private static final float INITIAL_AGREES = 0.9f;

    /** Consonants alone fit several names. */
    private static final float CONSONANTS_AT_MOST = 0.95f;

    /** Compares two words; symmetric. */
    static Likeness of(Token one, Token other) {
        if (!one.role().comparable(other.role())) {
            return APART;
        }
        if (one.role().isNumber()) {
            return new Likeness(one.meaning().equals(other.meaning()) ? 1 : 0, Ground.NUMBER);
        }
        if (one.role() == Role.INITIAL || other.role() == Role.INITIAL) {
            return ofInitial(one, other);
        }
        if (!one.meaning().isEmpty() && one.meaning().equals(other.meaning())) {
            return SAME_MEANING;
        }
        if (one.script() == Token.Script.SYLLABLES && other.script() == Token.Script.SYLLABLES) {
            return new Likeness(Spelling.likeness(one.written(), other.written()), Ground.SIGNS);
        }
        return ofSounds(one, other);
    }

    private static Likeness ofInitial(Token one, Token other) {
        boolean begins = one.sound().charAt(0) == other.sound().charAt(0)
                || one.latin().charAt(0) == other.latin().charAt(0);
        float agrees = one.role() == other.role() ? 1 : INITIAL_AGREES;
        return new Likeness(begins ? agrees : 0, Ground.INITIAL);
    }

    private static Likeness ofSounds(Token one, Token other) {
        float sound = one.role() == Role.PATRONYMIC && other.role() == Role.PATRONYMIC
                ? Spelling.likeness(one.father(), other.father())
                : Spelling.likeness(one.sound(), other.sound());
        if (sound < 1 && !one.givenNames().isEmpty() && !other.givenNames().isEmpty()) {
            return one.givenNames().stream().anyMatch(other.givenNames()::contains)
                    ? new Likeness(Math.max(sound, SAME_GIVEN_NAME), Ground.SAME_GIVEN_NAME)
                    : new Likeness(Math.min(sound, OTHER_GIVEN_NAME), Ground.OTHER_GIVEN_NAME);
        }
        if (one.script() != other.script()
                && (one.script() == Token.Script.CONSONANTS || other.script() == Token.Script.CONSONANTS)) {
            float consonants = CONSONANTS_AT_MOST * Spelling.likeness(one.consonants(), other.consonants());
            if (consonants > sound) {
                return new Likeness(consonants, Ground.CONSONANTS);
            }
        }
        return new Likeness(sound, Ground.SOUND);
    }
}
