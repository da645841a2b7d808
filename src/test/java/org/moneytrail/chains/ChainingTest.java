package org.moneytrail.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.CasePayments;
import org.moneytrail.table.CasePredicates;
import org.moneytrail.table.CaseSubjects;
import org.moneytrail.table.Cases;
import org.moneytrail.table.ChainEvidence;
import org.moneytrail.table.ChainSteps;
import org.moneytrail.table.Chains;
import org.moneytrail.table.Field;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;

class ChainingTest {
    private static final Settings SETTINGS = flaggingFrom("0");
    private static final String S1 = "SEIZURE:S1";

    @Test
    void joinsProceedsAndProcurementOfOneSeizureIntoOneFlaggedCase() {
        CaseTables found = Chaining.chain(heroin().tables(), SETTINGS);

        Row only = only(found.cases());
        assertThat(text(only, Cases.PREDICATE)).isEqualTo("SEIZURE");
        assertThat(text(only, Cases.PREDICATE_KEY)).isEqualTo("S1");
        assertThat(text(only, Cases.NEXUS)).isEqualTo("TRAFFICKING");
        assertThat(text(only, Cases.STATUS)).isEqualTo("FLAGGED");
        assertThat(only.<Integer>getAs(Cases.RANK.name())).isEqualTo(1);
        assertThat(text(only, Cases.TITLE))
                .isEqualTo("Heroin (42 kg) seized on 10 March 2026: suspected money of Kazbay Trade LLP");
        assertThat(text(only, Cases.SUMMARY))
                .startsWith("On 1 March 2026 KZT 1 000 of suspected proceeds reached Kazbay Trade LLP, consignee of the"
                        + " heroin (42 kg) seized on 10 March 2026, from 1 payer, along routes on which one account"
                        + " collected from 3 payers. KZT 900 of it went on by 2 payments to someone outside the"
                        + " observed accounts by 12 March 2026.")
                .contains(
                        "On 11 March 2026 KZT 900 was paid to Exchange House, from 1 payer; the largest part, KZT 300,"
                                + " came from");
        assertThat(rows(found.chains(), Chains.DIRECTION, Chains.ENDPOINT_ACCOUNT, Chains.AMOUNT_MINOR, Chains.STEPS))
                .containsExactlyInAnyOrder(
                        "FORWARD,null,90000,3",
                        "FORWARD,K,10000,1",
                        "BACKWARD,null,30000,3",
                        "BACKWARD,B2,30000,3",
                        "BACKWARD,B3,30000,3");
        assertThat(rows(found.casePayments(), CasePayments.TRANSACTION_ID, CasePayments.REASON))
                .containsExactlyInAnyOrder(
                        "c1,CHAIN", "m1,CHAIN", "m2,CHAIN", "m3,CHAIN", "o1,CHAIN", "x1,CHAIN", "c1,MARK", "o1,MARK");
        assertThat(rows(found.caseSubjects(), CaseSubjects.ACCOUNT_ID, CaseSubjects.PARTY_ID, CaseSubjects.ROLE))
                .contains("K,pK,SUSPECT", "B2,null,SOURCE", "A1,pA,INTERMEDIARY", "X,pX,ENDPOINT");
        assertThat(rows(found.chainEvidence(), ChainEvidence.KIND))
                .contains("SEIZURE", "RETENTION", "SPEED", "ENDPOINT", "D1", "D2", "D3");
        assertThat(rows(found.caseEvidence(), CaseEvidence.KIND, CaseEvidence.SOURCE_TABLE))
                .contains("SEIZURE,seizures", "ALERT,chains", "ALERT,accounts");
        checkShapes(found);
    }

    @Test
    void putsStepsOfAChainInTheirOrder() {
        CaseTables found = Chaining.chain(heroin().tables(), SETTINGS);

        String largest = text(
                found.chains()
                        .where(Chains.DIRECTION
                                .col()
                                .equalTo("FORWARD")
                                .and(Chains.STEPS.col().equalTo(3)))
                        .first(),
                Chains.CHAIN_ID);
        assertThat(rows(
                        found.chainSteps().where(Chains.CHAIN_ID.col().equalTo(largest)),
                        ChainSteps.STEP,
                        ChainSteps.TRANSACTION_ID,
                        ChainSteps.ACCOUNT_ID,
                        ChainSteps.AMOUNT_MINOR,
                        ChainSteps.CURRENCY))
                .containsExactlyInAnyOrder("1,c1,K,90000,KZT", "2,o1,X,90000,KZT", "3,x1,null,90000,KZT");
    }

