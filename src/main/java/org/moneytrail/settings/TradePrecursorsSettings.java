package org.moneytrail.settings;

import java.util.List;

/**
 * {@code trade.precursors}: who uses precursors.
 *
 * @param userActivities beginnings of the activity codes of chemical and pharmaceutical business
 */
public record TradePrecursorsSettings(List<String> userActivities) {
    public TradePrecursorsSettings {
        userActivities = List.copyOf(userActivities);
    }

    static TradePrecursorsSettings read(Reader in) {
        return new TradePrecursorsSettings(in.texts("user-activities"));
    }
}
