package org.moneytrail.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantsTest {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T09:00:00Z, 2026-03-01T09:00:00Z",
        "2026-03-01T12:30:00+03:00, 2026-03-01T09:30:00Z",
        "2026-03-01T14:00+05, 2026-03-01T09:00:00Z",
        "2026-03-01T14:00:00.123456+0500, 2026-03-01T09:00:00.123456Z",
        "2026-03-01, 2026-02-28T19:00:00Z"
    })
    void readsIsoWithAnOffsetOrADate(String text, Instant instant) {
        assertThat(Instants.parse(text, ALMATY)).isEqualTo(instant);
        assertThat(Instants.ofMicros(Instants.toMicros(instant))).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T09:00:00, not-an-instant",
        "01.03.2026, not-an-instant",
        "2026-02-30, not-an-instant",
        "2026-02-30T10:00:00Z, not-an-instant",
        "2026-03-01T25:00:00Z, not-an-instant",
        "2026-03-01T09:00:00.1234567Z, too-precise"
    })
    void refusesTheRest(String text, String rule) {
        assertThatThrownBy(() -> Instants.parse(text, ALMATY))
                .isInstanceOfSatisfying(
                        Unreadable.class, problem -> assertThat(problem.rule()).isEqualTo(rule));
    }
}
