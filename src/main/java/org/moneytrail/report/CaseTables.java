package org.moneytrail.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.report.page.Direction;
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
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Field;
import org.moneytrail.table.FundingEnds;
import org.moneytrail.table.Links;
import org.moneytrail.table.Parties;
import org.moneytrail.table.Screenings;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.TracedHoldings;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.table.Transactions;

/**
 * The rows of the lake that belong to cases, each with its {@code case_id}: what a case page is built from. Large tables
 * are cut down to what cases name before anything else is joined to them; the keys to do so are computed once and cut
 * off from their lineage, since a plan that repeats them in every branch takes longer to plan than to run.
 */
final class CaseTables {
    /** What of the marks left the observed world. */
    static final Field LEFT_MINOR =
            Field.required("left_minor", DataTypes.LongType, "what left the observed world, minor units");

    private static final String CASE = "of_case";
    private static final String OTHER = "other";
    private static final String RIGHT = "right";

    private final ReportTables tables;
    private final Embargo embargo;
    private final TracingRule rule;
    private final Dataset<Row> predicates;
    private final Dataset<Row> shownChains;
    private final Dataset<Row> steps;
    private final Dataset<Row> holdings;
    private final Dataset<Row> paymentIds;
    private final Dataset<Row> namedKeys;
    private final Dataset<Row> payments;
    private final Dataset<Row> subjects;
    private final Dataset<Row> seizures;
    private final Dataset<Row> declarations;
    private final Dataset<Row> designations;
    private final Dataset<Row> records;

    /** Computes once, and holds, what the other tables are cut down with. */
    CaseTables(ReportTables tables, Embargo embargo, TracingRule rule) {
        this.tables = tables;
        this.embargo = embargo;
        this.rule = rule;
        this.predicates = embargo.visible(CasePredicates.TABLE).localCheckpoint();
        this.shownChains = chosenChains().localCheckpoint();
        this.steps = shownChains
                .join(tables.read(ChainSteps.TABLE), names(Chains.CHAIN_ID))
                .localCheckpoint();
        this.holdings = allHoldings().localCheckpoint();
        this.paymentIds = allPaymentIds().localCheckpoint();
        this.namedKeys = NamedRecords.of(predicates, evidence()).localCheckpoint();
        this.payments = paymentIds
                .join(tables.read(Transactions.TABLE), names(Transactions.TRANSACTION_ID))
                .localCheckpoint();
        this.subjects = namedSubjects().localCheckpoint();
        this.seizures =
                recordsOfCases(Seizures.TABLE, embargo.visible(Seizures.TABLE)).localCheckpoint();
        this.declarations = recordsOfCases(Declarations.TABLE, tables.read(Declarations.TABLE))
                .localCheckpoint();
        this.designations = recordsOfCases(Designations.TABLE, tables.read(Designations.TABLE))
                .localCheckpoint();
        this.records = allRecords().localCheckpoint();
    }

    Dataset<Row> cases() {
        return embargo.visible(Cases.TABLE);
    }

    Dataset<Row> predicates() {
        return predicates;
    }

    Dataset<Row> reasons() {
        return embargo.visible(CasePayments.TABLE);
    }

    Dataset<Row> evidence() {
        return embargo.visible(CaseEvidence.TABLE);
    }

    Dataset<Row> chains() {
        return embargo.visible(Chains.TABLE);
    }

    /** Payments of the chains that the page shows. */
    Dataset<Row> steps() {
        return steps;
    }

    /** Evidence of the chains that the page shows. */
    Dataset<Row> chainEvidence() {
        return shownChains
                .join(embargo.visible(ChainEvidence.TABLE), names(Chains.CHAIN_ID))
                .localCheckpoint();
    }

    /** Every payment that a case names or a shown chain runs through. */
    Dataset<Row> payments() {
        return payments;
    }

