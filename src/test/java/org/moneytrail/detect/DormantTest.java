package org.moneytrail.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.table.Transactions;

class DormantTest {
    private static final String B10 = "B10";
    private static final int DAY = 24;

    @Test
    void firesOnTenPaymentsBetweenTwoLongSilences() {
        Story story = burst(180, 10, 7, 30);

        assertThat(story.alerts(B10)).containsExactly("A b0 b1 b2 b3 b4 b5 b6 b7 b8 b9");
        assertThat(story.explanations(B10))
                .containsExactly("After 180 days without a payment the account saw 10 payments within 7 days, and then"
                        + " none for 30 days.");
    }

    @Test
    void staysQuietOnAnAccountThatGoesOn() {
        assertThat(burst(180, 10, 7, 30)
                        .pays("later", (187 + 20) * DAY, "A", "X", 1)
                        .alerts(B10))
                .isEmpty();
    }

    @Test
    void countsSilenceFromTheOpeningOfAnAccountThatTheLedgerHadNotSeen() {
        assertThat(fresh().opened("A", "2025-01-01").alarms(B10)).isTrue();
        assertThat(fresh().opened("A", "2026-03-01").alarms(B10)).isFalse();
        assertThat(fresh().alarms(B10)).isFalse();
    }

    @Test
    void staysQuietOnAnOrganisationThatCollectsGifts() {
        assertThat(gifts(10, 1, "PERSON").alarms(B10)).isTrue();
        assertThat(gifts(10, 1, "COMPANY").alarms(B10)).isFalse();
        assertThat(gifts(10, 10, "COMPANY").alarms(B10))
                .as("others paid often enough")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"179.999,10,7,30,false", "180,9,7,30,false", "180,10,7.001,30,false", "180,10,7,29.999,false"})
    void asksForEachEdge(double before, int payments, double burst, double after, boolean fires) {
        assertThat(burst(before, payments, burst, after).alarms(B10)).isEqualTo(fires);
    }

    @Test
    void staysQuietOnPooledAccountsAndOnNothing() {
        assertThat(burst(180, 10, 7, 30).terminal("A").alerts(B10)).isEmpty();
        assertThat(new Story().alerts(B10)).isEmpty();
    }

    private static Story burst(double before, int payments, double burst, double after) {
        Story story = new Story().pays("old", 0, "X", "A", 1);
        for (int i = 0; i < payments; i++) {
            story.pays("b" + i, (before + burst * i / (payments - 1)) * DAY, "X" + i, "A", 10);
        }
        return story.pays("end", (before + burst + after) * DAY, "X", "Y", 1);
    }

    private static Story gifts(int gifts, int others, String holder) {
        Story story = new Story().account("A", "H").party("H", holder, "Almaty").pays("old", 0, "X", "A", 1);
        for (int i = 0; i < gifts; i++) {
            story.pays("g" + i, 200 * DAY + i, "X" + i, "A", 10, Map.of(Transactions.PURPOSE_CODE, "122"));
        }
        for (int i = 0; i < others; i++) {
            story.pays("o" + i, 200 * DAY + i, "Y" + i, "A", 10);
        }
        return story.pays("end", 300 * DAY, "X", "Y", 1);
    }

    private static Story fresh() {
        Story story = new Story().pays("old", 0, "X", "Y", 1);
        for (int i = 0; i < 10; i++) {
            story.pays("b" + i, 200 * DAY + i, "X" + i, "A", 10);
        }
        return story.pays("end", 300 * DAY, "X", "Y", 1);
    }
}
