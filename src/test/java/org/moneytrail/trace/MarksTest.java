package org.moneytrail.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moneytrail.link.LinkSession.row;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.link.LinkSession;
import org.moneytrail.settings.MarksSettings;
import org.moneytrail.settings.SubjectRole;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.AnalystOrigins;
import org.moneytrail.table.AnalystTargets;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.Origins;
import org.moneytrail.table.PartyRelations;
import org.moneytrail.table.PaymentDeclarationMatches;
import org.moneytrail.table.Quarantine;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.Targets;
import org.moneytrail.table.TradeFindings;
import org.moneytrail.table.Transactions;

class MarksTest {
    private static final Instant SEIZED = Instant.parse("2026-06-01T00:00:00Z");
    private static final Duration TICK = Duration.ofNanos(1000);
    private static final MarksSettings SETTINGS = new MarksSettings(
            Duration.ofDays(180),
            Duration.ofDays(30),
            Duration.ofDays(90),
            false,
            50,
            Duration.ofDays(5),
            5,
            List.of("010"),
            List.of(SubjectRole.COURIER, SubjectRole.CONSIGNEE),
            List.of(SubjectRole.CONSIGNOR));

    @Test
    void creditsToSubjectsAroundTheSeizureAreProceeds() {
        Found found = seizure(false)
                .pay("before", SEIZED.minus(Duration.ofDays(180)), "X", "MINE")
                .pay("tooEarly", SEIZED.minus(Duration.ofDays(180)).minus(TICK), "X", "MINE")
                .pay("after", SEIZED.plus(Duration.ofDays(30)), "X", "NAMED")
                .pay("tooLate", SEIZED.plus(Duration.ofDays(30)).plus(TICK), "X", "NAMED")
                .pay("stranger", SEIZED, "X", "OTHER")
                .pay("own", SEIZED, "NAMED", "MINE")
                .pay("wages", SEIZED, "X", "MINE", Transactions.PURPOSE_CODE, "010")
                .mark();

        assertThat(found.origins)
                .containsExactlyInAnyOrder(
                        "SEIZURE:S1 before null seizure_subjects S1#COURIER#Courier false",
                        "SEIZURE:S1 after null seizure_subjects S1#COURIER#Courier false");
        assertThat(found.counter).containsExactly("SEIZURE:S1 wages seizure_subjects S1#COURIER#Courier false");
    }

    @Test
    void paymentsToCounterpartiesBeforeTheSeizureAreProcurement() {
        Found found = seizure(true)
                .add(
                        Declarations.TABLE,
                        Declarations.DECLARATION_ID,
                        "C1",
                        Declarations.CONSIGNOR_NAME,
                        "Acme, Ltd.",
                        Declarations.CONSIGNOR_ID,
                        "F-99",
                        Declarations.INVOICE_NUMBER,
                        "INV-1")
                .pay("account", SEIZED.minus(Duration.ofDays(90)), "MINE", "SUPPLIER")
                .pay("tooEarly", SEIZED.minus(Duration.ofDays(90)).minus(TICK), "MINE", "SUPPLIER")
                .pay("atOnce", SEIZED, "NAMED", "SUPPLIER")
                .pay("tooLate", SEIZED.plus(TICK), "MINE", "SUPPLIER")
                .pay("id", SEIZED, "MINE", null, Transactions.CREDITOR_ID, "F-99")
                .pay("name", SEIZED, "MINE", "ABROAD", Transactions.CREDITOR_NAME, "ACME LTD")
                .pay("invoice", SEIZED, "MINE", "ABROAD", Transactions.INVOICE_NUMBER, "INV-1")
                .pay("linked", SEIZED, "MINE", "ABROAD")
                .entity("eSupplier", "transactions", "linked#creditor")
                .pay("shop", SEIZED, "MINE", "SHOP", Transactions.CREDITOR_NAME, "Acme Motors")
                .mark();

        assertThat(found.targets)
                .containsExactlyInAnyOrder(
                        "SEIZURE:S1 account null seizure_subjects S1#CONSIGNOR#Supplier true",
                        "SEIZURE:S1 atOnce null seizure_subjects S1#CONSIGNOR#Supplier true",
                        "SEIZURE:S1 linked null seizure_subjects S1#CONSIGNOR#Supplier true",
                        "SEIZURE:S1 id null declarations C1#consignor true",
                        "SEIZURE:S1 name null declarations C1#consignor true",
                        "SEIZURE:S1 invoice null declarations C1#1 true");
    }

