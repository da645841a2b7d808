package org.moneytrail.detect;

import java.util.List;
import java.util.Set;
import org.moneytrail.finding.Definition;
import org.moneytrail.settings.FanSettings;
import org.moneytrail.table.AlertPayments;

/**
 * B5. The one or two payers that bring most must bring nearly all.
 *
 * <p>The payments are {@code CONTEXT}: a shape alone makes no money suspect.
 */
record FanOut(FanSettings settings, Set<String> lawful) implements AccountTypology {
    @Override
    public Definition definition() {
        return Definition.of("B5", "Fan-out")
                .lookFor("money of one or two payers that is spread over many within days")
                .source("AMLSim")
                .innocent("an employer pays wages")
                .innocent("a builder is paid and pays his subcontractors")
                .misses("payees that are paid over more days than the window");
    }

    @Override
    public List<Sighting> scan(History account) {
        return Fans.scan(
                account,
                settings,
                move -> move.isFor(lawful),
                flow -> flow.payees() >= settings.many()
                        && Fans.isFew(flow.payers())
                        && Amounts.atLeast(flow.largestPayers(settings.few()), settings.percent(), flow.in()),
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
                Amounts.beyond(payees, settings.many()),
                Amounts.words(Flow.sum(account, members, i -> account.get(i).credit()), currency) + " came in from "
                        + Amounts.count(payers, "payer") + ", at least " + settings.percent()
                        + " percent from the largest " + settings.few() + "; "
                        + Amounts.words(
                                Flow.sum(account, members, i -> !account.get(i).credit()), currency)
                        + " was spread over " + Amounts.count(payees, "payee") + " within "
                        + Amounts.span(Amounts.micros(settings.window())) + ".");
    }
}
