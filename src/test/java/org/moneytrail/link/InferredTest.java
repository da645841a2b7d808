package org.moneytrail.link;

import static org.apache.spark.sql.functions.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.moneytrail.TestRows;
import org.moneytrail.settings.LinkSettings;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Links;
import org.moneytrail.table.Parties;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Transactions;

/** Many small stories in one world, since what is shared keeps them apart. */
class InferredTest {
    /** As shipped, but for what four records share at most. */
    private static final LinkSettings SETTINGS =
            new LinkSettings(4, 10, 75, 60, 50, 40, 10, 10, 40, 10, 80, 100, 35, 20, 100, 100_000, 95, 100, 2000);

    private static final TestRows ROWS = new TestRows();
    private static final Map<String, Row> LINKS = new HashMap<>();

    @BeforeAll
    static void link() {
        person("P-born", "Тайлықтан Ерлан Серікұлы", "850101900124", "1985-01-01", null);
        subject("S-born", "SUSPECT", "Yerlan TAILYKTAN", null, "1985-01-01", null, null);

        person("P-twin", "Бұршабей Асқар", "860202900125", "1986-02-02", "+7 701 000 00 02");
        subject("S-twin", "SUSPECT", "Askar BURSHABEI", null, "1986-02-03", "87010000002", null);

        person("P-phone", "Замежнин Олег", "870303900126", "1987-03-03", "+7 701 000 00 03");
        subject("S-phone", "COURIER", "Zamezhnin O.", null, null, "8 701 000 00 03", null);

        person("P-number", "Дүйсенқожа Әсел", "950705400125", null, null);
        subject("S-number", "SUSPECT", "Asel DUISENKOZHA", null, "1995-07-05", null, null);
        subject("S-number", "COURIER", "Asel DUISENKOZHA", null, "1995-07-06", null, null);
        declaration("D-number", "Қаржас Берік Оспанұлы", "960816300124", "Huizhong Trading Co., Ltd", null, null);
        subject("S-trader", "SUSPECT", "Karzhas Berik", null, "1996-08-16", null, null);

        person("P-alone", "Крутенор Павел", "880404900127", "1988-04-04", null);
        subject("S-alone", "COURIER", "Крутенор Павел", null, null, null, null);

        person("P-other", "Дробыш Игорь", "890505900128", "1989-05-05", null);
        subject("S-other", "COURIER", "Сыбзатан Виктор", null, "1989-05-05", null, null);

        person("P-id", "Студян Глеб", "900606900129", "1990-06-06", null);
        subject("S-id", "COURIER", "Студян Глеб", "900606900130", "1990-06-06", null, null);
        subject("S-account", "COURIER", "Студян Глеб", null, "1990-06-06", null, "A-elsewhere");

        person("P-two-1", "Полчегин Денис", "910707900120", "1991-07-07", null);
        person("P-two-2", "Полчегин Денис", "910707900121", "1991-07-07", null);
        subject("S-two", "COURIER", "Polchegin Denis", null, "1991-07-07", null, null);

        person("P-once-1", "Остролин Вадим", "920808900120", "1992-08-08", null);
        person("P-once-2", "Остролин Вадим", "920808 900120", "1992-08-08", null);
        subject("S-once", "COURIER", "Ostrolin Vadim", null, "1992-08-08", null, null);

        for (int number = 1; number <= 3; number++) {
            person(
                    "P-three-" + number,
                    number == 1 ? "Ясенутан Роман" : "Somebody " + number,
                    null,
                    "1993-09-09",
                    null);
        }
        subject("S-three", "COURIER", "Yasenutan Roman", null, "1993-09-09", null, null);
        for (int number = 1; number <= 4; number++) {
            person("P-four-" + number, number == 1 ? "Верхочин Антон" : "Somebody " + number, null, "1994-10-10", null);
        }
        subject("S-four", "COURIER", "Verkhochin Anton", null, "1994-10-10", null, null);

        company("P-consignee", "ТОО «Алтыртаг Трейд»", "100140900123");
        declaration("D-covered", "Altyrtag Trade LLP", "100140900123", "Huizhong Trading Co., Ltd", null, null);
        ROWS.add(
                Seizures.TABLE,
                Map.of(
                        Seizures.SEIZURE_ID,
                        "S-lorry",
                        Seizures.SUBSTANCE,
                        "HEROIN",
                        Seizures.DECLARATION_ID,
                        "D-covered"));
        subject("S-lorry", "CONSIGNEE", "АЛТЫРТАГ ТРЕЙД ТОО", null, null, null, null);
        subject("S-lorry", "CONSIGNOR", "HUIZHONG TRADING CO LTD", null, null, null, null);

        company("P-importer", "ЖШС «Кентустан»", "110240900124");
        company("P-exporter", "ТОО «Берктармет»", "110240900125");
        declaration("D-invoiced", "Kentustan LLP", null, "Vorteks GmbH", null, "INV-77");
        ROWS.add(
                Transactions.TABLE,
                Map.of(
                        Transactions.TRANSACTION_ID,
                        "T1",
                        Transactions.DEBTOR_ACCOUNT,
                        "A-P-importer",
                        Transactions.CREDITOR_ACCOUNT,
                        "A-P-exporter",
                        Transactions.INVOICE_NUMBER,
                        "INV-77"));

        declaration("D-split", "Zerpabiz LLP", "120340900127", "Lindoral GmbH", "120340900128", null);
        ROWS.add(
                Seizures.TABLE,
                Map.of(
                        Seizures.SEIZURE_ID,
                        "S-split",
                        Seizures.SUBSTANCE,
                        "HEROIN",
                        Seizures.DECLARATION_ID,
                        "D-split"));
        party("P-split", "COMPANY", "Зерпабиз", "120340900126", null, "87010000066");
        subject("S-split", "CONSIGNEE", "ЗЕРПАБИЗ ТОО", null, null, "87010000066", null);

        ROWS.add(
                Designations.TABLE,
                Map.of(
                        Designations.LIST_ID, "L1",
                        Designations.NAME, "Тайлықтан Ерлан Серікұлы",
                        Designations.BORN_ON, new String[] {"1985-01-01"}));

        Linked linked = Linking.link(LinkSession.tables(table -> ROWS.of(table, 0)), SETTINGS);
        for (Row row : linked.links().where(not(Links.FACT.col())).collectAsList()) {
            Row before = LINKS.put(
                    row.<String>getAs(Links.LEFT_KEY.name()) + " = " + row.getAs(Links.RIGHT_KEY.name()), row);
            assertThat(before).as("each pair once").isNull();
        }
    }

