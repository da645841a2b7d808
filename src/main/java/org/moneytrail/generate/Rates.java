package org.moneytrail.generate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.moneytrail.money.Share;

/** Tenge per unit of each foreign currency on each day: a start near today's and a small daily movement. */
final class Rates {
    /** The currency that everything is valued in. */
    static final String BASE = "KZT";

    private static final long MILLION = 1_000_000;
    private static final Map<String, Long> START = new TreeMap<>(Map.of(
            "USD", 520_000_000L,
            "EUR", 601_000_000L,
            "RUB", 6_410_000L,
            "CNY", 72_600_000L,
            "UZS", 42_500L,
            "TJS", 55_300_000L,
            "AED", 141_600_000L));

    private final Map<String, long[]> millionths = new TreeMap<>();

    Rates(Streams streams, int days) {
        for (Map.Entry<String, Long> start : START.entrySet()) {
            SplittableRandom random = streams.of(Topic.RATE, start.getKey().hashCode());
            long[] rates = new long[days];
            long rate = start.getValue();
            for (int day = 0; day < days; day++) {
                rates[day] = rate;
                long pull = (start.getValue() - rate) / 100;
                rate += pull + rate * random.nextInt(-35, 36) / 10_000;
            }
            millionths.put(start.getKey(), rates);
        }
    }

    List<String> currencies() {
        return List.copyOf(millionths.keySet());
    }

    /** {@code base_per_unit} as it stands in the file. */
    String text(String currency, int day) {
        return BigDecimal.valueOf(millionths(currency, day), 6)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What {@code minor} of one currency is worth in another on that day; all currencies here have two decimals. */
    long convert(long minor, String from, String to, int day) {
        return from.equals(to) ? minor : Share.of(minor, millionths(from, day), millionths(to, day));
    }

    private long millionths(String currency, int day) {
        return currency.equals(BASE) ? MILLION : millionths.get(currency)[day];
    }
}
