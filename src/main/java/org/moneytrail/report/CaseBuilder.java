package org.moneytrail.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.moneytrail.money.IdOrder;
import org.moneytrail.report.page.CaseFile;
import org.moneytrail.report.page.CasePayment;
import org.moneytrail.report.page.Chain;
import org.moneytrail.report.page.Direction;
import org.moneytrail.report.page.GoodsEvent;
import org.moneytrail.report.page.Holder;
import org.moneytrail.report.page.ListedName;
import org.moneytrail.report.page.Money;
import org.moneytrail.report.page.Payment;
import org.moneytrail.report.page.Predicate;
import org.moneytrail.report.page.Reason;
import org.moneytrail.report.page.RuleFigure;
import org.moneytrail.report.page.Step;
import org.moneytrail.report.page.Subject;
import org.moneytrail.report.page.TracingRule;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.CasePayments;
import org.moneytrail.table.CasePredicates;
import org.moneytrail.table.CaseSubjects;
import org.moneytrail.table.Cases;
import org.moneytrail.table.ChainEvidence;
import org.moneytrail.table.ChainSteps;
import org.moneytrail.table.Chains;
import org.moneytrail.table.Field;
import org.moneytrail.table.Parties;
import org.moneytrail.table.Screenings;
import org.moneytrail.table.TracedHoldings;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.table.Transactions;

/** Turns the rows of one case into its page record. */
final class CaseBuilder {
    private static final String FLAGGED = "FLAGGED";

    private final Choices choices;

    CaseBuilder(Choices choices) {
        this.choices = choices;
    }

    CaseFile build(CaseRows rows) {
        Map<String, Holder> holders = holders(rows.holders());
        Map<String, Payment> ledger = new LinkedHashMap<>();
        rows.payments().forEach(row -> ledger.put(row.text(Transactions.TRANSACTION_ID), payment(row, holders)));
        Map<String, Holder> named = named(holders, ledger);
        Map<String, List<Cells>> steps = byText(rows.steps(), ChainSteps.CHAIN_ID);
        Map<String, List<Cells>> reasons = byText(rows.chainEvidence(), ChainEvidence.CHAIN_ID);
        List<Chain> chains = rows.chains().stream()
                .map(row -> chain(row, steps, reasons, ledger, named))
                .toList();
        List<Chain> shown = chains.stream().filter(this::isShown).toList();
        List<Reason> evidence =
                rows.evidence().stream().map(CaseBuilder::evidence).toList();
        List<Predicate> predicates =
                rows.predicates().stream().map(row -> predicate(row, evidence)).toList();
        List<GoodsEvent> goods = Stream.of(
                        rows.seizures().stream().map(GoodsSentences::seizure),
                        rows.declarations().stream().map(GoodsSentences::declaration),
                        rows.designations().stream().map(GoodsSentences::designation))
                .flatMap(events -> events)
                .toList();
        List<RuleFigure> figures = figures(rows, chains);
        List<CasePayment> payments = payments(rows, ledger);
        Inferences inferences = new Inferences(rows.links(), predicates, shown);
        Cells head = rows.head();
        return new CaseFile(
                head.text(Cases.CASE_ID),
                (int) head.number(Cases.RANK),
                head.text(Cases.TITLE),
                head.text(Cases.PREDICATE),
                head.text(Cases.PREDICATE_KEY),
                head.text(Cases.NEXUS),
                head.text(Cases.STATUS).equals(FLAGGED),
                head.decimal(Cases.SCORE),
                head.text(Cases.SUMMARY),
                head.truth(Cases.EMBARGOED),
                choices.rule(),
                predicates,
                shown,
                figures,
                rows.subjects().stream().map(CaseBuilder::subject).toList(),
                goods,
                inferences.known(evidence),
                inferences.inferred(evidence),
                rows.screenings().stream().map(CaseBuilder::listedName).toList(),
                payments,
                new NotLookedAt(choices, holders).sentences(rows, payments, figures),
                choices.run());
    }

    private static ListedName listedName(Cells row) {
        return new ListedName(
                row.text(Screenings.NAME),
                row.text(Screenings.SOURCE_TABLE) + " " + row.text(Screenings.SOURCE_KEY),
                row.text(Screenings.LISTED_NAME),
                row.text(Screenings.LIST_ID),
                row.text(Screenings.LIST),
                row.text(Screenings.OUTCOME),
                row.text(Screenings.EXPLANATION));
    }

    private boolean isShown(Chain chain) {
        TracingRule rule = chain.direction() == Direction.FORWARD
                ? choices.rule()
                : choices.rule().backwardRule();
        return chain.rule() == rule;
    }

