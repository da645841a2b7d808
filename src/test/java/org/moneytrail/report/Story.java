package org.moneytrail.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moneytrail.report.page.CaseFile;
import org.moneytrail.report.page.CasePayment;
import org.moneytrail.report.page.Casebook;
import org.moneytrail.report.page.Chain;
import org.moneytrail.report.page.Direction;
import org.moneytrail.report.page.GoodsEvent;
import org.moneytrail.report.page.Holder;
import org.moneytrail.report.page.Inference;
import org.moneytrail.report.page.ListedName;
import org.moneytrail.report.page.Loaded;
import org.moneytrail.report.page.Money;
import org.moneytrail.report.page.Payment;
import org.moneytrail.report.page.Predicate;
import org.moneytrail.report.page.Reason;
import org.moneytrail.report.page.RuleFigure;
import org.moneytrail.report.page.RunInfo;
import org.moneytrail.report.page.Source;
import org.moneytrail.report.page.Step;
import org.moneytrail.report.page.Subject;
import org.moneytrail.report.page.TracingRule;

/** Invented cases as page records, told payment by payment. */
public final class Story {
    /** When stories begin. */
    public static final Instant START = Instant.parse("2026-03-02T04:30:00Z");

    private final String id;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, List<String>> reasons = new LinkedHashMap<>();
    private final List<Chain> chains = new ArrayList<>();
    private String title = "Proceeds of a seized consignment";
    private boolean flagged = true;

    /** A story of a case. */
    public Story(String id) {
        this.id = id;
    }

    /** Names who holds an account. */
    public Story holder(String account, String name) {
        names.put(account, name);
        return this;
    }

    /** Gives the case a title. */
    public Story titled(String words) {
        title = words;
        return this;
    }

    /** The alarm has an innocent explanation. */
    public Story explained() {
        flagged = false;
        return this;
    }

    /** A payment some hours after the start; an account of "" is outside. */
    public Story pay(String payment, double hours, String debtor, String creditor, long minor, String currency) {
        Money money = new Money(minor, currency);
        payments.put(
                payment,
                new Payment(
                        payment,
                        START.plus(Duration.ofSeconds((long) (hours * 3600))),
                        side(debtor),
                        side(creditor),
                        money,
                        money,
                        Optional.of(debtor.isEmpty() || creditor.isEmpty() ? "CASH" : "TRANSFER"),
                        Optional.of("Оплата по счету № 17"),
                        new Source("transactions/march.csv", payments.size() + 2L)));
        reasons.put(payment, new ArrayList<>());
        return this;
    }

    /** A chain through payments, carrying an amount of the last one's currency. */
    public Story chain(Direction direction, long minor, String... through) {
        List<Step> steps = new ArrayList<>();
        for (String payment : through) {
            Payment paid = payments.get(payment);
            steps.add(new Step(
                    steps.size() + 1,
                    payment,
                    Optional.of(paid),
                    new Money(minor, paid.credit().currency())));
            reasons.get(payment).add("CHAIN");
        }
        Payment first = payments.get(through[0]);
        Payment last = payments.get(through[through.length - 1]);
        boolean forward = direction == Direction.FORWARD;
        reasons.get(forward ? first.id() : last.id()).add("MARK");
        String currency = last.credit().currency();
        long base = currency.equals("KZT") ? minor : minor * 500;
        chains.add(
                new Chain(
                        "chain-" + (chains.size() + 1),
                        direction,
                        forward ? TracingRule.PRO_RATA : TracingRule.FIFO,
                        "SEIZURE:S-2026-117",
                        forward ? last.creditor() : first.debtor(),
                        new Money(minor, currency),
                        new Money(base, "KZT"),
                        steps.size(),
                        first.bookedAt(),
                        last.bookedAt(),
                        0.91,
                        72.5,
                        steps,
                        List.of(
                                new Reason(
                                        "SEIZURE_LINK",
                                        "seizures",
                                        "S-2026-117#HEROIN",
                                        40,
                                        "The money was credited to a courier named in seizure S-2026-117, 9 days before it."),
                                new Reason(
                                        "SPEED",
                                        "chains",
                                        "chain-" + (chains.size() + 1),
                                        7.5,
                                        "It left each account within 26 hours of its arrival."),
                                new Reason(
                                        "COUNTER",
                                        "parties",
                                        "P-9",
                                        -5,
                                        "One account belongs to a licensed exchange office, whose trade is to pass money on."))));
        return this;
    }

