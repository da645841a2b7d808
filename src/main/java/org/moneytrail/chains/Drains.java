package org.moneytrail.chains;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moneytrail.settings.CasesSettings;

/**
 * D3: traced money that lay in the account of a seizure's subject at the seizure and soon after it is gone. Counted on
 * the flows of one graph: what had come in and not left by then, against what of it leaves within the time.
 */
final class Drains {
    private final Map<String, Long> held = new HashMap<>();
    private final Map<String, Long> gone = new HashMap<>();
    private final Seizure seizure;
    private final Instant until;
    private final CasesSettings settings;

    /** @param seizure what the mark of the graph rests on, or null: then nothing is a drain */
    Drains(Seizure seizure, CasesSettings settings) {
        this.seizure = seizure;
        this.settings = settings;
        Duration within = settings.drainWithin();
        until = seizure == null ? Instant.EPOCH : seizure.seizedAt().plus(within);
    }

    /** Counts money that comes to the creditor of a payment. */
    void arrives(Paid paid, long minor) {
        if (isSubject(paid.creditor) && !paid.bookedAt.isAfter(seizure.seizedAt())) {
            held.merge(pool(paid), minor, Math::addExact);
        }
    }

    /** Counts money that came by one payment and leaves by another. */
    void leaves(Paid in, Paid out, long minor) {
        if (!isSubject(in.creditor) || in.bookedAt.isAfter(seizure.seizedAt())) {
            return;
        }
        if (!out.bookedAt.isAfter(seizure.seizedAt())) {
            held.merge(pool(in), -minor, Math::addExact);
        } else if (!out.bookedAt.isAfter(until)) {
            gone.merge(pool(in), minor, Math::addExact);
        }
    }

    /** The drains that a route takes part in, one for each account. */
    List<Sign> on(List<Paid> route) {
        Map<String, Sign> drains = new LinkedHashMap<>();
        for (int at = 0; at + 1 < route.size(); at++) {
            Paid in = route.get(at);
            Paid out = route.get(at + 1);
            if (isSubject(in.creditor)
                    && !in.bookedAt.isAfter(seizure.seizedAt())
                    && out.bookedAt.isAfter(seizure.seizedAt())
                    && !out.bookedAt.isAfter(until)) {
                long lay = held.getOrDefault(pool(in), 0L);
                long left = gone.getOrDefault(pool(in), 0L);
                long percent = lay <= 0 ? 0 : Math.round(100.0 * left / lay);
                if (lay > 0 && 100.0 * left >= (double) settings.drainPercent() * lay) {
                    drains.putIfAbsent(
                            pool(in),
                            new Sign(
                                    Sign.DRAIN,
                                    "accounts",
                                    in.creditor,
                                    drains.isEmpty() ? settings.weights().drain() : 0,
                                    percent + " % of the traced money that lay with " + in.receiver()
                                            + " at the seizure leaves within "
                                            + settings.drainWithin().toHours() + " hours."));
                }
            }
        }
        return List.copyOf(drains.values());
    }

    private boolean isSubject(String account) {
        return seizure != null
                && !account.isEmpty()
                && seizure.subjects().stream()
                        .anyMatch(subject -> subject.account().equals(account));
    }

    private static String pool(Paid paid) {
        return paid.creditor + " " + paid.creditCurrency;
    }
}
