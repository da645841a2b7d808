package org.moneytrail.settings;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;

import java.io.Serializable;
import java.time.Duration;

/**
 * {@code trade.match}: which payment paid for which goods.
 *
 * @param prepaidWithin how long before goods are declared they may be paid for
 * @param paidWithin how long after
 * @param amountWithin how far apart both may lie where only parties and amount agree
 * @param tolerancePercent how much a payment in the invoice's currency may differ from the invoice
 * @param exchangeTolerancePercent how much a converted one may
 */
public record TradeMatchSettings(
        Duration prepaidWithin,
        Duration paidWithin,
        Duration amountWithin,
        int tolerancePercent,
        int exchangeTolerancePercent)
        implements Serializable {
    static TradeMatchSettings read(Reader in) {
        return new TradeMatchSettings(
                in.duration("prepaid-within", ZERO, ofDays(3650)),
                in.duration("paid-within", ZERO, ofDays(3650)),
                in.duration("amount-within", ZERO, ofDays(3650)),
                in.percent("tolerance-percent", 0, 50),
                in.percent("exchange-tolerance-percent", 0, 50));
    }
}
