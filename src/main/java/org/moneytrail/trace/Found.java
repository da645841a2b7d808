package org.moneytrail.trace;

import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.moneytrail.trace.replay.Rule;

/**
 * What a replay says.
 *
 * @param values in the order of the finding's columns, as Spark holds them inside; texts as they are, not copied
 */
record Found(Finding finding, Object[] values) {
    private static final Map<Rule, UTF8String> RULES = new EnumMap<>(Rule.class);

    static {
        for (Rule rule : Rule.values()) {
            RULES.put(rule, UTF8String.fromString(rule.id()));
        }
    }

    static Found of(Finding finding, Object... values) {
        return new Found(finding, values);
    }

    /** A rule as a finding names it. */
    static UTF8String rule(Rule rule) {
        return RULES.get(rule);
    }
}
