package org.moneytrail.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.moneytrail.settings.FanSettings;

/**
 * What fan-in and fan-out share: which payments count, and the window that slides over them. Purchases by card,
 * payments between accounts of one holder, and what a lawful purpose such as wages explains do not count.
 */
final class Fans {
    /** With more counterparties on the side of the few than this, no two of them are looked for. */
    private static final int FEW_AMONG = 100;

    private Fans() {}

    static List<Sighting> scan(
            History account,
            FanSettings settings,
            Predicate<History.Move> explained,
            Predicate<Flow> fan,
            Function<int[], Sighting> sighting) {
        List<Sighting> found = new ArrayList<>();
        for (String currency : account.currencies()) {
            int[] members = account.where(i -> counts(account.get(i), currency, explained));
            new Flow(account, members, Amounts.micros(settings.window()))
                    .where(flow -> Amounts.atLeast(flow.passed(), settings.percent(), flow.in()) && fan.test(flow))
                    .all()
                    .forEach(span -> found.add(sighting.apply(Flow.slice(members, span))));
        }
        return found;
    }

    static boolean isFew(int counterparties) {
        return counterparties <= FEW_AMONG;
    }

    private static boolean counts(History.Move move, String currency, Predicate<History.Move> explained) {
        return move.currency().equals(currency) && !move.own() && !move.card() && !explained.test(move);
    }
}
