package org.moneytrail.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.moneytrail.finding.Definition;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.Table;

/** What holds for all typologies together. */
class DetectionTest {
    @Test
    void everyTypologyHasADefinitionASourceAndATest() throws Exception {
        List<Typology> all = Typologies.all(Settings.defaults());
        String readme = Files.readString(Path.of("README.md"));

        assertThat(all.stream().map(typology -> typology.definition().id())).doesNotHaveDuplicates();
        for (Typology typology : all) {
            Definition definition = typology.definition();
            assertThat(List.of(definition.title(), definition.looksFor(), definition.source()))
                    .as(definition.id())
                    .allMatch(text -> !text.isBlank());
            assertThat(definition.innocents()).as(definition.id()).isNotEmpty();
            assertThat(definition.misses()).as(definition.id()).isNotEmpty();
            assertThat(Class.forName(typology.getClass().getName() + "Test")).isNotNull();
            assertThat(readme)
                    .contains("| " + definition.id() + " | " + definition.title() + " | " + definition.source() + " |");
        }
    }

    @Test
    void findsTheSameWhateverTheOrderOfRows() {
        Detected one = Detection.detect(story().tables(1), Settings.defaults());
        Detected other = Detection.detect(story().tables(7), Settings.defaults());

        assertThat(rows(other.alerts())).isEqualTo(rows(one.alerts())).hasSize(3);
        assertThat(rows(other.alertPayments())).isEqualTo(rows(one.alertPayments()));
        assertThat(rows(one.alerts().select(Alerts.TYPOLOGY.col()))).containsExactlyInAnyOrder("[A1]", "[B1]", "[B16]");
    }

    @Test
    void fillsTheDeclaredTables() {
        Detected found = Detection.detect(story().tables(1), Settings.defaults());

        assertThat(found.alerts().columns()).isEqualTo(withoutRun(Alerts.TABLE));
        assertThat(found.alertPayments().columns()).isEqualTo(withoutRun(AlertPayments.TABLE));
        assertThat(found.alerts().select(Alerts.ALERT_ID.col()).distinct().count())
                .isEqualTo(3);
        assertThat(found.alertPayments()
                        .dropDuplicates("alert_id", "transaction_id")
                        .count())
                .isEqualTo(found.alertPayments().count());
    }

    @Test
    void keepsTheIdOfAnAlertThatGrows() {
        String id = structuring(story());

        assertThat(structuring(story().deposits("d4", 80, "S", 4_500_000))).isEqualTo(id);
    }

    private static String structuring(Story story) {
        return Detection.detect(story.tables(1), Settings.defaults())
                .alerts()
                .where(Alerts.TYPOLOGY.col().equalTo("A1"))
                .first()
                .getString(0);
    }

    private static Story story() {
        Story story = new Story()
                .deposits("d1", 0, "S", 4_500_000)
                .deposits("d2", 24, "S", 4_500_000)
                .deposits("d3", 48, "S", 4_500_000)
                .pays("c1", 0, "A", "B", 1_000)
                .pays("c2", 10, "B", "C", 950)
                .pays("c3", 20, "C", "A", 900);
        for (int day : new int[] {0, 5, 10}) {
            story.pays("i" + day, day * 24 + 5, "X", "P", 100).pays("o" + day, day * 24 + 6, "P", "Y", 100);
        }
        return story;
    }

    private static String[] withoutRun(Table table) {
        return table.fields().stream()
                .map(field -> field.name())
                .filter(name -> !name.equals("run_id"))
                .toArray(String[]::new);
    }

    private static List<String> rows(Dataset<Row> table) {
        return Arrays.stream((Row[]) table.collect())
                .map(Row::toString)
                .sorted()
                .toList();
    }
}
