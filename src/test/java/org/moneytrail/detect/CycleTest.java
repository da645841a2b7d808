package org.moneytrail.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.settings.CycleSettings;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Field;
import org.moneytrail.table.Transactions;

class CycleTest {
    private static final String B16 = "B16";

    @Test
    void firesOnceOnMoneyThatComesBack() {
        Story story = new Story()
                .pays("c1", 0, "A", "B", 1_000)
                .pays("c2", 10, "B", "C", 950)
                .pays("c3", 20, "C", "A", 900);

        assertThat(story.alerts(B16)).containsExactly("A c1:PROCEEDS c2 c3");
        assertThat(story.explanations(B16))
                .containsExactly("KZT 1 000 left account A and KZT 900 came back to it after 20 hours, by 3 payments"
                        + " over 3 accounts; along the way at least 90 percent of the largest amount was kept.");
    }

    @Test
    void followsAFeeAndAConversion() {
        Map<Field, Object> fee = Map.of(Transactions.CREDITED_AMOUNT_MINOR, 98_000L);
        Map<Field, Object> toDollars =
                Map.of(Transactions.CREDITED_AMOUNT_MINOR, 200L, Transactions.CREDITED_CURRENCY, "USD");
        Map<Field, Object> dollars = Map.of(
                Transactions.AMOUNT_MINOR,
                190L,
                Transactions.CURRENCY,
                "USD",
                Transactions.CREDITED_AMOUNT_MINOR,
                190L,
                Transactions.CREDITED_CURRENCY,
                "USD");
        Story story = new Story()
                .pays("c1", 0, "A", "B", 1_000, fee)
                .pays("c2", 10, "B", "C", 980, toDollars)
                .pays("c3", 20, "C", "A", 0, dollars);

        assertThat(story.alerts(B16)).containsExactly("A c1:PROCEEDS c2 c3");
    }

    @Test
    void staysQuietOnPaymentsThatOnlyCloseARingAgainstTime() {
        assertThat(new Story()
                        .pays("c1", 20, "A", "B", 1_000)
                        .pays("c2", 10, "B", "C", 1_000)
                        .pays("c3", 0, "C", "A", 1_000)
                        .alerts(B16))
                .isEmpty();
    }

    @Test
    void staysQuietOnAnEconomyWhereSmallMoneyMeetsLarge() {
        assertThat(new Story()
                        .pays("buys", 0, "WORKER", "SHOP", 1_000)
                        .pays("orders", 10, "SHOP", "FACTORY", 900_000)
                        .pays("wage", 20, "FACTORY", "WORKER", 300_000)
                        .alerts(B16))
                .isEmpty();
    }

    @Test
    void staysQuietOverPooledAccountsAndOnNothing() {
        assertThat(ring(3, 1).terminal("N1").alerts(B16)).isEmpty();
        assertThat(new Story().alerts(B16)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2,false", "3,true", "10,true", "11,false"})
    void asksForThreeToTenPayments(int length, boolean fires) {
        assertThat(ring(length, 1).alarms(B16)).isEqualTo(fires);
    }

    @ParameterizedTest
    @CsvSource({"360,true", "360.001,false"})
    void looksAtThirtyDays(double hours, boolean fires) {
        assertThat(ring(3, hours).alarms(B16)).isEqualTo(fires);
    }

    @ParameterizedTest
    @CsvSource({"800,true", "799,false"})
    void asksHowMuchIsKept(long last, boolean fires) {
        assertThat(roundEndingWith(last).alarms(B16)).isEqualTo(fires);
    }

    @ParameterizedTest
    @CsvSource({"945,true", "946,false"})
    void asksThatMoneyDoesNotGrowOnItsWay(long last, boolean fires) {
        assertThat(roundEndingWith(last).alarms(B16)).isEqualTo(fires);
    }

    @Test
    void countsAHubAndDoesNotFollowIt() {
        Story story = ring(3, 1);
        for (int i = 0; i < 200; i++) {
            story.pays("h" + i, 3 + i * 0.01, "X" + i, "N1", 7);
        }

        assertThat(story.alerts(B16)).isEmpty();
        assertThat(Story.typology(B16).leftOut(story.tables(1)))
                .contains("1 account with more than 200 payments on a day not followed");
        assertThat(Story.typology(B16).leftOut(ring(3, 1).tables(1))).isEmpty();
    }

    @Test
    void looksAtTheShapeAloneIfAsked() {
        DetectTables in = new Story()
                .pays("c1", 0, "A", "B", 1_000)
                .pays("c2", 10, "B", "C", 5)
                .pays("c3", 20, "C", "A", 70_000)
                .tables(1);
        CycleSettings settings = Settings.load(Optional.empty(), Map.of("detect.cycle.retention-percent", "0"))
                .detect()
                .cycle();

        assertThat(Detection.detect(in, List.of(new Cycle(settings))).alerts().count())
                .isEqualTo(1);
    }

    /** Three payments that close a ring: of 1 000, of 900, and of this. */
    private static Story roundEndingWith(long last) {
        return new Story()
                .pays("c1", 500, "A", "B", 1_000)
                .pays("c2", 900, "B", "C", 900)
                .pays("c3", 1_000, "C", "A", last);
    }

    private static Story ring(int length, double hours) {
        Story story = new Story();
        for (int i = 0; i < length; i++) {
            story.pays("c" + i, i * hours, "N" + i, "N" + (i + 1) % length, 1_000);
        }
        return story;
    }
}
