package org.moneytrail.link.score;

import java.util.Arrays;

/**
 * What the comparison of two records came to.
 *
 * @param levels of each {@link Trait} in their order the level, or {@link #MISSING}
 * @param rarity how rare the names are in which both agree: bits of the chance that another record bears them
 */
public record Pattern(int[] levels, int rarity) {
    /** The level of a trait that one of the records does not tell. */
    public static final int MISSING = -1;

    private static final int LEVEL_BITS = 3;
    private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;

    /** Reads a pattern from its {@link #code}. */
    public static Pattern of(long code) {
        int[] levels = new int[Trait.values().length];
        Arrays.setAll(levels, i -> (int) (code >> (LEVEL_BITS * i) & LEVEL_MASK) + MISSING);
        return new Pattern(levels, (int) (code >> (LEVEL_BITS * levels.length)));
    }

    /** The pattern as a number. */
    public long code() {
        long code = rarity;
        for (int i = levels.length - 1; i >= 0; i--) {
            code = code << LEVEL_BITS | (levels[i] - MISSING);
        }
        return code;
    }

    /** The level of a trait, or {@link #MISSING}. */
    public int level(Trait trait) {
        return levels[trait.ordinal()];
    }

    boolean tells(Trait trait) {
        return level(trait) != MISSING;
    }

    /** True if both carry one national id, which is a fact. */
    public boolean isFact() {
        return level(Trait.NATIONAL_ID) == 0;
    }

    /** True if names speak against one bearer, or nothing can be said of them. */
    boolean isOtherName() {
        int level = level(Trait.NAME);
        return level == MISSING || level == Trait.NAME.levels().size() - 1;
    }
}
