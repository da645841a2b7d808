package org.moneytrail.settings;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * {@code detect.courier}: seized cash and cash over the counter by the same hands.
 *
 * @param within how long before and after the seizure
 * @param roles of the seizure's subjects who may have carried the cash
 */
public record CourierSettings(Duration within, List<SubjectRole> roles) implements Serializable {
    public CourierSettings {
        roles = List.copyOf(roles);
    }

    static CourierSettings read(Reader in) {
        return new CourierSettings(
                in.duration("within", ofHours(1), ofDays(365)), in.choices("roles", 1, SubjectRole.class));
    }
}
