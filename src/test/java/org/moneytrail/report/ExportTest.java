package org.moneytrail.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.table.Field;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;

class ExportTest {
    @Test
    void writesOneFilePerTableWithTheColumnsOfTheLake() throws IOException {
        Map<String, String> files = export(world("c1", false), Export.Format.CSV, Optional.empty());

        assertThat(files.keySet())
                .containsExactly(
                        "cases.csv",
                        "case_predicates.csv",
                        "case_payments.csv",
                        "case_subjects.csv",
                        "case_evidence.csv",
                        "chains.csv",
                        "chain_steps.csv",
                        "chain_evidence.csv",
                        "alerts.csv",
                        "alert_payments.csv",
                        "trade_findings.csv",
                        "payment_declaration_matches.csv",
                        "links.csv");
        for (Table table : Export.TABLES) {
            assertThat(rows(files.get(table.name() + ".csv")).get(0).getHeader())
                    .containsExactlyElementsOf(
                            table.fields().stream().map(Field::name).toList());
        }
        assertThat(only(files, "cases").getField("score")).isEqualTo("61.5");
        assertThat(files.get("chains.csv")).contains("2026-03-02T09:00:00Z").contains("\r\n");
        assertThat(rows(files.get("chain_steps.csv"))).hasSize(4);
    }

