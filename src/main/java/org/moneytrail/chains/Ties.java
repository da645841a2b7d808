package org.moneytrail.chains;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
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
import org.moneytrail.settings.CasesSettings;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.Origins;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Targets;
import org.moneytrail.table.Transactions;

/**
 * Which marks are one story: they mark the same payment, name the same person, company or account, rest on the same
 * declaration, or a real part of what the chains of one carry passes by a payment that the other marks, such as cash that
 * a courier takes out, or through an account of the other's subjects, designated party or alert: of the main rule a part
 * that counts, of any other rule most of it. Money mixes in any company's account, so a trace of it that arrives elsewhere
 * is no tie.
 * Containers, shops, banks and whatever many marks have in common join nothing: an account or entity of more marks than
 * the limit is a hub, and a terminal account never counts.
 */
final class Ties {
    private static final Field SHARED = SplitRows.text("shared");
    private static final Field ANCHOR =
            Field.required("anchor", DataTypes.BooleanType, "true where a mark rests on it");
    private static final Field FIRST = SplitRows.text("first_mark");
    private static final Field MAIN =
            Field.required("is_main", DataTypes.BooleanType, "true for chains of the main rules");
    private static final Field WHOLE = SplitRows.text("whole_minor");
    static final Field THROUGH = SplitRows.text("through_minor");
    static final Field OTHER_MARK = SplitRows.text("other_mark_id");
    private static final Field COUNT = Field.required("marks", DataTypes.LongType, "marks that share it");

    private final ChainTables in;
    private final EntityAccounts entityAccounts;
    private final CasesSettings settings;
    private final Dataset<Row> chains;
    private final Dataset<Row> passed;

    /**
     * @param chains the chains of all rules
     * @param isMain true of those of the main rules
     */
    Ties(ChainTables in, EntityAccounts entityAccounts, CasesSettings settings, Dataset<Row> chains, Column isMain) {
        this.in = in;
        this.entityAccounts = entityAccounts;
        this.settings = settings;
        this.chains = chains.withColumn(MAIN.name(), isMain);
        Column accounts = array_distinct(flatten(array(
                SplitRows.ROUTE.col().getField(SplitRows.DEBTOR.name()),
                SplitRows.ROUTE.col().getField(SplitRows.CREDITOR.name()))));
        passed = passed(accounts, Accounts.ACCOUNT_ID);
    }

