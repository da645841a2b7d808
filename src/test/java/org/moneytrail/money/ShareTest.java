package org.moneytrail.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equalsBigIntegersForAmountsOfAnyLength(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            long denominator = Math.max(1, random.nextLong() >>> random.nextInt(1, 64));
            long numerator = (random.nextLong() >>> random.nextInt(1, 64)) % denominator;
            long amount = random.nextLong() >>> random.nextInt(1, 64);
            BigInteger[] exact = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(numerator))
                    .divideAndRemainder(BigInteger.valueOf(denominator));
            long up = exact[1].signum() == 0 ? 0 : 1;
            assertThat(Share.of(amount, numerator, denominator)).isEqualTo(exact[0].longValueExact());
            assertThat(Share.ceil(amount, numerator, denominator)).isEqualTo(exact[0].longValueExact() + up);
        }
    }

    @Test
    void takesTheWholeOfTheLargestAmount() {
        long largest = Long.MAX_VALUE;
        assertThat(Share.of(largest, largest, largest)).isEqualTo(largest);
        assertThat(Share.of(largest, largest - 1, largest)).isEqualTo(largest - 1);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> Share.of(Long.MAX_VALUE, 3, 2)).hasMessageContaining("passes 2^63-1");
        assertThatThrownBy(() -> Share.of(Long.MAX_VALUE, Long.MAX_VALUE, 1)).hasMessageContaining("passes 2^63-1");
        assertThatThrownBy(() -> Share.of(-1, 1, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Share.of(1, 1, 0)).isInstanceOf(ArithmeticException.class);
    }
}
