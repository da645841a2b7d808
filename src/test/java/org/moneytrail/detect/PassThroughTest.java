package org.moneytrail.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days begin in Almaty, five hours before UTC. */
class PassThroughTest {
    private static final String B1 = "B1";

    @Test
    void firesOnThreeDaysOnWhichNothingStays() {
        assertThat(days(100, 100, 0, 5, 10).alerts(B1)).containsExactly("A i0 i10 i5 o0 o10 o5");
    }

    @Test
    void staysQuietOnAHouseholdThatKeepsSomething() {
        assertThat(days(100, 80, 0, 5, 10, 15, 20).alerts(B1)).isEmpty();
    }

    @Test
    void staysQuietOnPooledAccountsAndOnNothing() {
        assertThat(days(100, 100, 0, 5, 10).terminal("A").alerts(B1)).isEmpty();
        assertThat(new Story().alerts(B1)).isEmpty();
    }

    @Test
    void knowsWhatLayThereBefore() {
        assertThat(days(100, 100, 0, 5, 10).opening("A", "6").alerts(B1)).isEmpty();
        assertThat(days(100, 100, 0, 5, 10).opening("A", "5").alarms(B1)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"29,true", "30,false"})
    void asksForThreeDaysInThirty(int last, boolean fires) {
        assertThat(days(100, 100, 0, 5, last).alarms(B1)).isEqualTo(fires);
    }

    @ParameterizedTest
    @CsvSource({"94,false", "95,true", "105,true", "106,false"})
    void comparesWhatCameInAndWhatWentOut(long out, boolean fires) {
        // What is left of one day must not spoil the next.
        Story story = new Story();
        for (int day : new int[] {0, 5, 10}) {
            story.pays("i" + day, day * 24 + 5, "X", "A", 100)
                    .pays("o" + day, day * 24 + 6, "A", "Y", out)
                    .pays("z" + day, day * 24 + 72, out < 100 ? "A" : "X", out < 100 ? "Y" : "A", Math.abs(100 - out));
        }
        assertThat(story.alarms(B1)).isEqualTo(fires);
    }

    private static Story days(long in, long out, int... days) {
        Story story = new Story();
        for (int day : days) {
            story.pays("i" + day, day * 24 + 5, "X", "A", in).pays("o" + day, day * 24 + 6, "A", "Y", out);
        }
        return story;
    }
}
