package org.moneytrail.settings;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * {@code trade.prepayment}: prepayments whose goods never came.
 *
 * @param term how long after a prepayment its goods must have come
 * @param deliveredPercent from which part of it on goods count as come
 * @param refundTolerancePercent how much a refund may differ from what has not come
 * @param leastAmount smaller prepayments are not looked at, major units of the base currency
 * @param goodsPurposes national purpose codes of payments for goods
 */
public record TradePrepaymentSettings(
        Duration term,
        int deliveredPercent,
        int refundTolerancePercent,
        BigDecimal leastAmount,
        List<String> goodsPurposes)
        implements Serializable {

    public TradePrepaymentSettings {
        goodsPurposes = List.copyOf(goodsPurposes);
    }

    static TradePrepaymentSettings read(Reader in) {
        return new TradePrepaymentSettings(
                in.duration("term", ZERO, ofDays(3650)),
                in.percent("delivered-percent", 1, 100),
                in.percent("refund-tolerance-percent", 0, 50),
                in.majorUnits("least-amount"),
                in.texts("goods-purposes"));
    }
}
