package org.moneytrail.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.settings.CycleSettings;

/** The search against trying every sequence of payments. */
class CyclesTest {
    private static final long HOUR = 3_600_000_000L;

    @ParameterizedTest
    @CsvSource({"0,5,1000000", "80,5,1000000", "80,100,1000000", "0,5,1", "80,5,1", "0,5,3"})
    void findsWhatTryingEverySequenceFinds(int retention, int growth, int patience) {
        CycleSettings settings = new CycleSettings(Duration.ofHours(12), 3, 5, retention, growth, 100);
        int found = 0;
        for (int seed = 0; seed < 300; seed++) {
            Ledger ledger = new Ledger(new Random(seed), seed % 25);
            Set<String> expected = ledger.tried(settings);
            found += expected.size();
            assertThat(ledger.searched(settings, patience)).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(found).isPositive();
    }

    private static final class Ledger {
        private final int size;
        private final long[] at;
        private final int[] debtor;
        private final int[] creditor;
        private final long[] debit;
        private final long[] credit;
        private final int[] debitCurrency;
        private final int[] creditCurrency;

        Ledger(Random random, int size) {
            this.size = size;
            at = random.longs(size, 0, 30).map(hour -> hour * HOUR).sorted().toArray();
            debtor = random.ints(size, 0, 5).toArray();
            creditor = Arrays.stream(debtor)
                    .map(account -> (account + 1 + random.nextInt(4)) % 5)
                    .toArray();
            debit = random.longs(size, 90, 111).toArray();
            debitCurrency = random.ints(size, 0, 8).map(i -> i == 0 ? 1 : 0).toArray();
            creditCurrency = Arrays.stream(debitCurrency)
                    .map(currency -> random.nextInt(8) == 0 ? 1 - currency : currency)
                    .toArray();
            credit =
                    Arrays.stream(debit).map(minor -> minor - random.nextInt(3)).toArray();
        }

        Set<String> searched(CycleSettings settings, int patience) {
            Cycles cycles =
                    new Cycles(settings, patience, at, debtor, creditor, debit, debitCurrency, credit, creditCurrency);
            Set<String> found = new TreeSet<>();
            for (int first = 0; first < size; first++) {
                cycles.from(
                        first,
                        (path, length, kept) -> assertThat(found.add(Arrays.toString(Arrays.copyOf(path, length))))
                                .isTrue());
            }
            return found;
        }

        Set<String> tried(CycleSettings settings) {
            Set<String> found = new TreeSet<>();
            for (int first = 0; first < size; first++) {
                extend(new ArrayList<>(List.of(first)), settings, found);
            }
            return found;
        }

        private void extend(List<Integer> path, CycleSettings settings, Set<String> found) {
            int last = path.get(path.size() - 1);
            if (creditor[last] == debtor[path.get(0)]) {
                if (path.size() >= settings.least() && isKept(path, settings)) {
                    found.add(path.toString());
                }
                return;
            }
            for (int next = last + 1; next < size && path.size() < settings.most(); next++) {
                if (debtor[next] == creditor[last]) {
                    path.add(next);
                    if (at[next] - at[path.get(0)] <= 12 * HOUR && isSimple(path)) {
                        extend(path, settings, found);
                    }
                    path.remove(path.size() - 1);
                }
            }
        }

        private boolean isSimple(List<Integer> path) {
            Set<Integer> reached = new HashSet<>();
            return path.stream().allMatch(payment -> reached.add(creditor[payment]));
        }

        private boolean isKept(List<Integer> path, CycleSettings settings) {
            if (settings.retentionPercent() == 0) {
                return true;
            }
            double unit = 1;
            double least = 1;
            double most = 1;
            for (int i = 0; i < path.size(); i++) {
                int payment = path.get(i);
                if (i > 0) {
                    int before = path.get(i - 1);
                    if (creditCurrency[before] != debitCurrency[payment]
                            || debit[payment] * 100 > credit[before] * (100 + settings.growthPercent())) {
                        return false;
                    }
                    unit *= (double) debit[payment] / credit[before];
                }
                least = Math.min(least, unit);
                most = Math.max(most, unit);
                if (debitCurrency[payment] == creditCurrency[payment]) {
                    unit *= (double) credit[payment] / debit[payment];
                }
                least = Math.min(least, unit);
                most = Math.max(most, unit);
            }
            return least / most >= settings.retentionPercent() / 100.0 - 1e-9;
        }
    }
}
