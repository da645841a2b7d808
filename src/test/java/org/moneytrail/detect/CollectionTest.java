package org.moneytrail.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.table.Transactions;

class CollectionTest {
    private static final String E6 = "E6";

    @Test
    void firesOnGiftsThatAreDrawnInCash() {
        Story story = gifts(15, 1_000).draws("w", 100, "A", 15_000, "Алматы");

        assertThat(story.alerts(E6))
                .hasSize(1)
                .allMatch(alert -> alert.startsWith("A g0:PROCEEDS g10:PROCEEDS") && alert.endsWith(" w"));
        assertThat(story.explanations(E6))
                .containsExactly("15 donors gave KZT 15 000 in small credits; KZT 15 000 went to individuals or into"
                        + " cash within 7 days.");
    }

    @Test
    void firesOnGiftsThatGoToAnIndividual() {
        assertThat(gifts(15, 1_000)
                        .account("Z", "p")
                        .party("p", "PERSON", "Алматы")
                        .pays("o", 100, "A", "Z", 15_000)
                        .alarms(E6))
                .isTrue();
    }

    @Test
    void firesOnGiftsThatAreRemittedWhoeverCollectsThem() {
        assertThat(gifts(15, 1_000)
                        .pays("o", 100, "A", "abroad", 15_000, Map.of(Transactions.CHANNEL, "REMITTANCE"))
                        .alarms(E6))
                .isTrue();
    }

    @Test
    void staysQuietOnACharityThatPaysAHospital() {
        assertThat(gifts(40, 1_000)
                        .account("Z", "h")
                        .party("h", "COMPANY", "Алматы")
                        .pays("o", 100, "A", "Z", 40_000)
                        .alerts(E6))
                .isEmpty();
    }

    @Test
    void staysQuietOnAShopThatIsPaidByCardOnOwnAccountsAndOnNothing() {
        Story shop = new Story();
        for (int i = 0; i < 20; i++) {
            shop.pays("g" + i, i, "D" + i, "A", 1_000, Map.of(Transactions.CHANNEL, "CARD"));
        }
        assertThat(shop.draws("w", 100, "A", 20_000, "Алматы").alerts(E6)).isEmpty();
        assertThat(gifts(15, 1_000)
                        .account("A", "p")
                        .account("B", "p")
                        .party("p", "PERSON", "Алматы")
                        .pays("o", 100, "A", "B", 15_000)
                        .alerts(E6))
                .isEmpty();
        assertThat(new Story().alerts(E6)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"421,411,false", "421,119,false", "119,411,false", "119,119,true", "122,119,true"})
    void staysQuietOnALenderThatGetsInstalmentsAndPaysOutLoans(String credit, String debit, boolean fires) {
        Story story = new Story().account("Z", "p").party("p", "PERSON", "Алматы");
        for (int i = 0; i < 15; i++) {
            story.pays("g" + i, i, "D" + i, "A", 1_000, Map.of(Transactions.PURPOSE_CODE, credit));
        }
        assertThat(story.pays("o", 100, "A", "Z", 15_000, Map.of(Transactions.PURPOSE_CODE, debit))
                        .alarms(E6))
                .isEqualTo(fires);
    }

    @ParameterizedTest
    @CsvSource({
        "14,1000,15000,100,false",
        "15,100000,1500000,100,true",
        "15,100001,1500000,100,false",
        "15,1000,12000,168,true",
        "15,1000,11999,168,false",
        "15,1000,15000,168.001,false"
    })
    void asksForEachEdge(int donors, long each, long drawn, double hour, boolean fires) {
        assertThat(gifts(donors, each).draws("w", hour, "A", drawn, "Алматы").alarms(E6))
                .isEqualTo(fires);
    }

    private static Story gifts(int donors, long each) {
        Story story = new Story();
        for (int i = 0; i < donors; i++) {
            story.pays("g" + i, i, "D" + i, "A", each);
        }
        return story;
    }
}
