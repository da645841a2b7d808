package org.moneytrail.report.page;

import java.time.Instant;
import java.util.List;

/**
 * A path of payments with the amount that travelled all of it.
 *
 * @param id stable
 * @param direction which way it was followed
 * @param rule under which rule
 * @param markId the origin or target
 * @param endpoint where the money rests or, backward, came from
 * @param amount what arrives
 * @param base the amount in the base currency at the day's rate
 * @param stepCount payments on the path
 * @param startedAt instant of the first payment
 * @param endedAt instant of the last payment
 * @param retention what arrives of what set out, 0 to 1
 * @param score 0 to 100
 * @param steps the payments; empty under rules whose chains are counted, not shown
 * @param reasons evidence with its weight
 */
public record Chain(
        String id,
        Direction direction,
        TracingRule rule,
        String markId,
        Holder endpoint,
        Money amount,
        Money base,
        int stepCount,
        Instant startedAt,
        Instant endedAt,
        double retention,
        double score,
        List<Step> steps,
        List<Reason> reasons) {
    /** Copies the lists. */
    public Chain {
        steps = List.copyOf(steps);
        reasons = List.copyOf(reasons);
    }
}
