package org.moneytrail.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moneytrail.link.LinkSession.row;
import static org.moneytrail.link.LinkSession.table;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.moneytrail.settings.LinkSettings;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.LinkDecisions;
import org.moneytrail.table.LinkWeights;
import org.moneytrail.table.Links;
import org.moneytrail.table.Parties;
import org.moneytrail.table.PartyRelations;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.Transactions;

class LinkingTest {
    private static final LinkSettings SETTINGS = Settings.defaults().link();
    private static final String ID = "850101900122";
    private static final String BROKER =
            "The broker Broker (120340900126) declared goods for both, and does so for few.";

    @Test
    void oneNationalIdIsOnePersonWhereverItStands() {
        World world = new World()
                .with(Parties.TABLE, party("P1", ID))
                .with(SeizureSubjects.TABLE, subject("S1", "COURIER", "Ivanov", "8501 0190-0122"))
                .with(Designations.TABLE, designation("D1", List.of("N 1", ID)))
                .with(Declarations.TABLE, declaration("C1", 1, Declarations.CONSIGNEE_ID, ID))
                .with(Transactions.TABLE, deposit("T1", ID));

        Found found = world.link();

        assertThat(found.entityOf("parties:P1"))
                .isEqualTo(found.entityOf("seizure_subjects:S1#COURIER#Ivanov"))
                .isEqualTo(found.entityOf("designations:D1"))
                .isEqualTo(found.entityOf("declarations:C1#consignee"))
                .isEqualTo(found.entityOf("transactions:T1#debtor"));
        assertThat(found.links)
                .contains("parties:P1 NATIONAL_ID seizure_subjects:S1#COURIER#Ivanov: Both carry the national id " + ID
                        + ".")
                .hasSize(4)
                .allMatch(link -> link.contains("parties:P1"), "is tied to the party");
    }

    @Test
    void namesakeWithAnotherIdIsSomebodyElse() {
        Found found = new World()
                .with(Parties.TABLE, party("P1", ID))
                .with(SeizureSubjects.TABLE, subject("S1", "COURIER", "Somebody", "850101900125"))
                .link();

        assertThat(found.links).isEmpty();
        assertThat(found.entityOf("parties:P1")).isNotEqualTo(found.entityOf("seizure_subjects:S1#COURIER#Somebody"));
    }

    @Test
    void idsThatTellNobodyApartLinkNobody() {
        Found found = new World()
                .with(Parties.TABLE, party("P1", "000000000000"), party("P2", "000000000000"))
                .with(Parties.TABLE, party("P3", "12345"), party("P4", "12345"), party("P5", ""), party("P6", ""))
                .link();

        assertThat(found.links).isEmpty();
        assertThat(found.entities).hasSize(6);
    }

    @Test
    void saysThatACheckDigitDoesNotFit() {
        Found found = new World()
                .with(Parties.TABLE, party("P1", "850101900125"), party("P2", "850101-900125"))
                .with(Seizures.TABLE, seizure("S1", "HEROIN", false, Seizures.CONTAINER_NUMBER, "MSCU1234567"))
                .with(Declarations.TABLE, declaration("C1", 1, Declarations.CONTAINER_NUMBER, "MSCU 1234567"))
                .with(Accounts.TABLE, row(Accounts.TABLE, Accounts.ACCOUNT_ID, "KZ87125KZT5004100100"))
                .with(
                        SeizureSubjects.TABLE,
                        row(
                                SeizureSubjects.TABLE,
                                SeizureSubjects.SEIZURE_ID,
                                "S1",
                                SeizureSubjects.ROLE,
                                "SUSPECT",
                                SeizureSubjects.NAME,
                                "N",
                                SeizureSubjects.ACCOUNT_ID,
                                "KZ87125KZT5004100100"))
                .link();

        assertThat(found.links)
                .containsExactlyInAnyOrder(
                        "parties:P1 NATIONAL_ID parties:P2: Both carry the national id 850101900125, whose check digit"
                                + " does not fit.",
                        "declarations:C1#1 CONTAINER seizures:S1#HEROIN: Both name the container MSCU1234567, whose"
                                + " check digit does not fit.",
                        "accounts:KZ87125KZT5004100100 ACCOUNT seizure_subjects:S1#SUSPECT#N: The seizure names the"
                                + " account KZ87125KZT5004100100, whose check digits do not fit, as the subject's own.");
    }

