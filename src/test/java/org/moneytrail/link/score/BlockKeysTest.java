package org.moneytrail.link.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is compared with whom. */
class BlockKeysTest {
    /** Both names share no other word than the first. */
    @ParameterizedTest
    @CsvSource({
        "Žukaščin Adam, Жукащин Пётр, true",
        "Žukaščin Adam, Zukascin Peter, true",
        "Шамаский Адам, Shamaskij Peter, true",
        "Жукащин Адам, Zukascin Peter, false",
        "Жукащин Адам, Кашин Пётр, false",
    })
    void aWordMeetsItsSpellingsInOtherScriptsAndWithoutAccents(String one, String other, boolean meet) {
        Set<String> common = new HashSet<>(keys(one));
        common.retainAll(keys(other));

        assertThat(common).hasSize(meet ? 1 : 0);
    }

    private static Set<String> keys(String name) {
        return BlockKeys.of(new Described("PERSON", List.of(name), null, LocalDate.of(1980, 2, 3), null, null));
    }
}
