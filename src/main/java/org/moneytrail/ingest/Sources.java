package org.moneytrail.ingest;

import static org.moneytrail.ingest.Source.of;

import java.util.List;
import java.util.Optional;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.AnalystOrigins;
import org.moneytrail.table.AnalystTargets;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.LinkDecisions;
import org.moneytrail.table.NamePairs;
import org.moneytrail.table.Parties;
import org.moneytrail.table.PartyRelations;
import org.moneytrail.table.Precursors;
import org.moneytrail.table.Rates;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Transactions;

/** Every source that can be loaded. */
public final class Sources {
    public static final Source TRANSACTIONS = of("transactions", Transactions.TABLE, TransactionRows::read);
    /** Opening balances of one account and currency add up, so only rows that are wholly equal are one. */
    public static final Source ACCOUNTS =
            of("accounts", Accounts.TABLE, AccountRows::read).identifiedByAll();

    public static final Source PARTIES = of("parties", Parties.TABLE, PartyRows::readParty);
    public static final Source PARTY_RELATIONS = of("party-relations", PartyRelations.TABLE, PartyRows::readRelation);
    public static final Source DECLARATIONS = of("declarations", Declarations.TABLE, DeclarationRows::read);
    public static final Source SEIZURES = of("seizures", Seizures.TABLE, SeizureRows::readSeizure);
    public static final Source SEIZURE_SUBJECTS =
            of("seizure-subjects", SeizureSubjects.TABLE, SeizureRows::readSubject);
    /** A list is published again and again; its latest edition counts. */
    public static final Source DESIGNATIONS = of("designations", Designations.TABLE, DesignationRows::read)
            .superseding()
            .toldLater(Designations.DELISTED_BY)
            .alsoPublishedIn(Published.UN_XML, Published.OFAC_CSV);

    public static final Source ORIGINS = of("origins", AnalystOrigins.TABLE, AnalystRows::readOrigin);
    public static final Source TARGETS = of("targets", AnalystTargets.TABLE, AnalystRows::readTarget);
    public static final Source LINK_DECISIONS = of("link-decisions", LinkDecisions.TABLE, AnalystRows::readDecision);
    public static final Source RATES = of("rates", Rates.TABLE, RateRows::read).superseding();
    public static final Source PRECURSORS =
            of("precursors", Precursors.TABLE, PrecursorRows::read).superseding();

    /** Pairs of names that one wants compared; no part of the lake. */
    public static final Source NAME_PAIRS = of("pairs", NamePairs.TABLE, NamePairRows::read);

    /** Those of which the input layout has one file in its folder of reference data. */
    public static final List<Source> REFERENCE = List.of(RATES, PRECURSORS);

    /** All of the lake, in the order in which they are loaded. */
    public static final List<Source> ALL = List.of(
            TRANSACTIONS,
            ACCOUNTS,
            PARTIES,
            PARTY_RELATIONS,
            DECLARATIONS,
            SEIZURES,
            SEIZURE_SUBJECTS,
            DESIGNATIONS,
            ORIGINS,
            TARGETS,
            LINK_DECISIONS,
            RATES,
            PRECURSORS);

    private Sources() {}

    /** The source of that name. */
    public static Optional<Source> named(String name) {
        return ALL.stream().filter(source -> source.name().equals(name)).findFirst();
    }
}
