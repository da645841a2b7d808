package org.moneytrail.detect;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.moneytrail.finding.Definition;
import org.moneytrail.settings.DormantSettings;
import org.moneytrail.table.AlertPayments;

/**
 * B10. Silence must have been observed: before the first payment it counts from the day the account was opened, or from
 * the start of the ledger if that is later; after the last one up to the end of the ledger.
 *
 * <p>Gifts to an organisation do not count among the payments: donors come when it calls.
 *
 * <p>The payments are {@code CONTEXT}: a shape alone makes no money suspect.
 */
record Dormant(DormantSettings settings, Set<String> gifts, ZoneId zone) implements AccountTypology {
    @Override
    public Definition definition() {
        return Definition.of("B10", "Dormant, burst, dormant")
                .lookFor("an account that sleeps for months, moves money for a few days, and sleeps again")
                .source("FATF and Egmont Group, Trade-Based Money Laundering: Risk Indicators, 2021")
                .innocent("a yearly event or a harvest that is paid for from an account of its own")
                .innocent("an heir or a seller closes an old account")
                .misses("bursts of few but large payments")
                .misses("gifts to an organisation that is a front; E6 asks where they go")
                .misses("accounts whose day of opening is not known and which the ledger sees for the first time");
    }

    @Override
    public List<Sighting> scan(History account) {
        List<Sighting> found = new ArrayList<>();
        long after = Amounts.micros(settings.after());
        int first = 0;
        for (int last = 0; last < account.size(); last++) {
            long next = last + 1 < account.size() ? account.get(last + 1).at() : account.ledger.until();
            long silence = next - account.get(last).at();
            if (silence >= after) {
                long slept = slept(account, first);
                long awake = account.get(last).at() - account.get(first).at();
                if (slept >= Amounts.micros(settings.before())
                        && awake <= Amounts.micros(settings.burst())
                        && counted(account, first, last) >= settings.payments()) {
                    found.add(sighting(account, first, last, slept, silence));
                }
                first = last + 1;
            }
        }
        return found;
    }

    /** For how long nothing had happened before this move, as far as was observed. */
    private long slept(History account, int first) {
        if (first > 0) {
            return account.get(first).at() - account.get(first - 1).at();
        }
        if (account.openedOn == null) {
            return 0;
        }
        Instant opened = account.openedOn.atStartOfDay(zone).toInstant();
        return account.get(first).at() - Math.max(account.ledger.from(), opened.getEpochSecond() * 1_000_000L);
    }

    private long counted(History account, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(account::get)
                .filter(move -> !(account.organisation && move.credit() && move.isFor(gifts)))
                .count();
    }

    private Sighting sighting(History account, int first, int last, long slept, long silence) {
        int payments = last - first + 1;
        return Sighting.of(
                account,
                IntStream.rangeClosed(first, last).toArray(),
                i -> AlertPayments.CONTEXT,
                Amounts.beyond(payments, settings.payments()),
                "After " + Amounts.span(slept) + " without a payment the account saw " + payments + " payments within "
                        + Amounts.span(
                                account.get(last).at() - account.get(first).at()) + ", and then none for "
                        + Amounts.span(silence) + ".");
    }
}
