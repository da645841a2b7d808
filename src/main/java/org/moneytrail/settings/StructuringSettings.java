package org.moneytrail.settings;

import static java.time.Duration.ofDays;

import java.io.Serializable;
import java.time.Duration;

/**
 * {@code detect.structuring}: cash kept just below the reporting threshold.
 *
 * @param window within which the deposits lie
 * @param deposits how many there must be
 * @param floorPercent from which part of the threshold on a deposit lies just below it
 */
public record StructuringSettings(Duration window, int deposits, int floorPercent) implements Serializable {
    static StructuringSettings read(Reader in) {
        return new StructuringSettings(
                in.duration("window", ofDays(1), ofDays(365)),
                in.count("deposits", 2),
                in.percent("floor-percent", 1, 99));
    }
}
