package org.moneytrail.settings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * {@code trace}: how money is followed.
 *
 * @param rules names of the rules, each once, at least one
 * @param materiality the smallest part of a payment that is followed, major units of the base currency; 0 follows all
 * @param until payments booked after it are as if absent
 */
public record TraceSettings(List<String> rules, BigDecimal materiality, Optional<Instant> until) {
    /** The names of all rules. */
    public static final List<String> RULES = List.of("fifo", "lifo", "pro-rata", "clean-first", "tainted-first");

    public TraceSettings {
        rules = List.copyOf(rules);
    }

    static TraceSettings read(Reader in, ZoneId zone) {
        return new TraceSettings(
                in.choices("rules", 1, RULES), in.majorUnits("materiality"), in.instant("until", zone));
    }
}
