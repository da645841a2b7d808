package org.moneytrail.chains;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.moneytrail.money.IdOrder;
import org.moneytrail.settings.CasesSettings;

/**
 * Writes a case: from the chains, marked and countered payments of its marks, rows in the shape of {@link
 * SplitRows#FOUND}, to one row in the shape of {@link Drafts#TABLE}. The points of a case are the same signs as those of
 * its chains, each taken once, and each leaves a row of evidence.
 */
final class CaseTask implements Serializable {
    private final CasesSettings settings;
    private final MainRules mainRules;
    private final DayRates rates;
    private final ZoneId zone;
    private final HashMap<String, List<Mark>> marksOfCases;

    CaseTask(
            CasesSettings settings,
            MainRules mainRules,
            DayRates rates,
            ZoneId zone,
            HashMap<String, List<Mark>> marksOfCases) {
        this.settings = settings;
        this.mainRules = mainRules;
        this.rates = rates;
        this.zone = zone;
        this.marksOfCases = marksOfCases;
    }

    /** The draft of one case. */
    Row draft(String caseId, Iterator<Row> rows) {
        return new Dossier(marksOfCases.get(caseId), rows).draft(caseId);
    }

    private record Sent(String direction, Paid paid, String reason, String sourceTable, String sourceKey) {}

    private record Route(
            String chainId,
            String direction,
            long amount,
            String currency,
            long base,
            double retention,
            boolean main,
            List<Paid> steps,
            List<Sign> signs) {
        Paid first() {
            return steps.get(0);
        }

        Paid last() {
            return steps.get(steps.size() - 1);
        }
    }

    /** One case while it is written. */
    private final class Dossier {
        private final List<Mark> marks;
        private final List<Route> chains = new ArrayList<>();
        private final List<Sent> marked = new ArrayList<>();
        private final List<Sent> countered = new ArrayList<>();
        private final TreeMap<String, String> collecting = new TreeMap<>(IdOrder.BY_CODE_POINT);
        private final TreeMap<String, List<String>> evidence = new TreeMap<>(IdOrder.BY_CODE_POINT);
        private final Map<String, String[]> evidenceKeys = new HashMap<>();
        private final TreeMap<String, Object[]> subjects = new TreeMap<>(IdOrder.BY_CODE_POINT);
        private String collector = "";
        private int payers;

        Dossier(List<Mark> marks, Iterator<Row> rows) {
            this.marks = marks;
            while (rows.hasNext()) {
                add(rows.next());
            }
        }

        private void add(Row row) {
            switch (row.<String>getAs(SplitRows.KIND.name())) {
                case SplitRows.CHAIN -> chains.add(route(row));
                case SplitRows.MARKED_PAYMENT -> marked.add(sent(row));
                case SplitRows.COUNTERED_PAYMENT -> countered.add(sent(row));
                case SplitRows.COLLECTOR -> {
                    int number = row.<Integer>getAs(SplitRows.STEPS.name());
                    String account = row.getAs(SplitRows.ACCOUNT.name());
                    if (number > payers || number == payers && IdOrder.BY_CODE_POINT.compare(account, collector) < 0) {
                        payers = number;
                        collector = account;
                    }
                }
                case SplitRows.COLLECTING ->
                    collecting.put(row.getAs(SplitRows.ACCOUNT.name()), row.getAs(SplitRows.SENTENCE.name()));
                default -> throw new IllegalArgumentException("Cannot write a case from " + row);
            }
        }

        private Sent sent(Row row) {
            Row step = row.<Row>getList(row.fieldIndex(SplitRows.ROUTE.name())).get(0);
            return new Sent(
                    row.getAs(SplitRows.DIRECTION.name()),
                    new Paid(step),
                    row.getAs(SplitRows.SENTENCE.name()),
                    row.getAs(SplitRows.SOURCE_TABLE.name()),
                    row.getAs(SplitRows.SOURCE_KEY.name()));
        }

