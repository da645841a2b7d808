package org.moneytrail.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moneytrail.report.page.CasePayment;
import org.moneytrail.report.page.Direction;
import org.moneytrail.report.page.Holder;
import org.moneytrail.report.page.Money;
import org.moneytrail.report.page.Payment;
import org.moneytrail.report.page.RuleFigure;
import org.moneytrail.report.page.TracingRule;
import org.moneytrail.report.page.Wording;
import org.moneytrail.table.Chains;
import org.moneytrail.table.FundingEnds;
import org.moneytrail.table.TracedHoldings;

/** Says, for one case, where looking stopped: horizons, small parts, pooled accounts, unobserved money, missing data. */
final class NotLookedAt {
    private static final Map<String, String> ENDS = Map.of(
            "OPENING", "came from opening balances; who paid them in lies before the data",
            "UNOBSERVED",
                    "were paid from accounts whose observed balance did not cover them: payments into them are missing "
                            + "from the data",
            "OUTSIDE", "came from outside the observed world: cash, or a bank whose data is not loaded",
            "TERMINAL", "came out of pooled accounts, behind which money is not followed");
    private static final int NAMED = 5;

    private final Choices choices;
    private final Map<String, Holder> holders;
    private final Wording wording;

    NotLookedAt(Choices choices, Map<String, Holder> holders) {
        this.choices = choices;
        this.holders = holders;
        this.wording = new Wording(choices.zone());
    }

    List<String> sentences(CaseRows rows, List<CasePayment> payments, List<RuleFigure> figures) {
        List<String> sentences = new ArrayList<>();
        sentences.add(horizon());
        sentences.add(materiality(figures));
        sentences.add("A chain that carries less than "
                + wording.points(choices.limits().readingLimitPercent())
                + " percent of its mark, or that is not among the "
                + choices.limits().maxChainsPerMark()
                + " largest of its mark and rule, is not listed. Its money is in the sums of the five rules.");
        sentences.addAll(pooled(rows));
        sentences.addAll(left(figures));
        sentences.addAll(ends(rows));
        if (rows.chains().stream().anyMatch(row -> row.text(Chains.DIRECTION).equals(Direction.BACKWARD.name()))) {
            sentences.add("Where money came from is walked back under “" + TracingRule.FIFO.title() + "” and “"
                    + TracingRule.LIFO.title() + "” only; the other three rules go forward only.");
        }
        sentences.addAll(missing(payments));
        return sentences;
    }

    private String horizon() {
        return choices.limits()
                .until()
                .map(until -> "Payments booked after " + wording.time(until) + " were not looked at (the horizon).")
                .orElse(
                        "No horizon was set: every loaded payment was looked at. What was booked later, or at a bank whose "
                                + "data is not loaded, was not.");
    }

    private String materiality(List<RuleFigure> figures) {
        Money least = choices.limits().materiality();
        if (least.minor() == 0) {
            return "No part of a payment was left out for being small (materiality is 0).";
        }
        List<Money> residue = figures.stream()
                .filter(figure -> figure.rule() == choices.rule())
                .flatMap(figure -> figure.residue().stream())
                .toList();
        return "Parts of payments below " + least + " were not followed (materiality)"
                + (residue.isEmpty() ? "; in this case there was none." : ": " + wording.amounts(residue) + " in all.");
    }

    private List<String> pooled(CaseRows rows) {
        List<String> sentences = new ArrayList<>();
        for (Cells row : rows.holdings()) {
            Holder holder = holders.get(row.text(TracedHoldings.ACCOUNT_ID));
            Money held = row.money(TracedHoldings.HELD_MINOR, TracedHoldings.CURRENCY);
            if (row.text(TracedHoldings.RULE).equals(choices.rule().id())
                    && holder != null
                    && holder.terminal()
                    && held.minor() > 0) {
                sentences.add(held + " reached " + holder.label() + " (" + holder.place()
                        + "), a pooled account, and were not followed behind it.");
            }
        }
        return sentences;
    }

    private List<String> left(List<RuleFigure> figures) {
        return figures.stream()
                .filter(figure ->
                        figure.rule() == choices.rule() && !figure.left().isEmpty())
                .map(figure -> wording.amounts(figure.left())
                        + " left the observed world, as cash or to a bank whose data is not loaded, and were not followed "
                        + "there (rule “" + figure.rule().title() + "”).")
                .toList();
    }

    private List<String> ends(CaseRows rows) {
        Map<String, List<Money>> byKind = new LinkedHashMap<>();
        for (Cells row : rows.fundingEnds()) {
            byKind.computeIfAbsent(row.text(FundingEnds.KIND), absent -> new ArrayList<>())
                    .add(row.money(FundingEnds.AMOUNT_MINOR, FundingEnds.CURRENCY));
        }
        List<String> sentences = new ArrayList<>();
        byKind.forEach((kind, amounts) -> sentences.add("Walking back, " + wording.amounts(Money.sums(amounts)) + " "
                + ENDS.getOrDefault(kind, "ended as " + wording.words(kind)) + "."));
        return sentences;
    }

    private List<String> missing(List<CasePayment> payments) {
        List<String> sentences = new ArrayList<>();
        Set<String> accounts = new LinkedHashSet<>();
        Set<String> absent = new LinkedHashSet<>();
        for (CasePayment entry : payments) {
            if (entry.payment().isEmpty()) {
                absent.add(entry.transactionId());
                continue;
            }
            Payment payment = entry.payment().get();
            for (Holder side : List.of(payment.debtor(), payment.creditor())) {
                side.account().filter(account -> !holders.containsKey(account)).ifPresent(accounts::add);
            }
        }
        if (!accounts.isEmpty()) {
            sentences.add(wording.count(accounts.size(), "account")
                    + " of this case are not in the data on accounts, so that their holders, opening balances and other "
                    + "payments are not known: " + some(accounts) + ".");
        }
        if (!absent.isEmpty()) {
            sentences.add(wording.count(absent.size(), "payment") + " that this case names are not in the ledger: "
                    + some(absent) + ".");
        }
        return sentences;
    }

    private static String some(Set<String> ids) {
        String named = String.join(", ", ids.stream().limit(NAMED).toList());
        return ids.size() > NAMED ? named + " and " + (ids.size() - NAMED) + " more" : named;
    }
}
