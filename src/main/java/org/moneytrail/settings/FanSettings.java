package org.moneytrail.settings;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import java.io.Serializable;
import java.time.Duration;

/**
 * {@code detect.fan-in} and {@code detect.fan-out}: many on one side of an account, one or two on the other.
 *
 * @param window within which money comes and goes
 * @param many how many there must be on the side of the many
 * @param few how many there may be on the other side
 * @param percent how much must be passed on, and how much the few must have of it
 */
public record FanSettings(Duration window, int many, int few, int percent) implements Serializable {
    static FanSettings read(Reader in) {
        return new FanSettings(
                in.duration("window", ofHours(1), ofDays(90)),
                in.count("many", 2),
                in.count("few", 1, 50),
                in.percent("percent", 1, 100));
    }
}
