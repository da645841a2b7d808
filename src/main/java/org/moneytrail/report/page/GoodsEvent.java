package org.moneytrail.report.page;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to goods or people, beside the money.
 *
 * @param kind which kind of record
 * @param key the record's id
 * @param at when; empty for a designation, which has no instant of its own
 * @param label a few words for a drawing
 * @param sentence in words
 * @param source where the record was read from
 */
public record GoodsEvent(Kind kind, String key, Optional<Instant> at, String label, String sentence, Source source) {
    /** The kinds of event. */
    public enum Kind {
        /** Goods or cash were seized. */
        SEIZURE("Seizure"),
        /** Goods were declared. */
        DECLARATION("Declaration"),
        /** A party was designated. */
        DESIGNATION("Designation");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** In a word. */
        public String word() {
            return word;
        }
    }
}
