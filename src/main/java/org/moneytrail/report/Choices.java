package org.moneytrail.report;

import java.time.ZoneId;
import org.moneytrail.report.page.RunInfo;
import org.moneytrail.report.page.TracingRule;

/**
 * What a casebook shows and how.
 *
 * @param rule the rule whose figures come first
 * @param baseCurrency the currency in which amounts are compared
 * @param zone whose clock sentences are written in
 * @param embargoed what happens to what may not be shown
 * @param limits how far the trace looked
 * @param run what it takes to compute it again
 */
public record Choices(
        TracingRule rule, String baseCurrency, ZoneId zone, Embargoed embargoed, Limits limits, RunInfo run) {}
