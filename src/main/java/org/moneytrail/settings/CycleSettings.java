package org.moneytrail.settings;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import java.io.Serializable;
import java.time.Duration;

/**
 * {@code detect.cycle}: money that comes back to where it set out.
 *
 * @param window from the first payment to the last
 * @param least how many payments at least
 * @param most how many at most
 * @param retentionPercent how much must be kept; 0 looks at the shape alone
 * @param growthPercent how much more than what arrived at an account may leave it; nothing is asked of the shape alone
 * @param hubPaymentsPerDay an account with more payments on a day is counted, not followed
 */
public record CycleSettings(
        Duration window, int least, int most, int retentionPercent, int growthPercent, int hubPaymentsPerDay)
        implements Serializable {
    static CycleSettings read(Reader in) {
        return new CycleSettings(
                in.duration("window", ofHours(1), ofDays(365)),
                in.count("least-payments", 2, 20),
                in.count("most-payments", 2, 20),
                in.percent("retention-percent", 0, 100),
                in.percent("growth-percent", 0, 1_000),
                in.count("hub-payments-per-day", 1));
    }
}
