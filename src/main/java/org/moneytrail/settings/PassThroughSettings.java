package org.moneytrail.settings;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import java.io.Serializable;
import java.time.Duration;

/**
 * {@code detect.pass-through}: an account on which nothing stays.
 *
 * @param window over which what came in and what went out are compared
 * @param leastPercent how much of what came in must go out at least
 * @param mostPercent and at most
 * @param balancePercent how much of a day's turnover may stay at its end
 * @param days on how many days that must be so
 * @param within how long these days may lie apart, both counted
 */
public record PassThroughSettings(
        Duration window, int leastPercent, int mostPercent, int balancePercent, int days, int within)
        implements Serializable {
    static PassThroughSettings read(Reader in) {
        return new PassThroughSettings(
                in.duration("window", ofHours(1), ofDays(30)),
                in.percent("least-percent", 1, 100),
                in.percent("most-percent", 100, 1000),
                in.percent("balance-percent", 0, 100),
                in.count("days", 1),
                in.count("within-days", 1, 3650));
    }
}
