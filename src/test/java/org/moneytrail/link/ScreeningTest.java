package org.moneytrail.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moneytrail.link.LinkSession.row;
import static org.moneytrail.link.LinkSession.table;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.LinkDecisions;
import org.moneytrail.table.Parties;
import org.moneytrail.table.ScreenedEntries;
import org.moneytrail.table.ScreenedNames;
import org.moneytrail.table.Screenings;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.Transactions;

class ScreeningTest {
    private static final Settings SETTINGS = Settings.defaults();

    private final Map<Table, List<Row>> rows = new HashMap<>();
    private String code = "1";
    private ScreenedBefore before;

    @BeforeEach
    void nothingWasScreened() {
        before = new ScreenedBefore(table(ScreenedNames.TABLE, List.of()), table(ScreenedEntries.TABLE, List.of()));
        with(
                Designations.TABLE,
                listed("D1", "PERSON", "Zharkenov Bolat", List.of("Абу Дархан", "Bolat Zharkenuly"), "1971-02-03"));
    }

    @Test
    void findsAListedNameInAnotherScriptWhereverItStands() {
        with(Parties.TABLE, party("P1", "Жаркенов Болат", null));
        with(SeizureSubjects.TABLE, subject("S1", "Bolat ZHARKENOV"));
        with(
                Declarations.TABLE,
                consignee("C1", "Жаркенов Б."),
                consignee("C2", "Жаркенов Болат"),
                consignee("C3", "Жаркенов Болат"));
        with(Transactions.TABLE, remittance("T1", "BOLAT ZHARKENOV"));

        assertThat(outcomes(screen()))
                .containsExactlyInAnyOrder(
                        "parties:P1 1 Zharkenov Bolat MAIN NAME_ONLY",
                        "seizure_subjects:S1#COURIER#Bolat ZHARKENOV 1 Zharkenov Bolat MAIN NAME_ONLY",
                        "declarations:C2#consignee 2 Zharkenov Bolat MAIN NAME_ONLY",
                        "transactions:T1#creditor 1 Zharkenov Bolat MAIN NAME_ONLY");
    }

    @Test
    void leavesNamesakesAlone() {
        with(
                Parties.TABLE,
                party("P1", "Жаркенов Ерлан", null),
                party("P2", "Болат Серикбаев", null),
                row(
                        Parties.TABLE,
                        Parties.PARTY_ID,
                        "P3",
                        Parties.KIND,
                        "COMPANY",
                        Parties.NAME,
                        "ТОО Жаркенов Болат"));

        assertThat(outcomes(screen())).isEmpty();
    }

    @Test
    void saysWhetherTheBirthDateFits() {
        with(
                Parties.TABLE,
                party("P1", "Жаркенов Болат", "1971-02-03"),
                party("P2", "Жаркенов Болат", "1971-02-04"),
                party("P3", "Жаркенов Болат", null));

        Screened screened = screen();

        assertThat(outcomes(screened))
                .containsExactlyInAnyOrder(
                        "parties:P1 1 Zharkenov Bolat MAIN BIRTH_AGREES",
                        "parties:P2 1 Zharkenov Bolat MAIN BIRTH_DIFFERS",
                        "parties:P3 1 Zharkenov Bolat MAIN NAME_ONLY");
        assertThat(column(screened, Screenings.EXPLANATION))
                .contains("\"Жаркенов Болат\" is like the main name \"Zharkenov Bolat\" (D1) on list L. "
                        + "For: \"Жаркенов\" and \"Zharkenov\" sound the same; \"Болат\" and \"Bolat\" sound the same. "
                        + "Born on 1971-02-04, which the list does not have: 1971-02-03. "
                        + "A name confirms nothing by itself.");
    }

