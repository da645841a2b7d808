package org.moneytrail.settings;

import static java.time.Duration.ofDays;

import java.io.Serializable;
import java.time.Duration;

/**
 * {@code detect.dormant}: an account that sleeps, wakes for a few days, and sleeps again.
 *
 * @param before how long nothing happened before
 * @param payments how many payments the days hold
 * @param burst how long they last at most
 * @param after how long nothing happens after them
 */
public record DormantSettings(Duration before, int payments, Duration burst, Duration after) implements Serializable {
    static DormantSettings read(Reader in) {
        return new DormantSettings(
                in.duration("before", ofDays(1), ofDays(3650)),
                in.count("payments", 2),
                in.duration("burst", ofDays(1), ofDays(365)),
                in.duration("after", ofDays(1), ofDays(3650)));
    }
}
