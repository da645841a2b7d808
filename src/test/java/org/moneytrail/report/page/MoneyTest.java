package org.moneytrail.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "0, KZT, 0.00_KZT",
                "99999, KZT, 999.99_KZT",
                "100000, KZT, 1'000.00_KZT",
                "-123456789, KZT, -1'234'567.89_KZT",
                "-12345, KZT, -123.45_KZT",
                "1234567, JPY, 1'234'567_JPY",
                "1234567, KWD, 1'234.567_KWD",
                "9223372036854775807, KZT, 92'233'720'368'547'758.07_KZT"
            })
    void isWrittenInGroupsOfThree(long minor, String currency, String written) {
        assertThat(new Money(minor, currency))
                .hasToString(written.replace('\'', '\u202f').replace('_', '\u00a0'));
    }

    @Test
    void addsUpByCurrency() {
        assertThat(Money.sums(List.of(new Money(1, "USD"), new Money(2, "KZT"), new Money(3, "USD"))))
                .containsExactly(new Money(2, "KZT"), new Money(4, "USD"));
    }

    @Test
    void refusesToAddTwoCurrencies() {
        Money tenge = new Money(1, "KZT");
        assertThatThrownBy(() -> tenge.plus(new Money(1, "USD"))).hasMessage("Cannot add USD to KZT");
    }
}
