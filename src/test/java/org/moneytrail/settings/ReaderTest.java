package org.moneytrail.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private enum Side {
        DEBIT,
        VERY_LAST
    }

    private final Problems problems = new Problems();

    @Test
    void readsWhatNoSectionUsesYet() {
        Reader in = over(
                "a { yes = true, no = \"false\", name = Ust-Kamenogorsk, side = very-last, many = 7, five = 5ns }");

        assertThat(in.bool("yes")).isTrue();
        assertThat(in.bool("no")).isFalse();
        assertThat(in.text("name")).isEqualTo("Ust-Kamenogorsk");
        assertThat(in.choice("side", Side.class)).isEqualTo(Side.VERY_LAST);
        assertThat(in.count("many", 7)).isEqualTo(7);
        assertThat(in.duration("five", Duration.ZERO, Duration.ofNanos(5))).isEqualTo(Duration.ofNanos(5));
        assertThat(in.effective())
                .hasToString(
                        "{a.five=5ns, a.many=7, a.name=Ust-Kamenogorsk, a.no=false, a.side=very-last, a.yes=true}");
        in.noteUnknownKeys();
        problems.throwIfAny();
    }

    @Test
    void notesWhatDoesNotFit() {
        Reader in = over("a { yes = yes, name = \"\", side = DEBIT, many = 6 }");

        assertThat(in.bool("yes")).isFalse();
        assertThat(in.text("name")).isEmpty();
        assertThat(in.choice("side", Side.class)).isEqualTo(Side.DEBIT);
        assertThat(in.count("many", 7)).isEqualTo(7);
        assertThatThrownBy(problems::throwIfAny).hasMessage("""
                        Cannot start: 4 settings are wrong.
                          my.conf:1  a.yes = yes: must be one of false, true
                          my.conf:1  a.name = : must not be empty
                          my.conf:1  a.side = DEBIT: must be one of debit, very-last
                          my.conf:1  a.many = 6: must be at least 7""");
    }

    private Reader over(String hocon) {
        ConfigParseOptions mine = ConfigParseOptions.defaults().setOriginDescription("my.conf");
        return new Reader(ConfigFactory.parseString(hocon, mine), problems).section("a");
    }
}
