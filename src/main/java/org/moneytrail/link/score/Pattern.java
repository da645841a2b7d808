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

    private static final int DIFFERENT_NAME = Trait.NAME.levels().size() - 1;
    private static final int SLIP = 1;
    private static final int DIFFERENT = 2;

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

    /**
     * True if nothing may be inferred: names contradict each other or tell nothing; or ids differ, and no birth date that is equal
     * makes up for it, or only slightly, and birth dates differ too. Else whole households would look like persons whose
     * registers err: one family name, one address, one phone.
     */
    boolean isBarred() {
        int name = level(Trait.NAME);
        int id = level(Trait.NATIONAL_ID);
        int born = level(Trait.BIRTH_DATE);
        return name == MISSING
                || name == DIFFERENT_NAME
                || (id == DIFFERENT && born != 0)
                || (id == SLIP && born == DIFFERENT);
    }
}