    @Test
    void marksOfAnEmbargoedSeizureAreEmbargoed() {
        Found found = seizure(true)
                .pay("t", SEIZED, "X", "MINE")
                .pay("wages", SEIZED, "X", "MINE", Transactions.PURPOSE_CODE, "010")
                .mark();

        assertThat(found.origins).containsExactly("SEIZURE:S1 t null seizure_subjects S1#COURIER#Courier true");
        assertThat(found.counter).containsExactly("SEIZURE:S1 wages seizure_subjects S1#COURIER#Courier true");
    }

    @Test
    void whomAListDroppedIsNoTargetFromThenOn() {
        Found found = new World()
                .add(
                        Designations.TABLE,
                        Designations.LIST,
                        "UN",
                        Designations.LIST_ID,
                        "D1",
                        Designations.NAME,
                        "One",
                        Designations.DELISTED_BY,
                        SEIZED.toString())
                .entity("e1", "designations", "D1")
                .entity("e1", "accounts", "A1")
                .entity("e1", "parties", "P1")
                .company("eWhole", "WHOLE")
                .owns("P1", "WHOLE", "1.0")
                .pay("own", SEIZED.minus(TICK), "X", "A1")
                .pay("ownLater", SEIZED, "X", "A1")
                .pay("owned", SEIZED.minus(TICK), "X", "WHOLE")
                .pay("ownedLater", SEIZED, "X", "WHOLE")
                .mark();

        assertThat(found.targets)
                .containsExactlyInAnyOrder(
                        "DESIGNATION:D1 own null designations D1 false",
                        "DESIGNATION:D1 owned null designations D1 false");
    }

    @Test
    void creditsToTheDesignatedAndToWhatTheyOwnAreTargets() {
        Found found = new World()
                .add(Designations.TABLE, Designations.LIST, "UN", Designations.LIST_ID, "D1", Designations.NAME, "One")
                .add(Designations.TABLE, Designations.LIST, "UN", Designations.LIST_ID, "D2", Designations.NAME, "Two")
                .entity("e1", "designations", "D1")
                .entity("e1", "accounts", "A1")
                .entity("e1", "parties", "P1")
                .entity("e1", "parties", "P1 again")
                .entity("e2", "designations", "D2")
                .entity("e2", "parties", "P2")
                .company("eHalf", "HALF")
                .company("eLess", "LESS")
                .company("eSold", "SOLD")
                .owns("P1", "HALF", "0.3")
                .owns("P2", "HALF", "0.2")
                .owns("P1", "LESS", "0.49")
                .owns("P1 again", "LESS", "0.49")
                .add(
                        PartyRelations.TABLE,
                        PartyRelations.PARTY_ID,
                        "P1",
                        PartyRelations.RELATED_PARTY_ID,
                        "SOLD",
                        PartyRelations.RELATION,
                        "OWNER",
                        PartyRelations.SHARE,
                        new BigDecimal("1.00000000"),
                        PartyRelations.UNTIL,
                        java.sql.Date.valueOf("2026-05-31"))
                .pay("own", SEIZED, "X", "A1")
                .pay("half", SEIZED, "X", "HALF")
                .pay("less", SEIZED, "X", "LESS")
                .pay("sold", SEIZED, "X", "SOLD")
                .pay("lastDay", SEIZED.minus(TICK), "X", "SOLD")
                .pay("drawn", SEIZED, "A1", null, Transactions.CREDITOR_ID, "850101900124")
                .pay("wages", SEIZED, "X", "A1", Transactions.PURPOSE_CODE, "010")
                .mark();

        assertThat(found.targets)
                .containsExactlyInAnyOrder(
                        "DESIGNATION:D1 own null designations D1 false",
                        "DESIGNATION:D1 half null designations D1 false",
                        "DESIGNATION:D2 half null designations D2 false",
                        "DESIGNATION:D1 lastDay null designations D1 false");
        assertThat(found.counter).containsExactly("DESIGNATION:D1 wages designations D1 false");
    }

