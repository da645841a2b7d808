package org.moneytrail.link.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped tables contradict themselves nowhere, and a broken one says where. */
class WordTableTest {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzSCT";

    @Test
    void namesFileAndLineOfARowThatDoesNotFit() {
        assertThatThrownBy(() -> WordTable.rows("broken.tsv", 2))
                .hasMessage("Cannot read broken.tsv:3: it must have 2 columns, the first of them not empty,"
                        + " but is 'three\tcolumns\there'");
    }

    @ParameterizedTest
    @CsvSource({
        "letters.tsv, 2",
        "company-forms.tsv, 3",
        "company-words.tsv, 3",
        "person-words.tsv, 3",
        "numbers.tsv, 2"
    })
    void saysOneThingOfAWord(String table, int columns) {
        Map<String, List<String>> said = new HashMap<>();
        for (List<String> row : WordTable.rows(table, columns)) {
            List<String> before = said.putIfAbsent(row.get(0), row);
            assertThat(before).as("%s twice in %s", row.get(0), table).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void passesNoWordByThatASoundIsIn(long seed) {
        Random random = new Random(seed);
        for (List<String> row : WordTable.rows("sounds.tsv", 3)) {
            Pattern spelling = Pattern.compile(row.get(0));
            int found = 0;
            for (int i = 0; i < 20_000 || found == 0; i++) {
                String word = random.ints(1 + random.nextInt(6), 0, LETTERS.length())
                        .mapToObj(at -> LETTERS.substring(at, at + 1))
                        .collect(Collectors.joining());
                if (spelling.matcher(word).find()) {
                    found++;
                    assertThat(row.get(2).isEmpty() || row.get(2).chars().anyMatch(letter -> word.indexOf(letter) >= 0))
                            .as("seed %d: %s in %s without any of %s", seed, row.get(0), word, row.get(2))
                            .isTrue();
                }
            }
        }
    }
}
