package org.moneytrail.link.score;

import java.io.Serializable;

/**
 * What each level of each trait speaks for or against one bearer.
 *
 * @param prior how likely two records at random are one, above 0 and below 1
 * @param m of each trait and level how often pairs that are one come to it
 * @param u the same of pairs that are not one
 * @param learned true if m was learned from the data at hand
 */
public record Weights(double prior, double[][] m, double[][] u, boolean learned) implements Serializable {
    private static final double LOG_2 = Math.log(2);

    /** As shipped, for that many records, each of which is expected to have one other that is the same. */
    public static Weights shipped(long records) {
        Trait[] traits = Trait.values();
        double[][] m = new double[traits.length][];
        double[][] u = new double[traits.length][];
        for (Trait trait : traits) {
            m[trait.ordinal()] =
                    trait.levels().stream().mapToDouble(Trait.Level::m).toArray();
            u[trait.ordinal()] =
                    trait.levels().stream().mapToDouble(Trait.Level::u).toArray();
        }
        return new Weights(1.0 / Math.max(2, records), m, u, false);
    }

    /** What a level speaks for one bearer, in bits; of names without their rarity. Negative if it speaks against. */
    public double bits(Trait trait, int level) {
        return log2(m[trait.ordinal()][level] / u[trait.ordinal()][level]);
    }

    /** What a trait of a pattern speaks for one bearer, in bits; 0 if it is missing. */
    public double bits(Trait trait, Pattern pattern) {
        if (!pattern.tells(trait)) {
            return 0;
        }
        return bits(trait, pattern.level(trait)) + (trait == Trait.NAME ? pattern.rarity() : 0);
    }

    /** What the prior speaks against one bearer, in bits. */
    public double priorBits() {
        return log2(prior / (1 - prior));
    }

    /**
     * The logarithm, to the base of two, of the odds that both are one. Negative infinity where nothing may be inferred:
     * where the pattern is barred, and where nothing but the name speaks for it.
     */
    public double bits(Pattern pattern) {
        double sum = priorBits();
        boolean seconded = false;
        for (Trait trait : Trait.values()) {
            double bits = bits(trait, pattern);
            sum += bits;
            seconded |= trait != Trait.NAME && bits > 0;
        }
        return seconded && !pattern.isBarred() ? sum : Double.NEGATIVE_INFINITY;
    }

    /** The probability of odds given as the logarithm to the base of two. */
    public static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    private static double log2(double value) {
        return Math.log(value) / LOG_2;
    }
}
