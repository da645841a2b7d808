package org.moneytrail.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.settings.ColumnsSettings;

/** Single records of an invented agency's extract of seizures. */
class MappingTest {
    private static final List<String> HEADER = List.of("DRUG", "DAY", "AMOUNT", "UNIT", "BY", "TOWN", "LAND", "NOTE");

    @TempDir
    private Path folder;

    private Source source;

    @BeforeEach
    void map() throws IOException {
        source = mapped("""
                form { decimal-sign = ",", grouping-sign = " ", zone = Asia/Almaty }
                columns {
                  seizure_id { key = hash, prefix = "A-" }
                  declaration_id { key = row }
                  seized_at { from = DAY, dates = [dd.MM.yyyy, "dd.MM.yyyy HH:mm"] }
                  substance = DRUG
                  office { constant = Headquarters }
                  place { from = [TOWN, LAND], join = ", ", empty = ["?"] }
                  transport_mode { from = BY, codes = modes, empty = ["-"] }
                  quantity { from = AMOUNT, unit-in = UNIT, units = units, decimals = 3 }
                  unit { from = UNIT, units = units }
                }
                code-lists.modes { Car = ROAD, "On foot" = "" }
                unit-lists.units { kg = 1 kg, g = 0.001 kg }
                """);
    }

    @Test
    void makesOurColumnsAndKeepsWhatTheyDoNotSay() {
        Layout.Translated record = of("Heroin", "01.03.2026 09:30", "1 250,5", "g", "Car", "Almaty", "KZ", "dog");

        assertThat(texts(record))
                .containsEntry("declaration_id", "2026.csv#7")
                .containsEntry("seized_at", "2026-03-01T04:30:00Z")
                .containsEntry("substance", "Heroin")
                .containsEntry("office", "Headquarters")
                .containsEntry("place", "Almaty, KZ")
                .containsEntry("transport_mode", "ROAD")
                .containsEntry("quantity", "1.251")
                .containsEntry("unit", "kg");
        assertThat(record.kept())
                .containsOnly(
                        Map.entry("AMOUNT", "1 250,5"),
                        Map.entry("BY", "Car"),
                        Map.entry("DAY", "01.03.2026 09:30"),
                        Map.entry("LAND", "KZ"),
                        Map.entry("NOTE", "dog"),
                        Map.entry("TOWN", "Almaty"),
                        Map.entry("UNIT", "g"),
                        Map.entry("flag:quantity", "rounded to 3 decimals"));
        assertThat(record.refused()).isEmpty();
    }

