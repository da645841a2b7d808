package org.moneytrail.link.name;

/** What a token does in a name, and so how much it tells. */
public enum Role {
    /** A given or family name, or a word that few companies bear. */
    NAME("name"),
    PATRONYMIC("father's name"),
    INITIAL("initial"),
    /** Such as bin, al, von, of, group. */
    PARTICLE("particle"),
    TITLE("title"),
    /** Such as Junior: who bears another one is another person. */
    GENERATION("generation"),
    /** A word that many companies bear. */
    WEAK("common word"),
    /** A country: of a branch if it is missing, of another company if it differs. */
    PLACE("country"),
    NUMBER("number"),
    /** A Roman numeral, or a year and an issue, behind a name: which of the vehicles that one house runs. */
    SERIES("number in a series");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** The role in words. */
    public String words() {
        return words;
    }

    public boolean isStrong() {
        return this == NAME || this == PATRONYMIC;
    }

    boolean isNumber() {
        return this == NUMBER || this == SERIES;
    }

    /** True if tokens of the two roles can be spellings of one another. */
    boolean comparable(Role other) {
        return this == other || (isNumber() && other.isNumber()) || (isWord() && other.isWord());
    }

    private boolean isWord() {
        return isStrong() || this == INITIAL || this == WEAK || this == PLACE;
    }
}
