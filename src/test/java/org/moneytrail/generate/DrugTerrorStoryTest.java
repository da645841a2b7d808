package org.moneytrail.generate;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrugTerrorStoryTest {
    private static final String KIND = "DRUG_TERROR";

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void buyersPayTheSuspectInTwoWavesBeforeTheSeizure(long seed) {
        WrittenWorld world = WrittenWorld.of(folder.resolve("waves"), seed);
        for (NamedCsvRecord story : world.stories(KIND, false)) {
            String seizureId = story.getField("predicate_key");
            OffsetDateTime seized =
                    OffsetDateTime.parse(world.seizure(seizureId).getField("seized_at"));
            String suspect = world.account(suspect(world, seizureId));
            assertThat(world.paths(story)).isEqualTo(2);
            List<NamedCsvRecord> sales = world.key(story, Stage.COLLECT);
            assertThat(sales).hasSizeGreaterThanOrEqualTo(20).allSatisfy(row -> {
                assertThat(row.getField("creditor_account")).isEqualTo(suspect);
                assertThat(WrittenWorld.time(row)).isBetween(seized.minusDays(100), seized);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void mostOfEachWaveReachesSomebodyOnTheList(long seed) {
        WrittenWorld world = WrittenWorld.of(folder.resolve("list"), seed);
        Set<String> designated = world.rows("designations").stream()
                .map(row -> row.getField("identifiers"))
                .collect(toSet());
        for (NamedCsvRecord story : world.stories(KIND, false)) {
            String suspect = world.account(suspect(world, story.getField("predicate_key")));
            for (int wave = 1; wave <= 2; wave++) {
                List<NamedCsvRecord> received = world.key(story, Stage.RECEIVE, wave);
                assertThat(received).hasSize(1);
                assertThat(designated)
                        .contains(world.holder(received.get(0).getField("creditor_account"))
                                .getField("national_id"));
                List<NamedCsvRecord> layers = world.key(story, Stage.LAYER, wave);
                assertThat(layers).hasSizeBetween(1, 3);
                assertThat(layers.get(0).getField("debtor_account")).isEqualTo(suspect);
                assertThat(WrittenWorld.sum(received))
                        .isGreaterThan(WrittenWorld.sum(world.key(story, Stage.COLLECT, wave)) / 2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void familyOfASuspectWithWagesAloneSupportsANamesake(long seed) {
        WrittenWorld world = WrittenWorld.of(folder.resolve("family"), seed);
        for (NamedCsvRecord twin : world.stories(KIND, true)) {
            List<NamedCsvRecord> support = world.key(twin, Stage.RECEIVE);
            NamedCsvRecord namesake = world.holder(support.get(0).getField("creditor_account"));
            List<NamedCsvRecord> listed = world.rows("designations").stream()
                    .filter(row -> (row.getField("name") + row.getField("aliases")).contains(namesake.getField("name")))
                    .toList();
            assertThat(listed)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.getField("birth_date"))
                            .isNotEqualTo(namesake.getField("born_or_founded_on")));
            String suspect = suspectAmong(world, support);
            assertThat(world.payments().stream()
                            .filter(row -> row.getField("creditor_account").equals(suspect))
                            .toList())
                    .hasSizeGreaterThanOrEqualTo(12)
                    .allSatisfy(row -> assertThat(row.getField("purpose_code")).isEqualTo(Purpose.SALARY.code()));
        }
    }

    private static String suspectAmong(WrittenWorld world, List<NamedCsvRecord> support) {
        Set<String> payers =
                support.stream().map(row -> row.getField("debtor_account")).collect(toSet());
        return world.rows("seizures").stream()
                .flatMap(row -> world.subjects(row.getField("seizure_id"), SeizureSubject.Role.SUSPECT).stream())
                .filter(row -> row.getField("country").equals("KZ"))
                .map(world::account)
                .filter(payers::contains)
                .findAny()
                .orElseThrow();
    }

    private static NamedCsvRecord suspect(WrittenWorld world, String seizureId) {
        List<NamedCsvRecord> suspects = world.subjects(seizureId, SeizureSubject.Role.SUSPECT);
        assertThat(suspects).hasSize(1);
        return suspects.get(0);
    }
}
