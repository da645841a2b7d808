package org.moneytrail.link.score;

import java.util.List;

/**
 * What two records are compared by, and the levels that a comparison comes to, the best first. Each level is shipped with an
 * m and a u, which stand until data tell more. They are house defaults, and they hold that registers do not err: an error
 * that was not yet seen in the data counts as {@link Level#UNSEEN}, so that whom a birth date or an id keeps apart stays apart.
 */
public enum Trait {
    /** Names, in any script. How rare a name is takes the place of u. */
    NAME(
            "name",
            level("same", 0.7, 1),
            level("alike", 0.25, 1),
            level("agrees in part", 0.04, 1),
            level("differs", 0.01, 1)),
    /** Day of birth or registration; a slip is one digit, or day and month changed round. */
    BIRTH_DATE(
            "birth date",
            level("equal", 1, 0.000_05),
            level("differs by a slip", Level.UNSEEN, 0.002),
            level("differs", Level.UNSEEN, 0.998)),
    /** National id; a slip is one sign that is wrong, missing or too much, or two that changed places. */
    NATIONAL_ID(
            "national id",
            level("equal", 1, 0.000_000_1),
            level("differs by a slip", Level.UNSEEN, 0.000_01),
            level("differs", Level.UNSEEN, 1)),
    /** Phone; people have several. */
    PHONE("phone", level("equal", 0.6, 0.000_1), level("differs", 0.4, 1)),
    /** Address, word by word; people move. */
    ADDRESS(
            "address",
            level("same", 0.5, 0.000_1),
            level("alike", 0.2, 0.001),
            level("agrees in part", 0.1, 0.02),
            level("differs", 0.2, 0.98)),
    /** A declaration or an invoice on which both have one role; not to share one says nothing. */
    PAPER("paper", level("shared", 1, 0.000_1));

    /**
     * How far two records agree.
     *
     * @param label the level in words
     * @param m how often pairs that are one come to it, of those that both tell the trait
     * @param u how often pairs that are not one do
     */
    public record Level(String label, double m, double u) {
        /** An error in a register of which there is no sign. */
        static final double UNSEEN = 1e-9;
    }

    private final String label;
    private final List<Level> levels;

    Trait(String label, Level... levels) {
        this.label = label;
        this.levels = List.of(levels);
    }

    /** The trait in words. */
    public String label() {
        return label;
    }

    /** Its levels, the best first. */
    public List<Level> levels() {
        return levels;
    }

    private static Level level(String label, double m, double u) {
        return new Level(label, m, u);
    }
}
