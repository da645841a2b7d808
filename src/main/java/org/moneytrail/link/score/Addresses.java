package org.moneytrail.link.score;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.moneytrail.link.name.Romaniser;

/** Addresses as the words they are written in, whatever their script and order. */
final class Addresses {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Shorter words that differ by a letter are other words. */
    private static final int SHORTEST_MISSPELT = 4;

    /** What a misspelt word counts. */
    private static final double MISSPELT = 0.8;

    private Addresses() {}

    /** The words in plain Latin letters and the numbers, in order. */
    static List<String> words(String address) {
        List<String> words = new ArrayList<>();
        for (String written : BETWEEN.split(address)) {
            String word = Romaniser.word(written);
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

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
