package org.moneytrail.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final Wording WORDING = new Wording(ZoneId.of("Asia/Almaty"));
    private static final Instant LATE = Instant.parse("2026-03-01T20:00:00Z");

    @Test
    void writesTimesInTheZoneWithTheirOffset() {
        assertThat(WORDING.time(LATE)).isEqualTo("2026-03-02 01:00:00 +05:00");
        assertThat(WORDING.period(Optional.of(LATE), Optional.of(LATE.plusSeconds(86_400))))
                .isEqualTo("2026-03-02 to 2026-03-03");
        assertThat(WORDING.period(Optional.of(LATE), Optional.of(LATE))).isEqualTo("2026-03-02");
        assertThat(WORDING.period(Optional.empty(), Optional.empty())).isEqualTo("not known");
    }

    @ParameterizedTest
    @CsvSource({"72.5, 72.5", "70, 70", "100, 100", "0.04, 0", "-5, \u22125"})
    void writesPointsShort(double points, String written) {
        assertThat(WORDING.points(points)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0.99999, 0.99", "0.5, 0.50", "1, 1.00"})
    void neverMakesAScoreLookMoreCertain(double score, String written) {
        assertThat(WORDING.share(score)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "1, payment, 1_payment",
                "2, payment, 2_payments",
                "1204331, payment, 1'204'331_payments",
                "2, party, 2_parties",
                "2, day, 2_days"
            })
    void countsThings(long count, String noun, String written) {
        assertThat(WORDING.count(count, noun))
                .isEqualTo(written.replace('\'', '\u202f').replace('_', '\u00a0'));
    }

    @Test
    void writesCodeWordsAsWords() {
        assertThat(WORDING.words("TERRORIST_FINANCING")).isEqualTo("Terrorist financing");
    }
}
