package org.moneytrail.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.table.Accounts;

/** The threshold is KZT 5 000 000, its floor 4 000 000. */
class StructuringTest {
    private static final String A1 = "A1";

    @Test
    void firesOnThreeDepositsJustBelowTheThresholdInAWeek() {
        Story story = new Story()
                .deposits("d1", 0, "A", 4_500_000)
                .deposits("d2", 48, "A", 4_900_000)
                .deposits("d3", 167, "A", 4_000_000);

        assertThat(story.alerts(A1)).containsExactly("A d1:PROCEEDS d2:PROCEEDS d3:PROCEEDS");
        assertThat(story.explanations(A1))
                .containsExactly("3 cash deposits of one owner on 1 account within 6 days, each from 80 percent of the"
                        + " reporting threshold of KZT 5 000 000 to just below it, together KZT 13 400 000.");
    }

    @Test
    void addsUpTheAccountsOfOneOwner() {
        Story story = new Story()
                .account("A", "p")
                .account("B", "p")
                .account("C", "q")
                .entity("e", Accounts.TABLE, "B")
                .entity("e", Accounts.TABLE, "C")
                .deposits("a1", 0, "A", 4_500_000)
                .deposits("b1", 1, "B", 4_500_000)
                .deposits("b2", 2, "B", 4_500_000)
                .deposits("c1", 3, "C", 4_500_000);

        assertThat(story.alerts(A1)).containsExactly("B b1:PROCEEDS b2:PROCEEDS c1:PROCEEDS");
    }

    @Test
    void staysQuietOnAShopThatBanksItsTakings() {
        Story story = new Story();
        for (int day = 0; day < 20; day++) {
            story.deposits("t" + day, day * 24 + 20, "SHOP", day % 7 == 5 ? 4_100_000 : 1_000_000 + day * 50_000L);
        }

        assertThat(story.alerts(A1)).isEmpty();
    }

    @Test
    void staysQuietOnTransfersAndOnNothing() {
        assertThat(new Story()
                        .pays("d1", 0, "X", "A", 4_500_000)
                        .pays("d2", 1, "X", "A", 4_500_000)
                        .pays("d3", 2, "X", "A", 4_500_000)
                        .alerts(A1))
                .isEmpty();
        assertThat(new Story().alerts(A1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3999999,false", "4000000,true", "4999999,true", "5000000,false"})
    void countsFromTheFloorToJustBelowTheThreshold(long amount, boolean fires) {
        assertThat(week(amount, 168).alarms(A1)).isEqualTo(fires);
    }

    @ParameterizedTest
    @CsvSource({"168,true", "168.001,false"})
    void looksAtSevenDays(double last, boolean fires) {
        assertThat(week(4_500_000, last).alarms(A1)).isEqualTo(fires);
    }

    @Test
    void rollsItsWindowAndJoinsWhatOverlaps() {
        Story story = new Story();
        for (int i = 0; i < 5; i++) {
            story.deposits("d" + i, i * 72, "A", 4_500_000);
        }

        assertThat(story.alerts(A1)).containsExactly("A d0:PROCEEDS d1:PROCEEDS d2:PROCEEDS d3:PROCEEDS d4:PROCEEDS");
    }

    private static Story week(long amount, double last) {
        return new Story()
                .deposits("d1", 0, "A", amount)
                .deposits("d2", 10, "A", amount)
                .deposits("d3", last, "A", amount);
    }
}
