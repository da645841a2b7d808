package org.moneytrail.table;

import java.util.List;

/** All tables of the lake, in the order in which data goes through them. */
public final class Tables {
    /** What came in. */
    public static final List<Table> LOADED = List.of(
            Transactions.TABLE,
            LaidPools.TABLE,
            LaidPayments.TABLE,
            LaidSlabs.TABLE,
            Accounts.TABLE,
            Parties.TABLE,
            PartyRelations.TABLE,
            Declarations.TABLE,
            Seizures.TABLE,
            SeizureSubjects.TABLE,
            Designations.TABLE,
            ListEditions.TABLE,
            LinkDecisions.TABLE,
            AnalystOrigins.TABLE,
            AnalystTargets.TABLE,
            Rates.TABLE,
            Precursors.TABLE,
            Quarantine.TABLE);

    /** What was found. */
    public static final List<Table> RESULTS = List.of(
            Entities.TABLE,
            Links.TABLE,
            LinkWeights.TABLE,
            ScreenedNames.TABLE,
            ScreenedEntries.TABLE,
            Screenings.TABLE,
            TradeFindings.TABLE,
            PaymentDeclarationMatches.TABLE,
            Alerts.TABLE,
            AlertPayments.TABLE,
            Origins.TABLE,
            Targets.TABLE,
            CounterMarks.TABLE,
            TracedPayments.TABLE,
            TracedHoldings.TABLE,
            Flows.TABLE,
            Funding.TABLE,
            FundingFlows.TABLE,
            FundingEnds.TABLE,
            TraceStates.TABLE,
            Chains.TABLE,
            ChainSteps.TABLE,
            ChainEvidence.TABLE,
            Cases.TABLE,
            CasePredicates.TABLE,
            CasePayments.TABLE,
            CaseSubjects.TABLE,
            CaseEvidence.TABLE,
            CaseChanges.TABLE);

    private Tables() {}
}