    /** What of a case's payments is traced to its origins under the page's rule. */
    Dataset<Row> traced() {
        Dataset<Row> traced = tables.read(TracedPayments.TABLE)
                .where(TracedPayments.RULE.col().equalTo(rule.id()))
                .as(OTHER);
        return marks().as(CASE)
                .join(traced, CasePredicates.MARK_ID.of(CASE).equalTo(TracedPayments.ORIGIN_ID.of(OTHER)))
                .groupBy(Cases.CASE_ID.of(CASE), TracedPayments.TRANSACTION_ID.of(OTHER))
                .agg(sum(TracedPayments.TRACED_MINOR.of(OTHER)).as(TracedPayments.TRACED_MINOR.name()))
                .join(paymentIds, new String[] {Cases.CASE_ID.name(), Transactions.TRANSACTION_ID.name()}, "left_semi")
                .localCheckpoint();
    }

    /** By rule and currency: what was marked, and what left the observed world. */
    Dataset<Row> marked() {
        Dataset<Row> traced = marks().as(CASE)
                .join(
                        tables.read(TracedPayments.TABLE).as(OTHER),
                        CasePredicates.MARK_ID.of(CASE).equalTo(TracedPayments.ORIGIN_ID.of(OTHER)))
                .select(
                        Cases.CASE_ID.of(CASE),
                        TracedPayments.RULE.of(OTHER),
                        TracedPayments.TRANSACTION_ID.of(OTHER),
                        TracedPayments.TRACED_MINOR.of(OTHER),
                        TracedPayments.MARKED_MINOR.of(OTHER));
        Dataset<Row> ends = tables.read(Transactions.TABLE)
                .select(
                        Transactions.TRANSACTION_ID.col(),
                        Transactions.CREDITOR_ACCOUNT.col(),
                        Transactions.CREDITED_CURRENCY.col());
        Column left = when(Transactions.CREDITOR_ACCOUNT.col().isNull(), TracedPayments.TRACED_MINOR.col())
                .otherwise(lit(0L));
        return traced.join(ends, names(Transactions.TRANSACTION_ID))
                .groupBy(Cases.CASE_ID.col(), TracedPayments.RULE.col(), Transactions.CREDITED_CURRENCY.col())
                .agg(
                        sum(TracedPayments.MARKED_MINOR.col()).as(TracedPayments.MARKED_MINOR.name()),
                        sum(left).as(LEFT_MINOR.name()))
                .localCheckpoint();
    }

    /** By rule, account and currency: what rests of the marks. */
    Dataset<Row> holdings() {
        return holdings;
    }

    /** By kind and currency: where the walk back from the targets ended, under the page's rule for it. */
    Dataset<Row> fundingEnds() {
        Dataset<Row> ends = tables.read(FundingEnds.TABLE)
                .where(FundingEnds.RULE.col().equalTo(rule.backwardRule().id()))
                .as(OTHER);
        return marks().as(CASE)
                .join(ends, CasePredicates.MARK_ID.of(CASE).equalTo(FundingEnds.TARGET_ID.of(OTHER)))
                .groupBy(Cases.CASE_ID.of(CASE), FundingEnds.KIND.of(OTHER), FundingEnds.CURRENCY.of(OTHER))
                .agg(sum(FundingEnds.AMOUNT_MINOR.of(OTHER)).as(FundingEnds.AMOUNT_MINOR.name()))
                .localCheckpoint();
    }

    /** Accounts that a case names, with who holds them; an account that is not declared is not among them. */
    Dataset<Row> holders() {
        Dataset<Row> named = payments.select(
                        Cases.CASE_ID.col(),
                        explode(array(Transactions.DEBTOR_ACCOUNT.col(), Transactions.CREDITOR_ACCOUNT.col()))
                                .as(Accounts.ACCOUNT_ID.name()))
                .union(chains().select(Cases.CASE_ID.col(), Chains.ENDPOINT_ACCOUNT.col()))
                .union(holdings.select(Cases.CASE_ID.col(), TracedHoldings.ACCOUNT_ID.col()))
                .where(Accounts.ACCOUNT_ID.col().isNotNull())
                .distinct();
        Dataset<Row> parties = tables.read(Parties.TABLE).select(Parties.PARTY_ID.col(), Parties.NAME.col());
        return named.join(tables.read(Accounts.TABLE), names(Accounts.ACCOUNT_ID))
                .groupBy(Cases.CASE_ID.col(), Accounts.ACCOUNT_ID.col())
                .agg(
                        min(Accounts.PARTY_ID.col()).as(Accounts.PARTY_ID.name()),
                        max(Accounts.TERMINAL.col()).as(Accounts.TERMINAL.name()))
                .join(parties, names(Parties.PARTY_ID), "left")
                .localCheckpoint();
    }

