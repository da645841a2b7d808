package org.moneytrail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.SharedData;
import org.moneytrail.TestSpark;
import org.moneytrail.lake.Lake;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Quarantine;
import org.moneytrail.table.Runs;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;

/** {@code --columns}: extracts as agencies write them, from the command line to the tables. */
class ColumnsOptionTest {
    private static final String CUSTOMS = """
            source = declarations, origin = "an invented customs office", licence = none
            form { separator = ";", encoding = windows-1251, decimal-sign = ",", zone = Asia/Almaty }
            columns {
              declaration_id = "Номер"
              item_number = "Товар"
              lodged_at { from = "Дата", dates = [dd.MM.yyyy, "dd.MM.yyyy HH:mm"] }
              procedure { from = "Режим", codes = procedures }
              hs_code = "Код ТН ВЭД"
              net_mass_kg { from = "Нетто, т", factor = 1000 }
              invoice_amount = "Стоимость"
              invoice_currency = "Валюта"
            }
            code-lists.procedures { "ИМ 40" = IMPORT, "ЭК 10" = EXPORT }
            """;
    private static final List<String> DECLARED = List.of(
            "Номер;Товар;Дата;Режим;Код ТН ВЭД;Нетто, т;Стоимость;Валюта;Пост",
            "55301/1;1;01.03.2026;ИМ 40;8517790000;1,25;10000,50;USD;Хоргос",
            "55301/1;2;01.03.2026 09:30;ИМ 40;8517790000;0,5;7;USD;",
            "55301/2;1;31.02.2026;ИМ 40;8517790000;1;7;USD;\"пост; северный\"",
            "55301/3;1;01.03.2026;ТТ 80;85;1.5;7;USD;",
            "55301/1;1;01.03.2026;ИМ 40;8517790000;1,25;10000,51;USD;Хоргос",
            "55301/1;1;01.03.2026;ИМ 40;8517790000;1,25;10000,50;USD;Хоргос");

    @TempDir
    private Path folder;

    @Test
    void loadsAnAgencysOwnExtract() throws IOException {
        CommandLine done = ingest("--path", extract().toString());

        assertThat(done.err()).isEmpty();
        assertThat(done.out())
                .contains("ingest: declarations customs.csv: 6 read = 2 accepted + 1 duplicates + 3 quarantined");
        assertThat(rows(Declarations.TABLE)
                        .orderBy("item_number")
                        .selectExpr(
                                "item_number",
                                "date_format(lodged_at, \"yyyy-MM-dd'T'HH:mm\")",
                                "procedure",
                                "cast(net_mass_kg as string)",
                                "invoice_amount_minor",
                                "extra['Режим']",
                                "extra['Пост']",
                                "extra['flag:lodged_at']")
                        .collectAsList())
                .extracting(Row::toString)
                .containsExactly(
                        "[1,2026-02-28T19:00,IMPORT,1250.000000,1000050,ИМ 40,Хоргос,"
                                + "a date, taken as the start of that day in Asia/Almaty]",
                        "[2,2026-03-01T04:30,IMPORT,500.000000,700,ИМ 40,null,null]");
        assertThat(rows(Quarantine.TABLE)
                        .orderBy("line")
                        .select("file", "line", "column", "rule", "message", "raw")
                        .collectAsList())
                .extracting(Row::toString)
                .containsExactly(
                        "[customs.csv,4,Дата,not-a-date,Дата '31.02.2026' is not a date written dd.MM.yyyy,"
                                + DECLARED.get(3) + "]",
                        "[customs.csv,5,Нетто, т,not-a-number,Нетто, т '1.5' is not a decimal number written with ','; "
                                + "Режим 'ТТ 80' is not in the code list procedures; "
                                + "Код ТН ВЭД '85' is not 6 to 10 digits," + DECLARED.get(4) + "]",
                        "[customs.csv,6,Номер,conflicting-id,Номер '55301/1' stands with other content at customs.csv:2,"
                                + DECLARED.get(5) + "]");
        assertThat(rows(Runs.TABLE).select("settings").first().<String, String>getJavaMap(0))
                .containsEntry("columns.declarations.columns.declaration_id", "Номер")
                .containsEntry("columns.declarations.form.encoding", "windows-1251");
    }

    @Test
    void loadingItAgainChangesNothing() throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        Path mine = Files.writeString(folder.resolve("seizures.conf"), """
                source = seizures, origin = "an invented agency", licence = none
                columns {
                  seizure_id { key = hash }
                  seized_at = Day
                  substance = Drug
                  quantity = Kg
                  unit { constant = kg }
                }
                """);
        Files.write(
                input.resolve("2026.csv"), List.of("Day,Drug,Kg", "2026-03-01,Heroin,1.5", "2026-03-02,Heroin,1.5"));
        String[] load = {"ingest", "--input", input.toString(), "--columns", mine.toString(), "--lake", lake()};