    @Test
    void countsAWeakAliasOnlyBesideABirthDate() {
        with(
                Designations.TABLE,
                row(
                        Designations.TABLE,
                        Designations.LIST,
                        "L",
                        Designations.LIST_ID,
                        "D2",
                        Designations.KIND,
                        "PERSON",
                        Designations.NAME,
                        "Tulegenov Askhat",
                        Designations.WEAK_ALIASES,
                        List.of("Karabek"),
                        Designations.BORN_ON,
                        List.of("circa 1980")));
        with(Parties.TABLE, party("P1", "Карабек", "1981-05-05"), party("P2", "Карабек", null));

        Screened screened = screen();

        assertThat(outcomes(screened)).containsExactly("parties:P1 1 Karabek WEAK BIRTH_AGREES");
        assertThat(column(screened, Screenings.EXPLANATION))
                .first()
                .asString()
                .startsWith("\"Карабек\" is like the weak alias \"Karabek\" of Tulegenov Askhat (D2) on list L. ");
    }

    @Test
    void confirmsByWhatLinkingKnowsAndRejectsByAPersonsWord() {
        with(Parties.TABLE, party("P1", "Жаркенов Болат", null), party("P2", "Жаркенов Болат", "1971-02-03"));
        with(
                Entities.TABLE,
                entity("E1", "parties", "P1"),
                entity("E1", "designations", "D1"),
                entity("E2", "parties", "P2"));
        with(
                LinkDecisions.TABLE,
                row(
                        LinkDecisions.TABLE,
                        LinkDecisions.LEFT_TABLE,
                        "parties",
                        LinkDecisions.LEFT_KEY,
                        "P2",
                        LinkDecisions.RIGHT_TABLE,
                        "designations",
                        LinkDecisions.RIGHT_KEY,
                        "D1",
                        LinkDecisions.DECISION,
                        "DIFFERENT"));

        assertThat(outcomes(screen()))
                .containsExactlyInAnyOrder(
                        "parties:P1 1 Zharkenov Bolat MAIN CONFIRMED", "parties:P2 1 Zharkenov Bolat MAIN REJECTED");
    }

    @Test
    void hidesWhomAnEmbargoedSeizureNames() {
        with(SeizureSubjects.TABLE, subject("S1", "Bolat ZHARKENOV"), subject("S2", "Bolat ZHARKENOV"));
        with(
                Seizures.TABLE,
                row(Seizures.TABLE, Seizures.SEIZURE_ID, "S1", Seizures.SUBSTANCE, "heroin", Seizures.EMBARGOED, true),
                row(Seizures.TABLE, Seizures.SEIZURE_ID, "S2", Seizures.SUBSTANCE, "heroin"));

        assertThat(screen().screenings().where(Screenings.EMBARGOED.col()).collectAsList())
                .singleElement()
                .extracting(row -> row.getAs(Screenings.SOURCE_KEY.name()))
                .isEqualTo("S1#COURIER#Bolat ZHARKENOV");
    }

    @Test
    void comparesOnlyWhatIsNewAndEndsAsIfAllWereNew() {
        with(Parties.TABLE, party("P1", "Жаркенов Болат", null), party("P2", "Нугманова Сауле", null));
        before = held(screen());
        assertThat(screen()).extracting(Screened::anew, Screened::changed).containsExactly(0L, 0L);

        with(Parties.TABLE, party("P3", "Bolat Zharkenov", null), party("P4", "Ескали Тимур", null));
        rows.remove(Designations.TABLE);
        with(
                Designations.TABLE,
                listed("D1", "PERSON", "Zharkenov Bolat", List.of("Абу Дархан"), "1971-02-03"),
                listed("D2", "PERSON", "Nugmanova Saule", List.of(), "1990-01-01"),
                listed("D3", "PERSON", "Eskali Timur", List.of(), "1990-01-01"));
        Screened some = screen();
        before = new ScreenedBefore(table(ScreenedNames.TABLE, List.of()), table(ScreenedEntries.TABLE, List.of()));
        Screened all = screen();

        assertThat(some.anew()).isEqualTo(2);
        assertThat(some.changed()).isEqualTo(3);
        assertThat(all.anew()).isEqualTo(4);
        assertThat(some.names().collectAsList())
                .containsExactlyInAnyOrderElementsOf(all.names().collectAsList());
        assertThat(some.screenings().collectAsList())
                .hasSize(4)
                .containsExactlyInAnyOrderElementsOf(all.screenings().collectAsList());
    }

