package org.moneytrail.settings;

import static java.time.Duration.ofDays;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * {@code trade.prices}: which prices are out of the ordinary.
 *
 * @param comparison how far back comparable goods are looked for
 * @param comparableItems how many there must be
 * @param beyondFencePercent how far beyond the fence a price must lie, of the fence
 * @param leastAmount smallest value of an item and smallest amount beyond the fence, major units of the base currency
 */
public record TradePricesSettings(
        Duration comparison, int comparableItems, int beyondFencePercent, BigDecimal leastAmount)
        implements Serializable {
    static TradePricesSettings read(Reader in) {
        return new TradePricesSettings(
                in.duration("comparison", ofDays(1), ofDays(3650)),
                in.count("comparable-items", 4, 100_000),
                in.percent("beyond-fence-percent", 0, 1_000),
                in.majorUnits("least-amount"));
    }
}
