package org.moneytrail.report.page;

import java.time.Instant;
import java.util.Optional;

/**
 * What the lake held when the casebook was written.
 *
 * @param payments payments
 * @param accounts accounts
 * @param parties parties
 * @param declarations goods items declared
 * @param seizures seized substances and cash
 * @param designations designated parties
 * @param quarantined rows that broke a rule and were set aside
 * @param first instant of the first payment
 * @param last instant of the last payment
 */
public record Loaded(
        long payments,
        long accounts,
        long parties,
        long declarations,
        long seizures,
        long designations,
        long quarantined,
        Optional<Instant> first,
        Optional<Instant> last) {}