    @Test
    void readsAPhoneInTheCountryOfWhoGivesIt() {
        Found found = new World()
                .with(
                        Parties.TABLE,
                        row(
                                Parties.TABLE,
                                Parties.PARTY_ID,
                                "P1",
                                Parties.PHONE,
                                "90 123 45 67",
                                Parties.COUNTRY,
                                "UZ"))
                .with(
                        Designations.TABLE,
                        row(
                                Designations.TABLE,
                                Designations.LIST_ID,
                                "D1",
                                Designations.PHONES,
                                List.of("+998 90 1234567")))
                .link();

        assertThat(found.links).containsExactly("designations:D1 PHONE parties:P1: Both give the phone 998901234567.");
    }

    @Test
    void accountsBelongToTheirPartyAndToTheSubjectThatTheSeizureNames() {
        Found found = new World()
                .with(Parties.TABLE, party("P1", null))
                .with(
                        Accounts.TABLE,
                        row(Accounts.TABLE, Accounts.ACCOUNT_ID, "A1", Accounts.PARTY_ID, "P1"),
                        row(Accounts.TABLE, Accounts.ACCOUNT_ID, "A2", Accounts.PARTY_ID, "P9"))
                .with(
                        SeizureSubjects.TABLE,
                        row(
                                SeizureSubjects.TABLE,
                                SeizureSubjects.SEIZURE_ID,
                                "S1",
                                SeizureSubjects.ROLE,
                                "SUSPECT",
                                SeizureSubjects.NAME,
                                "N",
                                SeizureSubjects.ACCOUNT_ID,
                                "A1"))
                .link();

        assertThat(found.entityOf("parties:P1"))
                .isEqualTo(found.entityOf("accounts:A1"))
                .isEqualTo(found.entityOf("seizure_subjects:S1#SUSPECT#N"))
                .isNotEqualTo(found.entityOf("accounts:A2"));
        assertThat(found.links)
                .containsExactlyInAnyOrder(
                        "accounts:A1 PARTY parties:P1: The bank names the party P1 as the holder of the account.",
                        "accounts:A1 ACCOUNT seizure_subjects:S1#SUSPECT#N: The seizure names the account A1 as the"
                                + " subject's own.");
    }

    @Test
    void paymentsSpeakOfPartiesOnlyWhereTheAccountCannotTell() {
        Found found = new World()
                .with(Accounts.TABLE, row(Accounts.TABLE, Accounts.ACCOUNT_ID, "A1"))
                .with(
                        Transactions.TABLE,
                        transfer("T1", "A1", ID),
                        transfer("T2", "FOREIGN", ID),
                        transfer("T3", null, null),
                        deposit("T4", ID))
                .link();

        assertThat(found.entities).containsOnlyKeys("accounts:A1", "transactions:T2#debtor", "transactions:T4#debtor");
    }

    @Test
    void samePhoneRelatesButIsNotOnePerson() {
        Found found = new World()
                .with(Parties.TABLE, phone("P1", "+7 701 123-45-67"), phone("P2", "87011234567"), phone("P3", "123"))
                .link();

        assertThat(found.links).containsExactly("parties:P1 PHONE parties:P2: Both give the phone 77011234567.");
        assertThat(found.entityOf("parties:P1")).isNotEqualTo(found.entityOf("parties:P2"));
    }

    @Test
    void blocksUpToTheCapArePairsAndLargerOnesAreStars() {
        assertThat(phoneLinks(Relations.BLOCK_CAP)).isEqualTo(Relations.BLOCK_CAP * (Relations.BLOCK_CAP - 1) / 2);
        assertThat(phoneLinks(Relations.BLOCK_CAP + 1)).isEqualTo(Relations.BLOCK_CAP);
    }