    private static Map<String, Holder> holders(List<Cells> rows) {
        Map<String, Holder> holders = new HashMap<>();
        for (Cells row : rows) {
            String account = row.text(Accounts.ACCOUNT_ID);
            holders.put(
                    account, new Holder(Optional.of(account), row.maybe(Parties.NAME), row.truth(Accounts.TERMINAL)));
        }
        return holders;
    }

    /** The holders that are known, and for other accounts the first name that a payment gives them. */
    private static Map<String, Holder> named(Map<String, Holder> holders, Map<String, Payment> ledger) {
        Map<String, Holder> named = new HashMap<>(holders);
        for (Payment payment : ledger.values()) {
            for (Holder side : List.of(payment.debtor(), payment.creditor())) {
                side.account()
                        .ifPresent(account -> named.merge(
                                account, side, (first, other) -> first.name().isPresent() ? first : other));
            }
        }
        return named;
    }

    private static Payment payment(Cells row, Map<String, Holder> holders) {
        return new Payment(
                row.text(Transactions.TRANSACTION_ID),
                row.instant(Transactions.BOOKED_AT),
                side(row.maybe(Transactions.DEBTOR_ACCOUNT), row.maybe(Transactions.DEBTOR_NAME), holders),
                side(row.maybe(Transactions.CREDITOR_ACCOUNT), row.maybe(Transactions.CREDITOR_NAME), holders),
                row.money(Transactions.AMOUNT_MINOR, Transactions.CURRENCY),
                row.money(Transactions.CREDITED_AMOUNT_MINOR, Transactions.CREDITED_CURRENCY),
                row.maybe(Transactions.CHANNEL),
                row.maybe(Transactions.REMITTANCE_INFORMATION),
                row.source());
    }

    /** Who stands on one side of a payment: named as accounts and parties name them, or else as the payment does. */
    private static Holder side(Optional<String> account, Optional<String> named, Map<String, Holder> holders) {
        if (account.isEmpty()) {
            return Holder.outside(named);
        }
        Holder known = holders.get(account.get());
        return known == null
                ? new Holder(account, named, false)
                : new Holder(account, known.name().or(() -> named), known.terminal());
    }

    private Chain chain(
            Cells row,
            Map<String, List<Cells>> steps,
            Map<String, List<Cells>> reasons,
            Map<String, Payment> ledger,
            Map<String, Holder> holders) {
        String id = row.text(Chains.CHAIN_ID);
        return new Chain(
                id,
                Direction.valueOf(row.text(Chains.DIRECTION)),
                TracingRule.of(row.text(Chains.RULE)),
                row.text(Chains.MARK_ID),
                side(row.maybe(Chains.ENDPOINT_ACCOUNT), Optional.empty(), holders),
                row.money(Chains.AMOUNT_MINOR, Chains.CURRENCY),
                new Money(row.number(Chains.BASE_MINOR), choices.baseCurrency()),
                (int) row.number(Chains.STEPS),
                row.instant(Chains.STARTED_AT),
                row.instant(Chains.ENDED_AT),
                row.decimal(Chains.RETENTION),
                row.decimal(Chains.SCORE),
                steps.getOrDefault(id, List.of()).stream()
                        .map(step -> step(step, ledger))
                        .toList(),
                reasons.getOrDefault(id, List.of()).stream()
                        .map(CaseBuilder::reason)
                        .toList());
    }

    private static Step step(Cells row, Map<String, Payment> ledger) {
        String payment = row.text(ChainSteps.TRANSACTION_ID);
        return new Step(
                (int) row.number(ChainSteps.STEP),
                payment,
                Optional.ofNullable(ledger.get(payment)),
                row.money(ChainSteps.AMOUNT_MINOR, ChainSteps.CURRENCY));
    }

    private static Reason reason(Cells row) {
        return new Reason(
                row.text(ChainEvidence.KIND),
                row.text(ChainEvidence.SOURCE_TABLE),
                row.text(ChainEvidence.SOURCE_KEY),
                row.decimal(ChainEvidence.WEIGHT),
                row.text(ChainEvidence.SENTENCE));
    }

    private static Reason evidence(Cells row) {
        return new Reason(
                row.text(CaseEvidence.KIND),
                row.text(CaseEvidence.SOURCE_TABLE),
                row.text(CaseEvidence.SOURCE_KEY),
                0,
                row.text(CaseEvidence.SENTENCE));
    }

    /** A predicate with the sentence of the alert or finding whose id its mark ends with. */
    private static Predicate predicate(Cells row, List<Reason> evidence) {
        String mark = row.text(CasePredicates.MARK_ID);
        Optional<Reason> found = evidence.stream()
                .filter(reason ->
                        mark.equals("ALERT:" + reason.sourceKey()) || mark.equals("FINDING:" + reason.sourceKey()))
                .findFirst();
        return new Predicate(
                found.map(Reason::kind).orElse(row.text(CasePredicates.PREDICATE)),
                row.text(CasePredicates.PREDICATE_KEY),
                mark,
                found.map(Reason::sentence));
    }

