package org.moneytrail.link.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The pairing against all pairings, tried one by one. */
class AlignmentTest {
    @Test
    void findsTheLargestSum() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            int rows = random.nextInt(5);
            int columns = rows + random.nextInt(3);
            float[][] value = new float[rows][columns];
            for (float[] row : value) {
                for (int j = 0; j < columns; j++) {
                    row[j] = random.nextInt(5) / 4f;
                }
            }
            int[] columnOf = Alignment.best(value);
            assertThat(columnOf).as("round %d, seed %d", round, seed).doesNotHaveDuplicates();
            assertThat(sum(value, columnOf))
                    .as("round %d, seed %d", round, seed)
                    .isCloseTo(largest(value, 0, 0), within(1e-4f));
        }
    }

    private static float sum(float[][] value, int[] columnOf) {
        float sum = 0;
        for (int i = 0; i < columnOf.length; i++) {
            sum += value[i][columnOf[i]];
        }
        return sum;
    }

    private static float largest(float[][] value, int row, int taken) {
        if (row == value.length) {
            return 0;
        }
        float largest = Float.NEGATIVE_INFINITY;
        for (int j = 0; j < value[row].length; j++) {
            if ((taken & 1 << j) == 0) {
                largest = Math.max(largest, value[row][j] + largest(value, row + 1, taken | 1 << j));
            }
        }
        return largest;
    }
}
