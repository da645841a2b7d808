package org.moneytrail.report;

import java.time.Instant;
import java.util.Optional;
import org.moneytrail.report.page.Money;

/**
 * How far the trace looked, which every page says.
 *
 * @param until payments booked later were as if absent; empty if all were taken
 * @param materiality a part of a payment below it was not followed; 0 follows all
 * @param readingLimitPercent a chain that carries a smaller part of its mark is not listed
 * @param maxChainsPerMark at most so many chains are listed for a mark and rule
 */
public record Limits(Optional<Instant> until, Money materiality, double readingLimitPercent, int maxChainsPerMark) {}
