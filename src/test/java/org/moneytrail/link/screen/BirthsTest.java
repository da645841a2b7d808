package org.moneytrail.link.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthsTest {
    @ParameterizedTest
    @CsvSource({
        "1971-02-03, AGREES",
        "1971-02-04, DIFFERS",
        "1971-02, AGREES",
        "1971-03, DIFFERS",
        "1971, AGREES",
        "1972, DIFFERS",
        "circa 1973, AGREES",
        "circa 1974, DIFFERS",
        "Approximately 1969, AGREES",
        "1965 to 1971, AGREES",
        "1965 to 1970, DIFFERS",
        "between 1971 and 1975, AGREES",
        "in his forties, UNKNOWN"
    })
    void comparesWithHowListsWriteBirthDates(String listed, Births outcome) {
        assertThat(Births.of(LocalDate.of(1971, 2, 3), List.of(listed))).isEqualTo(outcome);
    }

    @Test
    void needsOneOfSeveralToAgree() {
        assertThat(Births.of(LocalDate.of(1971, 2, 3), List.of("1960", "in spring", "1971-02-03")))
                .isEqualTo(Births.AGREES);
        assertThat(Births.of(LocalDate.of(1971, 2, 3), List.of("1960", "in spring")))
                .isEqualTo(Births.DIFFERS);
    }

    @Test
    void saysNothingWhereOneSideSaysNothing() {
        assertThat(Births.of(null, List.of("1971"))).isEqualTo(Births.UNKNOWN);
        assertThat(Births.of(LocalDate.of(1971, 2, 3), List.of())).isEqualTo(Births.UNKNOWN);
    }
}
