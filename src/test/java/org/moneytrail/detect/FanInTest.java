package org.moneytrail.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.table.Transactions;

class FanInTest {
    private static final String B4 = "B4";

    @Test
    void firesOnFivePayersWhoseMoneyGoesOnToOne() {
        Story story = payers(5).pays("out", 10, "A", "Z", 500);

        assertThat(story.alerts(B4)).containsExactly("A in0 in1 in2 in3 in4 out");
        assertThat(story.explanations(B4))
                .containsExactly("KZT 500 came in from 5 payers; KZT 500 went on to 1 payee within 72 hours, at least"
                        + " 80 percent to the largest 2.");
    }

    @Test
    void staysQuietOnAShopThatIsPaidByCardAndOnWages() {
        Story shop = new Story();
        Story wages = new Story();
        for (int i = 0; i < 6; i++) {
            shop.pays("in" + i, i, "P" + i, "A", 100, Map.of(Transactions.CHANNEL, "CARD"));
            wages.pays("in" + i, i, "P" + i, "A", 100, Map.of(Transactions.PURPOSE_CODE, "311"));
        }
        assertThat(shop.pays("out", 10, "A", "Z", 600).alerts(B4)).isEmpty();
        assertThat(wages.pays("out", 10, "A", "Z", 600).alerts(B4)).isEmpty();
    }

    @Test
    void asksOnlyOfAPersonWhyManyGave() {
        assertThat(gifts().alerts(B4)).as("nobody knows whose account it is").hasSize(1);
        assertThat(gifts().account("A", "H").party("H", "PERSON", "Almaty").alerts(B4))
                .hasSize(1);
        assertThat(gifts().account("A", "H").party("H", "COMPANY", "Almaty").alerts(B4))
                .isEmpty();
        assertThat(payers(5)
                        .pays("out", 10, "A", "Z", 500)
                        .account("A", "H")
                        .party("H", "COMPANY", "Almaty")
                        .alerts(B4))
                .as("no gifts")
                .hasSize(1);
    }

    @Test
    void staysQuietOnOneWhoHadPaidForAllBefore() {
        assertThat(new Story()
                        .pays("a", 0, "P9", "A", 1)
                        .pays("out", 1, "A", "Z", 500)
                        .pays("b", 2, "P0", "A", 100)
                        .pays("c", 3, "P1", "A", 100)
                        .pays("d", 4, "P2", "A", 100)
                        .pays("e", 5, "P3", "A", 100)
                        .pays("f", 6, "P4", "A", 100)
                        .alerts(B4))
                .isEmpty();
    }

    @Test
    void staysQuietOnManyPayeesOnPooledAccountsAndOnNothing() {
        Story many = payers(6);
        for (int i = 0; i < 6; i++) {
            many.pays("out" + i, 10 + i, "A", "Z" + i, 100);
        }
        assertThat(many.alerts(B4)).isEmpty();
        assertThat(payers(5).pays("out", 10, "A", "Z", 500).terminal("A").alerts(B4))
                .isEmpty();
        assertThat(new Story().alerts(B4)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4,500,10,false", "5,400,10,true", "5,399,10,false", "5,500,72,true", "5,500,77,false"})
    void asksHowManyHowMuchAndHowSoon(int payers, long out, double hour, boolean fires) {
        assertThat(payers(payers).pays("out", hour, "A", "Z", out).alarms(B4)).isEqualTo(fires);
    }

    @Test
    void joinsWindowsThatOverlap() {
        Story story = new Story();
        for (int day = 0; day < 6; day++) {
            for (int i = 0; i < 5; i++) {
                story.pays("in" + day + i, day * 24 + i, "P" + i, "A", 100);
            }
            story.pays("out" + day, day * 24 + 6, "A", "Z", 500);
        }
        assertThat(story.alerts(B4)).hasSize(1);
    }

    private static Story gifts() {
        Story story = new Story();
        for (int i = 0; i < 5; i++) {
            story.pays("in" + i, i, "P" + i, "A", 100, Map.of(Transactions.PURPOSE_CODE, "122"));
        }
        return story.pays("out", 10, "A", "Z", 500);
    }

    private static Story payers(int number) {
        Story story = new Story();
        for (int i = 0; i < number; i++) {
            story.pays("in" + i, i, "P" + i, "A", 100);
        }
        return story;
    }
}
