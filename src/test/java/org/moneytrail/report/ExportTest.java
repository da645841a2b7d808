package org.moneytrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.table.Cases;

class ExportTest {
    @Test
    void writesOneFilePerTableWithTheColumnsOfTheLake() throws IOException {
        Map<String, String> files = export(new World().story("c1", false), Export.Format.CSV, Optional.empty());

        assertThat(files)
                .containsOnlyKeys(Export.TABLES.stream()
                        .map(table -> table.name() + ".csv")
                        .toList());
        NamedCsvRecord found = rows(files.get("cases.csv")).get(0);
        assertThat(found.getHeader())
                .containsExactlyElementsOf(
                        Cases.TABLE.fields().stream().map(field -> field.name()).toList());
        assertThat(found.getField("score")).isEqualTo("61.5");
        assertThat(files.get("chains.csv")).contains("2026-03-02T09:00:00Z").contains("\r\n");
        assertThat(rows(files.get("chain_steps.csv"))).hasSize(4);
    }

    @Test
    void neutralisesTextThatASpreadsheetWouldRun() throws IOException {
        Map<String, String> files = export(new World().story("c1", false), Export.Format.CSV, Optional.empty());
        assertThat(rows(files.get("cases.csv")).get(0).getField("title")).isEqualTo("'=Seizure S-c1");
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
        World world = new World().story("open", false).story("kept", true);
        world.evidence("open", "LINK", "cases", "kept", "A related case.");
        for (Export.Format format : Export.Format.values()) {
            export(world, format, Optional.empty())
                    .forEach((file, text) ->
                            assertThat(text).as(file).contains("open").doesNotContain("kept"));
        }
    }

    @Test
    void writesOneCaseAlone() throws IOException {
        World world = new World().story("c1", false).story("c2", false);
        export(world, Export.Format.JSON, Optional.of("c2"))
                .forEach(
                        (file, text) -> assertThat(text).as(file).contains("c2").doesNotContain("c1"));
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

    private static Map<String, String> export(World world, Export.Format format, Optional<String> caseId)
            throws IOException {
        Map<String, ByteArrayOutputStream> files = new HashMap<>();
        new Export(world, Embargoed.LEFT_OUT)
                .write(format, caseId, path -> files.computeIfAbsent(path, absent -> new ByteArrayOutputStream()));
        Map<String, String> texts = new HashMap<>();
        files.forEach((path, bytes) -> texts.put(path, bytes.toString(StandardCharsets.UTF_8)));
        return texts;
    }

    private static List<NamedCsvRecord> rows(String csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }
}
