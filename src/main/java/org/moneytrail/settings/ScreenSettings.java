package org.moneytrail.settings;

import java.io.Serializable;

/**
 * {@code screen}: when a name is like one on a sanctions list.
 *
 * @param nameFrom from which score on a name is a hit, in percent
 */
public record ScreenSettings(int nameFrom) implements Serializable {
    static ScreenSettings read(Reader in) {
        return new ScreenSettings(in.percent("name-from", 1, 100));
    }
}
