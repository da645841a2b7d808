package org.moneytrail.settings;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import java.io.Serializable;
import java.time.Duration;

/**
 * {@code detect.funnel}: cash that is paid in at several places and leaves at another.
 *
 * @param window within which the deposits lie
 * @param deposits how many there must be
 * @param leastPercent how much they must come to together, of the reporting threshold
 * @param regions at how many places other than the holder's home
 * @param leavesPercent how much of them must leave
 * @param leavesWithin how soon after a deposit it must leave
 */
public record FunnelSettings(
        Duration window, int deposits, int leastPercent, int regions, int leavesPercent, Duration leavesWithin)
        implements Serializable {
    static FunnelSettings read(Reader in) {
        return new FunnelSettings(
                in.duration("window", ofDays(1), ofDays(365)),
                in.count("deposits", 2),
                in.percent("least-percent", 0, 1000),
                in.count("regions", 2),
                in.percent("leaves-percent", 1, 100),
                in.duration("leaves-within", ofHours(1), ofDays(30)));
    }
}
