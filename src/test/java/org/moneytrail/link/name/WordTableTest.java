package org.moneytrail.link.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped tables contradict themselves nowhere, and a broken one says where. */
class WordTableTest {
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
}
