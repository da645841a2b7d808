package org.moneytrail.report;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.moneytrail.report.page.CaseFile;
import org.moneytrail.report.page.Casebook;
import org.moneytrail.report.page.Loaded;
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
import org.moneytrail.table.Quarantine;
import org.moneytrail.table.Screenings;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.TracedHoldings;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.table.Transactions;

/**
 * Gathers cases from the lake's tables. Each table is cut down to what cases name, sorted by case once, and read case by
 * case on the driver, so that the cost is linear in the rows of cases and one case is in memory at a time.
 */
public final class Assembly {
    private final ReportTables tables;
    private final Choices choices;

    /** An assembly from these tables. */
    public Assembly(ReportTables tables, Choices choices) {
        this.tables = tables;
        this.choices = choices;
    }

    /** The cases, in the order of their ids. */
    public Iterator<CaseFile> caseFiles() {
        CaseTables of = new CaseTables(tables, new Embargo(tables, choices.embargoed()), choices.rule());
        Iterator<Row> heads = of.cases().sort(Cases.CASE_ID.col()).toLocalIterator();
        CaseCursor predicates =
                new CaseCursor(of.predicates(), CasePredicates.PREDICATE.col(), CasePredicates.PREDICATE_KEY.col());
        CaseCursor reasons = new CaseCursor(of.reasons(), CasePayments.REASON.col());
        CaseCursor evidence = new CaseCursor(
                of.evidence(), CaseEvidence.KIND.col(), CaseEvidence.SOURCE_TABLE.col(), CaseEvidence.SOURCE_KEY.col());
        CaseCursor chains = new CaseCursor(of.chains(), Chains.CHAIN_ID.col());
        CaseCursor steps = new CaseCursor(of.steps(), ChainSteps.CHAIN_ID.col(), ChainSteps.STEP.col());
        CaseCursor chainEvidence = new CaseCursor(
                of.chainEvidence(),
                ChainEvidence.CHAIN_ID.col(),
                ChainEvidence.WEIGHT.col().desc(),
                ChainEvidence.KIND.col(),
                ChainEvidence.SOURCE_KEY.col());
        CaseCursor payments =
                new CaseCursor(of.payments(), Transactions.BOOKED_AT.col(), Transactions.TRANSACTION_ID.col());
        CaseCursor traced = new CaseCursor(of.traced());
        CaseCursor marked =
                new CaseCursor(of.marked(), TracedPayments.RULE.col(), Transactions.CREDITED_CURRENCY.col());
        CaseCursor holdings = new CaseCursor(
                of.holdings(),
                TracedHoldings.RULE.col(),
                TracedHoldings.ACCOUNT_ID.col(),
                TracedHoldings.CURRENCY.col());
        CaseCursor ends = new CaseCursor(of.fundingEnds(), FundingEnds.KIND.col(), FundingEnds.CURRENCY.col());
        CaseCursor holders = new CaseCursor(of.holders(), Accounts.ACCOUNT_ID.col());
        CaseCursor subjects = new CaseCursor(
                of.subjects(), CaseSubjects.ROLE.col(), CaseSubjects.PARTY_ID.col(), CaseSubjects.ACCOUNT_ID.col());
        CaseCursor seizures = new CaseCursor(of.seizures(), Seizures.SEIZED_AT.col(), Seizures.SEIZURE_ID.col());
        CaseCursor declarations = new CaseCursor(
                of.declarations(),
                Declarations.LODGED_AT.col(),
                Declarations.DECLARATION_ID.col(),
                Declarations.ITEM_NUMBER.col());
        CaseCursor designations =
                new CaseCursor(of.designations(), Designations.LIST.col(), Designations.LIST_ID.col());
        CaseCursor links = new CaseCursor(
                of.links(),
                Links.LEFT_TABLE.col(),
                Links.LEFT_KEY.col(),
                Links.RIGHT_TABLE.col(),
                Links.RIGHT_KEY.col());
        CaseCursor screenings = new CaseCursor(
                of.screenings(),
                Screenings.OUTCOME.col(),
                Screenings.SCORE.col().desc(),
                Screenings.SOURCE_TABLE.col(),
                Screenings.SOURCE_KEY.col(),
                Screenings.LIST.col(),
                Screenings.LIST_ID.col());
        CaseBuilder builder = new CaseBuilder(choices);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return heads.hasNext();
            }

            @Override
            public CaseFile next() {
                Cells head = new Cells(heads.next());
                String id = head.text(Cases.CASE_ID);
                return builder.build(new CaseRows(
                        head,
                        predicates.of(id),
                        reasons.of(id),
                        evidence.of(id),
                        chains.of(id),
                        steps.of(id),
                        chainEvidence.of(id),
                        payments.of(id),
                        traced.of(id),
                        marked.of(id),
                        holdings.of(id),
                        ends.of(id),
                        holders.of(id),
                        subjects.of(id),
                        seizures.of(id),
                        declarations.of(id),
                        designations.of(id),
                        links.of(id),
                        screenings.of(id)));
            }
        };
    }

    /**
     * The casebook without its cases: what was looked at, and what it takes to compute it again.
     *
     * @param reason why embargoed cases are shown; empty if they are left out
     */
    public Casebook casebook(String reason) {
        return new Casebook(java.util.List.of(), loaded(), choices.rule(), reason, choices.run());
    }

    private Loaded loaded() {
        Field first = Transactions.BOOKED_AT;
        Row payments = tables.read(Transactions.TABLE)
                .agg(
                        count(lit(1)),
                        min(first.col()).as("first"),
                        max(first.col()).as("last"))
                .first();
        return new Loaded(
                payments.getLong(0),
                rows(Accounts.TABLE),
                rows(Parties.TABLE),
                rows(Declarations.TABLE),
                new Embargo(tables, choices.embargoed()).visible(Seizures.TABLE).count(),
                rows(Designations.TABLE),
                rows(Quarantine.TABLE),
                instant(payments.get(1)),
                instant(payments.get(2)));
    }

    private long rows(Table table) {
        return tables.read(table).count();
    }

    private static Optional<java.time.Instant> instant(Object value) {
        return Optional.ofNullable(value)
                .map(found -> found instanceof java.sql.Timestamp timestamp
                        ? timestamp.toInstant()
                        : (java.time.Instant) found);
    }
}
