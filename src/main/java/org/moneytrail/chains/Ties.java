package org.moneytrail.chains;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.money.IdOrder;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.Origins;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Targets;

/**
 * Which marks are one story: they mark the same payment, name the same person, company or account, rest on the same
 * declaration, or the chains of one pass through an account of the other's subjects or designated party. Containers, shops, banks and
 * whatever many marks have in common join nothing: an account or entity of more marks than the limit is a hub, and a
 * terminal account never counts.
 */
final class Ties {
    private static final Field SHARED = SplitRows.text("shared");
    private static final Field ANCHOR =
            Field.required("anchor", DataTypes.BooleanType, "true where a mark rests on it");
    private static final Field FIRST = SplitRows.text("first_mark");
    private static final Field COUNT = Field.required("marks", DataTypes.LongType, "marks that share it");

    private final ChainTables in;
    private final EntityAccounts entityAccounts;
    private final int hubAccountsMaxCases;

    Ties(ChainTables in, EntityAccounts entityAccounts, int hubAccountsMaxCases) {
        this.in = in;
        this.entityAccounts = entityAccounts;
        this.hubAccountsMaxCases = hubAccountsMaxCases;
    }

    /** The case of each mark. Pairs of marks, thousands at most, come to the driver; no ledger does. */
    TreeMap<String, String> cases(TreeMap<String, Mark> marks, Dataset<Row> mainChains) {
        Components components = new Components();
        for (Row pair : pairs(mainChains).collectAsList()) {
            if (marks.containsKey(pair.getString(0)) && marks.containsKey(pair.getString(1))) {
                components.join(pair.getString(0), pair.getString(1));
            }
        }
        byDeclaration(marks, components);
        Map<String, List<Mark>> sets = new HashMap<>();
        marks.values()
                .forEach(mark -> sets.computeIfAbsent(components.smallest(mark.id()), key -> new ArrayList<>())
                        .add(mark));
        TreeMap<String, String> cases = new TreeMap<>(IdOrder.BY_CODE_POINT);
        for (List<Mark> set : sets.values()) {
            String smallest = set.stream()
                    .map(mark -> mark.predicate().name())
                    .min(Comparator.comparing(name -> name, IdOrder.BY_CODE_POINT))
                    .orElseThrow();
            String caseId = StableId.of(List.of(smallest));
            set.forEach(mark -> cases.put(mark.id(), caseId));
        }
        return cases;
    }

    private static void byDeclaration(TreeMap<String, Mark> marks, Components components) {
        Map<String, String> first = new HashMap<>();
        for (Mark mark : marks.values()) {
            String declaration = "";
            if (mark.seizure() != null) {
                declaration = mark.seizure().declarationId();
            } else if (mark.predicate().kind() == Predicate.Kind.DECLARATION) {
                declaration = mark.predicate().key();
            }
            if (!declaration.isEmpty()) {
                String other = first.putIfAbsent(declaration, mark.id());
                if (other != null) {
                    components.join(other, mark.id());
                }
            }
        }
    }

    private Dataset<Row> pairs(Dataset<Row> mainChains) {
        Dataset<Row> members = byPayment()
                .unionByName(byEntity())
                .unionByName(byAccount(mainChains))
                .distinct();
        Dataset<Row> shared = members.groupBy(SHARED.col())
                .agg(
                        count_distinct(SplitRows.MARK.col()).as(COUNT.name()),
                        min(when(ANCHOR.col(), SplitRows.MARK.col())).as(FIRST.name()))
                .where(COUNT.col().gt(1).and(FIRST.col().isNotNull()))
                .where(SHARED.col().startsWith("payment:").or(COUNT.col().leq(hubAccountsMaxCases)))
                .select(SHARED.col(), FIRST.col());
        return members.join(shared, SHARED.name())
                .where(SplitRows.MARK.col().notEqual(FIRST.col()))
                .select(FIRST.col(), SplitRows.MARK.col())
                .distinct();
    }

    private Dataset<Row> byPayment() {
        return in.origins()
                .select(
                        shared("payment:", Origins.TRANSACTION_ID.col()),
                        Origins.ORIGIN_ID.col().as(SplitRows.MARK.name()),
                        lit(true).as(ANCHOR.name()))
                .union(in.targets()
                        .select(shared("payment:", Targets.TRANSACTION_ID.col()), Targets.TARGET_ID.col(), lit(true)));
    }

