package org.moneytrail.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternTest {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dd.MM.yyyy            | 01.03.2026                | 2026-03-01
            uuuuMMdd              | 20260301                  | 2026-03-01
            d-MMM-yy              | 1-MAR-26                  | 2026-03-01
            dd.MM.yyyy HH:mm      | 01.03.2026 09:30          | 2026-03-01T04:30:00Z
            dd.MM.yyyy HH:mm      | 01.03.2020 09:30          | 2020-03-01T03:30:00Z
            MM/dd/yyyy h:mm a     | 03/01/2026 9:30 pm        | 2026-03-01T16:30:00Z
            yyyy-MM-dd HH:mm:ssXX | 2026-03-01 09:30:05+0200  | 2026-03-01T07:30:05Z
            yyyy-MM-dd' 00:00:00' | 2026-03-01 00:00:00       | 2026-03-01
            """)
    void writesInIso(String pattern, String written, String iso) {
        assertThat(DatePattern.of(pattern).toIso(written, ALMATY)).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "1.3.2026", "2026-03-01", "01.03.2026 09:30", "soon", ""})
    void refusesWhatDoesNotFollowIt(String written) {
        assertThatThrownBy(() -> DatePattern.of("dd.MM.yyyy").toIso(written, ALMATY))
                .isInstanceOf(Unreadable.class)
                .hasMessage("'" + written + "' is not a date written dd.MM.yyyy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dd.MM", "HH:mm", "dd.mm.yyyy", "dd.MM.yyyy hh:mm", "jj.MM.yyyy", "dd.MM.yyyy'"})
    void refusesAPatternThatTellsNoDayOrOneOfTwoHours(String pattern) {
        assertThatThrownBy(() -> DatePattern.of(pattern))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("is not a pattern that tells a day");
    }

    @Test
    void keepsItsText() {
        assertThat(DatePattern.of("yyyyMMdd").text()).isEqualTo("yyyyMMdd");
    }
}