    @Test
    void cashDrawnByTheDepositorShortlyBeforeIsATargetToo() {
        Instant deposited = SEIZED;
        Instant earliest = deposited.minus(Duration.ofDays(5));
        Found found = designatedReceives("deposit", deposited, 10_000)
                .drawn("first", earliest, "850101900124", 10_000)
                .drawn("tooEarly", earliest.minus(TICK), "850101900124", 10_000)
                .drawn("later", deposited.plus(TICK), "850101900124", 10_000)
                .drawn("least", earliest, "850101900124", 9_500)
                .drawn("tooLittle", earliest, "850101900124", 9_499)
                .drawn("most", earliest, "850101900124", 10_526)
                .drawn("tooMuch", earliest, "850101900124", 10_527)
                .drawn("somebodyElse", earliest, "850101900125", 10_000)
                .drawn("sameEntity", earliest, "8501 0190 0124", 10_000)
                .entity("eHands", "transactions", "deposit#debtor")
                .entity("eHands", "transactions", "sameEntity#creditor")
                .mark();

        assertThat(found.targets)
                .containsExactlyInAnyOrder(
                        "DESIGNATION:D1 deposit null designations D1 false",
                        "DESIGNATION:D1 first null transactions deposit#debtor false",
                        "DESIGNATION:D1 least null transactions deposit#debtor false",
                        "DESIGNATION:D1 most null transactions deposit#debtor false",
                        "DESIGNATION:D1 sameEntity null transactions deposit#debtor false");
        assertThat(found.reasons.get("first")).startsWith("Inferred: ");
    }

    @Test
    void analystsMarkPartsOfPaymentsAndTheirMistakesAreKept() {
        Found found = new World()
                .pay("t", SEIZED, "X", "A")
                .analyst(AnalystOrigins.TABLE, AnalystOrigins.ORIGIN_ID, "O1", "t", "12.34")
                .analyst(AnalystOrigins.TABLE, AnalystOrigins.ORIGIN_ID, "O2", "t", null)
                .analyst(AnalystOrigins.TABLE, AnalystOrigins.ORIGIN_ID, "O3", "t", "12.345")
                .analyst(AnalystTargets.TABLE, AnalystTargets.TARGET_ID, "G1", "t", "5")
                .analyst(AnalystTargets.TABLE, AnalystTargets.TARGET_ID, "G2", "nowhere", "5")
                .analyst(AnalystTargets.TABLE, AnalystTargets.TARGET_ID, "G3", "t", "0")
                .mark();

        assertThat(found.origins)
                .containsExactlyInAnyOrder(
                        "O1 t 1234 analyst_origins O1#t false", "O2 t null analyst_origins O2#t false");
        assertThat(found.targets).containsExactly("G1 t 500 analyst_targets G1#t false");
        assertThat(found.quarantined)
                .containsExactlyInAnyOrder(
                        "origins amount too-many-decimals O3,t,12.345,because",
                        "targets transaction_id unknown-payment G2,nowhere,5,because",
                        "targets amount not-positive G3,t,0,because");
    }

    @Test
    void tablesHaveTheirDeclaredColumns() {
        Marked marked = Marks.mark(new World().tables(), SETTINGS);

        assertThat(marked.origins().columns()).containsExactly(withoutRun(Origins.TABLE));
        assertThat(marked.targets().columns()).containsExactly(withoutRun(Targets.TABLE));
        assertThat(marked.quarantined().columns())
                .containsExactly(Quarantine.TABLE.schema().fieldNames());
    }

    private static String[] withoutRun(Table table) {
        return Stream.of(table.schema().fieldNames())
                .filter(name -> !name.equals("run_id"))
                .toArray(String[]::new);
    }

    private static World seizure(boolean embargoed) {
        return new World()
                .add(
                        Seizures.TABLE,
                        Seizures.SEIZURE_ID,
                        "S1",
                        Seizures.SUBSTANCE,
                        "HEROIN",
                        Seizures.SEIZED_AT,
                        Timestamp.from(SEIZED),
                        Seizures.DECLARATION_ID,
                        "C1",
                        Seizures.EMBARGOED,
                        embargoed)
                .add(
                        Seizures.TABLE,
                        Seizures.SEIZURE_ID,
                        "S1",
                        Seizures.SUBSTANCE,
                        "CASH",
                        Seizures.SEIZED_AT,
                        Timestamp.from(SEIZED.plus(Duration.ofDays(9))),
                        Seizures.DECLARATION_ID,
                        "C1")
                .subject("COURIER", "Courier", "NAMED")
                .subject("CONSIGNOR", "Supplier", null)
                .entity("eCourier", "seizure_subjects", "S1#COURIER#Courier")
                .entity("eCourier", "accounts", "MINE")
                .entity("eSupplier", "seizure_subjects", "S1#CONSIGNOR#Supplier")
                .entity("eSupplier", "accounts", "SUPPLIER")
                .entity("eOther", "accounts", "OTHER");
    }

