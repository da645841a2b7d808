package org.moneytrail.settings;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * {@code cases}: how cases are scored and kept apart.
 *
 * @param flagScore from which score on a case is flagged, points of 100
 * @param leastAmount below which value of what was traced no case is flagged, major units of the base currency
 * @param weights what each part of a score adds
 * @param hubAccountsMaxCases an account in more cases than this does not join them into one
 * @param joiningPercent which part of what a mark's chains carry must pass an account for it to join cases
 * @param joiningPercentOtherRules the same under a rule other than the main ones
 * @param drainWithin how long after a seizure what leaves its subjects' accounts counts as a drain
 * @param drainPercent how much of what lay there must leave
 * @param slowAfter from how long at one account on money is not passed on soon
 * @param fanInPayers so many payers of one account are a fan-in in full
 * @param collectingPercent which part of an account's receipts, or of what it paid out, must belong to a case for its
 *     other receipts to be listed too
 * @param collectingPayers how many payers those must have
 * @param precursors substances that are precursors
 */
public record CasesSettings(
        int flagScore,
        BigDecimal leastAmount,
        WeightsSettings weights,
        int hubAccountsMaxCases,
        int joiningPercent,
        int joiningPercentOtherRules,
        Duration drainWithin,
        int drainPercent,
        Duration slowAfter,
        int fanInPayers,
        int collectingPercent,
        int collectingPayers,
        List<String> precursors)
        implements Serializable {

    public CasesSettings {
        precursors = List.copyOf(precursors);
    }

    static CasesSettings read(Reader in) {
        return new CasesSettings(
                in.count("flag-score", 0, 100),
                in.majorUnits("least-amount"),
                WeightsSettings.read(in.section("weights")),
                in.count("hub-accounts-max-cases", 1, 100_000),
                in.percent("joining-percent", 0, 100),
                in.percent("joining-percent-other-rules", 0, 100),
                in.duration("drain-within", ZERO, ofDays(365)),
                in.percent("drain-percent", 1, 100),
                in.duration("slow-after", ofHours(1), ofDays(365)),
                in.count("fan-in-payers", 2, 100_000),
                in.percent("collecting-percent", 50, 100),
                in.count("collecting-payers", 1, 100_000),
                in.texts("precursors"));
    }
}