    @Test
    void oneAddressRelatesPartiesAndDesignationsHoweverItIsWritten() {
        Found found = new World()
                .with(
                        Parties.TABLE,
                        address("P1", "г. Алматы, ул. Абая, д. 10, кв. 5"),
                        address("P2", "Abaya 10-5, Almaty"),
                        address("flat", "Алматы, Абая 10-6"),
                        address("town", "Алматы, Абая"))
                .with(
                        Designations.TABLE,
                        row(
                                Designations.TABLE,
                                Designations.LIST_ID,
                                "D1",
                                Designations.ADDRESSES,
                                List.of("Алматы, Абая", "Алматы қаласы, Абая көшесі 10-5")))
                .link();

        assertThat(found.links)
                .containsExactlyInAnyOrder(
                        "parties:P1 ADDRESS parties:P2: Both give the address Abaya 10-5, Almaty.",
                        "designations:D1 ADDRESS parties:P1: Both give the address Abaya 10-5, Almaty.",
                        "designations:D1 ADDRESS parties:P2: Both give the address Abaya 10-5, Almaty.");
        assertThat(found.entityOf("parties:P1")).isNotEqualTo(found.entityOf("parties:P2"));
    }

    @Test
    void aBrokerOfFewRelatesThoseForWhomHeDeclares() {
        Found found = new World()
                .with(Parties.TABLE, party("P1", client(1)))
                .with(
                        Declarations.TABLE,
                        declared("C1", "IMPORT", "120340900126", client(1), "990101900124"),
                        declared("C2", "IMPORT", "1203 4090 0126", client(2), "990101900124"),
                        declared("C3", "EXPORT", "120340900126", client(3), "990101900124"),
                        declared("own", "IMPORT", client(4), client(4), null),
                        declared("unknown", "IMPORT", "120340900126", null, null),
                        declared("transit", "TRANSIT", "120340900126", client(5), client(6)))
                .link();

        assertThat(found.links)
                .filteredOn(link -> link.contains("DECLARANT"))
                .containsExactlyInAnyOrder(
                        "declarations:C2#consignee DECLARANT parties:P1: " + BROKER,
                        "declarations:C3#consignor DECLARANT parties:P1: " + BROKER,
                        "declarations:C2#consignee DECLARANT declarations:C3#consignor: " + BROKER);
    }

    @Test
    void whatManyShareRelatesNobodyAndIsTold() {
        int most = SETTINGS.relatedByMost();
        World world = new World();
        for (int i = 0; i < 2 * most + 1; i++) {
            boolean few = i < most;
            world.with(Parties.TABLE, address("P" + i, "Ключинск, Липовая " + (few ? 7 : 8)));
            for (String time : List.of("first", "again")) {
                String broker = few ? "120340900126" : "120340900127";
                world.with(Declarations.TABLE, declared(time + i, "IMPORT", broker, client(i), null));
            }
        }

        Linked linked = Linking.link(world.tables(), SETTINGS);

        Dataset<Row> links = linked.links();
        assertThat(links.where("method = 'ADDRESS'").count()).isEqualTo(most * (most - 1) / 2);
        assertThat(links.where("method = 'DECLARANT'").count()).isEqualTo(most * (most - 1) / 2);
        assertThat(linked.leftOut())
                .containsExactly(
                        "addresses that more than 10 records share, relating nobody: 1 (11 records, 11 in the largest)",
                        "brokers that more than 10 records share, relating nobody: 1 (11 records, 11 in the largest)");
    }

    /** The last day belongs to a term. */
    @Test
    void whoDirectsOrOwnsTwoCompaniesAtOneTimeRelatesThem() {
        Found found = new World()
                .with(Parties.TABLE, party("A", null), party("B", null), party("P1", ID), party("P2", ID))
                .with(Parties.TABLE, party("until", null), party("onTheDay", null), party("after", null))
                .with(Parties.TABLE, party("P3", null), party("once", client(1)), party("again", client(1)))
                .with(
                        PartyRelations.TABLE,
                        term("P1", "A", "DIRECTOR", "2024-01-01", null),
                        term("P2", "B", "OWNER", "2023-05-01", "2024-06-30"),
                        term("P3", "until", "DIRECTOR", null, "2021-06-30"),
                        term("P3", "onTheDay", "OWNER", "2021-06-30", "2021-06-30"),
                        term("P3", "after", "OWNER", "2021-07-01", "2021-07-31"),
                        term("P3", "once", "OWNER", "2024-01-01", null),
                        term("P3", "again", "DIRECTOR", "2024-01-01", null),
                        term("P3", "A", "RELATIVE", null, null))
                .link();

        String somebody = ": One party stands behind both: \"Somebody\" ";
        assertThat(found.links)
                .filteredOn(link -> !link.contains("NATIONAL_ID"))
                .containsExactlyInAnyOrder(
                        "parties:A DIRECTOR parties:B" + somebody + "(P1) is director of A from 2024-01-01;"
                                + " \"Somebody\" (P2) is owner of B from 2023-05-01 until 2024-06-30.",
                        "parties:onTheDay DIRECTOR parties:until" + somebody + "(P3) is owner of onTheDay from"
                                + " 2021-06-30 until 2021-06-30; \"Somebody\" (P3) is director of until until"
                                + " 2021-06-30.");
        assertThat(found.entityOf("parties:A")).isNotEqualTo(found.entityOf("parties:B"));
    }

