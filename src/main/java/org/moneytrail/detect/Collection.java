package org.moneytrail.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.moneytrail.finding.Definition;
import org.moneytrail.settings.CollectionSettings;
import org.moneytrail.table.AlertPayments;

/**
 * E6. Gifts are small credits that no lawful purpose such as wages explains, that their payer did not owe and that are
 * no purchases by card. What leaves counts if it leaves in cash, as a remittance, which an individual collects, or to an
 * account whose holder is known to be an individual other than the account's own, unless a lawful purpose such as a loan
 * explains it.
 *
 * <p>The gifts are {@code PROCEEDS}, since what became of them is the question; what leaves is {@code CONTEXT}, because
 * tracing follows it anyway.
 */
record Collection(CollectionSettings settings, Set<String> lawful) implements AccountTypology {
    @Override
    public Definition definition() {
        return Definition.of("E6", "Diversion of a collection")
                .lookFor("small gifts of many donors that go to individuals or into cash within days")
                .source("FATF Recommendation 8, and FATF, Crowdfunding for Terrorism Financing, 2023")
                .innocent("a charity pays a hospital")
                .innocent("neighbours collect for a wedding or a funeral")
                .innocent("a lender without purpose codes gets instalments and pays out loans")
                .innocent("a remittance company sends on what its customers pay")
                .misses("gifts that leave as wages or loans")
                .misses("gifts that go to companies in front of individuals")
                .misses("individuals whose account no source names a holder of");
    }

    @Override
    public List<Sighting> scan(History account) {
        List<Sighting> found = new ArrayList<>();
        for (String currency : account.currencies()) {
            Long small = settings.small().get(currency);
            if (small != null) {
                int[] members = account.where(i -> counts(account.get(i), currency, small));
                new Flow(account, members, Amounts.micros(settings.window()))
                        .where(flow -> flow.payers() >= settings.donors()
                                && Amounts.atLeast(flow.passed(), settings.percent(), flow.in()))
                        .all()
                        .forEach(span -> found.add(sighting(account, Flow.slice(members, span), currency)));
            }
        }
        return found;
    }

    private boolean counts(History.Move move, String currency, long small) {
        if (!move.currency().equals(currency) || move.own() || move.isFor(lawful)) {
            return false;
        }
        return move.credit()
                ? move.minor() <= small && !move.card() && !move.isFor(settings.owedPurposes())
                : reachesAnIndividual(move);
    }

    private static boolean reachesAnIndividual(History.Move move) {
        return move.cash() || move.remittance() || move.person();
    }

    private Sighting sighting(History account, int[] members, String currency) {
        long donors = Flow.others(account, members, i -> account.get(i).credit());
        return Sighting.of(
                account,
                members,
                i -> account.get(i).credit() ? AlertPayments.PROCEEDS : AlertPayments.CONTEXT,
                Amounts.beyond(donors, settings.donors()),
                Amounts.count(donors, "donor") + " gave "
                        + Amounts.words(
                                Flow.sum(account, members, i -> account.get(i).credit()), currency)
                        + " in small credits; "
                        + Amounts.words(
                                Flow.sum(account, members, i -> !account.get(i).credit()), currency)
                        + " went to individuals or into cash within "
                        + Amounts.span(Amounts.micros(settings.window())) + ".");
    }
}
