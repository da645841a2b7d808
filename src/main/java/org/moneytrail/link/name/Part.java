package org.moneytrail.link.name;

/**
 * What two names have in one place: a word of each, or a word of one that the other lacks.
 *
 * @param left the word of the first name; null where it has none
 * @param right the word of the second name; null where it has none
 * @param likeness how alike they are; null where one is missing
 * @param weight how much it tells; a given or family name has 1
 * @param worth from -1, a full contradiction, to 1, full agreement; 0 where one is missing
 */
public record Part(Token left, Token right, Likeness likeness, float weight, float worth) {
    static Part leftOnly(Token left, float weight) {
        return new Part(left, null, null, weight, 0);
    }

    static Part rightOnly(Token right, float weight) {
        return new Part(null, right, null, weight, 0);
    }

    /** True if both names have a word here. */
    public boolean isPaired() {
        return left != null && right != null;
    }

    /** True if both words tell one bearer from another: given, family and fathers' names, rare words of companies. */
    public boolean isStrong() {
        return isPaired() && left.role().isStrong() && right.role().isStrong();
    }

    Part swapped() {
        return new Part(right, left, likeness, weight, worth);
    }
}
