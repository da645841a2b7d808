package org.moneytrail.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinorUnitsTest {
    @ParameterizedTest
    @CsvSource({
        "1250.50, KZT, 125050",
        "1250.5, KZT, 125050",
        "1250, KZT, 125000",
        "50, JPY, 50",
        "1.893, KWD, 1893",
        "0.01, USD, 1",
        "-3.00, USD, -300",
        "92233720368547758.07, KZT, 9223372036854775807"
    })
    void readsMajorUnits(String text, String currency, long minor) {
        assertThat(MinorUnits.parse(text, currency)).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({
        "12.345, KZT, too-many-decimals",
        "50.0, JPY, too-many-decimals",
        "12.340, USD, too-many-decimals",
        "1e3, USD, not-a-number",
        "'1,000.00', USD, not-a-number",
        "'', USD, not-a-number",
        "+1, USD, not-a-number",
        "92233720368547758.08, KZT, too-large",
        "1.00, XYZ, unknown-currency",
        "1, XAU, unknown-currency"
    })
    void refusesWhatItWouldHaveToGuess(String text, String currency, String rule) {
        assertThatThrownBy(() -> MinorUnits.parse(text, currency))
                .isInstanceOfSatisfying(
                        Unreadable.class, problem -> assertThat(problem.rule()).isEqualTo(rule));
    }

    @Test
    void writesWhatItReads() {
        assertThat(MinorUnits.format(125050, "KZT")).isEqualTo("1250.50");
        assertThat(MinorUnits.format(7, "USD")).isEqualTo("0.07");
        assertThat(MinorUnits.format(50, "JPY")).isEqualTo("50");
    }
}
