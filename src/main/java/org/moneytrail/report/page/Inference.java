package org.moneytrail.report.page;

import java.util.List;
import java.util.Optional;

/**
 * Something that was inferred, not recorded: two records taken for one person or company, or an account that seems to
 * collect, and how sure that is.
 *
 * @param left one record
 * @param right the other; empty where there is one
 * @param method how they were matched
 * @param score 0 to 1; empty where the record does not say
 * @param sentence why, in words
 * @param fallsAway what of the case does not stand without it
 */
public record Inference(
        String left, String right, String method, Optional<Double> score, String sentence, List<String> fallsAway) {
    /** Copies the list. */
    public Inference {
        fallsAway = List.copyOf(fallsAway);
    }
}
