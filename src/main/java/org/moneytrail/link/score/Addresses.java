package org.moneytrail.link.score;

import java.util.List;

/** How alike addresses are, by the words in them, whatever their script and order. */
final class Addresses {
    /** Shorter words that differ by a letter are other words. */
    private static final int SHORTEST_MISSPELT = 4;

    /** What a misspelt word counts. */
    private static final double MISSPELT = 0.8;

    private Addresses() {}

    /** The part of the words that both have, 0 to 1 (Dice 1945); a misspelt one counts a little less. */
    static double likeness(List<String> ones, List<String> others) {
        boolean[] taken = new boolean[others.size()];
        double common = 0;
        for (String one : ones) {
            int best = -1;
            double most = 0;
            for (int i = 0; i < others.size(); i++) {
                double alike = taken[i] ? 0 : alike(one, others.get(i));
                if (alike > most) {
                    most = alike;
                    best = i;
                }
            }
            if (best >= 0) {
                taken[best] = true;
                common += most;
            }
        }
        int all = ones.size() + others.size();
        return all == 0 ? 0 : 2 * common / all;
    }

    private static double alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        boolean isLong = Math.min(one.length(), other.length()) >= SHORTEST_MISSPELT;
        return isLong && Slips.isOne(one, other) ? MISSPELT : 0;
    }
}
