package org.moneytrail.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.table.Field;
import org.moneytrail.table.Transactions;

class FanOutTest {
    private static final String B5 = "B5";

    @Test
    void firesOnMoneyOfOneThatIsSpreadOverFive() {
        Story story = spread(5, 100, 10, Map.of());

        assertThat(story.alerts(B5)).containsExactly("A in out0 out1 out2 out3 out4");
        assertThat(story.explanations(B5))
                .containsExactly("KZT 500 came in from 1 payer, at least 80 percent from the largest 2; KZT 500 was"
                        + " spread over 5 payees within 72 hours.");
    }

    @Test
    void staysQuietOnAnEmployerWhoPaysWages() {
        assertThat(spread(6, 100, 10, Map.of(Transactions.PURPOSE_CODE, "311")).alerts(B5))
                .isEmpty();
    }

    @Test
    void staysQuietOnManyPayersOnPooledAccountsAndOnNothing() {
        Story many = new Story();
        for (int i = 0; i < 6; i++) {
            many.pays("in" + i, i, "P" + i, "A", 100).pays("out" + i, 10 + i, "A", "Z" + i, 100);
        }
        assertThat(many.alerts(B5)).isEmpty();
        assertThat(spread(5, 100, 10, Map.of()).terminal("A").alerts(B5)).isEmpty();
        assertThat(new Story().alerts(B5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4,125,10,false", "5,80,10,true", "5,79,10,false", "5,100,68,true", "5,100,69,false"})
    void asksHowManyHowMuchAndHowSoon(int payees, long each, double hour, boolean fires) {
        assertThat(spread(payees, each, hour, Map.of()).alarms(B5)).isEqualTo(fires);
    }

    private static Story spread(int payees, long each, double hour, Map<Field, Object> more) {
        Story story = new Story().pays("in", 0, "X", "A", 500);
        for (int i = 0; i < payees; i++) {
            story.pays("out" + i, hour + i, "A", "Z" + i, each, more);
        }
        return story;
    }
}
