package org.moneytrail.generate;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.money.MinorUnits;

class StoriesTest {
    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 7})
    void noAccountOfAStoryPaysOutMoreThanItHolds(long seed) {
        WrittenWorld world = WrittenWorld.of(folder, seed);
        Map<String, Long> balances = new HashMap<>();
        for (NamedCsvRecord account : world.rows("accounts")) {
            balances.put(
                    account.getField("account_id"),
                    MinorUnits.parse(account.getField("opening_balance"), account.getField("currency")));
        }
        Set<String> ofStories = world.rows("truth/story_accounts.csv").stream()
                .map(row -> row.getField("account_id"))
                .collect(toSet());
        for (NamedCsvRecord row : world.payments()) {
            String debtor = row.getField("debtor_account");
            long left = balances.merge(debtor, -WrittenWorld.debit(row), Long::sum);
            if (ofStories.contains(debtor)) {
                assertThat(left).as("%s after %s", debtor, row).isNotNegative();
            }
            balances.merge(row.getField("creditor_account"), WrittenWorld.credit(row), Long::sum);
        }
    }
}