    @Test
    void dropsTheHitsOfWhomAListNoLongerHas() {
        with(Parties.TABLE, party("P1", "Жаркенов Болат", null));
        before = held(screen());
        rows.remove(Designations.TABLE);

        Screened screened = screen();

        assertThat(outcomes(screened)).isEmpty();
        assertThat(screened).extracting(Screened::anew, Screened::changed).containsExactly(0L, 0L);
    }

    @Test
    void comparesAllAgainUnderAnotherCode() {
        with(Parties.TABLE, party("P1", "Жаркенов Болат", null));
        before = held(screen());
        code = "2";

        assertThat(screen()).extracting(Screened::anew, Screened::changed).containsExactly(0L, 1L);
    }

    private Screened screen() {
        LinkTables in = LinkSession.tables(this::of);
        return Screening.screen(in, of(Entities.TABLE), before, SETTINGS, code);
    }

    private static ScreenedBefore held(Screened screened) {
        return new ScreenedBefore(screened.names(), screened.entries());
    }

    private static List<String> outcomes(Screened screened) {
        return screened.screenings().collectAsList().stream()
                .map(row -> row.getAs(Screenings.SOURCE_TABLE.name()) + ":" + row.getAs(Screenings.SOURCE_KEY.name())
                        + " "
                        + row.getAs(Screenings.RECORDS.name()) + " " + row.getAs(Screenings.LISTED_NAME.name()) + " "
                        + row.getAs(Screenings.QUALITY.name()) + " " + row.getAs(Screenings.OUTCOME.name()))
                .toList();
    }

    private static List<String> column(Screened screened, org.moneytrail.table.Field field) {
        return screened.screenings().select(field.col()).collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private void with(Table table, Row... more) {
        rows.computeIfAbsent(table, none -> new ArrayList<>()).addAll(List.of(more));
    }

    private Dataset<Row> of(Table table) {
        return table(table, rows.getOrDefault(table, List.of()));
    }

    private static Row listed(String id, String kind, String name, List<String> aliases, String born) {
        return row(
                Designations.TABLE,
                Designations.LIST,
                "L",
                Designations.LIST_ID,
                id,
                Designations.KIND,
                kind,
                Designations.NAME,
                name,
                Designations.ALIASES,
                aliases,
                Designations.BORN_ON,
                List.of(born));
    }

    private static Row party(String id, String name, String born) {
        return row(
                Parties.TABLE,
                Parties.PARTY_ID,
                id,
                Parties.KIND,
                "PERSON",
                Parties.NAME,
                name,
                Parties.BORN_OR_FOUNDED_ON,
                born == null ? null : Date.valueOf(born));
    }

    private static Row subject(String seizure, String name) {
        return row(
                SeizureSubjects.TABLE,
                SeizureSubjects.SEIZURE_ID,
                seizure,
                SeizureSubjects.ROLE,
                "COURIER",
                SeizureSubjects.NAME,
                name);
    }

    private static Row consignee(String declaration, String name) {
        return row(Declarations.TABLE, Declarations.DECLARATION_ID, declaration, Declarations.CONSIGNEE_NAME, name);
    }

    private static Row remittance(String id, String creditor) {
        return row(
                Transactions.TABLE,
                Transactions.TRANSACTION_ID,
                id,
                Transactions.CREDITOR_ACCOUNT,
                "abroad",
                Transactions.CREDITOR_NAME,
                creditor);
    }

    private static Row entity(String id, String table, String key) {
        return row(Entities.TABLE, Entities.ENTITY_ID, id, Entities.SOURCE_TABLE, table, Entities.SOURCE_KEY, key);
    }
}
