package org.moneytrail.detect;

import java.util.List;
import java.util.Set;
import org.moneytrail.finding.Definition;
import org.moneytrail.settings.FanSettings;
import org.moneytrail.table.AlertPayments;

/**
 * B4. The one or two payees that get most must get nearly all, so that a purchase on the side hides nothing.
 *
 * <p>Gifts to an organisation do not count: to collect them is what it is there for, and what becomes of them is the
 * question of {@link Collection}.
 *
 * <p>The payments are {@code CONTEXT}: a shape alone makes no money suspect.
 */
record FanIn(FanSettings settings, Set<String> lawful, Set<String> gifts) implements AccountTypology {
    @Override
    public Definition definition() {
        return Definition.of("B4", "Fan-in")
                .lookFor("many payers within days, whose money goes on to one or two")
                .source("AMLSim")
                .innocent("a shop pays its supplier from its takings")
                .innocent("colleagues collect for a present")
                .misses("gifts to an organisation that is a front; E6 asks where they go")
                .misses("payers that are paid in turn, over more days than the window");
    }

    @Override
    public List<Sighting> scan(History account) {
        return Fans.scan(
                account,
                settings,
                move -> move.isFor(lawful) || (account.organisation && move.isFor(gifts)),
                flow -> flow.payers() >= settings.many()
                        && Fans.isFew(flow.payees())
                        && Amounts.atLeast(
                                Math.min(flow.passed(), flow.largestPayees(settings.few())),
                                settings.percent(),
                                flow.in()),
                members -> sighting(account, members));
    }

    private Sighting sighting(History account, int[] members) {
        String currency = account.get(members[0]).currency();
        long payers = Flow.others(account, members, i -> account.get(i).credit());
        long payees = Flow.others(account, members, i -> !account.get(i).credit());
        return Sighting.of(
                account,
                members,
                i -> AlertPayments.CONTEXT,
                Amounts.beyond(payers, settings.many()),
                Amounts.words(Flow.sum(account, members, i -> account.get(i).credit()), currency) + " came in from "
                        + Amounts.count(payers, "payer") + "; "
                        + Amounts.words(
                                Flow.sum(account, members, i -> !account.get(i).credit()), currency)
                        + " went on to " + Amounts.count(payees, "payee") + " within "
                        + Amounts.span(Amounts.micros(settings.window())) + ", at least " + settings.percent()
                        + " percent to the largest " + settings.few() + ".");
    }
}
