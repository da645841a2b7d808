package org.moneytrail.settings;

import static java.time.Duration.ofDays;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code detect.collection}: gifts of many that go to individuals or into cash.
 *
 * @param window within which money comes and goes
 * @param donors how many payers there must be
 * @param small up to which amount a credit is a gift, by currency, in minor units
 * @param owedPurposes purpose codes of what a payer owes, such as an instalment or a tax, which is no gift
 * @param percent how much of the gifts must go to individuals or into cash
 */
public record CollectionSettings(
        Duration window, int donors, Map<String, Long> small, List<String> owedPurposes, int percent)
        implements Serializable {
    public CollectionSettings {
        small = Map.copyOf(small);
        owedPurposes = List.copyOf(owedPurposes);
    }

    static CollectionSettings read(Reader in) {
        return new CollectionSettings(
                in.duration("window", ofDays(1), ofDays(365)),
                in.count("donors", 2),
                in.amounts("small"),
                in.texts("owed-purposes"),
                in.percent("percent", 1, 100));
    }
}