    private Dataset<Row> byEntity() {
        return marksOfSubjects()
                .union(marksOfDesignated())
                .where(Entities.ENTITY_ID.col().isNotNull())
                .select(
                        shared("entity:", Entities.ENTITY_ID.col()),
                        SplitRows.MARK.col(),
                        lit(true).as(ANCHOR.name()));
    }

    private Dataset<Row> byAccount(Dataset<Row> mainChains) {
        Dataset<Row> named = marksOfSubjects()
                .union(marksOfDesignated())
                .union(marksOfAlerts())
                .where(Accounts.ACCOUNT_ID.col().isNotNull())
                .select(
                        Accounts.ACCOUNT_ID.col(),
                        SplitRows.MARK.col(),
                        lit(true).as(ANCHOR.name()));
        Dataset<Row> steps = mainChains.select(
                SplitRows.MARK.col(), explode(SplitRows.ROUTE.col()).as("step"));
        Dataset<Row> passed = steps.select(
                        in(SplitRows.CREDITOR), SplitRows.MARK.col(), lit(false).as(ANCHOR.name()))
                .union(steps.select(in(SplitRows.DEBTOR), SplitRows.MARK.col(), lit(false)))
                .where(Accounts.ACCOUNT_ID.col().isNotNull());
        Dataset<Row> terminal = in.accounts()
                .where(Accounts.TERMINAL.col())
                .select(Accounts.ACCOUNT_ID.col())
                .distinct();
        return named.union(passed)
                .join(terminal, Accounts.ACCOUNT_ID.name(), "left_anti")
                .select(shared("account:", Accounts.ACCOUNT_ID.col()), SplitRows.MARK.col(), ANCHOR.col());
    }

    private Dataset<Row> marksOfSubjects() {
        return entityAccounts
                .ofSubjects()
                .select(
                        Entities.ENTITY_ID.col(),
                        Accounts.ACCOUNT_ID.col(),
                        concat(lit("SEIZURE:"), SeizureSubjects.SEIZURE_ID.col())
                                .as(SplitRows.MARK.name()))
                .join(markIds(), SplitRows.MARK.name(), "left_semi")
                .select(Entities.ENTITY_ID.col(), Accounts.ACCOUNT_ID.col(), SplitRows.MARK.col());
    }

    private Dataset<Row> marksOfDesignated() {
        return entityAccounts
                .ofDesignations()
                .select(
                        Entities.ENTITY_ID.col(),
                        Accounts.ACCOUNT_ID.col(),
                        concat(lit("DESIGNATION:"), EntityAccounts.RECORD.col()).as(SplitRows.MARK.name()))
                .join(markIds(), SplitRows.MARK.name(), "left_semi")
                .select(Entities.ENTITY_ID.col(), Accounts.ACCOUNT_ID.col(), SplitRows.MARK.col());
    }

    private Dataset<Row> marksOfAlerts() {
        return in.alerts()
                .select(
                        lit(null).cast(DataTypes.StringType).as(Entities.ENTITY_ID.name()),
                        Alerts.SUBJECT_ACCOUNT.col().as(Accounts.ACCOUNT_ID.name()),
                        concat(lit("ALERT:"), Alerts.ALERT_ID.col()).as(SplitRows.MARK.name()))
                .join(markIds(), SplitRows.MARK.name(), "left_semi")
                .select(Entities.ENTITY_ID.col(), Accounts.ACCOUNT_ID.col(), SplitRows.MARK.col());
    }

    private Dataset<Row> markIds() {
        return in.origins()
                .select(Origins.ORIGIN_ID.col().as(SplitRows.MARK.name()))
                .union(in.targets().select(Targets.TARGET_ID.col()))
                .union(in.counter().select(ChainTables.MARK_ID.col()))
                .distinct();
    }

    private static Column in(Field ofStep) {
        return ofStep.of("step").as(Accounts.ACCOUNT_ID.name());
    }

    private static Column shared(String prefix, Column key) {
        return concat(lit(prefix), key).as(SHARED.name());
    }
}
