package org.moneytrail.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelTest {
    private static final String A3 = "A3";

    @Test
    void firesOnDepositsInTwoTownsThatAreDrawnInAThird() {
        Story story = funnel("Шымкент, дом 1", 6_000_000, 60);

        assertThat(story.alerts(A3)).containsExactly("A d1:PROCEEDS d2:PROCEEDS d3:PROCEEDS w1");
        assertThat(story.explanations(A3).get(0))
                .startsWith("3 cash deposits below the reporting threshold, together KZT 6 000 000, in Актау, Атырау,"
                        + " away from the holder's home in Шымкент; KZT 6 000 000 left elsewhere within 72 hours");
    }

    @Test
    void staysQuietOnATraderWhoSpendsWhereHeSells() {
        assertThat(new Story()
                        .account("A", "p")
                        .party("p", "PERSON", "Шымкент, дом 1")
                        .deposits("d1", 0, "A", 1_800_000, "Актау, касса")
                        .deposits("d2", 24, "A", 1_800_000, "Атырау, касса")
                        .deposits("d3", 48, "A", 2_400_000, "Актау, касса")
                        .draws("w1", 60, "A", 6_000_000, "Актау, касса 2")
                        .alerts(A3))
                .isEmpty();
    }

    @Test
    void staysQuietWhereOneTownIsHome() {
        assertThat(funnel("Актау, дом 1", 6_000_000, 60).alerts(A3)).isEmpty();
    }

    @Test
    void asksForOneTownMoreWhereTheHomeIsNotKnown() {
        Story two = new Story()
                .deposits("d1", 0, "A", 1_800_000, "Актау")
                .deposits("d2", 24, "A", 1_800_000, "Атырау")
                .deposits("d3", 48, "A", 2_400_000, "Актау")
                .pays("o1", 60, "A", "B", 6_000_000);
        assertThat(two.alerts(A3)).isEmpty();
        assertThat(two.deposits("d4", 50, "A", 600_000, "Тараз").alerts(A3))
                .containsExactly("A d1:PROCEEDS d2:PROCEEDS d3:PROCEEDS d4:PROCEEDS o1");
    }

    @ParameterizedTest
    @CsvSource({"4200000,60,true", "4199999,60,false", "6000000,120,true", "6000000,120.001,false"})
    void asksHowMuchLeavesAndHowSoon(long drawn, double hour, boolean fires) {
        assertThat(funnel("Шымкент", drawn, hour).alarms(A3)).isEqualTo(fires);
    }

    @ParameterizedTest
    @CsvSource({"1400000,true", "1399999,false"})
    void asksThatTheDepositsReachTheThresholdTogether(long last, boolean fires) {
        assertThat(new Story()
                        .account("A", "p")
                        .party("p", "PERSON", "Шымкент")
                        .deposits("d1", 0, "A", 1_800_000, "Актау")
                        .deposits("d2", 24, "A", 1_800_000, "АТЫРАУ")
                        .deposits("d3", 48, "A", last, "актау")
                        .pays("o1", 60, "A", "B", 4_900_000)
                        .alarms(A3))
                .isEqualTo(fires);
    }

    @Test
    void takesATownInCapitalsForTheSame() {
        assertThat(funnel("АКТАУ", 6_000_000, 60).alerts(A3)).isEmpty();
    }

    @Test
    void findsNothingInNothing() {
        assertThat(new Story().alerts(A3)).isEmpty();
    }

    private static Story funnel(String home, long drawn, double hour) {
        return new Story()
                .account("A", "p")
                .party("p", "PERSON", home)
                .deposits("d1", 0, "A", 1_800_000, "Актау, касса 3")
                .deposits("d2", 24, "A", 1_800_000, "Атырау, касса 9")
                .deposits("d3", 48, "A", 2_400_000, "Актау, касса 3")
                .draws("w1", hour, "A", drawn, "Алматы, банкомат");
    }
}
