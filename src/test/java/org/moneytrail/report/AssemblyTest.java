package org.moneytrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.moneytrail.report.page.CaseFile;
import org.moneytrail.report.page.CasePayment;
import org.moneytrail.report.page.Casebook;
import org.moneytrail.report.page.Direction;
import org.moneytrail.report.page.GoodsEvent;
import org.moneytrail.report.page.ListedName;
import org.moneytrail.report.page.Money;
import org.moneytrail.report.page.RuleFigure;
import org.moneytrail.report.page.RunInfo;
import org.moneytrail.report.page.TracingRule;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.CasePayments;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.FundingEnds;
import org.moneytrail.table.Screenings;
import org.moneytrail.table.Transactions;

class AssemblyTest {
    private static CaseFile alone;

    @BeforeAll
    static void assembleOneCase() {
        alone = files(new World().story("c1", false), Embargoed.LEFT_OUT).get(0);
    }

    @Test
    void gathersOneCaseWithItsChainPaymentsAndFigures() {
        CaseFile file = alone;
        assertThat(file.flagged()).isTrue();
        assertThat(file.chains(Direction.FORWARD)).singleElement().satisfies(chain -> {
            assertThat(chain.rule()).isEqualTo(TracingRule.PRO_RATA);
            assertThat(chain.amount()).isEqualTo(new Money(60_000, "KZT"));
            assertThat(chain.endpoint().name()).hasValue("Orlova Anna");
            assertThat(chain.steps()).extracting(step -> step.transactionId()).containsExactly("c1-1", "c1-2");
            assertThat(chain.reasons()).extracting(reason -> reason.weight()).containsExactly(40.0);
        });
        assertThat(file.payments()).extracting(CasePayment::transactionId).containsExactly("c1-1", "c1-2");
        assertThat(file.payments().get(0).reasons()).containsExactly("CHAIN", "MARK");
        assertThat(file.payments().get(1).traced()).hasValue(new Money(60_000, "KZT"));
        assertThat(file.goods())
                .singleElement()
                .satisfies(event -> assertThat(event.sentence()).startsWith("Seizure S-c1: HEROIN at Korday"));
        assertThat(file.subjects())
                .singleElement()
                .satisfies(subject -> assertThat(subject.name()).hasValue("Алматов Серік"));
    }

    @Test
    void putsTheFiveRulesSideBySide() {
        List<RuleFigure> figures = alone.figures();

        assertThat(figures).extracting(RuleFigure::rule).containsExactly(TracingRule.values());
        assertThat(figures).extracting(RuleFigure::forwardChains).containsExactly(1, 0, 1, 0, 0);
        assertThat(figures.get(0).marked()).containsExactly(new Money(100_000, "KZT"));
        assertThat(figures.get(0).reached())
                .extracting(RuleFigure.Reached::amount)
                .containsExactly(new Money(80_000, "KZT"));
        assertThat(figures.get(2).held()).containsExactly(new Money(60_000, "KZT"));
        assertThat(figures.get(1).marked()).isEmpty();
    }

    @Test
    void saysWhatFallsAwayWithoutAnInference() {
        assertThat(alone.inferences()).singleElement().satisfies(inference -> {
            assertThat(inference.score()).hasValue(0.9);
            assertThat(inference.fallsAway())
                    .singleElement()
                    .asString()
                    .contains("SEIZURE:S-c1")
                    .contains(new Money(60_000, "KZT").toString());
        });
    }