    private static Subject subject(Cells row) {
        return new Subject(
                row.text(CaseSubjects.ROLE),
                row.maybe(CaseSubjects.ACCOUNT_ID),
                row.maybe(CaseSubjects.PARTY_ID),
                row.maybe(Parties.NAME));
    }

    private static List<CasePayment> payments(CaseRows rows, Map<String, Payment> ledger) {
        Map<String, TreeSet<String>> reasons = new TreeMap<>(IdOrder.BY_CODE_POINT);
        for (Cells row : rows.reasons()) {
            reasons.computeIfAbsent(row.text(CasePayments.TRANSACTION_ID), absent -> new TreeSet<>())
                    .add(row.text(CasePayments.REASON));
        }
        rows.steps()
                .forEach(row -> reasons.computeIfAbsent(row.text(ChainSteps.TRANSACTION_ID), absent -> new TreeSet<>())
                        .add(CasePayments.CHAIN));
        Map<String, Long> traced = new HashMap<>();
        rows.traced()
                .forEach(row ->
                        traced.put(row.text(TracedPayments.TRANSACTION_ID), row.number(TracedPayments.TRACED_MINOR)));
        List<CasePayment> payments = new ArrayList<>();
        ledger.forEach((id, payment) -> payments.add(new CasePayment(
                id,
                Optional.of(payment),
                List.copyOf(reasons.getOrDefault(id, new TreeSet<>())),
                Optional.ofNullable(traced.get(id))
                        .map(minor -> new Money(minor, payment.credit().currency())))));
        reasons.forEach((id, why) -> {
            if (!ledger.containsKey(id)) {
                payments.add(new CasePayment(id, Optional.empty(), List.copyOf(why), Optional.empty()));
            }
        });
        return payments;
    }

    private static List<RuleFigure> figures(CaseRows rows, List<Chain> chains) {
        List<RuleFigure> figures = new ArrayList<>();
        for (TracingRule rule : TracingRule.values()) {
            List<Cells> marked = under(rule, rows.marked(), TracedPayments.RULE);
            List<Cells> holdings = under(rule, rows.holdings(), TracedHoldings.RULE);
            List<Chain> forward = under(rule, Direction.FORWARD, chains);
            List<Chain> backward = under(rule, Direction.BACKWARD, chains);
            figures.add(new RuleFigure(
                    rule,
                    sums(marked, TracedPayments.MARKED_MINOR, Transactions.CREDITED_CURRENCY),
                    sums(holdings, TracedHoldings.HELD_MINOR, TracedHoldings.CURRENCY),
                    sums(marked, CaseTables.LEFT_MINOR, Transactions.CREDITED_CURRENCY),
                    sums(holdings, TracedHoldings.RESIDUE_MINOR, TracedHoldings.CURRENCY),
                    forward.size(),
                    reached(forward),
                    backward.size(),
                    reached(backward)));
        }
        return figures;
    }

    private static List<Cells> under(TracingRule rule, List<Cells> rows, Field column) {
        return rows.stream().filter(row -> row.text(column).equals(rule.id())).toList();
    }

    private static List<Chain> under(TracingRule rule, Direction direction, List<Chain> chains) {
        return chains.stream()
                .filter(chain -> chain.rule() == rule && chain.direction() == direction)
                .toList();
    }

    private static List<Money> sums(List<Cells> rows, Field minor, Field currency) {
        return Money.sums(rows.stream()
                .map(row -> row.money(minor, currency))
                .filter(amount -> amount.minor() != 0)
                .toList());
    }

    private record Place(Holder holder, String currency) {}

    private static List<RuleFigure.Reached> reached(List<Chain> chains) {
        Map<Place, Money> places = new LinkedHashMap<>();
        chains.stream()
                .sorted(java.util.Comparator.comparingLong(
                                (Chain chain) -> chain.base().minor())
                        .reversed()
                        .thenComparing(Chain::id, IdOrder.BY_CODE_POINT))
                .forEach(chain -> places.merge(
                        new Place(chain.endpoint(), chain.amount().currency()), chain.amount(), Money::plus));
        return places.entrySet().stream()
                .map(entry -> new RuleFigure.Reached(entry.getKey().holder(), entry.getValue()))
                .toList();
    }

    private static Map<String, List<Cells>> byText(List<Cells> rows, Field column) {
        Map<String, List<Cells>> found = new HashMap<>();
        rows.forEach(row -> found.computeIfAbsent(row.text(column), absent -> new ArrayList<>())
                .add(row));
        return found;
    }
}
