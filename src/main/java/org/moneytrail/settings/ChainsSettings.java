package org.moneytrail.settings;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * {@code chains}: which routes are worth a line of their own; the rest is counted as "other".
 *
 * @param readingLimitPercent the smallest part of a mark that a chain must carry
 * @param listingLimitPercent the smallest part of a mark that must come through an account whose payers are listed, or be
 *     carried by a chain of a rule that pages do not show first for its payments to be listed
 * @param slightPercent a payment of which a rule leads a smaller part into a case is not listed with it for that rule
 * @param slightPercentAlone the same for one that no other rule leads there, if it is not the report's; forward none is
 *     listed
 * @param maxChainsPerMark at most so many chains are listed for a mark and rule
 * @param maxPaymentsPerCase at most so many traced payments are listed for a case, the largest first
 * @param floor the smallest amount that a chain must carry, major units of the base currency; 0 sets no floor
 */
public record ChainsSettings(
        BigDecimal readingLimitPercent,
        BigDecimal listingLimitPercent,
        int slightPercent,
        int slightPercentAlone,
        int maxChainsPerMark,
        int maxPaymentsPerCase,
        BigDecimal floor)
        implements Serializable {
    static ChainsSettings read(Reader in) {
        return new ChainsSettings(
                in.decimal("reading-limit-percent", BigDecimal.ZERO, BigDecimal.valueOf(100)),
                in.decimal("listing-limit-percent", BigDecimal.ZERO, BigDecimal.valueOf(100)),
                in.percent("slight-percent", 0, 100),
                in.percent("slight-percent-alone", 0, 100),
                in.count("max-chains-per-mark", 1, 100_000),
                in.count("max-payments-per-case", 1, 1_000_000),
                in.majorUnits("floor"));
    }
}