    @Test
    void tiesWhomANameAndABirthDateTell() {
        Row link = LINKS.get("P-born = S-born#SUSPECT#Yerlan TAILYKTAN");

        assertThat(link.<String>getAs(Links.METHOD.name())).isEqualTo("NAME");
        assertThat(link.<Boolean>getAs(Links.FACT.name())).isFalse();
        assertThat(link.<String>getAs(Links.DECISION.name())).isEqualTo("SAME");
        assertThat(link.<Double>getAs(Links.SCORE.name())).isBetween(0.75, 1.0);
        assertThat(link.<String>getAs(Links.EXPLANATION.name()))
                .startsWith(
                        "\"Тайлықтан Ерлан Серікұлы\" and \"Yerlan TAILYKTAN\" count as one name, and both were born"
                                + " on 1985-01-01. ");
    }

    @Test
    void takesTheBirthDateThatANationalIdTells() {
        assertThat(linked("S-number")).containsExactly("P-number = S-number#SUSPECT#Asel DUISENKOZHA");
        assertThat(explanation("P-number = S-number#SUSPECT#Asel DUISENKOZHA"))
                .contains("and both were born on 1995-07-05.");
        assertThat(linked("S-trader")).containsExactly("D-number#consignee = S-trader#SUSPECT#Karzhas Berik");
    }

    @Test
    void tiesWhomANameAndAPhoneTell() {
        assertThat(explanation("P-phone = S-phone#COURIER#Zamezhnin O."))
                .contains("and both give the phone 77010000003.")
                .containsPattern(
                        "Each point doubles the odds: for it name same \\(\\+[0-9.]+\\); phone 77010000003 equal"
                                + " \\(\\+[0-9.]+\\); against it how seldom any two records are one \\(-[0-9.]+\\)\\. Probability"
                                + " 0\\.9[0-9]{3}\\.$");
    }

    @Test
    void keepsApartWhomBirthDatesKeepApartWhateverElseTheyShare() {
        assertThat(linked("S-twin")).isEmpty();
    }

    @Test
    void tiesNobodyByANameAloneOrByABirthDateAlone() {
        assertThat(linked("S-alone")).isEmpty();
        assertThat(linked("S-other")).isEmpty();
    }

    @Test
    void looksOnlyAtRecordsThatNoIdentifierAndNoAccountTells() {
        assertThat(linked("S-id")).isEmpty();
        assertThat(linked("S-account")).isEmpty();
    }

