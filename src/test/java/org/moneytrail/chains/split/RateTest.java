package org.moneytrail.chains.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void roundsDownToWholeBaseUnits() {
        Rate cent = new Rate(50_125, 100);
        assertThat(cent.valueOf(0)).isZero();
        assertThat(cent.valueOf(1)).isEqualTo(501);
        assertThat(cent.valueOf(3)).isEqualTo(1503);
        assertThat(cent.valueOf(4)).isEqualTo(2005);
    }

    @Test
    void isExactWhereTheProductPasses64Bits() {
        assertThat(new Rate(Long.MAX_VALUE, Long.MAX_VALUE).valueOf(Long.MAX_VALUE - 1))
                .isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void refusesWhatIsNoRateAndWhatDoesNotFit() {
        assertThatThrownBy(() -> new Rate(-1, 1)).hasMessageContaining("Cannot value by -1/1");
        assertThatThrownBy(() -> new Rate(1, 0)).hasMessageContaining("Cannot value by 1/0");
        assertThatThrownBy(() -> new Rate(2, 1).valueOf(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }
}