    private static World designatedReceives(String id, Instant at, long minor) {
        return new World()
                .add(Designations.TABLE, Designations.LIST, "UN", Designations.LIST_ID, "D1", Designations.NAME, "One")
                .entity("e1", "designations", "D1")
                .entity("e1", "accounts", "A1")
                .pay(
                        id,
                        at,
                        null,
                        "A1",
                        Transactions.CHANNEL,
                        "CASH",
                        Transactions.DEBTOR_ID,
                        "850101900124",
                        Transactions.AMOUNT_MINOR,
                        minor);
    }

    @Test
    void anAlertMarksWhatItTakesForProceedsAndWhatItQuestions() {
        Found found = new World()
                .pay("cash", SEIZED, null, "A")
                .pay("asked", SEIZED, "A", "B")
                .pay("beside", SEIZED, "A", "C")
                .alert("A1-1")
                .alerted("A1-1", "cash", AlertPayments.PROCEEDS)
                .alerted("A1-1", "asked", AlertPayments.QUESTIONED)
                .alerted("A1-1", "beside", AlertPayments.CONTEXT)
                .mark();

        assertThat(found.origins).containsExactly("ALERT:A1-1 cash null alerts A1-1 false");
        assertThat(found.targets).containsExactly("ALERT:A1-1 asked null alerts A1-1 false");
    }

    /** A payment of 1,000 units that credits KZT, matched to goods for 200 of the finding's currency. */
    @ParameterizedTest
    @CsvSource({"KZT, 300, 300", "KZT, 5000, 1000", "USD, 50, 250", "EUR, 50, null"})
    void anOverpaidPartIsAnOriginInTheCurrencyThatThePaymentCredits(String currency, long suspect, String requested) {
        Found found = new World()
                .pay("p", SEIZED, "A", "B", Transactions.CREDITED_AMOUNT_MINOR, 1_000L)
                .matched("p", 120, "USD")
                .matched("p", 80, "USD")
                .finding("f", "C1", "p", suspect, currency, TradeFindings.FOUND)
                .mark();

        assertThat(found.origins).containsExactly("FINDING:f p " + requested + " trade_findings f false");
        assertThat(found.targets).isEmpty();
    }

    @Test
    void otherSuspectPaymentsForGoodsAreAskedAbout() {
        Found found = new World()
                .pay("p", SEIZED, "A", "B", Transactions.CREDITED_AMOUNT_MINOR, 1_000L)
                .finding("f", "C5", "p", 900, "KZT", TradeFindings.FOUND)
                .finding("g", "D4", "p", 900, "KZT", TradeFindings.NOT_EVALUABLE)
                .finding("h", "D6", null, 900, "KZT", TradeFindings.FOUND)
                .mark();

        assertThat(found.targets).containsExactly("FINDING:f p 900 trade_findings f false");
        assertThat(found.origins).isEmpty();
    }

    private static final class World {
        private final Map<Table, List<Row>> rows = new LinkedHashMap<>();

        World add(Table table, Object... columnsAndValues) {
            rows.computeIfAbsent(table, unused -> new ArrayList<>()).add(row(table, columnsAndValues));
            return this;
        }

        World entity(String entity, String table, String key) {
            return add(
                    Entities.TABLE, Entities.ENTITY_ID, entity, Entities.SOURCE_TABLE, table, Entities.SOURCE_KEY, key);
        }

        World company(String entity, String name) {
            return entity(entity, "parties", name).entity(entity, "accounts", name);
        }

        World owns(String party, String company, String share) {
            return add(
                    PartyRelations.TABLE,
                    PartyRelations.PARTY_ID,
                    party,
                    PartyRelations.RELATED_PARTY_ID,
                    company,
                    PartyRelations.RELATION,
                    "OWNER",
                    PartyRelations.SHARE,
                    new BigDecimal(share).setScale(8));
        }

        World subject(String role, String name, String account) {
            return add(
                    SeizureSubjects.TABLE,
                    SeizureSubjects.SEIZURE_ID,
                    "S1",
                    SeizureSubjects.ROLE,
                    role,
                    SeizureSubjects.NAME,
                    name,
                    SeizureSubjects.ACCOUNT_ID,
                    account);
        }

        World drawn(String id, Instant at, String creditorId, long minor) {
            return pay(
                    id,
                    at,
                    "Y",
                    null,
                    Transactions.CHANNEL,
                    "CASH",
                    Transactions.CREDITOR_ID,
                    creditorId,
                    Transactions.CREDITED_AMOUNT_MINOR,
                    minor);
        }

