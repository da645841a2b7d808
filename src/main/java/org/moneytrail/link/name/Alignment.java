package org.moneytrail.link.name;

import java.util.Arrays;

/** The optimal assignment of rows to columns (Kuhn 1955, Munkres 1957, in the form with potentials). */
final class Alignment {
    private Alignment() {}

    /**
     * Pairs each row with another column so that the sum of values is largest.
     *
     * @param value at least as many columns as rows
     * @return the column of each row; time is quadratic in the rows times the columns
     */
    static int[] best(float[][] value) {
        int rows = value.length;
        int columns = rows == 0 ? 0 : value[0].length;
        float[] rowPotential = new float[rows + 1];
        float[] columnPotential = new float[columns + 1];
        int[] rowOf = new int[columns + 1];
        int[] way = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            int column = 0;
            float[] least = new float[columns + 1];
            Arrays.fill(least, Float.MAX_VALUE);
            boolean[] used = new boolean[columns + 1];
            do {
                used[column] = true;
                int from = rowOf[column];
                int next = 0;
                float delta = Float.MAX_VALUE;
                for (int j = 1; j <= columns; j++) {
                    if (used[j]) {
                        continue;
                    }
                    float cost = -value[from - 1][j - 1] - rowPotential[from] - columnPotential[j];
                    if (cost < least[j]) {
                        least[j] = cost;
                        way[j] = column;
                    }
                    if (least[j] < delta) {
                        delta = least[j];
                        next = j;
                    }
                }
                for (int j = 0; j <= columns; j++) {
                    if (used[j]) {
                        rowPotential[rowOf[j]] += delta;
                        columnPotential[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            do {
                int previous = way[column];
                rowOf[column] = rowOf[previous];
                column = previous;
            } while (column != 0);
        }
        int[] columnOf = new int[rows];
        for (int j = 1; j <= columns; j++) {
            if (rowOf[j] > 0) {
                columnOf[rowOf[j] - 1] = j - 1;
            }
        }
        return columnOf;
    }
}
