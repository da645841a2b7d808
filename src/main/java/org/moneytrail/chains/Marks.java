package org.moneytrail.chains;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.money.IdOrder;
import org.moneytrail.settings.CasesSettings;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Origins;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Targets;
import org.moneytrail.table.TradeFindings;

/** Reads the marks, with the seizures and designations that they rest on, onto the driver: thousands, not millions. */
final class Marks {
    private static final Pattern PRECURSOR_TABLE = Pattern.compile("(?i).*\\btable\\s+(i|ii|1|2)\\b.*");
    private static final String CASH = "CASH";
    private static final String ALERT = "ALERT:";
    private static final String FINDING = "FINDING:";

    private final ChainTables in;
    private final CasesSettings settings;

    Marks(ChainTables in, CasesSettings settings) {
        this.in = in;
        this.settings = settings;
    }

    /** All marks by their ids, in the order of the ids. */
    TreeMap<String, Mark> read(Dataset<Row> subjectAccounts) {
        List<Row> rows = in.origins()
                .select(Origins.ORIGIN_ID.col().as(SplitRows.MARK.name()), Origins.EMBARGOED.col())
                .union(in.targets().select(Targets.TARGET_ID.col(), Targets.EMBARGOED.col()))
                .union(in.counter().select(ChainTables.MARK_ID.col(), lit(false)))
                .groupBy(SplitRows.MARK.col())
                .agg(max(Origins.EMBARGOED.col()).as(Origins.EMBARGOED.name()))
                .collectAsList();
        Set<String> seizureIds = new TreeSet<>();
        Set<String> listIds = new TreeSet<>();
        for (Row row : rows) {
            Predicate predicate = Predicate.of(row.getString(0));
            if (predicate.kind() == Predicate.Kind.SEIZURE) {
                seizureIds.add(predicate.key());
            } else if (predicate.kind() == Predicate.Kind.DESIGNATION) {
                listIds.add(predicate.key());
            }
        }
        Map<String, Found> found = found(rows);
        Map<String, Seizure> seizures = seizures(seizureIds, subjectAccounts);
        Map<String, String> designated = designated(listIds);
        TreeMap<String, Mark> marks = new TreeMap<>(IdOrder.BY_CODE_POINT);
        for (Row row : rows) {
            String id = row.getString(0);
            Found of = found.get(id);
            Predicate predicate = of == null || of.declaration().isEmpty()
                    ? Predicate.of(id)
                    : new Predicate(Predicate.Kind.DECLARATION, of.declaration());
            Seizure seizure = predicate.kind() == Predicate.Kind.SEIZURE ? seizures.get(predicate.key()) : null;
            String name = predicate.kind() == Predicate.Kind.DESIGNATION ? designated.get(predicate.key()) : null;
            boolean embargoed = row.getBoolean(1) || seizure != null && seizure.embargoed();
            marks.put(id, new Mark(id, predicate, embargoed, seizure, name, of));
        }
        return marks;
    }

    /** The alerts and findings that these marks rest on, by mark. */
    private Map<String, Found> found(List<Row> marks) {
        List<String> ids = marks.stream()
                .map(row -> row.getString(0))
                .filter(id -> id.startsWith(ALERT) || id.startsWith(FINDING))
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Found> found = new TreeMap<>();
        in.alerts()
                .select(
                        concat(lit(ALERT), Alerts.ALERT_ID.col()).as(SplitRows.MARK.name()),
                        lit(Alerts.TABLE.name()),
                        Alerts.ALERT_ID.col(),
                        Alerts.TYPOLOGY.col(),
                        lit(""),
                        Alerts.EXPLANATION.col())
                .union(in.tradeFindings()
                        .select(
                                concat(lit(FINDING), TradeFindings.FINDING_ID.col()),
                                lit(TradeFindings.TABLE.name()),
                                TradeFindings.FINDING_ID.col(),
                                TradeFindings.FINDING.col(),
                                coalesce(TradeFindings.DECLARATION_ID.col(), lit("")),
                                TradeFindings.EXPLANATION.col()))
                .where(SplitRows.MARK.col().isInCollection(ids))
                .collectAsList()
                .forEach(row -> found.put(
                        row.getString(0),
                        new Found(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                in.titles().getOrDefault(row.getString(3), row.getString(3)),
                                row.getString(4),
                                row.getString(5))));
        return found;
    }

    private Map<String, String> designated(Set<String> listIds) {
        Map<String, String> names = new TreeMap<>();
        in.designations()
                .where(Designations.LIST_ID.col().isInCollection(listIds))
                .select(Designations.LIST_ID.col(), Designations.NAME.col())
                .collectAsList()
                .forEach(row -> names.merge(
                        row.getString(0),
                        row.getString(1),
                        (a, b) -> IdOrder.BY_CODE_POINT.compare(a, b) <= 0 ? a : b));
        return names;
    }