        private Route route(Row row) {
            String direction = row.getAs(SplitRows.DIRECTION.name());
            return new Route(
                    row.getAs(SplitRows.CHAIN_ID.name()),
                    direction,
                    row.<Long>getAs(SplitRows.AMOUNT.name()),
                    row.getAs(SplitRows.CURRENCY.name()),
                    row.<Long>getAs(SplitRows.BASE.name()),
                    row.<Double>getAs(SplitRows.RETENTION.name()),
                    mainRules.of(direction).equals(row.getAs(SplitRows.RULE.name())),
                    row.<Row>getList(row.fieldIndex(SplitRows.ROUTE.name())).stream()
                            .map(Paid::new)
                            .toList(),
                    row.<Row>getList(row.fieldIndex(SplitRows.SIGNS.name())).stream()
                            .map(sign -> new Sign(
                                    sign.getString(0),
                                    sign.getString(1),
                                    sign.getString(2),
                                    sign.getDouble(3),
                                    sign.getString(4)))
                            .toList());
        }

        Row draft(String caseId) {
            List<Route> main = main();
            double points = points(main);
            records();
            collecting.forEach((account, sentence) -> addEvidence("LINK", "accounts", account, sentence));
            counters();
            addSubjects();
            Mark strongest = marks.stream()
                    .min(Comparator.comparing((Mark mark) -> mark.predicate().kind())
                            .thenComparing(Mark::nexus)
                            .thenComparing(mark -> mark.predicate().key(), IdOrder.BY_CODE_POINT))
                    .orElseThrow();
            TreeSet<Nexus> nexus = nexus();
            return RowFactory.create(
                    caseId,
                    title(strongest),
                    strongest.predicate().kind().name(),
                    strongest.predicate().key(),
                    nexus.first().name(),
                    Math.max(base(main, SplitRows.FORWARD), base(main, SplitRows.BACKWARD)),
                    points,
                    chains.size(),
                    summary(main, strongest, nexus),
                    marks.stream().anyMatch(Mark::embargoed),
                    evidence.entrySet().stream()
                            .map(entry -> {
                                String[] key = evidenceKeys.get(entry.getKey());
                                return RowFactory.create(key[0], key[1], key[2], String.join(" ", entry.getValue()));
                            })
                            .toArray(Row[]::new),
                    subjects.values().stream().map(RowFactory::create).toArray(Row[]::new));
        }

        /** The chains of the main rules, the largest first; all of them where those rules have none. */
        private List<Route> main() {
            List<Route> main =
                    new ArrayList<>(chains.stream().filter(Route::main).toList());
            if (main.isEmpty()) {
                main.addAll(chains);
            }
            main.sort(Comparator.comparingLong(Route::base).reversed().thenComparing(Route::chainId));
            return main;
        }

        private TreeSet<Nexus> nexus() {
            TreeSet<Nexus> nexus = new TreeSet<>();
            marks.forEach(mark -> nexus.add(mark.nexus()));
            for (Route chain : chains) {
                if (chain.main()
                        && chain.signs().stream().anyMatch(sign -> sign.kind().equals("E4"))) {
                    nexus.add(Nexus.TERRORIST_FINANCING);
                }
            }
            return nexus;
        }

        private static long base(List<Route> main, String direction) {
            return main.stream()
                    .filter(route -> route.direction().equals(direction))
                    .mapToLong(Route::base)
                    .reduce(0, Math::addExact);
        }

