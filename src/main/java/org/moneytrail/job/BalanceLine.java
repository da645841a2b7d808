package org.moneytrail.job;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.moneytrail.trace.replay.Rule;

/** The line that a trace prints for a rule: what came to account and where it is, by currency. */
final class BalanceLine {
    private static final List<String> SUMS =
            List.of("marked", "converted in", "held", "residue", "left", "converted out");

    private BalanceLine() {}

    /** @param balance sums by name and currency, in major units; a trace that does not balance never gets here */
    static String of(Rule rule, long payments, long origins, Map<String, Map<String, String>> balance) {
        return rule.id() + ": " + payments + " payments, " + origins + " origins"
                + SUMS.stream()
                        .map(name ->
                                "; " + (name.equals("marked") ? "traced" : name) + " " + amounts(balance.get(name)))
                        .collect(Collectors.joining())
                + "; balanced yes";
    }

    private static String amounts(Map<String, String> byCurrency) {
        return byCurrency == null
                ? "0"
                : byCurrency.entrySet().stream()
                        .map(amount -> amount.getKey() + " " + amount.getValue())
                        .collect(Collectors.joining(", "));
    }
}
