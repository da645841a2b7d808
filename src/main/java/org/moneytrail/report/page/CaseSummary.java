package org.moneytrail.report.page;

import java.time.Instant;
import java.util.Optional;

/**
 * A case as the list of cases shows it.
 *
 * @param id stable
 * @param page its page, relative to the index
 * @param rank 1 for the gravest
 * @param title in a few words
 * @param nexus the gravest nexus
 * @param flagged false if the alarm has a checked innocent explanation
 * @param score 0 to 100
 * @param amount what its chains bring under the page's rule, in the base currency
 * @param direction which chains the amount counts
 * @param firstAt instant of the first thing that happened
 * @param lastAt instant of the last thing that happened
 * @param summary what happened
 * @param embargoed true if it is shown only because somebody gave a reason
 */
public record CaseSummary(
        String id,
        String page,
        int rank,
        String title,
        String nexus,
        boolean flagged,
        double score,
        Optional<Money> amount,
        Optional<Direction> direction,
        Optional<Instant> firstAt,
        Optional<Instant> lastAt,
        String summary,
        boolean embargoed) {
    /** The summary of a case whose page is {@code page}. */
    public static CaseSummary of(CaseFile file, String page) {
        return new CaseSummary(
                file.id(),
                page,
                file.rank(),
                file.title(),
                file.nexus(),
                file.flagged(),
                file.score(),
                file.baseAmount(),
                file.leading(),
                file.firstAt(),
                file.lastAt(),
                file.summary(),
                file.embargoed());
    }
}
