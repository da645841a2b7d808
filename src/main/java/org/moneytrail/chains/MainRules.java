package org.moneytrail.chains;

import java.io.Serializable;
import java.util.List;
import org.moneytrail.settings.Settings;

/** The rules whose chains stand for a case in sentences and scores: the report's, and backward one that can go back. */
record MainRules(String forward, String backward) implements Serializable {
    private static final List<String> BACKWARD = List.of("fifo", "lifo");

    static MainRules of(Settings settings) {
        List<String> rules = settings.trace().rules();
        String report = settings.report().rule();
        String forward = rules.contains(report) ? report : rules.get(0);
        String backward = BACKWARD.contains(forward)
                ? forward
                : BACKWARD.stream().filter(rules::contains).findFirst().orElse(BACKWARD.get(0));
        return new MainRules(forward, backward);
    }

    String of(String direction) {
        return direction.equals(SplitRows.FORWARD) ? forward : backward;
    }
}
