package org.moneytrail.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 16, 17, 1_000, 65_537})
    void sendsEveryNumberToAnother(long size) {
        Permutation permutation = new Permutation(size, 42);
        assertThat(LongStream.range(0, size).map(permutation::of).sorted().toArray())
                .isEqualTo(LongStream.range(0, size).toArray());
    }

    @Test
    void changesWithItsKey() {
        Permutation one = new Permutation(1L << 40, 1);
        Permutation other = new Permutation(1L << 40, 2);
        assertThat(one.of(7)).isNotEqualTo(other.of(7)).isNotEqualTo(7);
    }

    @Test
    void refusesWhatIsOutside() {
        Permutation permutation = new Permutation(10, 1);
        assertThatThrownBy(() -> permutation.of(10)).hasMessage("Cannot place 10: it is not in 0..9");
        assertThatThrownBy(() -> new Permutation(0, 1)).hasMessageStartingWith("Cannot permute 0 numbers");
    }
}