    @Test
    void tellsWhichOfACasesNamesAreLikeListedOnes() {
        World world = new World()
                .story("c1", false)
                .story("c2", false)
                .row(
                        Transactions.TABLE,
                        Transactions.TRANSACTION_ID,
                        "abroad",
                        Transactions.CREDITOR_NAME,
                        "Бұрша Дәурен")
                .row(
                        CasePayments.TABLE,
                        CasePayments.CASE_ID,
                        "c1",
                        CasePayments.TRANSACTION_ID,
                        "abroad",
                        CasePayments.REASON,
                        "MARK");
        screening(world, "parties", "P-c1-A", "Алматов Серік", "BIRTH_DIFFERS", false);
        screening(world, "seizure_subjects", "S-c2#COURIER#Serik Almatov", "Serik Almatov", "NAME_ONLY", false);
        screening(world, "transactions", "another#creditor", "Бұрша Дәурен", "NAME_ONLY", false);
        screening(world, "parties", "P-c1-B", "Orlova Anna", "NAME_ONLY", true);
        screening(world, "parties", "P-of-no-case", "Алматов Серік", "NAME_ONLY", false);

        List<CaseFile> files = files(world, Embargoed.LEFT_OUT);

        assertThat(files.get(0).listedNames())
                .extracting(listed -> listed.record() + " " + listed.outcome())
                .containsExactly("parties P-c1-A BIRTH_DIFFERS", "transactions another#creditor NAME_ONLY");
        assertThat(files.get(1).listedNames())
                .extracting(ListedName::record)
                .containsExactly("seizure_subjects S-c2#COURIER#Serik Almatov");
    }

    private static void screening(
            World world, String table, String key, String name, String outcome, boolean embargoed) {
        world.row(
                Screenings.TABLE,
                Screenings.SOURCE_TABLE,
                table,
                Screenings.SOURCE_KEY,
                key,
                Screenings.NAME,
                name,
                Screenings.OUTCOME,
                outcome,
                Screenings.EMBARGOED,
                embargoed);
    }

    @Test
    void makesAPageOfWhatItGathers() throws IOException {
        Pages pages = Pages.of(Story.book(Story.loaded()), alone);
        assertThat(pages.words("cases/c1.html"))
                .contains("=Seizure S-c1")
                .contains("600.00 KZT followed forward by 1 chain, rule “Pro rata”")
                .contains("Seizure S-c1: HEROIN at Korday")
                .contains("The names are one name in two scripts.");
        assertThat(pages.elements("cases/c1.html", "svg")).hasSize(2);
    }

    @Test
    void keepsCasesApart() {
        World world = new World().story("c2", false).story("c1", false).story("a b", false);
        List<CaseFile> files = files(world, Embargoed.LEFT_OUT);

        assertThat(files).extracting(CaseFile::id).containsExactly("a b", "c1", "c2");
        for (CaseFile file : files) {
            assertThat(file.payments())
                    .extracting(CasePayment::transactionId)
                    .containsExactly(file.id() + "-1", file.id() + "-2");
            assertThat(file.goods()).hasSize(1);
        }
    }

    @Test
    void leavesAnEmbargoedCaseOutAndEveryRowThatNamesIt() {
        World world = new World().story("open", false).story("kept", true);
        world.evidence("open", "LINK", "cases", "kept", "A related case.");
        world.evidence("open", "SEIZURE", "seizures", "S-kept#HEROIN", "Another seizure.");

        List<CaseFile> files = files(world, Embargoed.LEFT_OUT);
        assertThat(files).extracting(CaseFile::id).containsExactly("open");
        assertThat(files.toString()).doesNotContain("kept");
        assertThat(files.get(0).goods()).hasSize(1);
        assertThat(files(world, Embargoed.SHOWN)).extracting(CaseFile::id).containsExactly("kept", "open");
    }

    @Test
    void saysWhichPaymentsAndAccountsAreMissing() {
        World world = new World().story("c1", false).payment("far", 3, "c1-B", "foreign", 100);
        for (String payment : List.of("far", "lost")) {
            world.row(
                    CasePayments.TABLE,
                    CasePayments.CASE_ID,
                    "c1",
                    CasePayments.TRANSACTION_ID,
                    payment,
                    CasePayments.REASON,
                    "ALERT");
        }

        CaseFile file = files(world, Embargoed.LEFT_OUT).get(0);
        assertThat(file.payments()).hasSize(4);
        assertThat(file.notLookedAt())
                .anySatisfy(sentence -> assertThat(sentence).contains("not in the ledger: lost."))
                .anySatisfy(sentence -> assertThat(sentence).contains("foreign."))
                .anySatisfy(sentence ->
                        assertThat(sentence).startsWith("Payments booked after 2026-05-01 05:00:00 +05:00"));
    }