    @Test
    void tellsWhatTooManyShareToBeComparedByIt() {
        World atTheCap = phones(SETTINGS.blockCap());
        World beyond = phones(SETTINGS.blockCap() + 1);

        assertThat(Linking.link(atTheCap.tables(), SETTINGS).leftOut()).isEmpty();
        assertThat(Linking.link(beyond.tables(), SETTINGS).leftOut())
                .containsExactly("blocks of more than 100 records, not compared: 1 by phone (101 records, 101 in the"
                        + " largest)");
    }

    @Test
    void seizuresMeetDeclarationsByPlateContainerAndNumber() {
        Found found = new World()
                .with(
                        Seizures.TABLE,
                        seizure("S1", "HEROIN", false, Seizures.TRANSPORT_IDS, List.of("А123ВС 02")),
                        seizure("S2", "HEROIN", false, Seizures.CONTAINER_NUMBER, "MSCU 123456-6"),
                        seizure("S3", "HEROIN", false, Seizures.DECLARATION_ID, "C3"))
                .with(
                        Declarations.TABLE,
                        declaration("C1", 1, Declarations.TRANSPORT_IDS, List.of("a123bc02", "X777")),
                        declaration("C2", 1, Declarations.CONTAINER_NUMBER, "MSCU1234566"),
                        declaration("C3", 10, Declarations.OFFICE, "O"),
                        declaration("C3", 9, Declarations.OFFICE, "O"))
                .link();

        assertThat(found.links)
                .containsExactlyInAnyOrder(
                        "declarations:C1#1 PLATE seizures:S1#HEROIN: Both name the vehicle A123BC02.",
                        "declarations:C2#1 CONTAINER seizures:S2#HEROIN: Both name the container MSCU1234566.",
                        "declarations:C3#9 DECLARATION seizures:S3#HEROIN: The seizure names the declaration C3.");
    }

    @Test
    void whoSharesAContainerIsNotTheSubject() {
        Found found = new World()
                .with(Seizures.TABLE, seizure("S1", "HEROIN", false, Seizures.CONTAINER_NUMBER, "MSCU1234566"))
                .with(SeizureSubjects.TABLE, subject("S1", "CONSIGNEE", "Guilty", ID))
                .with(
                        Declarations.TABLE,
                        row(
                                Declarations.TABLE,
                                Declarations.DECLARATION_ID,
                                "C1",
                                Declarations.CONTAINER_NUMBER,
                                "MSCU1234566",
                                Declarations.CONSIGNEE_ID,
                                "990101900124"))
                .link();

        assertThat(found.links).hasSize(1).allMatch(link -> link.contains("CONTAINER"));
        assertThat(found.entityOf("declarations:C1#consignee"))
                .isNotEqualTo(found.entityOf("seizure_subjects:S1#CONSIGNEE#Guilty"));
    }

    @Test
    void linksThatTouchAnEmbargoedSeizureAreEmbargoed() {
        Found found = new World()
                .with(
                        Seizures.TABLE,
                        seizure("S1", "HEROIN", true, Seizures.DECLARATION_ID, "C1"),
                        seizure("S2", "HEROIN", false, Seizures.DECLARATION_ID, "C2"))
                .with(SeizureSubjects.TABLE, subject("S1", "COURIER", "N", ID))
                .with(
                        Declarations.TABLE,
                        declaration("C1", 1, Declarations.OFFICE, "O"),
                        declaration("C2", 1, Declarations.OFFICE, "O"))
                .with(Parties.TABLE, party("P1", ID), party("P2", ID))
                .link();

        assertThat(found.embargoed)
                .containsExactlyInAnyOrder(
                        "declarations:C1#1 seizures:S1#HEROIN", "parties:P1 seizure_subjects:S1#COURIER#N");
        assertThat(found.links).hasSize(4);
    }

