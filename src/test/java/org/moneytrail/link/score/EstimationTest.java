package org.moneytrail.link.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimationTest {
    private static final Weights SHIPPED = Weights.shipped(10_000);
    private static final double ALL_PAIRS = 10_000 * 9_999 / 2.0;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void learnsHowOftenRegistersErr(long seed) {
        Random random = new Random(seed);
        Map<Long, Long> compared = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            int id = random.nextInt(100) < 90 ? 0 : 1;
            int born = id == 0 && random.nextInt(100) < 3 ? 2 : 0;
            int address = random.nextInt(100) < 80 ? 0 : 3;
            compared.merge(pattern(0, born, id, Pattern.MISSING, address, 16).code(), 1L, Long::sum);
        }
        for (int i = 0; i < 20_000; i++) {
            compared.merge(pattern(3, 2, 2, 1, 3, 0).code(), 1L, Long::sum);
        }
        Weights learned = Estimation.learned(SHIPPED, compared, ALL_PAIRS, 100);

        assertThat(learned.learned()).isTrue();
        assertThat(m(learned, Trait.BIRTH_DATE, 2)).as("seed " + seed).isCloseTo(0.03, within(0.01));
        assertThat(m(learned, Trait.NATIONAL_ID, 1)).as("seed " + seed).isCloseTo(0.1, within(0.02));
        assertThat(m(learned, Trait.ADDRESS, 0)).as("seed " + seed).isCloseTo(0.8, within(0.03));
        assertThat(learned.prior()).as("seed " + seed).isCloseTo(5_000 / ALL_PAIRS, within(0.1 * 5_000 / ALL_PAIRS));
    }

    @Test
    void doesNotTakeHouseholdsForPersonsWhoseRegistersErr() {
        Map<Long, Long> compared = new HashMap<>();
        compared.put(pattern(0, 0, 0, Pattern.MISSING, 0, 16).code(), 300L);
        compared.put(pattern(0, 2, 2, 0, 0, 12).code(), 3_000L);
        Weights learned = Estimation.learned(SHIPPED, compared, ALL_PAIRS, 100);

        assertThat(m(learned, Trait.BIRTH_DATE, 2)).isLessThan(1e-6);
        assertThat(m(learned, Trait.NATIONAL_ID, 2)).isLessThan(1e-6);
    }

    @Test
    void keepsWhatWasShippedWhereThereAreTooFewPairs() {
        Map<Long, Long> compared = Map.of(pattern(0, 0, 0, 0, 0, 16).code(), 99L);

        assertThat(Estimation.learned(SHIPPED, compared, ALL_PAIRS, 100)).isSameAs(SHIPPED);
        assertThat(Estimation.learned(SHIPPED, compared, ALL_PAIRS, 99).learned())
                .isTrue();
    }

    @Test
    void seesHowOftenStrangersAgree() {
        List<Described> halfOnOnePhone = IntStream.range(0, 400)
                .mapToObj(
                        i -> new Described("PERSON", List.of("N"), null, null, i % 2 == 0 ? "one" : "phone " + i, null))
                .toList();

        Weights random = Estimation.withRandom(SHIPPED, halfOnOnePhone);

        assertThat(random.u()[Trait.PHONE.ordinal()][0]).isCloseTo(0.24, within(0.02));
        assertThat(random.u()[Trait.ADDRESS.ordinal()]).isEqualTo(SHIPPED.u()[Trait.ADDRESS.ordinal()]);
    }

    @Test
    void infersNothingFromANameAloneOrAgainstAName() {
        int missing = Pattern.MISSING;

        assertThat(SHIPPED.bits(pattern(0, missing, missing, missing, missing, 40)))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(SHIPPED.bits(pattern(3, 0, missing, 0, 0, 0))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(SHIPPED.bits(pattern(0, 0, missing, missing, missing, 16))).isGreaterThan(10);
    }

    private static double m(Weights weights, Trait trait, int level) {
        return weights.m()[trait.ordinal()][level];
    }

    private static Pattern pattern(int name, int born, int id, int phone, int address, int rarity) {
        int[] levels = new int[Trait.values().length];
        Arrays.fill(levels, Pattern.MISSING);
        levels[Trait.NAME.ordinal()] = name;
        levels[Trait.BIRTH_DATE.ordinal()] = born;
        levels[Trait.NATIONAL_ID.ordinal()] = id;
        levels[Trait.PHONE.ordinal()] = phone;
        levels[Trait.ADDRESS.ordinal()] = address;
        return new Pattern(levels, rarity);
    }
}