        private double points(List<Route> main) {
            if (main.isEmpty()) {
                return 0;
            }
            double points = once(
                    main,
                    Set.of("SEIZURE"),
                    settings.weights().seizureLink(),
                    "The money comes from, or paid for, what was seized");
            points += once(
                    main,
                    Set.of("DESIGNATION", "E3", "E4"),
                    settings.weights().designationLink(),
                    "The money reaches or leaves a designated party");
            points += once(
                    main,
                    Set.of("ALERT", "TRADE_FINDING"),
                    settings.weights().finding(),
                    "An alert or a finding on trade marks the money");
            points += average(main, "RETENTION", "What set out arrives in large part");
            points += average(main, "SPEED", "The money moves on soon");
            points += once(
                    main,
                    Set.of(Sign.DRAIN),
                    settings.weights().drain(),
                    "An account is emptied soon after the seizure");
            points += once(
                    main,
                    Set.of("D2"),
                    settings.weights().procurement(),
                    "Counterparties of the seized goods were paid before the seizure");
            Route leaving = main.stream()
                    .filter(route ->
                            route.last().creditor.isEmpty() && route.direction().equals(SplitRows.FORWARD))
                    .findFirst()
                    .orElse(null);
            if (leaving != null) {
                points += settings.weights().endpoint();
                part(
                        leaving.chainId(),
                        "The money leaves the observed accounts",
                        settings.weights().endpoint());
            }
            if (payers > 1) {
                double fanIn = settings.weights().fanIn() * Math.min(1, (double) payers / settings.fanInPayers());
                points += fanIn;
                addEvidence(
                        "ALERT",
                        "accounts",
                        collector,
                        payers + " payers pay one account (" + Wording.points(fanIn) + ").");
            }
            return points;
        }

        private double once(List<Route> main, Set<String> kinds, int weight, String words) {
            for (Route route : main) {
                if (route.signs().stream().anyMatch(sign -> kinds.contains(sign.kind()))) {
                    part(route.chainId(), words, weight);
                    return weight;
                }
            }
            return 0;
        }

        /** The mean over the main chains, each by what it carries. */
        private double average(List<Route> main, String kind, String words) {
            double sum = 0;
            double whole = 0;
            for (Route route : main) {
                double weight = Math.max(1, route.base());
                whole += weight;
                sum += weight
                        * route.signs().stream()
                                .filter(sign -> sign.kind().equals(kind))
                                .mapToDouble(Sign::weight)
                                .sum();
            }
            double points = sum / whole;
            if (points > 0) {
                part(main.get(0).chainId(), words, points);
            }
            return points;
        }

        private void part(String chainId, String words, double points) {
            addEvidence("ALERT", "chains", chainId, words + " (" + Wording.points(points) + ").");
        }

        private void records() {
            for (Mark mark : marks) {
                if (mark.seizure() != null) {
                    for (Seizure.Substance substance : mark.seizure().substances()) {
                        addEvidence(
                                "SEIZURE",
                                "seizures",
                                substance.key(),
                                Wording.sentence(substance.goods()) + " was seized on "
                                        + Wording.day(mark.seizure().seizedAt(), zone) + ".");
                    }
                } else if (mark.found() != null) {
                    Found found = mark.found();
                    addEvidence(found.evidenceKind(), found.table(), found.key(), found.explanation());
                } else if (mark.designated() != null) {
                    addEvidence(
                            "DESIGNATION",
                            "designations",
                            mark.predicate().key(),
                            mark.designated() + " is designated.");
                }
            }
            for (Route route : chains) {
                if (route.main()) {
                    route.signs().stream()
                            .filter(sign -> sign.sourceTable().equals("designations"))
                            .filter(sign -> sign.kind().startsWith("E"))
                            .forEach(sign ->
                                    addEvidence("DESIGNATION", "designations", sign.sourceKey(), sign.sentence()));
                }
            }
        }

        private void counters() {
            for (Sent sent : countered) {
                addEvidence(
                        "COUNTER",
                        sent.sourceTable(),
                        sent.sourceKey(),
                        "Payment " + sent.paid().id + " of "
                                + Wording.amount(sent.paid().credit, sent.paid().creditCurrency)
                                + " is lawful on its face"
                                + (sent.reason() == null
                                        ? ""
                                        : ": " + sent.reason().replaceFirst("\\.$", "")) + ".");
            }
        }

        private void addEvidence(String kind, String table, String key, String sentence) {
            String id = kind + "\n" + table + "\n" + key;
            evidenceKeys.put(id, new String[] {kind, table, key});
            List<String> sentences = evidence.computeIfAbsent(id, ignored -> new ArrayList<>());
            if (!sentences.contains(sentence)) {
                sentences.add(sentence);
            }
        }

