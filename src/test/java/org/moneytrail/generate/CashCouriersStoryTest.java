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

class CashCouriersStoryTest {
    private static final String KIND = "CASH_COURIERS";
    private static final long THRESHOLD_MINOR = 5_000_000_00L;
    private static final long BAND_MINOR = THRESHOLD_MINOR / 100 * 80;

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void couriersPayInBelowTheThresholdWithinAWeekAwayFromHome(long seed) {
        WrittenWorld world = WrittenWorld.of(folder.resolve("couriers"), seed);
        for (NamedCsvRecord story : world.stories(KIND, false)) {
            assertThat(world.paths(story)).isBetween(2, 3);
            for (int round = 1; round <= world.paths(story); round++) {
                List<NamedCsvRecord> deposits = world.key(story, Stage.CASH_LEG, round);
                assertThat(deposits)
                        .hasSizeGreaterThanOrEqualTo(4)
                        .allSatisfy(row -> assertThat(WrittenWorld.debit(row)).isBetween(4_050_000_00L, 4_950_000_00L));
                assertThat(first(deposits).plusDays(7)).isAfterOrEqualTo(last(deposits));
                assertThat(values(deposits, "creditor_account")).hasSize(1);
                assertThat(values(deposits, "debtor_name")).hasSizeBetween(2, 4);
                assertThat(cities(deposits)).hasSizeGreaterThanOrEqualTo(2).doesNotContain(home(world, deposits));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void mostOfARoundLeavesFromAnotherCityWithin72Hours(long seed) {
        WrittenWorld world = WrittenWorld.of(folder.resolve("drain"), seed);
        for (NamedCsvRecord story : world.stories(KIND, false)) {
            for (int round = 1; round <= world.paths(story); round++) {
                List<NamedCsvRecord> deposits = world.key(story, Stage.CASH_LEG, round);
                List<NamedCsvRecord> drained = world.key(story, Stage.DRAIN, round);
                assertThat(first(drained)).isAfter(last(deposits));
                assertThat(last(drained)).isBeforeOrEqualTo(last(deposits).plusHours(72));
                assertThat(WrittenWorld.sum(drained))
                        .isBetween(WrittenWorld.sum(deposits) / 100 * 75, WrittenWorld.sum(deposits));
                assertThat(cities(drained))
                        .hasSize(1)
                        .doesNotContainAnyElementsOf(cities(deposits))
                        .doesNotContain(home(world, deposits));
            }
            assertThat(values(world.key(story, Stage.DRAIN), "creditor_name"))
                    .as("one principal, in cash or by transfer")
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shopBanksAtHomeAndComesNearTheThresholdNeverThreeTimesInTwoWeeks(long seed) {
        WrittenWorld world = WrittenWorld.of(folder.resolve("shop"), seed);
        for (NamedCsvRecord twin : world.stories(KIND, true)) {
            List<NamedCsvRecord> takings = world.key(twin, Stage.CASH_LEG);
            assertThat(takings)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(row -> assertThat(WrittenWorld.debit(row)).isBetween(600_000_00L, 4_400_000_00L));
            assertThat(cities(takings)).containsExactly(home(world, takings));
            List<OffsetDateTime> near = takings.stream()
                    .filter(row -> WrittenWorld.debit(row) >= BAND_MINOR)
                    .map(WrittenWorld::time)
                    .toList();
            assertThat(near).isNotEmpty();
            for (int i = 2; i < near.size(); i++) {
                assertThat(near.get(i)).isAfter(near.get(i - 2).plusDays(14));
            }
            assertThat(world.key(twin, Stage.LAYER)).as("pays its suppliers").isNotEmpty();
        }
    }

    private static String home(WrittenWorld world, List<NamedCsvRecord> deposits) {
        return WrittenWorld.city(
                world.holder(deposits.get(0).getField("creditor_account")).getField("address"));
    }

    private static Set<String> cities(List<NamedCsvRecord> payments) {
        return payments.stream()
                .map(row -> WrittenWorld.city(row.getField("place")))
                .collect(toSet());
    }

    private static Set<String> values(List<NamedCsvRecord> payments, String column) {
        return payments.stream().map(row -> row.getField(column)).collect(toSet());
    }

    private static OffsetDateTime first(List<NamedCsvRecord> payments) {
        return WrittenWorld.time(payments.get(0));
    }

    private static OffsetDateTime last(List<NamedCsvRecord> payments) {
        return WrittenWorld.time(payments.get(payments.size() - 1));
    }
}