    @Test
    void tellsOfDeclarationsDesignationsAndWhereLookingStopped() {
        World world = new World().story("c1", false);
        world.evidence("c1", "DECLARATION", "declarations", "D-1#2", "The consignment was declared.");
        world.evidence("c1", "DESIGNATION", "designations", "Q-7", "A party is designated.");
        world.row(
                Declarations.TABLE,
                Declarations.DECLARATION_ID,
                "D-1",
                Declarations.ITEM_NUMBER,
                2,
                Declarations.PROCEDURE,
                "IMPORT",
                Declarations.HS_CODE,
                "080211",
                Declarations.GOODS_DESCRIPTION,
                "almonds",
                Declarations.NET_MASS_KG,
                new BigDecimal("120.500000"),
                Declarations.INVOICE_AMOUNT_MINOR,
                5_000L,
                Declarations.INVOICE_CURRENCY,
                "USD",
                Declarations.CONSIGNEE_NAME,
                "ТОО «Береке»");
        world.row(Declarations.TABLE, Declarations.DECLARATION_ID, "D-1", Declarations.ITEM_NUMBER, 1);
        world.row(
                Designations.TABLE,
                Designations.LIST,
                "un_sc",
                Designations.LIST_ID,
                "Q-7",
                Designations.NAME,
                "N. N.");
        world.row(
                FundingEnds.TABLE,
                FundingEnds.RULE,
                "fifo",
                FundingEnds.TARGET_ID,
                "SEIZURE:S-c1",
                FundingEnds.CURRENCY,
                "KZT",
                FundingEnds.KIND,
                "UNOBSERVED",
                FundingEnds.AMOUNT_MINOR,
                700L);
        world.row(Accounts.TABLE, Accounts.ACCOUNT_ID, "c1-B", Accounts.CURRENCY, "USD", Accounts.TERMINAL, true);

        CaseFile file = files(world, Embargoed.LEFT_OUT).get(0);
        assertThat(file.goods())
                .extracting(GoodsEvent::sentence)
                .map(sentence -> sentence.replaceAll("[\u202f\u00a0]", " "))
                .anySatisfy(sentence -> assertThat(sentence)
                        .isEqualTo("Declaration D-1, item 2: import of almonds (HS code 080211); net mass 120.5 kg; "
                                + "invoice 50.00 USD; consignee ТОО «Береке»."))
                .anySatisfy(sentence -> assertThat(sentence).isEqualTo("N. N. is designated as Q-7 on the list un_sc."))
                .hasSize(3);
        assertThat(file.notLookedAt())
                .map(sentence -> sentence.replaceAll("[\u202f\u00a0]", " "))
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("Walking back, 7.00 KZT were paid from accounts whose observed balance"))
                .anySatisfy(sentence ->
                        assertThat(sentence).startsWith("600.00 KZT reached Orlova Anna (c1-B), a pooled account"));
    }

    @Test
    void countsWhatWasLoaded() {
        Casebook book = new Assembly(new World().story("c1", false), choices(Embargoed.LEFT_OUT)).casebook("");
        assertThat(book.loaded().payments()).isEqualTo(2);
        assertThat(book.loaded().seizures()).isEqualTo(1);
        assertThat(book.loaded().first()).hasValue(Instant.parse("2026-03-02T09:00:00Z"));
    }

    private static List<CaseFile> files(World world, Embargoed embargoed) {
        List<CaseFile> files = new ArrayList<>();
        new Assembly(world, choices(embargoed)).caseFiles().forEachRemaining(files::add);
        return files;
    }

    static Choices choices(Embargoed embargoed) {
        return new Choices(
                TracingRule.PRO_RATA,
                "KZT",
                ZoneId.of("Asia/Almaty"),
                embargoed,
                new Limits(Optional.of(Instant.parse("2026-05-01T00:00:00Z")), new Money(0, "KZT"), 0.5, 300),
                new RunInfo("run", "code", Instant.parse("2026-06-01T00:00:00Z"), Map.of(), Map.of()));
    }
}