        private void addSubjects() {
            for (Mark mark : marks) {
                if (mark.seizure() != null) {
                    mark.seizure().subjects().forEach(of -> addSubject(of.account(), of.party(), "SUSPECT"));
                }
            }
            for (Sent sent : marked) {
                if (marks.stream().anyMatch(mark -> mark.predicate().kind() == Predicate.Kind.DESIGNATION)) {
                    designated(sent.paid());
                }
            }
            for (Route route : chains) {
                addSubject(route.first().debtor, route.first().debtorParty, "SOURCE");
                for (Paid step : route.steps()) {
                    boolean last = step == route.last();
                    addSubject(step.creditor, step.creditorParty, last ? "ENDPOINT" : "INTERMEDIARY");
                    designated(step);
                }
            }
        }

        private void designated(Paid paid) {
            if (!paid.debtorListId.isEmpty()) {
                addSubject(paid.debtor, paid.debtorParty, "DESIGNATED");
            }
            if (!paid.creditorListId.isEmpty()) {
                addSubject(paid.creditor, paid.creditorParty, "DESIGNATED");
            }
        }

        private void addSubject(String account, String party, String role) {
            if (!account.isEmpty() || !party.isEmpty()) {
                subjects.put(
                        account + "\n" + party + "\n" + role,
                        new Object[] {account.isEmpty() ? null : account, party.isEmpty() ? null : party, role});
            }
        }

        private String title(Mark strongest) {
            String what = record(strongest);
            if (marked.stream().anyMatch(sent -> sent.direction().equals(SplitRows.FORWARD))) {
                return Wording.sentence(what) + ": suspected money of "
                        + largest(marked).paid().receiver();
            }
            if (!marked.isEmpty()) {
                return Wording.sentence(what) + ": payments to "
                        + largest(marked).paid().receiver();
            }
            return Wording.sentence(what) + ": payments to "
                    + largest(countered).paid().receiver();
        }

        private String record(Mark mark) {
            if (mark.seizure() != null) {
                return mark.seizure().goods() + " seized on "
                        + Wording.day(mark.seizure().seizedAt(), zone);
            }
            if (mark.found() != null) {
                return mark.found().title()
                        + (mark.found().declaration().isEmpty()
                                ? ""
                                : " on declaration " + mark.found().declaration());
            }
            return switch (mark.predicate().kind()) {
                case DESIGNATION ->
                    "designation of "
                            + (mark.designated() == null ? mark.predicate().key() : mark.designated());
                case DECLARATION -> "declaration " + mark.predicate().key();
                case SEIZURE -> "seizure " + mark.predicate().key();
                case TYPOLOGY -> "mark " + mark.predicate().key();
            };
        }

        private String summary(List<Route> main, Mark strongest, TreeSet<Nexus> nexus) {
            List<Sent> proceeds = marked.stream()
                    .filter(sent -> sent.direction().equals(SplitRows.FORWARD))
                    .toList();
            // Proceeds may be asked about too; a reader wants to hear of each payment once.
            Set<String> told = proceeds.stream().map(sent -> sent.paid().id).collect(Collectors.toSet());
            List<Sent> questioned = marked.stream()
                    .filter(sent -> sent.direction().equals(SplitRows.BACKWARD) && !told.contains(sent.paid().id))
                    .toList();
            StringBuilder summary = new StringBuilder();
            if (marked.isEmpty()) {
                summary.append(paid(countered, " was paid to "))
                        .append(". ")
                        .append("All of it is lawful on its face, and no suspected proceeds were found.");
                return summary.toString();
            }
            if (!proceeds.isEmpty()) {
                summary.append(paid(proceeds, " of suspected proceeds reached "));
                if (payers > 1) {
                    summary.append(", along routes on which one account collected from ")
                            .append(Wording.count(payers, "payer"));
                }
                summary.append(". ").append(onward(main));
            }
            if (!questioned.isEmpty()) {
                summary.append(summary.isEmpty() || summary.charAt(summary.length() - 1) == ' ' ? "" : " ")
                        .append(paid(questioned, " was paid to "));
                summary.append(funded(main, questioned));
            }
            List<String> others = nexus.stream().skip(1).map(Nexus::words).toList();
            if (!others.isEmpty()) {
                summary.append(" The case touches ")
                        .append(Wording.list(others))
                        .append(" too.");
            }
            if (strongest.predicate().kind() == Predicate.Kind.DESIGNATION && strongest.designated() != null) {
                summary.append(" ").append(strongest.designated()).append(" is designated.");
            }
            return summary.toString();
        }

