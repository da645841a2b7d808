package org.moneytrail.generate;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedFacilitatorStoryTest {
    private static final String KIND = "SHARED_FACILITATOR";

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twoSeizuresNameOneOrganiserDifferently(long seed) {
        WrittenWorld world = WrittenWorld.of(folder.resolve("organiser"), seed);
        for (NamedCsvRecord story : world.stories(KIND, false)) {
            List<NamedCsvRecord> organisers = organisers(world, story);
            assertThat(organisers).hasSize(2);
            NamedCsvRecord first = organisers.get(0);
            NamedCsvRecord second = organisers.get(1);
            assertThat(first.getField("national_id")).isNotEmpty().isEqualTo(second.getField("national_id"));
            assertThat(first.getField("phone")).isNotEmpty().isEqualTo(second.getField("phone"));
            assertThat(first.getField("name")).isNotEqualTo(second.getField("name"));
            assertThat(Duration.between(seizedAt(world, first), seizedAt(world, second))
                            .abs())
                    .isBetween(Duration.ofDays(60), Duration.ofDays(150));
            for (SeizureSubject.Role role : List.of(SeizureSubject.Role.CONSIGNEE, SeizureSubject.Role.SUSPECT)) {
                assertThat(organisers)
                        .flatExtracting(row -> world.subjects(row.getField("seizure_id"), role))
                        .extracting(row -> row.getField("name"))
                        .hasSize(2)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bothCollectorsPayTheFacilitatorWhoTakesCash(long seed) {
        WrittenWorld world = WrittenWorld.of(folder.resolve("money"), seed);
        for (NamedCsvRecord story : world.stories(KIND, false)) {
            String facilitator = world.account(organisers(world, story).get(0));
            for (int consignment = 1; consignment <= 2; consignment++) {
                List<NamedCsvRecord> sales = world.key(story, Stage.COLLECT, consignment);
                List<NamedCsvRecord> passedOn = world.key(story, Stage.LAYER, consignment);
                List<NamedCsvRecord> taken = world.key(story, Stage.DRAIN, consignment);
                assertThat(sales).hasSizeBetween(12, 18);
                assertThat(values(sales, "creditor_account")).isEqualTo(values(passedOn, "debtor_account"));
                assertThat(values(passedOn, "creditor_account")).containsExactly(facilitator);
                assertThat(taken).isNotEmpty().allSatisfy(row -> {
                    assertThat(row.getField("debtor_account")).isEqualTo(facilitator);
                    assertThat(row.getField("channel")).isEqualTo(Channel.CASH.name());
                });
                assertThat(WrittenWorld.sum(taken))
                        .isBetween(WrittenWorld.sum(passedOn) / 100 * 75, WrittenWorld.sum(passedOn));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void honestImportersShareABrokerAndALorryAndAreNoSubjects(long seed) {
        WrittenWorld world = WrittenWorld.of(folder.resolve("broker"), seed);
        Set<String> subjects = values(world.rows("seizure-subjects"), "national_id");
        for (NamedCsvRecord twin : world.stories(KIND, true)) {
            assertThat(world.holders(twin))
                    .hasSize(3)
                    .allSatisfy(holder -> assertThat(subjects).doesNotContain(holder.getField("national_id")));
            Set<String> invoices = values(world.key(twin, Stage.PROCURE), "invoice_number");
            List<NamedCsvRecord> declarations = world.rows("declarations").stream()
                    .filter(row -> invoices.contains(row.getField("invoice_number")))
                    .toList();
            assertThat(declarations).hasSize(4);
            assertThat(values(declarations, "declarant_id")).hasSize(1);
            assertThat(values(declarations, "consignee_id")).hasSize(2);
            NamedCsvRecord seizure = world.seizure(twin.getField("predicate_key"));
            LocalDate seized =
                    OffsetDateTime.parse(seizure.getField("seized_at")).toLocalDate();
            assertThat(declarations.stream()
                            .filter(row -> row.getField("transport_id").equals(seizure.getField("transport_id"))))
                    .singleElement()
                    .satisfies(row -> assertThat(OffsetDateTime.parse(row.getField("lodged_at"))
                                    .toLocalDate())
                            .isAfter(seized.plusDays(60)));
        }
    }

    private static List<NamedCsvRecord> organisers(WrittenWorld world, NamedCsvRecord story) {
        Set<String> ids = values(world.holders(story), "national_id");
        return world.rows("seizures").stream()
                .flatMap(row -> world.subjects(row.getField("seizure_id"), SeizureSubject.Role.ORGANISER).stream())
                .filter(row -> ids.contains(row.getField("national_id")))
                .toList();
    }

    private static OffsetDateTime seizedAt(WrittenWorld world, NamedCsvRecord subject) {
        return OffsetDateTime.parse(
                world.seizure(subject.getField("seizure_id")).getField("seized_at"));
    }

    private static Set<String> values(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> row.getField(column)).collect(toSet());
    }
}