        World analyst(Table table, Field id, String mark, String payment, String amount) {
            return add(
                    table,
                    id,
                    mark,
                    AnalystOrigins.TRANSACTION_ID,
                    payment,
                    AnalystOrigins.AMOUNT,
                    amount,
                    AnalystOrigins.REASON,
                    "because");
        }

        World alert(String id) {
            return add(
                    Alerts.TABLE,
                    Alerts.ALERT_ID,
                    id,
                    Alerts.EXPLANATION,
                    "seen",
                    Alerts.SCORE,
                    1.0,
                    Alerts.EMBARGOED,
                    false);
        }

        World alerted(String id, String payment, String role) {
            return add(
                    AlertPayments.TABLE,
                    AlertPayments.ALERT_ID,
                    id,
                    AlertPayments.TRANSACTION_ID,
                    payment,
                    AlertPayments.ROLE,
                    role);
        }

        World finding(String id, String finding, String payment, long suspect, String currency, String outcome) {
            return add(
                    TradeFindings.TABLE,
                    TradeFindings.FINDING_ID,
                    id,
                    TradeFindings.FINDING,
                    finding,
                    TradeFindings.TRANSACTION_ID,
                    payment,
                    TradeFindings.SUSPECT_MINOR,
                    suspect,
                    TradeFindings.CURRENCY,
                    currency,
                    TradeFindings.OUTCOME,
                    outcome,
                    TradeFindings.EXPLANATION,
                    "seen",
                    TradeFindings.EMBARGOED,
                    false);
        }

        World matched(String payment, long minor, String currency) {
            return add(
                    PaymentDeclarationMatches.TABLE,
                    PaymentDeclarationMatches.TRANSACTION_ID,
                    payment,
                    PaymentDeclarationMatches.AMOUNT_MINOR,
                    minor,
                    PaymentDeclarationMatches.CURRENCY,
                    currency);
        }

        World pay(String id, Instant at, String debtor, String creditor, Object... more) {
            Object[] fixed = {
                Transactions.TRANSACTION_ID,
                id,
                Transactions.BOOKED_AT,
                Timestamp.from(at),
                Transactions.DEBTOR_ACCOUNT,
                debtor,
                Transactions.CREDITOR_ACCOUNT,
                creditor,
                Transactions.CURRENCY,
                "KZT",
                Transactions.CREDITED_CURRENCY,
                "KZT"
            };
            return add(
                    Transactions.TABLE,
                    Stream.concat(Stream.of(fixed), Stream.of(more)).toArray());
        }

        MarkTables tables() {
            return new MarkTables(
                    of(Transactions.TABLE),
                    of(PartyRelations.TABLE),
                    of(Declarations.TABLE),
                    of(Seizures.TABLE),
                    of(SeizureSubjects.TABLE),
                    of(Designations.TABLE),
                    of(Entities.TABLE),
                    of(Alerts.TABLE),
                    of(AlertPayments.TABLE),
                    of(TradeFindings.TABLE),
                    of(PaymentDeclarationMatches.TABLE),
                    of(AnalystOrigins.TABLE),
                    of(AnalystTargets.TABLE));
        }

        Found mark() {
            Marked marked = Marks.mark(tables(), SETTINGS);
            Found found = new Found();
            marked.origins().collectAsList().forEach(row -> found.origins.add(found.mark(row)));
            marked.targets().collectAsList().forEach(row -> found.targets.add(found.mark(row)));
            marked.counter()
                    .collectAsList()
                    .forEach(row -> found.counter.add(
                            "%s %s %s %s %s".formatted(row.get(0), row.get(1), row.get(3), row.get(4), row.get(5))));
            marked.quarantined()
                    .collectAsList()
                    .forEach(row -> found.quarantined.add(
                            "%s %s %s %s".formatted(row.get(1), row.get(4), row.get(5), row.get(7))));
            return found;
        }

        private Dataset<Row> of(Table table) {
            return LinkSession.table(table, rows.getOrDefault(table, List.of()));
        }
    }

    private static final class Found {
        private final List<String> origins = new ArrayList<>();
        private final List<String> targets = new ArrayList<>();
        private final List<String> counter = new ArrayList<>();
        private final List<String> quarantined = new ArrayList<>();
        private final Map<String, String> reasons = new LinkedHashMap<>();

        private String mark(Row row) {
            reasons.put(row.getString(1), row.getString(4));
            return "%s %s %s %s %s %s"
                    .formatted(row.get(0), row.get(1), row.get(2), row.get(5), row.get(6), row.get(7));
        }
    }
}