        assertThat(CommandLine.run(load).out()).contains("2 read = 2 accepted + 0 duplicates + 0 quarantined");
        Files.delete(input.resolve("2026.csv"));
        Files.write(
                input.resolve("renamed.csv"),
                List.of("Kg,Drug,Day", "1.5,Heroin,2026-03-02", "1.5,Opium,2026-03-02", "1.5,Heroin,2026-03-01"));
        assertThat(CommandLine.run(load).out()).contains("3 read = 1 accepted + 2 duplicates + 0 quarantined");
        assertThat(rows(Seizures.TABLE).count()).isEqualTo(3);
    }

    @Test
    void tellsAWrongFileBeforeItDoesAnything() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.conf"), CUSTOMS.replace("hs_code", "hs_cod"));
        CommandLine done = CommandLine.run(
                "ingest", "--path", extract().toString(), "--columns", wrong.toString(), "--lake", lake());

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .startsWith("Cannot start: 2 settings are wrong.")
                .contains(wrong + ":8  columns.hs_cod: is no column of declarations; did you mean hs_code?")
                .contains("columns.hs_code: missing; every record of declarations needs it");
        assertThat(folder.resolve("lake")).doesNotExist();
    }

    @Test
    void tellsAColumnThatTheExtractLacks() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "Номер;Tовар\n", Charset.forName("windows-1251"));

        CommandLine done = ingest("--path", other.toString());

        assertThat(done.code()).isEqualTo(1);
        assertThat(done.err()).contains("other.csv: it lacks the required columns Валюта, Дата, ");
    }

    @ParameterizedTest
    @CsvSource({
        "'ingest --path x.csv', 'give either --input DIR, or --path with --source or --columns'",
        "'ingest --path x.csv --source seizures --columns CONF', 'it maps declarations, and none are read here'",
        "'ingest --input sample-data/accounts --columns CONF --columns OTHER', 'it holds none of the folders'",
        "'trace --transactions x.csv --rule fifo --output out --columns CONF', 'it maps declarations'",
        "'detect --columns CONF', 'without --transactions the lake is looked at'",
    })
    void refusesWhatItCannotMap(String arguments, String message) throws IOException {
        Path other = Files.writeString(
                folder.resolve("o.conf"), "source = accounts, origin = a, licence = b, columns.account_id = c");
        CommandLine done = CommandLine.run((arguments + " --lake " + lake())
                .replace("CONF", mapping().toString())
                .replace("OTHER", other.toString())
                .split(" "));

        assertThat(done.err()).contains(message);
        assertThat(done.code()).isEqualTo(2);
    }

    @Test
    void tracesABanksOwnExtract() throws IOException {
        Path bank = Files.writeString(folder.resolve("bank.conf"), """
                source = transactions, origin = "an invented bank", licence = none
                form { separator = ";", decimal-sign = "," }
                columns {
                  transaction_id { key = row, prefix = "B-" }
                  booked_at { from = When, dates = ["dd.MM.yyyy HH:mm"] }
                  debtor_account = Payer
                  creditor_account = Payee
                  amount = Sum
                  currency { constant = KZT }
                }
                """);
        Path payments = Files.write(
                folder.resolve("bank.csv"),
                List.of(
                        "When;Payer;Payee;Sum",
                        "01.03.2026 09:00;;A;100,00",
                        "02.03.2026 09:00;A;B;60,00",
                        "03.03.2026;A;B;1,00"));
        Path origins = Files.write(
                folder.resolve("origins.csv"), List.of("origin_id,transaction_id,amount", "O,B-bank.csv#2,"));
        Path output = folder.resolve("traced");
        CommandLine done = CommandLine.run(
                "trace",
                "--transactions",
                payments.toString(),
                "--origins",
                origins.toString(),
                "--columns",
                bank.toString(),
                "--rule",
                "fifo",
                "--output",
                output.toString());

        assertThat(done.err()).isEmpty();
        assertThat(done.out())
                .contains("transactions: 3 read = 2 accepted + 0 duplicates + 1 quarantined")
                .contains("bank.csv:4  not-a-date: When '03.03.2026' is not a date written dd.MM.yyyy HH:mm")
                .contains("traced KZT 100.00");
    }

    @Test
    void loadsTheSeizuresOfUnodc() {
        Path shared = SharedData.require("seizures");
        CommandLine done = CommandLine.run(
                "ingest",
                "--input",
                shared.toString(),
                "--columns",
                "conf/columns/unodc-seizures.conf",
                "--lake",
                lake());

        assertThat(done.out()).contains("21759 read = 21167 accepted + 589 duplicates + 3 quarantined");
        assertThat(rows(Quarantine.TABLE).groupBy("column", "rule").count().collectAsList())
                .extracting(Row::toString)
                .containsExactlyInAnyOrder("[AMOUNT,rounds-to-nothing,2]", "[DRUG_UNIT,missing,1]");
    }

    @Test
    void loadsTheDeclarationsOfKoreanCustoms() {
        Path shared = SharedData.require("customs");
        CommandLine done = CommandLine.run(
                "ingest",
                "--input",
                shared.toString(),
                "--columns",
                "conf/columns/korean-customs.conf",
                "--lake",
                lake());

        assertThat(done.out())
                .contains("declarations_train.csv: 37385 read = 37253 accepted + 0 duplicates + 132 quarantined")
                .contains("declarations_valid.csv: 8134 read = 8105 accepted + 0 duplicates + 29 quarantined");
        assertThat(rows(Quarantine.TABLE).groupBy("column", "rule").count().collectAsList())
                .extracting(Row::toString)
                .containsExactly("[Item Price,rounds-to-nothing,161]");
    }

    private CommandLine ingest(String... where) throws IOException {
        String[] all = {"ingest", where[0], where[1], "--columns", mapping().toString(), "--lake", lake()};
        return CommandLine.run(all);
    }

    private Path mapping() throws IOException {
        return Files.writeString(folder.resolve("customs.conf"), CUSTOMS);
    }

    private Path extract() throws IOException {
        return Files.write(folder.resolve("customs.csv"), DECLARED, Charset.forName("windows-1251"));
    }

    private String lake() {
        return folder.resolve("lake").toString();
    }

    private Dataset<Row> rows(Table table) {
        return Lake.open(TestSpark.session(), lake()).read(table);
    }
}
