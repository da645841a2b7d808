package org.moneytrail.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuartilesTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void areThoseOfTheSortedPricesWhateverCameAndWent(long seed) {
        Random random = new Random(seed);
        double[] prices =
                random.doubles(random.nextInt(1, 400), 0, 50).map(Math::rint).toArray();
        Quartiles quartiles = new Quartiles(prices);
        List<Double> in = new ArrayList<>();
        for (double price : prices) {
            quartiles.add(price);
            in.add(price);
            if (random.nextInt(3) == 0) {
                double gone = in.remove(random.nextInt(in.size()));
                quartiles.remove(gone);
            }
            assertThat(quartiles.size()).isEqualTo(in.size());
            for (int quarter = 0; !in.isEmpty() && quarter <= 4; quarter++) {
                assertThat(quartiles.at(quarter)).isEqualTo(slowly(in, quarter));
            }
        }
    }

    private static double slowly(List<Double> prices, int quarter) {
        List<Double> sorted = new ArrayList<>(prices);
        Collections.sort(sorted);
        double place = (sorted.size() - 1) * quarter / 4.0;
        int below = (int) place;
        double low = sorted.get(below);
        double high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return low + (place - below) * (high - low);
    }
}