        /** "Between 12 January and 9 March KZT 12 400 000 reached X, consignee of the heroin seized on …, from 4 payers". */
        private String paid(List<Sent> payments, String verb) {
            Sent largest = largest(payments);
            String currency = largest.paid().creditCurrency;
            String receiver = largest.paid().receiver();
            long sum = 0;
            Instant from = Instant.MAX;
            Instant to = Instant.MIN;
            Set<String> payerKeys = new HashSet<>();
            Set<String> seen = new HashSet<>();
            for (Sent sent : payments) {
                Paid paid = sent.paid();
                if (paid.creditCurrency.equals(currency) && paid.receiver().equals(receiver) && seen.add(paid.id)) {
                    sum = Math.addExact(sum, paid.amount);
                    from = paid.bookedAt.isBefore(from) ? paid.bookedAt : from;
                    to = paid.bookedAt.isAfter(to) ? paid.bookedAt : to;
                    payerKeys.add(paid.payerKey());
                }
            }
            return Wording.span(from, to, zone) + " " + Wording.amount(sum, currency) + verb + receiver
                    + described(largest.paid().creditor) + ", from " + Wording.count(payerKeys.size(), "payer");
        }

        private String described(String account) {
            for (Mark mark : marks) {
                if (mark.seizure() != null) {
                    for (Seizure.Subject subject : mark.seizure().subjects()) {
                        if (!account.isEmpty() && subject.account().equals(account)) {
                            return ", "
                                    + subject.role().toLowerCase(Locale.ROOT).replace('_', ' ') + " of the "
                                    + record(mark);
                        }
                    }
                }
            }
            return "";
        }

        private String onward(List<Route> main) {
            for (Route route : main) {
                if (route.direction().equals(SplitRows.FORWARD)) {
                    String amount = Wording.amount(route.amount(), route.currency());
                    if (route.steps().size() == 1) {
                        return amount + " of it rests there.";
                    }
                    return amount + " of it went on by "
                            + Wording.count(route.steps().size() - 1L, "payment") + " to "
                            + route.last().receiver() + " by " + Wording.day(route.last().bookedAt, zone) + ".";
                }
            }
            return "It was not followed further, for no part of it is large enough to list.";
        }

        /** Where the largest part of these payments came from, if a main route ends in one of them. */
        private String funded(List<Route> main, List<Sent> questioned) {
            Set<String> about = questioned.stream().map(sent -> sent.paid().id).collect(Collectors.toSet());
            for (Route route : main) {
                if (route.direction().equals(SplitRows.BACKWARD) && about.contains(route.last().id)) {
                    return "; the largest part, " + Wording.amount(route.amount(), route.currency()) + ", came from "
                            + route.first().payer() + " by "
                            + Wording.count(route.steps().size(), "payment") + ".";
                }
            }
            return ".";
        }

        private Sent largest(List<Sent> payments) {
            Map<String, Long> sums = new HashMap<>();
            payments.forEach(sent -> sums.merge(group(sent), value(sent), Math::addExact));
            return payments.stream()
                    .max(Comparator.comparingLong((Sent sent) -> sums.get(group(sent)))
                            .thenComparing(CaseTask.Dossier::group, IdOrder.BY_CODE_POINT)
                            .thenComparing(sent -> sent.paid().id, IdOrder.BY_CODE_POINT.reversed()))
                    .orElseThrow();
        }

        private static String group(Sent sent) {
            return sent.paid().receiver() + "\n" + sent.paid().creditCurrency;
        }

        private long value(Sent sent) {
            return rates.at(sent.paid().bookedAt, sent.paid().creditCurrency).valueOf(sent.paid().amount);
        }
    }
}
