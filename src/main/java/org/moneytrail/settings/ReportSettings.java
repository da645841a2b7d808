package org.moneytrail.settings;

/**
 * {@code report}: what the casebook shows first.
 *
 * @param rule name of the rule whose figures come first
 * @param chainsPerPage so many chains a case page lists
 */
public record ReportSettings(String rule, int chainsPerPage) {
    static ReportSettings read(Reader in) {
        return new ReportSettings(in.choice("rule", TraceSettings.RULES), in.count("chains-per-page", 1, 1000));
    }
}
