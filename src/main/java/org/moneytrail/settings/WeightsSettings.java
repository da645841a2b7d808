package org.moneytrail.settings;

import java.io.Serializable;

/**
 * {@code cases.weights}: the points that each part of a score adds when it is there in full.
 *
 * @param seizureLink the money comes from, or paid for, what was seized
 * @param designationLink the money reaches or leaves a designated party
 * @param finding an alert or a trade finding marks the money
 * @param amount how large the traced amount is
 * @param retention how much of what set out arrives
 * @param speed how soon money leaves again
 * @param fanIn many payers, one collecting account
 * @param drain an account is emptied soon after the seizure
 * @param endpoint the money leaves the observed world
 * @param procurement payments to the counterparties of what was seized
 */
public record WeightsSettings(
        int seizureLink,
        int designationLink,
        int finding,
        int amount,
        int retention,
        int speed,
        int fanIn,
        int drain,
        int endpoint,
        int procurement)
        implements Serializable {
    private static final int FULL = 100;

    static WeightsSettings read(Reader in) {
        return new WeightsSettings(
                in.count("seizure-link", 0, FULL),
                in.count("designation-link", 0, FULL),
                in.count("finding", 0, FULL),
                in.count("amount", 0, FULL),
                in.count("retention", 0, FULL),
                in.count("speed", 0, FULL),
                in.count("fan-in", 0, FULL),
                in.count("drain", 0, FULL),
                in.count("endpoint", 0, FULL),
                in.count("procurement", 0, FULL));
    }
}