    @Test
    void tiesNobodyWhomTwoFitEquallyWellUnlessTheyAreOne() {
        assertThat(linked("S-two")).isEmpty();
        assertThat(linked("S-once")).containsExactly("P-once-1 = S-once#COURIER#Ostrolin Vadim");
    }

    @Test
    void looksNotAtWhatTooManyShare() {
        assertThat(linked("S-three")).containsExactly("P-three-1 = S-three#COURIER#Yasenutan Roman");
        assertThat(linked("S-four")).isEmpty();
    }

    @Test
    void tiesTradersWhomTheSeizureNamesToThoseOfTheDeclarationThatCoveredIt() {
        assertThat(linked("S-lorry"))
                .containsExactlyInAnyOrder(
                        "D-covered#consignee = S-lorry#CONSIGNEE#АЛТЫРТАГ ТРЕЙД ТОО",
                        "D-covered#consignor = S-lorry#CONSIGNOR#HUIZHONG TRADING CO LTD");
        assertThat(explanation("D-covered#consignee = S-lorry#CONSIGNEE#АЛТЫРТАГ ТРЕЙД ТОО"))
                .contains("and both are the consignee of declaration D-covered.");
    }

    @Test
    void tiesATraderToThePayerOfTheInvoice() {
        assertThat(linked("D-invoiced")).containsExactly("D-invoiced#consignee = P-importer");
        assertThat(explanation("D-invoiced#consignee = P-importer")).contains("and both trade under invoice INV-77.");
    }

    @Test
    void tiesNobodyToTwoIds() {
        assertThat(linked("S-split")).isEmpty();
    }

    @Test
    void leavesDesignationsToIdentifiersAndPersons() {
        assertThat(linked("L1")).isEmpty();
    }

    private static List<String> linked(String record) {
        return LINKS.keySet().stream()
                .filter(pair ->
                        pair.contains(record + "#") || pair.contains(record + " ") || pair.endsWith(" " + record))
                .sorted()
                .toList();
    }

    private static String explanation(String pair) {
        assertThat(LINKS).containsKey(pair);
        return LINKS.get(pair).getAs(Links.EXPLANATION.name());
    }

    private static void person(String id, String name, String nationalId, String born, String phone) {
        party(id, "PERSON", name, nationalId, born, phone);
    }

    private static void company(String id, String name, String nationalId) {
        party(id, "COMPANY", name, nationalId, null, null);
        ROWS.add(Accounts.TABLE, Map.of(Accounts.ACCOUNT_ID, "A-" + id, Accounts.PARTY_ID, id));
    }

    private static void party(String id, String kind, String name, String nationalId, String born, String phone) {
        Map<Field, Object> values = new HashMap<>();
        values.put(Parties.PARTY_ID, id);
        values.put(Parties.KIND, kind);
        values.put(Parties.NAME, name);
        values.put(Parties.NATIONAL_ID, nationalId);
        values.put(Parties.BORN_OR_FOUNDED_ON, born == null ? null : Date.valueOf(born));
        values.put(Parties.PHONE, phone);
        ROWS.add(Parties.TABLE, values);
    }

    private static void subject(
            String seizure, String role, String name, String nationalId, String born, String phone, String account) {
        Map<Field, Object> values = new HashMap<>();
        values.put(SeizureSubjects.SEIZURE_ID, seizure);
        values.put(SeizureSubjects.ROLE, role);
        values.put(SeizureSubjects.NAME, name);
        values.put(SeizureSubjects.NATIONAL_ID, nationalId);
        values.put(SeizureSubjects.BORN_ON, born == null ? null : Date.valueOf(born));
        values.put(SeizureSubjects.PHONE, phone);
        values.put(SeizureSubjects.ACCOUNT_ID, account);
        ROWS.add(SeizureSubjects.TABLE, values);
    }

    private static void declaration(
            String id, String consignee, String consigneeId, String consignor, String consignorId, String invoice) {
        Map<Field, Object> values = new HashMap<>();
        values.put(Declarations.DECLARATION_ID, id);
        values.put(Declarations.ITEM_NUMBER, 1);
        values.put(Declarations.CONSIGNEE_NAME, consignee);
        values.put(Declarations.CONSIGNEE_ID, consigneeId);
        values.put(Declarations.CONSIGNOR_NAME, consignor);
        values.put(Declarations.CONSIGNOR_ID, consignorId);
        values.put(Declarations.INVOICE_NUMBER, invoice);
        ROWS.add(Declarations.TABLE, values);
    }
}