    private Map<String, Seizure> seizures(Set<String> ids, Dataset<Row> subjectAccounts) {
        Dataset<Row> parties = in.accounts().select(Accounts.ACCOUNT_ID.col(), Accounts.PARTY_ID.col());
        Map<String, List<Seizure.Subject>> subjects = new TreeMap<>();
        subjectAccounts
                .where(SeizureSubjects.SEIZURE_ID.col().isInCollection(ids))
                .join(parties, Accounts.ACCOUNT_ID.name(), "left")
                .select(
                        SeizureSubjects.SEIZURE_ID.col(),
                        SeizureSubjects.ROLE.col(),
                        SeizureSubjects.NAME.col(),
                        Accounts.ACCOUNT_ID.col(),
                        Accounts.PARTY_ID.col())
                .distinct()
                .collectAsList()
                .forEach(row -> subjects.computeIfAbsent(row.getString(0), key -> new ArrayList<>())
                        .add(new Seizure.Subject(
                                row.getString(1),
                                row.getString(2),
                                orEmpty(row.getString(3)),
                                orEmpty(row.getString(4)))));
        Map<String, List<Row>> rows = new TreeMap<>();
        in.seizures()
                .where(Seizures.SEIZURE_ID.col().isInCollection(ids))
                .select(
                        Seizures.SEIZURE_ID.col(),
                        Seizures.SEIZED_AT.col(),
                        Seizures.SUBSTANCE.col(),
                        Seizures.CONTROL_LIST.col(),
                        Seizures.QUANTITY.col(),
                        Seizures.UNIT.col(),
                        Seizures.CASH_AMOUNT_MINOR.col(),
                        Seizures.CASH_CURRENCY.col(),
                        Seizures.DECLARATION_ID.col(),
                        Seizures.CONTAINER_NUMBER.col(),
                        Seizures.EMBARGOED.col())
                .orderBy(col(Seizures.SUBSTANCE.name()))
                .collectAsList()
                .forEach(row -> rows.computeIfAbsent(row.getString(0), key -> new ArrayList<>())
                        .add(row));
        Map<String, Seizure> seizures = new TreeMap<>();
        rows.forEach((id, substances) ->
                seizures.put(id, seizure(id, substances, subjects.getOrDefault(id, List.of()))));
        return seizures;
    }

    private Seizure seizure(String id, List<Row> rows, List<Seizure.Subject> subjects) {
        List<Seizure.Substance> substances = new ArrayList<>();
        Nexus nexus = Nexus.OTHER;
        boolean embargoed = false;
        String declaration = "";
        String container = "";
        for (Row row : rows) {
            String substance = row.getString(2);
            substances.add(new Seizure.Substance(id + "#" + substance, goods(row)));
            Nexus of = nexus(substance, orEmpty(row.getString(3)));
            nexus = of.compareTo(nexus) < 0 ? of : nexus;
            declaration = declaration.isEmpty() ? orEmpty(row.getString(8)) : declaration;
            container = container.isEmpty() ? orEmpty(row.getString(9)) : container;
            embargoed |= row.getBoolean(10);
        }
        List<Seizure.Subject> ordered = new ArrayList<>(subjects);
        ordered.sort(Comparator.comparing(Seizure.Subject::role)
                .thenComparing(Seizure.Subject::name, IdOrder.BY_CODE_POINT)
                .thenComparing(Seizure.Subject::account, IdOrder.BY_CODE_POINT)
                .thenComparing(Seizure.Subject::party, IdOrder.BY_CODE_POINT));
        return new Seizure(
                id,
                Paid.instant(rows.get(0).get(1)),
                Wording.list(substances.stream().map(Seizure.Substance::goods).toList()),
                substances,
                nexus,
                declaration,
                container,
                embargoed,
                ordered);
    }

    private static String goods(Row row) {
        String substance = row.getString(2);
        String name = substance.equals(CASH) ? "cash" : substance.toLowerCase(Locale.ROOT);
        BigDecimal quantity = row.getDecimal(4);
        if (quantity != null && row.getString(5) != null) {
            return name + " (" + quantity.stripTrailingZeros().toPlainString() + " " + row.getString(5) + ")";
        }
        return row.isNullAt(6) || row.isNullAt(7)
                ? name
                : name + " (" + Wording.amount(row.getLong(6), row.getString(7)) + ")";
    }

    private Nexus nexus(String substance, String controlList) {
        if (substance.equals(CASH)) {
            return Nexus.OTHER;
        }
        boolean precursor = PRECURSOR_TABLE.matcher(controlList).matches()
                || settings.precursors().stream().anyMatch(substance::equalsIgnoreCase);
        return precursor ? Nexus.PRECURSOR : Nexus.TRAFFICKING;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