    @Test
    void flagsTheFundingOfADesignatedParty() {
        String mark = "DESIGNATION:UN-1";
        Story story = new Story()
                .account("D", "pD", "The Front")
                .account("F", "pF", "Friend")
                .designation("UN-1", "The Front")
                .entity("e1", "designations", "UN-1")
                .entity("e1", "parties", "pD")
                .pays("f1", "2026-02-01", "F", "D", 50_000)
                .target(mark, "f1")
                .funding(mark, "f1", 50_000);

        CaseTables found = Chaining.chain(story.tables(), SETTINGS);

        assertThat(rows(found.cases(), Cases.PREDICATE, Cases.NEXUS, Cases.STATUS))
                .containsExactly("DESIGNATION,TERRORIST_FINANCING,FLAGGED");
        assertThat(rows(found.chains(), Chains.ENDPOINT_ACCOUNT, Chains.AMOUNT_MINOR))
                .containsExactly("F,50000");
        assertThat(rows(found.chainEvidence(), ChainEvidence.KIND)).contains("DESIGNATION", "E3");
        assertThat(rows(found.caseSubjects(), CaseSubjects.ACCOUNT_ID, CaseSubjects.ROLE))
                .contains("D,DESIGNATED");
    }

    @Test
    void makesACaseOfWhatAnAlertMarks() {
        Story story = new Story()
                .account("A", "pA", "First")
                .account("B", "pB", "Second")
                .alert("a1", "B16", "Money goes round.")
                .pays("p1", "2026-02-01", "A", "B", 50_000)
                .marked("ALERT:a1", "p1", 50_000);

        CaseTables found = Chaining.chain(story.tables(), SETTINGS);

        assertThat(rows(found.cases(), Cases.PREDICATE, Cases.PREDICATE_KEY, Cases.NEXUS, Cases.TITLE))
                .containsExactly("TYPOLOGY,a1,OTHER,Cycle of payments: suspected money of Second");
        assertThat(rows(
                        found.caseEvidence(),
                        CaseEvidence.KIND,
                        CaseEvidence.SOURCE_TABLE,
                        CaseEvidence.SOURCE_KEY,
                        CaseEvidence.SENTENCE))
                .contains("ALERT,alerts,a1,Money goes round.");
        assertThat(rows(found.chainEvidence(), ChainEvidence.KIND, ChainEvidence.SOURCE_KEY, ChainEvidence.WEIGHT))
                .contains("ALERT,a1,30.0");
    }

    @Test
    void tellsOnceOfAPaymentThatSeveralFindingsAskAbout() {
        Story story = new Story()
                .account("A", "pA", "Buyer")
                .finding("f1", "C8", "D1", "A stranger paid.")
                .finding("f2", "D6", "D1", "No licence was given.")
                .pays("f", "2026-01-31", null, "A", 50_000)
                .pays("p", "2026-02-01", "A", null, 50_000);
        for (String mark : List.of("FINDING:f1", "FINDING:f2")) {
            story.target(mark, "p")
                    .funding(mark, "p", 50_000)
                    .funding(mark, "f", 50_000)
                    .fundingFlow(mark, "A", "f", "p", 50_000);
        }

        CaseTables found = Chaining.chain(story.tables(), SETTINGS);

        assertThat(rows(found.chains(), Chains.MARK_ID, Chains.AMOUNT_MINOR)).containsExactly("FINDING:f1,50000");
        assertThat(rows(found.casePredicates(), CasePredicates.MARK_ID))
                .containsExactlyInAnyOrder("FINDING:f1", "FINDING:f2");
        assertThat(rows(found.cases(), Cases.TITLE))
                .containsExactly("No licence on declaration D1: payments to someone outside the observed accounts");
    }

    @Test
    void joinsAlertsOnOneAccount() {
        Story story = new Story()
                .account("A", "pA", "Holder")
                .alert("a1", "A1", "Cash came.", "A")
                .alert("a2", "A1", "More cash came.", "A")
                .alert("a3", "A1", "Cash came elsewhere.", "B")
                .pays("p1", "2026-02-01", null, "A", 50_000)
                .pays("p2", "2026-04-01", null, "A", 50_000)
                .pays("p3", "2026-04-01", null, "B", 50_000)
                .marked("ALERT:a1", "p1", 50_000)
                .marked("ALERT:a2", "p2", 50_000)
                .marked("ALERT:a3", "p3", 50_000);

        CaseTables found = Chaining.chain(story.tables(), SETTINGS);

        assertThat(rows(found.casePredicates(), CasePredicates.PREDICATE_KEY)).hasSize(3);
        assertThat(rows(found.cases(), Cases.PREDICATE_KEY)).containsExactlyInAnyOrder("a1", "a3");
    }

