package org.moneytrail.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

/** Every account in every currency has one number, whatever its id looks like. */
class PoolNamesTest {
    @Test
    void numbersEachPoolOnce() {
        long seed = 5;
        Random random = new Random(seed);
        PoolNames names = new PoolNames();
        Map<String, Integer> known = new HashMap<>();
        List<UTF8String> accounts = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            String id = id(random);
            int currency = random.nextInt(3);
            UTF8String account = UTF8String.fromString(id);
            int pool = names.find(account, currency);
            assertThat(pool)
                    .as("'%s' in %d, seed %d", id, currency, seed)
                    .isEqualTo(known.getOrDefault(currency + id, PoolNames.UNKNOWN));
            if (pool == PoolNames.UNKNOWN) {
                known.put(currency + id, names.add(account, currency));
                accounts.add(account);
            }
        }
        assertThat(known.values()).doesNotHaveDuplicates().hasSizeGreaterThan(2_000);
        for (int pool = 0; pool < accounts.size(); pool++) {
            assertThat(names.account(pool)).isEqualTo(accounts.get(pool));
            assertThat(names.find(accounts.get(pool), names.currency(pool))).isEqualTo(pool);
        }
    }

    /** Of 0 to 45 bytes around every length at which a key is kept otherwise, many with a common beginning. */
    private static String id(Random random) {
        String number = Integer.toString(random.nextInt(300), 36);
        String padding = "қKZ0".repeat(9).substring(0, random.nextInt(36));
        return random.nextBoolean() ? padding + number : number + padding + "\0".repeat(random.nextInt(2));
    }
}
