package org.moneytrail.settings;

/**
 * {@code cases}: how cases are scored and kept apart.
 *
 * @param flagScore from which score on a case is flagged, points of 100
 * @param weights what each part of a score adds
 * @param hubAccountsMaxCases an account in more cases than this does not join them into one
 */
public record CasesSettings(int flagScore, WeightsSettings weights, int hubAccountsMaxCases) {
    static CasesSettings read(Reader in) {
        return new CasesSettings(
                in.count("flag-score", 0, 100),
                WeightsSettings.read(in.section("weights")),
                in.count("hub-accounts-max-cases", 1, 100_000));
    }
}