    /** 18 percent of what is asked about came through the payer's own account. */
    @ParameterizedTest
    @CsvSource({"18.1, false", "18, true"})
    void listsSmallPayersOfAnAccountThroughWhichARealPartCameButNotWhatTheyLivedOnNorWhatIsLawful(
            String limit, boolean listsTheLoan) {
        Story story = new Story()
                .account("W", "pW", "Payer")
                .account("A", "pA", "Holder")
                .pays("large", "2026-01-01", null, "A", 40_000)
                .pays("loan", "2026-01-01", null, "W", 9_000)
                .pays("gift", "2026-01-02", "W", "A", 9_000)
                .pays("pension", "2026-01-03", null, "A", 1_000, "311")
                .pays("asked", "2026-01-04", "A", null, 50_000)
                .target("ANALYST", "asked")
                .funding("ANALYST", "large", 40_000)
                .funding("ANALYST", "loan", 9_000)
                .funding("ANALYST", "gift", 9_000)
                .funding("ANALYST", "pension", 1_000)
                .funding("ANALYST", "asked", 50_000)
                .fundingFlow("ANALYST", "W", "loan", "gift", 9_000)
                .fundingFlow("ANALYST", "A", "large", "asked", 40_000)
                .fundingFlow("ANALYST", "A", "gift", "asked", 9_000)
                .fundingFlow("ANALYST", "A", "pension", "asked", 1_000);

        Settings settings = Settings.load(
                Optional.empty(),
                Map.of(
                        "trace.rules", "[fifo]",
                        "report.rule", "fifo",
                        "chains.reading-limit-percent", "50",
                        "chains.listing-limit-percent", limit));
        CaseTables found = Chaining.chain(story.tables(), settings);

        List<String> listed = new ArrayList<>(List.of("large", "gift", "asked"));
        if (listsTheLoan) {
            listed.add("loan");
        }
        assertThat(rows(
                        found.casePayments().where(CasePayments.REASON.col().equalTo(CasePayments.CHAIN)),
                        CasePayments.TRANSACTION_ID))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    /** Two rules find these chains; the smaller one carries 0.99 percent of what was marked. */
    @ParameterizedTest
    @CsvSource({"fifo, true", "lifo, false"})
    void listsANarrowChainOnlyUnderTheRuleThatPagesShowFirst(String report, boolean listsTheNarrow) {
        Story story =
                onePayment().pays("narrow", "2026-03-02", "K1", "X", 99).pays("wide", "2026-03-03", "K1", "X", 100);
        story.under("clean-first").traced(S1, "p1", 10_000, 10_000);
        for (String rule : List.of("fifo", "clean-first")) {
            story.under(rule)
                    .traced(S1, "narrow", 99, 0)
                    .flow(S1, "K1", "p1", "narrow", 99)
                    .traced(S1, "wide", 100, 0)
                    .flow(S1, "K1", "p1", "wide", 100);
        }

        CaseTables found = Chaining.chain(story.tables(), reporting(report));

        assertThat(found.chains().count()).isEqualTo(6);
        assertThat(rows(
                        found.casePayments().where(CasePayments.REASON.col().equalTo(CasePayments.CHAIN)),
                        CasePayments.TRANSACTION_ID))
                .containsExactlyInAnyOrderElementsOf(
                        listsTheNarrow ? List.of("p1", "narrow", "wide") : List.of("p1", "wide"));
    }

    /** Two rules find these chains; 100 of this payment is what was marked. */
    @ParameterizedTest
    @CsvSource({"lifo, 2000, true", "lifo, 2001, false", "fifo, 2001, true"})
    void listsNoPaymentThatCarriesASlightPartAlongUnderAnotherRule(String report, long minor, boolean listed) {
        Story story = onePayment().pays("large", "2026-03-02", "K1", "X", minor);
        story.under("clean-first").traced(S1, "p1", 10_000, 10_000);
        for (String rule : List.of("fifo", "clean-first")) {
            story.under(rule).traced(S1, "large", 100, 0).flow(S1, "K1", "p1", "large", 100);
        }

        CaseTables found = Chaining.chain(story.tables(), reporting(report));

        assertThat(rows(found.chainSteps(), ChainSteps.TRANSACTION_ID)).contains("large");
        assertThat(rows(
                        found.casePayments().where(CasePayments.REASON.col().equalTo(CasePayments.CHAIN)),
                        CasePayments.TRANSACTION_ID))
                .containsExactlyInAnyOrderElementsOf(listed ? List.of("p1", "large") : List.of("p1"));
    }

    /** All of what was marked left by this payment, as one rule says. */
    @ParameterizedTest
    @CsvSource({"tainted-first, lifo, false", "tainted-first, tainted-first, true"})
    void listsForwardNothingThatOneOtherRuleAloneLeadsTo(String rule, String report, boolean listed) {
        Story story = onePayment()
                .pays("out", "2026-03-02", "K1", "X", 10_000)
                .under(rule)
                .traced(S1, "p1", 10_000, 10_000)
                .traced(S1, "out", 10_000, 0)
                .flow(S1, "K1", "p1", "out", 10_000);

        CaseTables found = Chaining.chain(story.tables(), reporting(report));

        assertThat(rows(found.chainSteps(), ChainSteps.TRANSACTION_ID)).contains("out");
        assertThat(rows(
                        found.casePayments().where(CasePayments.REASON.col().equalTo(CasePayments.CHAIN)),
                        CasePayments.TRANSACTION_ID))
                .containsExactlyInAnyOrderElementsOf(listed ? List.of("p1", "out") : List.of("p1"));
    }

    /** This payment funded what is asked about, as one rule says; so much of it. */
    @ParameterizedTest
    @CsvSource({"lifo, 500, true", "lifo, 499, false", "fifo, 499, true"})
    void listsBackwardWhatOneOtherRuleAloneLeadsToIfMostOfItIsMeant(String report, long minor, boolean listed) {
        Story story = new Story()
                .account("K1", "p1", "First")
                .pays("gift", "2026-01-02", "W", "K1", 1_000)
                .pays("asked", "2026-01-04", "K1", null, minor)
                .target("ANALYST", "asked")
                .funding("ANALYST", "gift", minor)
                .funding("ANALYST", "asked", minor)
                .fundingFlow("ANALYST", "K1", "gift", "asked", minor);

        CaseTables found = Chaining.chain(story.tables(), reporting(report));

        assertThat(rows(
                        found.casePayments().where(CasePayments.REASON.col().equalTo(CasePayments.CHAIN)),
                        CasePayments.TRANSACTION_ID))
                .containsExactlyInAnyOrderElementsOf(listed ? List.of("gift", "asked") : List.of("asked"));
    }

    @Test
    void joinsFindingsOnOneDeclarationAndNamesItsGravestNexus() {
        Story story = new Story()
                .account("A", "pA", "Buyer")
                .finding("f1", "C8", "D1", "A stranger paid.")
                .finding("f2", "D6", "D1", "No licence was given.")
                .finding("f3", "C8", "D2", "Another stranger paid.")
                .pays("p1", "2026-02-01", "A", null, 50_000)
                .pays("p2", "2026-02-02", "A", null, 50_000)
                .pays("p3", "2026-02-03", "A", null, 50_000)
                .target("FINDING:f1", "p1")
                .target("FINDING:f2", "p2")
                .target("FINDING:f3", "p3");

        CaseTables found = Chaining.chain(story.tables(), SETTINGS);

        assertThat(rows(found.cases(), Cases.PREDICATE, Cases.PREDICATE_KEY, Cases.NEXUS))
                .containsExactlyInAnyOrder("DECLARATION,D1,PRECURSOR", "DECLARATION,D2,TRADE");
    }

    @Test
    void findsDrugMoneyThatReachesADesignatedParty() {
        Story story = heroin().designation("UN-1", "Exchange House")
                .entity("e1", "designations", "UN-1")
                .entity("e1", "accounts", "X2")
                .pays("y1", "2026-03-13", "K", "X2", 10_000)
                .traced(S1, "y1", 10_000, 0)
                .flow(S1, "K", "c1", "y1", 10_000);

        CaseTables found = Chaining.chain(story.tables(), SETTINGS);

        assertThat(rows(found.cases(), Cases.NEXUS)).containsExactly("TERRORIST_FINANCING");
        assertThat(rows(found.chainEvidence(), ChainEvidence.KIND)).contains("E3", "E4");
    }

    @Test
    void explainsACaseWhoseMoneyIsLawful() {
        Story story = new Story()
                .account("K", "pK", "Kazbay Trade LLP")
                .seizure("S1", "2026-03-10", "HEROIN", Map.of())
                .subject("S1", "CONSIGNEE", "Kazbay", "K")
                .pays("w1", "2026-03-01", null, "K", 5_000)
                .counter(S1, "w1", "wages");

        CaseTables found = Chaining.chain(story.tables(), SETTINGS);

        assertThat(rows(found.cases(), Cases.STATUS, Cases.NEXUS)).containsExactly("EXPLAINED,TRAFFICKING");
        assertThat(text(only(found.cases()), Cases.SUMMARY)).contains("lawful on its face");
        assertThat(rows(found.caseEvidence(), CaseEvidence.KIND)).contains("COUNTER");
        assertThat(rows(found.casePayments(), CasePayments.REASON)).containsExactly("COUNTER");
    }

    @Test
    void makesNoCaseOfASeizureWithoutMoney() {
        Story story = new Story().seizure("S9", "2026-03-10", "HEROIN", Map.of());

        assertThat(Chaining.chain(story.tables(), SETTINGS).cases().count()).isZero();
    }

    @Test
    void tellsWhatIsKnownOfAPairBeforeWhatWasInferredOfIt() {
        String mark = "DESIGNATION:UN-1";
        Story story = new Story()
                .account("D", "pD", "The Front")
                .account("F", "pF", "Friend")
                .account("G", "pG", "Friend of a friend")
                .designation("UN-1", "The Front")
                .entity("e1", "designations", "UN-1")
                .entity("e1", "parties", "pD")
                .pays("f1", "2026-02-01", "F", "D", 50_000)
                .pays("f2", "2026-02-01", "G", "D", 50_000)
                .target(mark, "f1")
                .target(mark, "f2")
                .funding(mark, "f1", 50_000)
                .funding(mark, "f2", 50_000)
                .link("pD", "pF", "NAME", false, "Alike.")
                .link("pD", "pF", "ADDRESS", true, "Both give the address A 1, B.")
                .link("pD", "pG", "NAME", false, "Alike.");

        CaseTables found = Chaining.chain(story.tables(), SETTINGS);

        assertThat(rows(
                        found.caseEvidence().where(CaseEvidence.KIND.col().equalTo("LINK")),
                        CaseEvidence.SOURCE_KEY,
                        CaseEvidence.SENTENCE))
                .containsExactlyInAnyOrder(
                        "parties:pD|parties:pF,Both give the address A 1, B.", "parties:pD|parties:pG,Alike.");
    }

    @Test
    void keepsSeizuresApartThatShareAContainer() {
        CaseTables found = Chaining.chain(
                twoSeizures(Map.of(Seizures.CONTAINER_NUMBER, "MSCU1234567")).tables(), SETTINGS);

        assertThat(found.cases().count()).isEqualTo(2);
        assertThat(rows(
                        found.caseEvidence().where(CaseEvidence.KIND.col().equalTo("LINK")),
                        CaseEvidence.SOURCE_TABLE,
                        CaseEvidence.SOURCE_KEY))
                .containsExactlyInAnyOrder("seizures,S1#HEROIN", "seizures,S2#HEROIN");
    }

    @Test
    void joinsSeizuresThatShareADeclaration() {
        CaseTables found = Chaining.chain(
                twoSeizures(Map.of(Seizures.DECLARATION_ID, "D-1")).tables(), SETTINGS);

        assertThat(found.cases().count()).isEqualTo(1);
        assertThat(found.casePredicates().count()).isEqualTo(2);
    }

    /** Of the 10 000 of one seizure that are followed, this much passes the account of the other's subject. */
    @ParameterizedTest
    @CsvSource({"1000, true", "999, false"})
    void joinsMarksIfARealPartOfAChainsMoneyPassesTheAccountOfAnothersSubject(long minor, boolean joined) {
        Story story = twoSeizures(Map.of())
                .pays("p0", "2026-03-01", null, "K1", 9_000)
                .marked(S1, "p0", 9_000)
                .pays("p3", "2026-03-04", "K1", "K2", minor)
                .traced(S1, "p3", minor, 0)
                .flow(S1, "K1", "p1", "p3", minor);

        CaseTables found = Chaining.chain(story.tables(), SETTINGS);

        assertThat(found.cases().count()).isEqualTo(joined ? 1 : 2);
        assertThat(rows(
                        found.caseEvidence().where(CaseEvidence.KIND.col().equalTo("LINK")),
                        CaseEvidence.SOURCE_TABLE,
                        CaseEvidence.SOURCE_KEY,
                        CaseEvidence.SENTENCE))
                .isEqualTo(
                        joined
                                ? List.of()
                                : List.of("seizures,S2#HEROIN,Related, but not the same case: KZT 10 of the money"
                                        + " followed here passes account K2, too small a part to make one case of"
                                        + " both."));
    }

    /** The other seizure asks about cash that a courier takes out; of the 10 000 that are followed, this much is of it. */
    @ParameterizedTest
    @CsvSource({"1000, true", "999, false"})
    void joinsMarksIfARealPartOfAChainsMoneyPassesByAPaymentThatTheOtherMarks(long minor, boolean joined) {
        Story story = twoSeizures(Map.of())
                .pays("p0", "2026-03-01", null, "K1", 9_000)
                .marked(S1, "p0", 9_000)
                .pays("cash", "2026-03-04", "K1", null, 3_000)
                .traced(S1, "cash", minor, 0)
                .flow(S1, "K1", "p1", "cash", minor)
                .target("SEIZURE:S2", "cash");

        assertThat(Chaining.chain(story.tables(), SETTINGS).cases().count()).isEqualTo(joined ? 1 : 2);
    }

    /** Of the 10 000 that are followed under another rule than the report's, this much passes it. */
    @ParameterizedTest
    @CsvSource({"7500, true", "7499, false"})
    void joinsMarksIfMostOfAChainsMoneyPassesItUnderAnyOneRule(long minor, boolean joined) {
        Story story = twoSeizures(Map.of())
                .pays("p4", "2026-03-01", null, "K1", 10_000)
                .marked(S1, "p4", 10_000)
                .pays("p3", "2026-03-04", "K1", "K2", minor)
                .under("lifo")
                .traced(S1, "p4", 10_000, 10_000)
                .traced(S1, "p3", minor, 0)
                .flow(S1, "K1", "p4", "p3", minor);

        assertThat(Chaining.chain(story.tables(), SETTINGS).cases().count()).isEqualTo(joined ? 1 : 2);
    }

    @Test
    void joinsNothingByATerminalAccount() {
        Story story = twoSeizures(Map.of())
                .terminal("T")
                .subject("S2", "SUSPECT", "Pool", "T")
                .pays("p3", "2026-03-04", "K1", "T", 700)
                .traced(S1, "p3", 700, 0)
                .flow(S1, "K1", "p1", "p3", 700);

        assertThat(Chaining.chain(story.tables(), SETTINGS).cases().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"100, FLAGGED", "1000000, EXPLAINED"})
    void flagsNoSmallSums(String least, String status) {
        CaseTables found = Chaining.chain(heroin().tables(), flaggingFrom(least));

        assertThat(text(only(found.cases()), Cases.STATUS)).isEqualTo(status);
        assertThat(rows(found.caseEvidence(), CaseEvidence.KIND).contains("COUNTER"))
                .isEqualTo(status.equals("EXPLAINED"));
    }

    private static Settings settings(String key, String value) {
        return Settings.load(Optional.empty(), Map.of("trace.rules", "[fifo]", "report.rule", "fifo", key, value));
    }

    private static Settings reporting(String report) {
        return Settings.load(Optional.empty(), Map.of("report.rule", report));
    }

    private static Settings flaggingFrom(String least) {
        return settings("cases.least-amount", least);
    }

    /**
     * Three of the collector's receipts lie on routes of the case, two days from the first to the last; these come besides,
     * before the last marked one, and one comes two days before the first.
     */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "3, 3", "4, 0"})
    void listsTheOtherReceiptsOfAnAccountIfAtLeastHalfBelongToTheCase(int others, int listed) {
        Story story = heroin().pays("else", "2026-02-25", "A1", "SHOP", 200_000)
                .pays("late", "2026-03-12", "B9", "A1", 30_000)
                .pays("early", "2026-02-18", "B9", "A1", 30_000)
                .pays("older", "2026-02-17", "B9", "A1", 30_000)
                .pays("wage", "2026-02-25", "B9", "A1", 30_000, "311");
        List<String> further = IntStream.range(0, others).mapToObj(n -> "w" + n).toList();
        further.forEach(id -> story.pays(id, "2026-02-25", "C" + id, "A1", 30_000));

        List<String> expected = new ArrayList<>(listed == 0 ? List.of() : further);
        if (listed > others) {
            expected.add("early");
        }

        CaseTables found = Chaining.chain(story.tables(), SETTINGS);

        assertThat(rows(
                        found.casePayments().where(CasePayments.REASON.col().equalTo(CasePayments.ALERT)),
                        CasePayments.TRANSACTION_ID))
                .containsExactlyInAnyOrderElementsOf(expected);
        List<String> sentences = rows(
                found.caseEvidence()
                        .where(CaseEvidence.KIND.col().equalTo("LINK"))
                        .where(CaseEvidence.SOURCE_TABLE.col().equalTo("accounts")),
                CaseEvidence.SOURCE_KEY,
                CaseEvidence.SENTENCE);
        String told = "A1,The rules lead 3 of " + (3 + listed) + " payments that this account received from "
                + (listed > others ? "18" : "20")
                + " February 2026 on, and that no purpose shows to be lawful, into this case; it seems to collect for it, and the other "
                + listed
                + " are listed as well, though no amount counts them.";
        assertThat(sentences).isEqualTo(listed == 0 ? List.of() : List.of(told));
    }

    /** A rule also leads to one that came a year before, and to none of the many between. */
    @Test
    void countsTheReceiptsOfAnAccountFromWhereMostOfThemBelongToTheCase() {
        Story story = heroin().pays("stray", "2025-02-20", "B7", "A1", 30_000)
                .funding(S1, "stray", 30_000)
                .fundingFlow(S1, "A1", "stray", "c1", 30_000)
                .pays("w", "2026-02-23", "B8", "A1", 30_000);
        IntStream.range(0, 9).forEach(n -> story.pays("n" + n, "2025-06-0" + (n + 1), "D" + n, "A1", 30_000));

        CaseTables found = Chaining.chain(story.tables(), SETTINGS);

        assertThat(rows(
                        found.casePayments().where(CasePayments.REASON.col().equalTo(CasePayments.ALERT)),
                        CasePayments.TRANSACTION_ID))
                .containsExactly("w");
    }

    /** Few of its receipts lie on routes of the case, and half of what it paid out is marked. */
    @ParameterizedTest
    @CsvSource({"100000, true", "100001, false"})
    void listsTheOtherReceiptsOfAnAccountThatPaysMostOfItsMoneyIntoTheCase(long elsewhere, boolean listed) {
        Story story = heroin().pays("else", "2026-02-25", "A1", "SHOP", elsewhere);
        List<String> further = IntStream.range(0, 4).mapToObj(n -> "w" + n).toList();
        further.forEach(id -> story.pays(id, "2026-02-25", "C" + id, "A1", 30_000));

        CaseTables found = Chaining.chain(story.tables(), SETTINGS);

        assertThat(rows(
                        found.casePayments().where(CasePayments.REASON.col().equalTo(CasePayments.ALERT)),
                        CasePayments.TRANSACTION_ID))
                .containsExactlyInAnyOrderElementsOf(listed ? further : List.of());
        assertThat(rows(found.caseEvidence(), CaseEvidence.SENTENCE)
                        .contains(
                                "50 percent of what this account paid out meanwhile is marked here, or reached an account"
                                        + " that collects for this case; it seems to pass money on for it. The rules lead"
                                        + " 3 of 7 payments that it received from 20 February 2026 on, and that no purpose shows to be lawful, into"
                                        + " this case; the other 4 are listed as well, though no amount counts them."))
                .isEqualTo(listed);
    }

    /** B3 pays all it has to A1, by a payment on a route of the case; most of what A1 receives lies there, or too little. */
    @ParameterizedTest
    @CsvSource({"0, true", "4, false"})
    void listsTheOtherReceiptsOfAnAccountThatPaysOneThatCollectsButNotOfOneThatIsOnlyOnARoute(
            int elsewhere, boolean listed) {
        Story story = heroin().account("B3", "pB3", "Mule").pays("else", "2026-02-25", "A1", "SHOP", 200_000);
        for (int n = 0; n < 3; n++) {
            story.pays("n" + n, "2026-02-19", "P" + n, "B3", 10_000)
                    .funding(S1, "n" + n, 10_000)
                    .fundingFlow(S1, "B3", "n" + n, "m3", 10_000);
        }
        List<String> further = IntStream.range(0, 4).mapToObj(n -> "w" + n).toList();
        further.forEach(id -> story.pays(id, "2026-02-20", "C" + id, "B3", 30_000));
        IntStream.range(0, elsewhere).forEach(n -> story.pays("v" + n, "2026-02-25", "D" + n, "A1", 30_000));

        CaseTables found = Chaining.chain(story.tables(), SETTINGS);

        assertThat(rows(
                        found.casePayments().where(CasePayments.REASON.col().equalTo(CasePayments.CHAIN)),
                        CasePayments.TRANSACTION_ID))
                .contains("m3", "n0", "n1", "n2");
        assertThat(rows(
                        found.casePayments().where(CasePayments.REASON.col().equalTo(CasePayments.ALERT)),
                        CasePayments.TRANSACTION_ID))
                .containsExactlyInAnyOrderElementsOf(listed ? further : List.of());
    }

    @Test
    void listsNoOtherReceiptsOfAnAccountThatFewPay() {
        Story story = heroin().pays("w", "2026-02-25", "B9", "A1", 30_000);

        CaseTables found = Chaining.chain(story.tables(), settings("cases.collecting-payers", "4"));

        assertThat(rows(found.casePayments(), CasePayments.REASON)).doesNotContain(CasePayments.ALERT);
    }

    @Test
    void joinsNothingByAHub() {
        Settings strict = Settings.load(
                Optional.empty(),
                Map.of("trace.rules", "[fifo]", "report.rule", "fifo", "cases.hub-accounts-max-cases", "1"));
        Story story = twoSeizures(Map.of())
                .pays("p3", "2026-03-04", "K1", "K2", 700)
                .traced(S1, "p3", 700, 0)
                .flow(S1, "K1", "p1", "p3", 700);

        assertThat(Chaining.chain(story.tables(), strict).cases().count()).isEqualTo(2);
    }

    @Test
    void hidesWhatRestsOnAnEmbargoedSeizure() {
        CaseTables found =
                Chaining.chain(twoSeizures(Map.of(Seizures.EMBARGOED, true)).tables(), SETTINGS);

        assertThat(rows(found.cases(), Cases.PREDICATE_KEY, Cases.EMBARGOED))
                .containsExactlyInAnyOrder("S1,true", "S2,false");
        assertThat(rows(found.chains(), Chains.MARK_ID, Chains.EMBARGOED))
                .containsExactlyInAnyOrder("SEIZURE:S1,true", "SEIZURE:S2,false");
    }

    @Test
    void givesTheSameTablesInWhateverOrderRowsArrive() {
        Story story = heroin();
        Map<Table, Dataset<Row>> first =
                Chaining.chain(story.tables(), SETTINGS).tables();
        Map<Table, Dataset<Row>> second =
                Chaining.chain(story.tables(17), SETTINGS).tables();

        first.forEach((table, rows) -> assertThat(strings(second.get(table)))
                .as(table.name())
                .containsExactlyInAnyOrderElementsOf(strings(rows)));
    }

    @Test
    void addsUpAtTheEndpointToWhatWasTraced() {
        Settings all = Settings.load(
                Optional.empty(),
                Map.of("trace.rules", "[fifo]", "report.rule", "fifo", "chains.reading-limit-percent", "0"));
        CaseTables found = Chaining.chain(heroin().tables(), all);

        Dataset<Row> forward = found.chains().where(Chains.DIRECTION.col().equalTo("FORWARD"));
        assertThat(forward.collectAsList().stream()
                        .mapToLong(row -> row.<Long>getAs(Chains.AMOUNT_MINOR.name()))
                        .sum())
                .isEqualTo(100_000);
    }

    @Test
    void valuesConversionsAtTheRatesOfTheDay() {
        Story story = new Story()
                .account("K", "pK", "Kazbay")
                .account("X", "pX", "Exchange")
                .rate("2026-03-01", "USD", "500")
                .pays("c1", "2026-03-01", null, "K", 100_000)
                .pays("u1", "2026-03-02", "K", "X", 100_000, "KZT", 180, "USD")
                .marked("ANALYST", "c1", 100_000)
                .traced("ANALYST", "u1", 180, 0)
                .flow("ANALYST", "K", "c1", "u1", 100_000)
                .target("ANALYST", "u1")
                .funding("ANALYST", "u1", 180)
                .funding("ANALYST", "c1", 100_000)
                .fundingFlow("ANALYST", "K", "c1", "u1", 100_000);

        CaseTables found = Chaining.chain(story.tables(), SETTINGS);

        assertThat(rows(
                        found.chains(),
                        Chains.DIRECTION,
                        Chains.AMOUNT_MINOR,
                        Chains.CURRENCY,
                        Chains.BASE_MINOR,
                        Chains.RETENTION))
                .containsExactlyInAnyOrder("FORWARD,180,USD,90000,0.9", "BACKWARD,180,USD,90000,0.9");
        assertThat(rows(found.cases(), Cases.PREDICATE, Cases.PREDICATE_KEY, Cases.NEXUS))
                .containsExactly("TYPOLOGY,ANALYST,OTHER");
    }

    /** Three payers, a collector, the consignee, who pays on, and a house that takes it out of sight. */
    private static Story heroin() {
        Story story = new Story()
                .account("A1", "pA", "Collector")
                .account("K", "pK", "Kazbay Trade LLP")
                .account("X", "pX", "Exchange House")
                .seizure("S1", "2026-03-10", "HEROIN", Map.of())
                .subject("S1", "CONSIGNEE", "Kazbay", "K")
                .pays("m1", "2026-02-20", null, "A1", 30_000)
                .pays("m2", "2026-02-21", "B2", "A1", 30_000)
                .pays("m3", "2026-02-22", "B3", "A1", 30_000)
                .pays("c1", "2026-03-01", "A1", "K", 100_000)
                .pays("o1", "2026-03-11", "K", "X", 90_000)
                .pays("x1", "2026-03-12", "X", null, 90_000)
                .marked(S1, "c1", 100_000)
                .traced(S1, "o1", 90_000, 0)
                .traced(S1, "x1", 90_000, 0)
                .flow(S1, "K", "c1", "o1", 90_000)
                .flow(S1, "X", "o1", "x1", 90_000)
                .target(S1, "o1")
                .funding(S1, "o1", 90_000)
                .funding(S1, "c1", 90_000)
                .fundingFlow(S1, "K", "c1", "o1", 90_000);
        for (String payer : List.of("m1", "m2", "m3")) {
            story.funding(S1, payer, 30_000).fundingFlow(S1, "A1", payer, "c1", 30_000);
        }
        return story;
    }

    /** A consignee with one marked payment of 10 000. */
    private static Story onePayment() {
        return new Story()
                .account("K1", "p1", "First")
                .account("X", "pX", "Other")
                .seizure("S1", "2026-03-10", "HEROIN", Map.of())
                .subject("S1", "CONSIGNEE", "First", "K1")
                .pays("p1", "2026-03-01", null, "K1", 10_000)
                .marked(S1, "p1", 10_000);
    }

    /** Two consignees with a payment each; {@code more} stands in both seizures, an embargo in the first only. */
    private static Story twoSeizures(Map<Field, Object> more) {
        boolean embargo = more.containsKey(Seizures.EMBARGOED);
        return new Story()
                .account("K1", "p1", "First")
                .account("K2", "p2", "Second")
                .seizure("S1", "2026-03-10", "HEROIN", more)
                .seizure("S2", "2026-03-12", "HEROIN", embargo ? Map.of() : more)
                .subject("S1", "CONSIGNEE", "First", "K1")
                .subject("S2", "CONSIGNEE", "Second", "K2")
                .pays("p1", "2026-03-01", null, "K1", 1_000)
                .pays("p2", "2026-03-02", null, "K2", 2_000)
                .marked(S1, "p1", 1_000)
                .marked("SEIZURE:S2", "p2", 2_000);
    }

    private static void checkShapes(CaseTables found) {
        found.tables()
                .forEach((table, rows) -> assertThat(rows.columns())
                        .as(table.name())
                        .containsExactlyElementsOf(table.fields().stream()
                                .map(Field::name)
                                .filter(name -> !name.equals(Cases.RUN_ID.name()))
                                .toList()));
    }

    private static Row only(Dataset<Row> rows) {
        List<Row> all = rows.collectAsList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static String text(Row row, Field field) {
        return row.getAs(field.name());
    }

    private static List<String> rows(Dataset<Row> data, Field... fields) {
        return data.collectAsList().stream()
                .map(row -> String.join(
                        ",",
                        List.of(fields).stream()
                                .map(field -> String.valueOf(row.<Object>getAs(field.name())))
                                .toList()))
                .toList();
    }

    private static List<String> strings(Dataset<Row> data) {
        return data.collectAsList().stream().map(Row::toString).toList();
    }
}