    /** Accounts and parties of cases, with the name of the party that is named or holds the account. */
    Dataset<Row> subjects() {
        return subjects;
    }

    Dataset<Row> seizures() {
        return seizures;
    }

    Dataset<Row> declarations() {
        return declarations;
    }

    Dataset<Row> designations() {
        return designations;
    }

    /** Links between two records of one case. */
    Dataset<Row> links() {
        Dataset<Row> links = embargo.visible(Links.TABLE).as(OTHER);
        return links.join(
                        records.as(CASE),
                        RecordKey.TABLE
                                .of(CASE)
                                .equalTo(Links.LEFT_TABLE.of(OTHER))
                                .and(RecordKey.KEY.of(CASE).equalTo(Links.LEFT_KEY.of(OTHER))))
                .join(
                        records.as(RIGHT),
                        RecordKey.TABLE
                                .of(RIGHT)
                                .equalTo(Links.RIGHT_TABLE.of(OTHER))
                                .and(RecordKey.KEY.of(RIGHT).equalTo(Links.RIGHT_KEY.of(OTHER)))
                                .and(Cases.CASE_ID.of(CASE).equalTo(Cases.CASE_ID.of(RIGHT))))
                .select(org.apache.spark.sql.functions.col(OTHER + ".*"), Cases.CASE_ID.of(CASE))
                .distinct()
                .localCheckpoint();
    }

    /**
     * Names of the case that are like one on a sanctions list: of its parties and of whom its seizures name by their
     * own records; of those whom payments and declarations name, by the name, since one record stands for all that
     * write it.
     */
    Dataset<Row> screenings() {
        Dataset<Row> screenings = embargo.visible(Screenings.TABLE);
        Column byName = Screenings.SOURCE_TABLE.col().isin(Transactions.TABLE.name(), Declarations.TABLE.name());
        Dataset<Row> names = named(payments, Transactions.DEBTOR_NAME, Transactions.CREDITOR_NAME)
                .union(named(
                        declarations,
                        Declarations.CONSIGNOR_NAME,
                        Declarations.CONSIGNEE_NAME,
                        Declarations.DECLARANT_NAME))
                .distinct();
        return screenings
                .where(not(byName))
                .join(
                        records.withColumnRenamed(RecordKey.TABLE.name(), Screenings.SOURCE_TABLE.name())
                                .withColumnRenamed(RecordKey.KEY.name(), Screenings.SOURCE_KEY.name()),
                        new String[] {Screenings.SOURCE_TABLE.name(), Screenings.SOURCE_KEY.name()})
                .unionByName(screenings.where(byName).join(names, names(Screenings.NAME)))
                .localCheckpoint();
    }

    private static Dataset<Row> named(Dataset<Row> rows, Field... fields) {
        Column[] written = Stream.of(fields).map(Field::col).toArray(Column[]::new);
        return rows.select(Cases.CASE_ID.col(), explode(array(written)).as(Screenings.NAME.name()));
    }

    private Dataset<Row> namedSubjects() {
        Dataset<Row> accountParties = tables.read(Accounts.TABLE)
                .groupBy(Accounts.ACCOUNT_ID.col())
                .agg(min(Accounts.PARTY_ID.col()).as(Accounts.PARTY_ID.name()))
                .as(OTHER);
        Dataset<Row> parties = tables.read(Parties.TABLE).as(RIGHT);
        return embargo.visible(CaseSubjects.TABLE)
                .as(CASE)
                .join(accountParties, CaseSubjects.ACCOUNT_ID.of(CASE).equalTo(Accounts.ACCOUNT_ID.of(OTHER)), "left")
                .select(
                        Cases.CASE_ID.of(CASE),
                        CaseSubjects.ACCOUNT_ID.of(CASE),
                        org.apache
                                .spark
                                .sql
                                .functions
                                .coalesce(CaseSubjects.PARTY_ID.of(CASE), Accounts.PARTY_ID.of(OTHER))
                                .as(CaseSubjects.PARTY_ID.name()),
                        CaseSubjects.ROLE.of(CASE))
                .as(CASE)
                .join(parties, CaseSubjects.PARTY_ID.of(CASE).equalTo(Parties.PARTY_ID.of(RIGHT)), "left")
                .select(
                        Cases.CASE_ID.of(CASE),
                        CaseSubjects.ACCOUNT_ID.of(CASE),
                        CaseSubjects.PARTY_ID.of(CASE),
                        CaseSubjects.ROLE.of(CASE),
                        Parties.NAME.of(RIGHT));
    }