    @Test
    void neutralisesTextThatASpreadsheetWouldRun() throws IOException {
        World world = world("c1", false).alert("-1+1", false, "@SUM(1)");
        Map<String, String> files = export(world, Export.Format.CSV, Optional.empty());
        assertThat(only(files, "cases").getField("title")).isEqualTo("'=Seizure S-c1");
        assertThat(rows(files.get("alerts.csv")))
                .extracting(row -> row.getField("alert_id"), row -> row.getField("explanation"))
                .containsExactlyInAnyOrder(
                        tuple("c1-alert", "'=Cash below the threshold."),
                        tuple("'-1+1", "'=Cash below the threshold."));
        assertThat(files.get("alert_payments.csv")).contains("'-1+1,'@SUM(1),PROCEEDS");
        assertThat(only(files, "trade_findings").getField("explanation")).isEqualTo("'+Paid by a stranger.");
        assertThat(only(files, "payment_declaration_matches").getField("explanation"))
                .isEqualTo("'@Invoice 7.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+1", "-1", "@x", "\tx", "\rx"})
    void neutralisesEverySignThatStartsAFormula(String text) {
        assertThat(CsvText.neutral(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "Алматов", " =x", "1-2"})
    void leavesOtherTextAlone(String text) {
        assertThat(CsvText.neutral(text)).isEqualTo(text);
    }

    @Test
    void leavesEmbargoedCasesOutOfEveryFile() throws IOException {
        World world = world("kept", true);
        addTo(world, "open", false).evidence("open", "LINK", "cases", "kept", "A related case.");
        export(world, Export.Format.CSV, Optional.empty())
                .forEach((file, text) ->
                        assertThat(text).as(file).contains("open").doesNotContain("kept"));
        shown(world)
                .forEach((file, text) ->
                        assertThat(text).as(file).contains("open").contains("kept"));
    }

    @Test
    void leavesOutAllThatRestsOnASeizureWhoseEmbargoCameLater() throws IOException {
        World world = world("kept", false);
        seizure(world, "S-kept", "CASH", null, true);
        addTo(world, "open", false);
        export(world, Export.Format.CSV, Optional.empty())
                .forEach((file, text) ->
                        assertThat(text).as(file).contains("open").doesNotContain("kept"));
    }

    @Test
    void leavesOutAlertsAndFindingsThatOnlyEmbargoedCasesName() throws IOException {
        World world = world("kept", true).story("open", false);
        for (String id : List.of("theirs", "shared", "free")) {
            world.alert(id, false, "payment of " + id).finding(id, null, null, false);
        }
        for (String id : List.of("theirs", "shared")) {
            world.predicate("kept", "TYPOLOGY", id, "ALERT:" + id)
                    .predicate("kept", "DECLARATION", id, "FINDING:" + id);
        }
        world.evidence("open", "ALERT", "alerts", "shared", "Seen here, too.")
                .evidence("open", "TRADE_FINDING", "trade_findings", "shared", "Seen here, too.");

        Map<String, String> files = export(world, Export.Format.CSV, Optional.empty());

        assertThat(column(files, "alerts", "alert_id")).containsExactlyInAnyOrder("shared", "free");
        assertThat(column(files, "alert_payments", "alert_id")).containsExactlyInAnyOrder("shared", "free");
        assertThat(column(files, "trade_findings", "finding_id")).containsExactlyInAnyOrder("shared", "free");
        assertThat(column(files, "case_evidence", "source_key")).contains("shared");
    }

    @Test
    void leavesOutWhatWasPaidForGoodsOfAnEmbargoedSeizure() throws IOException {
        World world = new World().story("open", false);
        seizure(world, "S", "HEROIN", "D-seized", true);
        world.match("seized", "P1", "D-seized")
                .match("of one payment with it", "P1", "D-other")
                .match("other goods", "P2", "D-other")
                .finding("on the goods", "D-seized", null, false)
                .finding("on the payment", "D-other", "P1", false)
                .finding("elsewhere", "D-other", "P2", false)
                .evidence("open", "TRADE_FINDING", "trade_findings", "on the payment", "A stranger paid.");

        Map<String, String> files = export(world, Export.Format.CSV, Optional.empty());

        assertThat(column(files, "payment_declaration_matches", "match_id")).containsExactly("other goods");
        assertThat(column(files, "trade_findings", "finding_id")).containsExactly("elsewhere");
        assertThat(column(files, "case_evidence", "source_table")).containsExactly("seizures");
    }

    @Test
    void writesOneCaseAlone() throws IOException {
        World world = addTo(world("c1", false), "c2", false)
                .alert("unnamed alert of c1", false, "c2-1")
                .match("c2 by its payment", "c2-1", "D-of nobody")
                .match("c1 by neither", "P9", "D-of nobody");
        Map<String, String> files = export(world, Export.Format.JSON, Optional.of("c2"));
        files.forEach((file, text) -> assertThat(text).as(file).contains("c2").doesNotContain("c1"));
        assertThat(files.get("payment_declaration_matches.json"))
                .contains("\"c2-match\"")
                .contains("\"c2 by its payment\"");
    }

    @Test
    void holdsTheCasesThatMayBeShown() {
        World world = new World().story("open", false).story("kept", true);
        Export export = new Export(world, Embargoed.LEFT_OUT);
        assertThat(export.holds("open")).isTrue();
        assertThat(export.holds("kept")).isFalse();
        assertThat(export.holds("other")).isFalse();
        assertThat(new Export(world, Embargoed.SHOWN).holds("kept")).isTrue();
    }

    @Test
    void writesJsonAsAnArrayOfObjects() throws IOException {
        Map<String, String> files = export(new World().story("c1", false), Export.Format.JSON, Optional.empty());
        assertThat(files.get("cases.json"))
                .startsWith("[")
                .endsWith("]")
                .contains("\"title\":\"=Seizure S-c1\"")
                .contains("\"rank\":1,");
        assertThat(export(new World(), Export.Format.JSON, Optional.empty()).get("links.json"))
                .isEqualTo("[]");
    }

    private static World world(String id, boolean embargoed) {
        return addTo(new World(), id, embargoed);
    }

    /** A story that rests on an alert and a finding as well, with a match of its seized goods. */
    private static World addTo(World world, String id, boolean embargoed) {
        String finding = id + "-finding";
        String alert = id + "-alert";
        String goods = "D-" + id;
        world.story(id, embargoed)
                .declaration(goods)
                .alert(alert, embargoed, id + "-1")
                .finding(finding, goods, null, embargoed)
                .match(id + "-match", "P-" + id, goods)
                .predicate(id, "TYPOLOGY", alert, "ALERT:" + alert)
                .predicate(id, "DECLARATION", goods, "FINDING:" + finding);
        return seizure(world, "S-" + id, "MORPHINE", goods, embargoed);
    }

    private static World seizure(World world, String id, String substance, String declaration, boolean embargoed) {
        return world.row(
                Seizures.TABLE,
                Seizures.SEIZURE_ID,
                id,
                Seizures.SUBSTANCE,
                substance,
                Seizures.DECLARATION_ID,
                declaration,
                Seizures.EMBARGOED,
                embargoed);
    }

    private static Map<String, String> export(World world, Export.Format format, Optional<String> caseId)
            throws IOException {
        return export(new Export(world, Embargoed.LEFT_OUT), format, caseId);
    }

    private static Map<String, String> shown(World world) throws IOException {
        return export(new Export(world, Embargoed.SHOWN), Export.Format.CSV, Optional.empty());
    }

    private static Map<String, String> export(Export export, Export.Format format, Optional<String> caseId)
            throws IOException {
        Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
        export.write(format, caseId, path -> files.computeIfAbsent(path, absent -> new ByteArrayOutputStream()));
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((path, bytes) -> texts.put(path, bytes.toString(StandardCharsets.UTF_8)));
        return texts;
    }

    private static NamedCsvRecord only(Map<String, String> files, String table) throws IOException {
        List<NamedCsvRecord> rows = rows(files.get(table + ".csv"));
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static List<String> column(Map<String, String> files, String table, String column) throws IOException {
        return rows(files.get(table + ".csv")).stream()
                .map(row -> row.getField(column))
                .toList();
    }

    private static List<NamedCsvRecord> rows(String csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }
}
