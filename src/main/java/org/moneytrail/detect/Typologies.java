package org.moneytrail.detect;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moneytrail.settings.DetectSettings;
import org.moneytrail.settings.Settings;

/** Every typology there is, in the order of their ids. */
public final class Typologies {
    private Typologies() {}

    /** All of them, with their settings. */
    public static List<Typology> all(Settings settings) {
        DetectSettings detect = settings.detect();
        ZoneId zone = settings.ingest().zone();
        Map<String, Long> cash = detect.cashThresholds();
        Set<String> lawful = Set.copyOf(settings.marks().lawfulPurposes());
        Set<String> gifts = Set.copyOf(detect.giftPurposes());
        return List.of(
                new Structuring(detect.structuring(), cash),
                new Funnel(detect.funnel(), cash),
                new CashCourier(detect.courier()),
                new PassThrough(detect.passThrough(), zone),
                new FanIn(detect.fanIn(), lawful, gifts),
                new FanOut(detect.fanOut(), lawful),
                new Dormant(detect.dormant(), gifts, zone),
                new Cycle(detect.cycle()),
                new DesignationHit(lawful),
                new Collection(detect.collection(), lawful));
    }
}
