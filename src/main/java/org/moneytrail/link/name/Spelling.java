package org.moneytrail.link.name;

import java.util.Arrays;
import java.util.List;

/**
 * How alike two sound forms are: one minus the weighted edits that turn one into the other, over the longer length
 * (Damerau 1964, with the distances of {@code confusions.tsv}).
 */
final class Spelling {
    private static final int LETTERS = 128;
    private static final char NONE = '-';
    private static final float[] DISTANCE = distances();

    /** Two neighbours that changed places are one slip, less than two edits. */
    private static final float SWAP = 0.7f;

    private Spelling() {}

    /** From 0, nothing in common, to 1, equal; symmetric. Quadratic in the lengths. */
    static float likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 1 : Math.max(0, 1 - distance(one, other) / longer);
    }

    private static float distance(String one, String other) {
        int width = other.length() + 1;
        float[] before = new float[width];
        float[] last = new float[width];
        float[] row = new float[width];
        for (int j = 1; j < width; j++) {
            last[j] = last[j - 1] + gap(other.charAt(j - 1));
        }
        for (int i = 1; i <= one.length(); i++) {
            char a = one.charAt(i - 1);
            row[0] = last[0] + gap(a);
            for (int j = 1; j < width; j++) {
                char b = other.charAt(j - 1);
                float least = Math.min(last[j] + gap(a), row[j - 1] + gap(b));
                least = Math.min(least, last[j - 1] + substitution(a, b));
                if (i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2) && a != b) {
                    least = Math.min(least, before[j - 2] + SWAP);
                }
                row[j] = least;
            }
            float[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[width - 1];
    }

    private static float gap(char letter) {
        return substitution(letter, NONE);
    }

    private static float substitution(char a, char b) {
        if (a == b) {
            return 0;
        }
        return a < LETTERS && b < LETTERS ? DISTANCE[a * LETTERS + b] : 1;
    }

    private static float[] distances() {
        float[] distances = new float[LETTERS * LETTERS];
        Arrays.fill(distances, 1);
        for (List<String> row : WordTable.rows("confusions.tsv", 3)) {
            char a = row.get(0).charAt(0);
            char b = row.get(1).charAt(0);
            float distance = Integer.parseInt(row.get(2)) / 100f;
            distances[a * LETTERS + b] = distance;
            distances[b * LETTERS + a] = distance;
        }
        return distances;
    }
}