    @Test
    void aPersonsWordJoins() {
        Found found = new World()
                .with(Parties.TABLE, party("P1", null), party("P2", null))
                .with(LinkDecisions.TABLE, decision("P2", "P1", "SAME", 1))
                .link();

        assertThat(found.entityOf("parties:P1")).isEqualTo(found.entityOf("parties:P2"));
        assertThat(found.links)
                .containsExactly("parties:P1 DECISION parties:P2: Analyst decided that both are the same: seen.");
    }

    @Test
    void aPersonsWordKeepsApartAlsoWhatAThirdRecordWouldJoin() {
        Found found = new World()
                .with(Parties.TABLE, party("P1", ID), party("P2", ID), party("P3", ID))
                .with(LinkDecisions.TABLE, decision("P3", "P2", "DIFFERENT", 1))
                .link();

        assertThat(found.entityOf("parties:P1"))
                .isEqualTo(found.entityOf("parties:P2"))
                .isNotEqualTo(found.entityOf("parties:P3"));
    }

    @Test
    void theLatestWordCounts() {
        Found found = new World()
                .with(Parties.TABLE, party("P1", null), party("P2", null))
                .with(LinkDecisions.TABLE, decision("P1", "P2", "SAME", 1), decision("P2", "P1", "DIFFERENT", 2))
                .link();

        assertThat(found.links).isEmpty();
    }

    @Test
    void nothingComesOfNothing() {
        Found found = new World().link();

        assertThat(found.links).isEmpty();
        assertThat(found.entities).isEmpty();
    }

    @Test
    void tablesHaveTheirDeclaredColumns() {
        Linked linked = Linking.link(new World().tables(), SETTINGS);

        assertThat(linked.entities().columns()).containsExactly(withoutRun(Entities.TABLE));
        assertThat(linked.links().columns()).containsExactly(withoutRun(Links.TABLE));
        assertThat(linked.weights().columns()).containsExactly(withoutRun(LinkWeights.TABLE));
    }

    private static String[] withoutRun(Table table) {
        return Stream.of(table.schema().fieldNames())
                .filter(name -> !name.equals("run_id"))
                .toArray(String[]::new);
    }

    private static int phoneLinks(int parties) {
        return phones(parties).link().links.size();
    }

    private static World phones(int parties) {
        return new World()
                .with(
                        Parties.TABLE,
                        IntStream.range(0, parties)
                                .mapToObj(i -> phone("P" + i, "77011234567"))
                                .toArray(Row[]::new));
    }

    private static String client(int number) {
        return "0503409%05d".formatted(number);
    }

    private static Row declared(String id, String procedure, String declarant, String ours, String theirs) {
        boolean imported = procedure.equals("IMPORT");
        return row(
                Declarations.TABLE,
                Declarations.DECLARATION_ID,
                id,
                Declarations.PROCEDURE,
                procedure,
                Declarations.DECLARANT_NAME,
                "Broker",
                Declarations.DECLARANT_ID,
                declarant,
                Declarations.CONSIGNEE_ID,
                imported ? ours : theirs,
                Declarations.CONSIGNOR_ID,
                imported ? theirs : ours);
    }

    private static Row term(String party, String company, String relation, String from, String until) {
        return row(
                PartyRelations.TABLE,
                PartyRelations.PARTY_ID,
                party,
                PartyRelations.RELATED_PARTY_ID,
                company,
                PartyRelations.RELATION,
                relation,
                PartyRelations.FROM,
                from == null ? null : Date.valueOf(from),
                PartyRelations.UNTIL,
                until == null ? null : Date.valueOf(until));
    }

    private static Row address(String id, String address) {
        return row(Parties.TABLE, Parties.PARTY_ID, id, Parties.ADDRESS, address);
    }