    /** The case as a page shows it. */
    public CaseFile file() {
        List<Subject> subjects = new ArrayList<>();
        names.forEach((account, name) -> subjects.add(new Subject(
                subjects.isEmpty() ? "SUSPECT" : "INTERMEDIARY",
                Optional.of(account),
                Optional.of("P-" + (subjects.size() + 1)),
                Optional.of(name))));
        List<CasePayment> listed = payments.values().stream()
                .map(payment -> new CasePayment(
                        payment.id(),
                        Optional.of(payment),
                        reasons.get(payment.id()).stream().distinct().sorted().toList(),
                        Optional.of(payment.credit())))
                .toList();
        return new CaseFile(
                id,
                1,
                title,
                "SEIZURE",
                "S-2026-117#HEROIN",
                "TRAFFICKING",
                flagged,
                72.5,
                "Credits to a courier named in seizure S-2026-117 were passed on through several accounts within days and "
                        + "taken out in cash. What paid for the consignment came from two accounts of one trading company.",
                false,
                TracingRule.PRO_RATA,
                List.of(new Predicate("SEIZURE", "S-2026-117#HEROIN", "SEIZURE:S-2026-117", Optional.empty())),
                chains,
                figures(),
                subjects,
                goods(),
                List.of(
                        new Reason(
                                "SEIZURE",
                                "seizures",
                                "S-2026-117#HEROIN",
                                0,
                                "12.5 kg of heroin were seized at Korday on 2026-03-12."),
                        new Reason(
                                "ALERT",
                                "alerts",
                                "A1:77",
                                0,
                                "Five cash deposits just below the reporting threshold within six days (A1)."),
                        new Reason(
                                "COUNTER",
                                "transactions",
                                "t4",
                                0,
                                "Payment t4 carries a wage code and was not marked.")),
                List.of(new Inference(
                        "seizure_subjects S-2026-117#COURIER#Serik Almatov",
                        "parties P-1",
                        "PARTY",
                        Optional.of(0.93),
                        "Same name across scripts and the same day of birth; no document number on the seizure’s side.",
                        List.of("The mark SEIZURE:S-2026-117 on account KZ01 and every chain that starts there."))),
                List.of(new ListedName(
                        "Serik Almatov",
                        "parties P-1",
                        "ALMATOV Serik",
                        "L-7",
                        "An invented list",
                        "BIRTH_DIFFERS",
                        "Both names sound the same. Born on 1985-03-04, which the list does not have: 1971. A name confirms"
                                + " nothing by itself.")),
                listed,
                List.of(
                        "Payments booked after 2026-04-30 00:00:00 +05:00 (the horizon).",
                        "Accounts behind which money is not followed: 1 200 000.00 KZT rest on KZ90, a pooled account."),
                run());
    }

    /** An empty casebook over these counts. */
    public static Casebook book(Loaded loaded) {
        return new Casebook(List.of(), loaded, TracingRule.PRO_RATA, "", run());
    }

    /** What was loaded, in a world of some size. */
    public static Loaded loaded() {
        return new Loaded(
                1_204_331,
                40_120,
                38_077,
                9_114,
                212,
                16_020,
                3,
                Optional.of(START),
                Optional.of(START.plus(Duration.ofDays(90))));
    }

    private Holder side(String account) {
        return account.isEmpty()
                ? Holder.outside(Optional.empty())
                : new Holder(Optional.of(account), Optional.ofNullable(names.get(account)), account.equals("KZ90"));
    }

    private List<RuleFigure> figures() {
        boolean marks = chains.stream().anyMatch(chain -> chain.direction() == Direction.FORWARD);
        List<RuleFigure> figures = new ArrayList<>();
        for (TracingRule rule : TracingRule.values()) {
            long marked = 1_250_000_000L;
            long held = marked / (2 + rule.ordinal());
            figures.add(
                    !marks
                            ? unmarked(rule)
                            : new RuleFigure(
                                    rule,
                                    List.of(new Money(marked, "KZT"), new Money(750_000, "USD")),
                                    List.of(new Money(held, "KZT")),
                                    List.of(new Money(marked - held, "KZT")),
                                    List.of(),
                                    7 - rule.ordinal(),
                                    List.of(
                                            new RuleFigure.Reached(side("KZ90"), new Money(held, "KZT")),
                                            new RuleFigure.Reached(side(""), new Money(marked - held, "KZT"))),
                                    rule.goesBackward() ? 2 : 0,
                                    rule.goesBackward()
                                            ? List.of(new RuleFigure.Reached(side("KZ01"), new Money(held / 2, "KZT")))
                                            : List.of()));
        }
        return figures;
    }

    private RuleFigure unmarked(TracingRule rule) {
        List<Money> none = List.of();
        int backward = rule.goesBackward() ? chains.size() : 0;
        return new RuleFigure(rule, none, none, none, none, 0, List.of(), backward, List.of());
    }

    private static List<GoodsEvent> goods() {
        return List.of(
                new GoodsEvent(
                        GoodsEvent.Kind.DECLARATION,
                        "D-55/1",
                        Optional.of(START.plus(Duration.ofDays(6))),
                        "HS 080211, almonds, UZ to KZ",
                        "Declaration D-55, item 1: import of almonds (HS 080211), consignee ТОО «Береке Трейд».",
                        new Source("declarations/march.csv", 19)),
                new GoodsEvent(
                        GoodsEvent.Kind.SEIZURE,
                        "S-2026-117",
                        Optional.of(START.plus(Duration.ofDays(10))),
                        "12.5 kg HEROIN, Korday",
                        "Seizure S-2026-117: 12.5 kg of HEROIN at Korday, hidden in a lorry’s fuel tank, plate 717 ABC 05.",
                        new Source("seizures/2026.csv", 4)),
                new GoodsEvent(
                        GoodsEvent.Kind.SEIZURE,
                        "S-2026-118",
                        Optional.of(START.plus(Duration.ofDays(11))),
                        "cash, 40 000.00 USD, Almaty",
                        "Seizure S-2026-118: cash of 40 000.00 USD at Almaty.",
                        new Source("seizures/2026.csv", 5)));
    }

    private static RunInfo run() {
        return new RunInfo(
                "20260601T080000-chains-4f2a",
                "0.1.0",
                Instant.parse("2026-06-01T08:00:00Z"),
                Map.of("report.rule", "pro-rata", "trace.materiality", "0.00", "chains.reading-limit-percent", "0.5"),
                Map.of("cases", 12L, "chains", 12L, "transactions", 4L));
    }
}