    /** The case of each mark. Pairs of marks, thousands at most, come to the driver; no ledger does. */
    TreeMap<String, String> cases(TreeMap<String, Mark> marks) {
        Components components = new Components();
        for (Row pair : pairs().collectAsList()) {
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

    private Dataset<Row> pairs() {
        Dataset<Row> marked = byPayment();
        Dataset<Row> members = marked.unionByName(byPaymentOnTheWay(marked))
                .unionByName(byEntity())
                .unionByName(byAccount())
                .distinct();
        Dataset<Row> shared = members.groupBy(SHARED.col())
                .agg(
                        count_distinct(SplitRows.MARK.col()).as(COUNT.name()),
                        min(when(ANCHOR.col(), SplitRows.MARK.col())).as(FIRST.name()))
                .where(COUNT.col().gt(1).and(FIRST.col().isNotNull()))
                .where(SHARED.col().startsWith("payment:").or(COUNT.col().leq(settings.hubAccountsMaxCases())))
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

    private Dataset<Row> byPaymentOnTheWay(Dataset<Row> marked) {
        Dataset<Row> onTheWay =
                joining(passed(SplitRows.ROUTE.col().getField(SplitRows.PAYMENT.name()), SplitRows.PAYMENT));
        return onTheWay.select(
                        shared("payment:", SplitRows.PAYMENT.col()),
                        SplitRows.MARK.col(),
                        lit(false).as(ANCHOR.name()))
                .join(marked, SHARED.name(), "left_semi");
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

    private Dataset<Row> byAccount() {
        Dataset<Row> named = marksOfSubjects()
                .union(marksOfDesignated())
                .union(whereTheDesignatedReceive())
                .union(marksOfAlerts())
                .where(Accounts.ACCOUNT_ID.col().isNotNull())
                .select(
                        Accounts.ACCOUNT_ID.col(),
                        SplitRows.MARK.col(),
                        lit(true).as(ANCHOR.name()));
        Dataset<Row> joining = joining(passed).select(Accounts.ACCOUNT_ID.col(), SplitRows.MARK.col(), lit(false));
        return ofOneHolder(named.union(joining))
                .select(shared("account:", Accounts.ACCOUNT_ID.col()), SplitRows.MARK.col(), ANCHOR.col());
    }

    /**
     * The accounts of the subjects and designated parties of other marks that the main chains of a mark pass with less
     * than a real part of their money: mark, account, {@link #THROUGH} in the base currency and {@link #OTHER_MARK}.
     */
    Dataset<Row> met() {
        Dataset<Row> others = marksOfSubjects()
                .union(marksOfDesignated())
                .select(Accounts.ACCOUNT_ID.col(), SplitRows.MARK.col().as(OTHER_MARK.name()));
        return ofOneHolder(passed.where(MAIN.col().and(not(isPart(lit(settings.joiningPercent()))))))
                .join(others, Accounts.ACCOUNT_ID.name())
                .where(SplitRows.MARK.col().notEqual(OTHER_MARK.col()))
                .select(SplitRows.MARK.col(), Accounts.ACCOUNT_ID.col(), THROUGH.col(), OTHER_MARK.col());
    }

    private Dataset<Row> joining(Dataset<Row> passed) {
        return passed.where(
                isPart(when(MAIN.col(), settings.joiningPercent()).otherwise(settings.joiningPercentOtherRules())));
    }

    private static Column isPart(Column percent) {
        return THROUGH.col().multiply(100).geq(WHOLE.col().multiply(percent));
    }

    private Dataset<Row> ofOneHolder(Dataset<Row> byAccount) {
        Dataset<Row> terminal = in.accounts()
                .where(Accounts.TERMINAL.col())
                .select(Accounts.ACCOUNT_ID.col())
                .distinct();
        return byAccount.join(terminal, Accounts.ACCOUNT_ID.name(), "left_anti");
    }

    /**
     * What the chains of a mark carry by each of their accounts or payments under a rule, of what they carry in one
     * direction.
     *
     * @param places an array of accounts or payments of a chain
     * @param place what to call one of them
     */
    private Dataset<Row> passed(Column places, Field place) {
        Column carried = SplitRows.BASE.col().cast(DataTypes.createDecimalType(38, 0));
        Dataset<Row> whole = chains.groupBy(SplitRows.MARK.col(), SplitRows.DIRECTION.col(), SplitRows.RULE.col())
                .agg(sum(carried).as(WHOLE.name()));
        return chains.select(
                        SplitRows.MARK.col(),
                        SplitRows.DIRECTION.col(),
                        SplitRows.RULE.col(),
                        MAIN.col(),
                        SplitRows.BASE.col(),
                        explode(places).as(place.name()))
                .where(place.col().isNotNull())
                .groupBy(SplitRows.MARK.col(), SplitRows.DIRECTION.col(), SplitRows.RULE.col(), MAIN.col(), place.col())
                .agg(sum(carried).as(THROUGH.name()))
                .join(whole, new String[] {SplitRows.MARK.name(), SplitRows.DIRECTION.name(), SplitRows.RULE.name()});
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

    /** The accounts that a designation asks about, which may be those of a company that the designated party owns. */
    private Dataset<Row> whereTheDesignatedReceive() {
        return in.targets()
                .where(Targets.TARGET_ID.col().startsWith("DESIGNATION:"))
                .join(
                        in.transactions()
                                .select(Transactions.TRANSACTION_ID.col(), Transactions.CREDITOR_ACCOUNT.col()),
                        Targets.TRANSACTION_ID.name())
                .select(
                        lit(null).cast(DataTypes.StringType).as(Entities.ENTITY_ID.name()),
                        Transactions.CREDITOR_ACCOUNT.col().as(Accounts.ACCOUNT_ID.name()),
                        Targets.TARGET_ID.col().as(SplitRows.MARK.name()))
                .distinct();
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

    private static Column shared(String prefix, Column key) {
        return concat(lit(prefix), key).as(SHARED.name());
    }
}
