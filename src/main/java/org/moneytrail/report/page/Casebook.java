package org.moneytrail.report.page;

import java.util.Comparator;
import java.util.List;

/**
 * The list of cases and what they were found in.
 *
 * @param cases all of them
 * @param loaded what the lake held
 * @param rule the rule whose figures come first
 * @param embargo who gave which reason to show embargoed cases; empty if they are left out
 * @param run what it takes to compute it again
 */
public record Casebook(List<CaseSummary> cases, Loaded loaded, TracingRule rule, String embargo, RunInfo run) {
    /** Puts the cases in the order of their rank. */
    public Casebook {
        cases = cases.stream()
                .sorted(Comparator.comparingInt(CaseSummary::rank).thenComparing(CaseSummary::id))
                .toList();
    }

    /** The same casebook with these cases. */
    public Casebook with(List<CaseSummary> found) {
        return new Casebook(found, loaded, rule, embargo, run);
    }

    /** Cases that an investigator should look at. */
    public List<CaseSummary> flagged() {
        return cases.stream().filter(CaseSummary::flagged).toList();
    }

    /** Cases whose alarm has a checked innocent explanation. */
    public List<CaseSummary> explained() {
        return cases.stream().filter(found -> !found.flagged()).toList();
    }
}
