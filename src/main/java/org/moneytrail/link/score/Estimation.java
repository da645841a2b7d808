package org.moneytrail.link.score;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.moneytrail.link.identifier.Address;

/**
 * Learns weights from the data at hand: u from pairs of records at random; m and the prior by expectation maximisation
 * (Dempster, Laird and Rubin 1977, as Winkler applied it to record linkage) over the patterns of all pairs that were
 * compared. How often birth dates err is learned only from pairs that one id ties, since relatives differ in little
 * else. Pairs that share no key count as not one. What was shipped counts as if it had been seen in {@link #SHIPPED_PAIRS}
 * pairs more, so that a level that never occurred keeps a weight. The same data give the same weights, in any order.
 */
public final class Estimation {
    private static final double SHIPPED_PAIRS = 10;
    private static final double SHIPPED_RANDOM_PAIRS = 1_000;
    private static final int MOST_ROUNDS = 500;
    private static final double SETTLED = 1e-7;

    /** What a record at random is compared with: so many records beside it in the sample. */
    private static final int NEIGHBOURS = 50;

    private Estimation() {}

    /**
     * Weights whose u is how often the values of these records, an arbitrary sample in a fixed order, agree. Pairs that carry
     * one id, or agree in two values, are no strangers and do not count.
     */
    public static Weights withRandom(Weights shipped, List<Described> sample) {
        double[][] seen = zeros(shipped.u());
        for (int i = 0; i < sample.size(); i++) {
            for (int j = i + 1; j <= Math.min(i + NEIGHBOURS, sample.size() - 1); j++) {
                int[] levels = Comparison.values(sample.get(i), sample.get(j), Address::words);
                long agreeing =
                        Arrays.stream(levels).filter(level -> level == 0).count();
                if (agreeing < 2 && levels[Trait.NATIONAL_ID.ordinal()] != 0) {
                    add(seen, levels, 1);
                }
            }
        }
        double[][] u = shares(seen, shipped.u(), SHIPPED_RANDOM_PAIRS);
        return new Weights(shipped.prior(), shipped.m(), u, false);
    }

    /**
     * Weights with m and prior learned.
     *
     * @param compared how many of the compared pairs came to each pattern
     * @param allPairs how many pairs there are, compared or not
     * @param least if fewer pairs than this are expected to be one, what was given stands
     */
    public static Weights learned(Weights start, Map<Long, Long> compared, double allPairs, int least) {
        SortedMap<Long, Long> ordered = new TreeMap<>(compared);
        Weights weights = start;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Weights next = round(start, weights, ordered, allPairs, least);
            if (next == null) {
                return start;
            }
            if (distance(weights, next) < SETTLED) {
                return next;
            }
            weights = next;
        }
        return weights;
    }

    private static Weights round(
            Weights start, Weights weights, SortedMap<Long, Long> compared, double allPairs, int least) {
        double[][] seen = zeros(start.m());
        double ones = 0;
        for (Map.Entry<Long, Long> entry : compared.entrySet()) {
            Pattern pattern = Pattern.of(entry.getKey());
            double one = entry.getValue() * (pattern.isFact() ? 1 : Weights.probability(weights.bits(pattern)));
            ones += one;
            int[] levels = pattern.levels().clone();
            if (!pattern.isFact()) {
                levels[Trait.BIRTH_DATE.ordinal()] = Pattern.MISSING;
            }
            add(seen, levels, one);
        }
        if (ones < least) {
            return null;
        }
        double[][] m = shares(seen, start.m(), SHIPPED_PAIRS);
        return new Weights(Math.min(0.5, ones / allPairs), m, start.u(), true);
    }

    private static double distance(Weights one, Weights other) {
        double most = Math.abs(one.priorBits() - other.priorBits());
        for (int trait = 0; trait < one.m().length; trait++) {
            for (int level = 0; level < one.m()[trait].length; level++) {
                most = Math.max(most, Math.abs(one.m()[trait][level] - other.m()[trait][level]));
            }
        }
        return most;
    }

    private static double[][] zeros(double[][] shape) {
        return Arrays.stream(shape).map(levels -> new double[levels.length]).toArray(double[][]::new);
    }

    private static void add(double[][] seen, int[] levels, double pairs) {
        for (int trait = 0; trait < levels.length; trait++) {
            if (levels[trait] != Pattern.MISSING) {
                seen[trait][levels[trait]] += pairs;
            }
        }
    }

    /** The share of each level, what was shipped counting as so many pairs more. */
    private static double[][] shares(double[][] seen, double[][] shipped, double shippedPairs) {
        double[][] shares = zeros(shipped);
        for (int trait = 0; trait < shipped.length; trait++) {
            double all = Arrays.stream(seen[trait]).sum();
            for (int level = 0; level < shipped[trait].length; level++) {
                shares[trait][level] =
                        (seen[trait][level] + shippedPairs * shipped[trait][level]) / (all + shippedPairs);
            }
        }
        return shares;
    }
}