    private Dataset<Row> allHoldings() {
        return marks().as(CASE)
                .join(
                        tables.read(TracedHoldings.TABLE).as(OTHER),
                        CasePredicates.MARK_ID.of(CASE).equalTo(TracedHoldings.ORIGIN_ID.of(OTHER)))
                .groupBy(
                        Cases.CASE_ID.of(CASE),
                        TracedHoldings.RULE.of(OTHER),
                        TracedHoldings.ACCOUNT_ID.of(OTHER),
                        TracedHoldings.CURRENCY.of(OTHER))
                .agg(
                        sum(TracedHoldings.HELD_MINOR.of(OTHER)).as(TracedHoldings.HELD_MINOR.name()),
                        sum(TracedHoldings.RESIDUE_MINOR.of(OTHER)).as(TracedHoldings.RESIDUE_MINOR.name()));
    }

    private Dataset<Row> marks() {
        return predicates()
                .select(Cases.CASE_ID.col(), CasePredicates.MARK_ID.col())
                .distinct();
    }

    private Dataset<Row> chosenChains() {
        Column forward = Chains.DIRECTION
                .col()
                .equalTo(Direction.FORWARD.name())
                .and(Chains.RULE.col().equalTo(rule.id()));
        Column backward = Chains.DIRECTION
                .col()
                .equalTo(Direction.BACKWARD.name())
                .and(Chains.RULE.col().equalTo(rule.backwardRule().id()));
        return chains().where(forward.or(backward)).select(Cases.CASE_ID.col(), Chains.CHAIN_ID.col());
    }

    private Dataset<Row> allPaymentIds() {
        return reasons()
                .select(Cases.CASE_ID.col(), CasePayments.TRANSACTION_ID.col())
                .union(steps.select(Cases.CASE_ID.col(), ChainSteps.TRANSACTION_ID.col()))
                .distinct();
    }

    private Dataset<Row> recordsOfCases(Table table, Dataset<Row> rows) {
        return namedKeys
                .join(RecordKey.of(table, rows), new String[] {RecordKey.TABLE.name(), RecordKey.KEY.name()})
                .drop(RecordKey.TABLE.name(), RecordKey.KEY.name())
                .dropDuplicates(Stream.concat(Stream.of(Cases.CASE_ID), table.key().stream())
                        .map(Field::name)
                        .toArray(String[]::new));
    }

    /** Every key by which a record of a case may be named. */
    private Dataset<Row> allRecords() {
        Dataset<Row> seizureSubjects = seizures.select(Cases.CASE_ID.col(), Seizures.SEIZURE_ID.col())
                .distinct()
                .join(tables.read(SeizureSubjects.TABLE), names(SeizureSubjects.SEIZURE_ID));
        return keys(Parties.TABLE, subjects.where(CaseSubjects.PARTY_ID.col().isNotNull()))
                .union(keys(
                        Accounts.TABLE,
                        subjects.where(CaseSubjects.ACCOUNT_ID.col().isNotNull())))
                .union(keys(Transactions.TABLE, paymentIds))
                .union(keys(Seizures.TABLE, seizures))
                .union(keys(SeizureSubjects.TABLE, seizureSubjects))
                .union(keys(Declarations.TABLE, declarations))
                .union(keys(Designations.TABLE, designations))
                .distinct();
    }

    private static Dataset<Row> keys(Table table, Dataset<Row> rows) {
        return RecordKey.of(table, rows).select(Cases.CASE_ID.col(), RecordKey.TABLE.col(), RecordKey.KEY.col());
    }

    private static String[] names(Field field) {
        return new String[] {field.name()};
    }
}
