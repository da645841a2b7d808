package org.moneytrail.settings;

import java.util.List;
import java.util.Map;

/**
 * {@code detect}: from when on a typology raises an alert.
 *
 * @param cashThresholds the reporting threshold for cash by currency, in minor units
 * @param giftPurposes purpose codes of gifts; that an organisation is given some is not strange
 * @param structuring A1
 * @param funnel A3
 * @param courier A5
 * @param passThrough B1
 * @param fanIn B4
 * @param fanOut B5
 * @param dormant B10
 * @param cycle B16
 * @param collection E6
 */
public record DetectSettings(
        Map<String, Long> cashThresholds,
        List<String> giftPurposes,
        StructuringSettings structuring,
        FunnelSettings funnel,
        CourierSettings courier,
        PassThroughSettings passThrough,
        FanSettings fanIn,
        FanSettings fanOut,
        DormantSettings dormant,
        CycleSettings cycle,
        CollectionSettings collection) {

    public DetectSettings {
        cashThresholds = Map.copyOf(cashThresholds);
        giftPurposes = List.copyOf(giftPurposes);
    }

    static DetectSettings read(Reader in) {
        return new DetectSettings(
                in.amounts("cash-thresholds"),
                in.texts("gift-purposes"),
                StructuringSettings.read(in.section("structuring")),
                FunnelSettings.read(in.section("funnel")),
                CourierSettings.read(in.section("courier")),
                PassThroughSettings.read(in.section("pass-through")),
                FanSettings.read(in.section("fan-in")),
                FanSettings.read(in.section("fan-out")),
                DormantSettings.read(in.section("dormant")),
                CycleSettings.read(in.section("cycle")),
                CollectionSettings.read(in.section("collection")));
    }
}