    private static Row party(String id, String nationalId) {
        return row(Parties.TABLE, Parties.PARTY_ID, id, Parties.NAME, "Somebody", Parties.NATIONAL_ID, nationalId);
    }

    private static Row phone(String id, String phone) {
        return row(Parties.TABLE, Parties.PARTY_ID, id, Parties.PHONE, phone);
    }

    private static Row subject(String seizure, String role, String name, String nationalId) {
        return row(
                SeizureSubjects.TABLE,
                SeizureSubjects.SEIZURE_ID,
                seizure,
                SeizureSubjects.ROLE,
                role,
                SeizureSubjects.NAME,
                name,
                SeizureSubjects.NATIONAL_ID,
                nationalId);
    }

    private static Row designation(String id, List<String> identifiers) {
        return row(Designations.TABLE, Designations.LIST_ID, id, Designations.IDENTIFIERS, identifiers);
    }

    private static Row declaration(String id, int item, org.moneytrail.table.Field column, Object value) {
        return row(Declarations.TABLE, Declarations.DECLARATION_ID, id, Declarations.ITEM_NUMBER, item, column, value);
    }

    private static Row seizure(
            String id, String substance, boolean embargoed, org.moneytrail.table.Field column, Object value) {
        return row(
                Seizures.TABLE,
                Seizures.SEIZURE_ID,
                id,
                Seizures.SUBSTANCE,
                substance,
                Seizures.EMBARGOED,
                embargoed,
                column,
                value);
    }

    private static Row deposit(String id, String debtorId) {
        return row(
                Transactions.TABLE,
                Transactions.TRANSACTION_ID,
                id,
                Transactions.CREDITOR_ACCOUNT,
                "A1",
                Transactions.CHANNEL,
                "CASH",
                Transactions.DEBTOR_ID,
                debtorId);
    }

    private static Row transfer(String id, String debtor, String debtorId) {
        return row(
                Transactions.TABLE,
                Transactions.TRANSACTION_ID,
                id,
                Transactions.DEBTOR_ACCOUNT,
                debtor,
                Transactions.CHANNEL,
                "TRANSFER",
                Transactions.DEBTOR_ID,
                debtorId);
    }

    private static Row decision(String left, String right, String decision, long second) {
        return row(
                LinkDecisions.TABLE,
                LinkDecisions.LEFT_TABLE,
                "parties",
                LinkDecisions.LEFT_KEY,
                left,
                LinkDecisions.RIGHT_TABLE,
                "parties",
                LinkDecisions.RIGHT_KEY,
                right,
                LinkDecisions.DECISION,
                decision,
                LinkDecisions.BY,
                "Analyst",
                LinkDecisions.AT,
                Timestamp.from(Instant.ofEpochSecond(second)),
                LinkDecisions.REASON,
                "seen.");
    }

    private static final class World {
        private final Map<Table, List<Row>> rows = new LinkedHashMap<>();

        World with(Table table, Row... more) {
            rows.computeIfAbsent(table, unused -> new ArrayList<>()).addAll(List.of(more));
            return this;
        }

        LinkTables tables() {
            return LinkSession.tables(this::of);
        }

        Found link() {
            Linked linked = Linking.link(tables(), SETTINGS);
            Found found = new Found();
            for (Row row : linked.entities().collectAsList()) {
                String before = found.entities.put(row.getString(1) + ":" + row.getString(2), row.getString(0));
                assertThat(before).as("each record once").isNull();
            }
            for (Row row : linked.links().collectAsList()) {
                String left = row.getString(0) + ":" + row.getString(1);
                String right = row.getString(2) + ":" + row.getString(3);
                found.links.add(left + " " + row.getString(4) + " " + right + ": " + row.getString(8));
                if (row.getBoolean(9)) {
                    found.embargoed.add(left + " " + right);
                }
            }
            return found;
        }

        private Dataset<Row> of(Table table) {
            return table(table, rows.getOrDefault(table, List.of()));
        }
    }

    private static final class Found {
        private final Map<String, String> entities = new LinkedHashMap<>();
        private final List<String> links = new ArrayList<>();
        private final List<String> embargoed = new ArrayList<>();

        String entityOf(String record) {
            assertThat(entities).containsKey(record);
            return entities.get(record);
        }
    }
}
