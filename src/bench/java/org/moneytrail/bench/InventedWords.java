package org.moneytrail.bench;

import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Invented words, each put together of one syllable of every group, and as unevenly common as names are: how common a word
 * is falls as 1 / (rank + 20), so that of two hundred the first is that of 2 % of all, and of sixty thousand that of 0.6 %.
 */
final class InventedWords {
    private static final double OFFSET = 20;

    /** A prime, so that words of neighbouring ranks share no syllable. */
    private static final long STEP = 7_919;

    private final String[][] groups;
    private final int size;

    /** @param groups syllables with blanks between them */
    InventedWords(String... groups) {
        this.groups = Stream.of(groups).map(group -> group.split(" ")).toArray(String[][]::new);
        size = Stream.of(this.groups).mapToInt(group -> group.length).reduce(1, Math::multiplyExact);
    }

    /** One of them, a common one more often than a rare one. */
    String draw(SplittableRandom random) {
        int rank = (int) (OFFSET * (Math.pow(1 + size / OFFSET, random.nextDouble()) - 1));
        int number = (int) (rank * STEP % size);
        StringBuilder word = new StringBuilder();
        for (String[] group : groups) {
            word.append(group[number % group.length]);
            number /= group.length;
        }
        return word.toString();
    }
}
