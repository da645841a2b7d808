package org.moneytrail.report.page;

/**
 * A sentence of evidence and the record it rests on.
 *
 * @param kind what kind of evidence
 * @param sourceTable table of the record
 * @param sourceKey key of the record
 * @param weight points that it adds to a score; 0 where it adds none, negative where it speaks against
 * @param sentence in words
 */
public record Reason(String kind, String sourceTable, String sourceKey, double weight, String sentence) {
    private static final String COUNTER = "COUNTER";

    /** True if it speaks against the suspicion. */
    public boolean speaksAgainst() {
        return weight < 0 || kind.equals(COUNTER);
    }

    /** {@code table key}. */
    public String record() {
        return sourceTable + " " + sourceKey;
    }
}