    @Test
    void keepsNothingTwice() {
        Layout.Translated record = of("Heroin", "", "2,50", "kg", "", "", "", "");

        assertThat(texts(record)).containsEntry("quantity", "2.5").containsEntry("unit", "kg");
        assertThat(record.kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Almaty | KZ | Almaty, KZ
            Almaty | Almaty | Almaty
            ?      | KZ | KZ
            ?      | ?  | ''
            """)
    void joinsColumnsWithoutEmptyOnesAndRepetitions(String town, String land, String place) {
        assertThat(texts(of("Heroin", "", "", "", "", town, land, ""))).containsEntry("place", place);
    }

    @ParameterizedTest
    @CsvSource({"Car,ROAD", "'On foot',''", "-,''", "'',''"})
    void readsCodesByTheirList(String by, String mode) {
        assertThat(texts(of("Heroin", "", "", "", by, "", "", ""))).containsEntry("transport_mode", mode);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,5       | 1.5
            1 234,5   | 1234.5
            1234,500  | 1234.5
            5,0e-02   | 0.05
            2e3       | 2000
            """)
    void readsNumbersAsTheAgencyWritesThem(String amount, String quantity) {
        assertThat(texts(of("Heroin", "", amount, "kg", "", "", "", ""))).containsEntry("quantity", quantity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.5     | kg  | not-a-number      | AMOUNT '1.5' is not a decimal number written with ','
            1 23,5  | kg  | not-a-number      | AMOUNT '1 23,5' is not a decimal number written with ','
            1e999   | kg  | not-a-number      | AMOUNT '1e999' is not a decimal number written with ','
            0,0004  | kg  | rounds-to-nothing | AMOUNT '0,0004' is 0 when rounded to 3 decimals
            0,4     | g   | rounds-to-nothing | AMOUNT '0,4' times 0.001 is 0 when rounded to 3 decimals
            -1,0    | kg  | negative          | AMOUNT '-1' is negative (written '-1,0')
            1,5     | oz  | unknown-unit      | UNIT 'oz' is not in the unit list units
            1,5     | ''  | missing           | UNIT is empty, so that nothing tells what is counted
            """)
    void explainsInTheAgencysWords(String amount, String unit, String rule, String message) {
        List<Reading.Problem> problems = problems("Heroin", "01.03.2026", amount, unit, "", "", "", "");

        assertThat(problems).extracting(Reading.Problem::rule).containsExactly(rule);
        assertThat(Reading.Problem.message(problems)).isEqualTo(message);
    }

    @Test
    void tellsAllThatIsWrongWithARecord() {
        assertThat(Reading.Problem.message(problems("", "1.3.26", "1,5", "kg", "Balloon", "", "", "")))
                .isEqualTo("DAY '1.3.26' is not a date written dd.MM.yyyy; BY 'Balloon' is not in the code list modes; "
                        + "DRUG is required and empty");
    }

    @Test
    void makesOneKeyOfEqualRecordsWhereverTheyStand() {
        List<String> turned = List.of("NEW", "NOTE", "LAND", "TOWN", "BY", "UNIT", "AMOUNT", "DAY", "DRUG");
        String key = texts(of("Heroin", "d", "1", "kg", "b", "t", "l", "n")).get("seizure_id");

        assertThat(key).matches("A-[0-9a-f]{32}");
        assertThat(key(turned, "", "n", "l", "t", "b", "kg", "1", "d", "Heroin"))
                .isEqualTo(key);
        assertThat(key(turned, "x", "n", "l", "t", "b", "kg", "1", "d", "Heroin"))
                .isNotEqualTo(key);
        assertThat(key(HEADER, "Heroi", "nd", "1", "kg", "b", "t", "l", "n")).isNotEqualTo(key);
    }

    @Test
    void makesAKeyOfTheColumnsThatCount() throws IOException {
        source = mapped("""
                columns {
                  seizure_id { key = hash, of = [DRUG, DAY] }
                  seized_at = DAY
                  substance = DRUG
                }
                """);
        String key = key(HEADER, "Heroin", "2026-03-01", "1", "", "", "", "", "");

        assertThat(key(HEADER, "Heroin", "2026-03-01", "2", "", "", "", "", "")).isEqualTo(key);
        assertThat(key(HEADER, "Heroin", "2026-03-02", "1", "", "", "", "", "")).isNotEqualTo(key);
        assertThat(source.layout().needs(source)).containsOnly("DRUG", "DAY");
    }

    @Test
    void doesNotTakeAColumnForOursThatHasItsName() throws IOException {
        source = mapped("""
                columns {
                  seizure_id { key = row }
                  seized_at = DAY
                  substance = DRUG
                }
                """);
        Layout.Translated record =
                source.layout().over("a.csv", List.of("DRUG", "DAY", "office")).of(new String[] {"a", "b", "c"}, 2);

        assertThat(record.kept()).containsOnly(Map.entry("office", "c"));
    }

    private Layout.Translated of(String... fields) {
        return source.layout().over("agency/2026.csv", HEADER).of(fields, 7);
    }

    private String key(List<String> header, String... fields) {
        Layout.Translation file = source.layout().over("other.csv", header);
        return file.of(fields, 99).texts()[file.columns().indexOf("seizure_id")];
    }

    private Map<String, String> texts(Layout.Translated record) {
        List<String> columns = source.layout().over("agency/2026.csv", HEADER).columns();
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            texts.put(columns.get(i), record.texts()[i]);
        }
        return texts;
    }

    private List<Reading.Problem> problems(String... fields) {
        Layout.Translation file = source.layout().over("agency/2026.csv", HEADER);
        Layout.Translated record = file.of(fields, 7);
        Reading reading = new Reading(
                source.table(), file.columns(), source.layout().conventions(new Conventions(ZoneId.of("UTC"), "KZT")));
        reading.next(record.texts());
        source.interpretation().read(reading);
        return file.problems(fields, record, reading.problems());
    }

    private Source mapped(String columns) throws IOException {
        Path file = Files.writeString(
                folder.resolve("agency.conf"), "source = seizures, origin = invented, licence = none\n" + columns);
        return Sources.SEIZURES.mapped(ColumnsSettings.load(List.of(file), ZoneId.of("UTC"), new KnownColumns())
                .get(0));
    }
}
