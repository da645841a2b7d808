package org.moneytrail.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.moneytrail.ingest.KnownColumns;
import org.moneytrail.settings.ColumnSettings.Constant;
import org.moneytrail.settings.ColumnSettings.HashKey;
import org.moneytrail.settings.ColumnSettings.RowKey;
import org.moneytrail.settings.ColumnSettings.Taken;

class ColumnsSettingsTest {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    /** All that accounts must have. */
    private static final String ACCOUNTS = """
            source = accounts, origin = "Bank A", licence = none
            columns.account_id = NUMBER
            """;

    @TempDir
    private Path folder;

    @Test
    void readsEveryKindOfColumn() throws IOException {
        ColumnsSettings read = load(file("""
                source = seizures
                origin = "Agency of somewhere"
                licence = CC0
                form { separator = "\\t", encoding = cp1251, decimal-sign = ",", grouping-sign = " ", zone = UTC }
                columns {
                  seizure_id { key = hash, prefix = "A-", of = [A, B] }
                  declaration_id { key = row }
                  seized_at { from = DAY, dates = [dd.MM.yyyy, "dd.MM.yyyy HH:mm"] }
                  substance = DRUG
                  office { constant = Headquarters }
                  place { from = [TOWN, COUNTRY], join = ", ", empty = ["?"] }
                  transport_mode { from = BY, codes = modes }
                  quantity { from = AMOUNT, unit-in = UNIT, units = units, decimals = 6 }
                  unit { from = UNIT, units = units }
                  cash_amount { from = "CASH, THOUSANDS", factor = 1000 }
                }
                code-lists.modes { 1 = ROAD, "on foot" = "" }
                unit-lists.units { g = 0.001 kg }
                """));

        Conversion.Units units =
                new Conversion.Units("units", Map.of("g", new Conversion.Unit(new BigDecimal("0.001"), "kg")));
        assertThat(read.form()).isEqualTo(new FormSettings('\t', "windows-1251", ',', " ", ZoneId.of("UTC")));
        assertThat(read.columns())
                .containsOnly(
                        Map.entry("seizure_id", new HashKey("A-", List.of("A", "B"))),
                        Map.entry("declaration_id", new RowKey("")),
                        Map.entry(
                                "seized_at",
                                taken("DAY", new Conversion.Dates(List.of("dd.MM.yyyy", "dd.MM.yyyy HH:mm")))),
                        Map.entry("substance", taken("DRUG", new Conversion.AsWritten())),
                        Map.entry("office", new Constant("Headquarters")),
                        Map.entry(
                                "place",
                                new Taken(List.of("TOWN", "COUNTRY"), ", ", List.of("?"), new Conversion.AsWritten())),
                        Map.entry(
                                "transport_mode",
                                taken("BY", new Conversion.Codes("modes", Map.of("1", "ROAD", "on foot", "")))),
                        Map.entry(
                                "quantity", taken("AMOUNT", new Conversion.Decimal(BigDecimal.ONE, "UNIT", units, 6))),
                        Map.entry("unit", taken("UNIT", new Conversion.UnitName(units))),
                        Map.entry(
                                "cash_amount",
                                taken(
                                        "CASH, THOUSANDS",
                                        new Conversion.Decimal(
                                                new BigDecimal(1000),
                                                "",
                                                new Conversion.Units("", Map.of()),
                                                Conversion.NOT_ROUNDED))));
        assertThat(read.effective())
                .containsEntry("code-lists.modes.\"on foot\"", "")
                .containsEntry("columns.place.from", "[TOWN, COUNTRY]")
                .containsEntry("unit-lists.units.g", "0.001 kg");
    }

    @Test
    void takesTheRestFromTheInputLayout() throws IOException {
        assertThat(load(file(ACCOUNTS)).form()).isEqualTo(new FormSettings(',', "UTF-8", '.', "", ALMATY));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            columns.acount_id = A                     -> columns.acount_id: is no column of accounts; did you mean account_id?
            columns.weather { from = A, codes = b }   -> columns.weather: is no column of accounts
            columns.country = [A]                     -> columns.country = ["A"]: must be a single value
            columns.country = ""                      -> columns.country = : must not be empty
            columns.country {}                        -> columns.country: must have one of from, constant and key, not none
            columns.country { from = A, key = row }   -> columns.country: must have one of from, constant and key, not [from, key]
            columns.country { constant = Kazakhstan } -> columns.country.constant: 'Kazakhstan' is not a country code of ISO 3166 alpha-2
            columns.country { key = rows }            -> columns.country.key = rows: must be one of row, hash
            columns.country { key = hash, of = [] }   -> columns.country.of = []: must not be empty
            columns.country { from = [A], join = "" } -> columns.country.from = ["A"]: must have at least 2 entries
            columns.country { from = [A, B] }         -> columns.country.join: missing
            columns.country { from = A, fro = B }     -> columns.country.fro: unknown key; did you mean columns.country.from?
            columns.country { from = A, code = b }    -> columns.country.code: unknown key; did you mean columns.country.codes?
            columns.country { from = A, decimals = 2 } -> columns.country.decimals: only a column of decimal numbers takes it
            columns.country { from = A, codes = b }   -> columns.country.codes: no such list is here
            columns.opened_on { from = A, dates = [dd.mm.yyyy] } -> columns.opened_on.dates = ["dd.mm.yyyy"]: 'dd.mm.yyyy' is not a pattern that tells a day, such as dd.MM.yyyy, dd.MM.yyyy HH:mm or yyyyMMdd
            columns.opening_balance { from = A, dates = [yyyyMMdd] } -> columns.opening_balance.dates: a column of decimal numbers is not converted so
            columns.opening_balance { from = A, decimals = -1 }  -> columns.opening_balance.decimals = -1: must lie between 0 and 8
            columns.opening_balance { from = A, factor = 0 }     -> columns.opening_balance.factor = 0: must be above 0
            form.separator = "::"                     -> form.separator = ::: must be a single character
            form.separator = "\\""                    -> form.separator: must not be a quote or the end of a line
            form.encoding = utf-88                    -> form.encoding = utf-88: must be a character encoding, such as windows-1251
            form { decimal-sign = ",", grouping-sign = "," } -> form.grouping-sign: must not be the decimal sign
            form.zone = Almaty                        -> form.zone = Almaty: must be a time zone, such as Asia/Almaty
            code-lists.modes { A = ROAD }             -> code-lists.modes: no column uses this list
            unit-lists.masses { g = 1 kg }            -> unit-lists.masses: no column uses this list
            licences = none                           -> licences: unknown key; did you mean licence?
            """)
    void tellsWhatIsWrongAndInWhichLine(String wrong, String what) throws IOException {
        Path file = file(ACCOUNTS + wrong);

        assertThat(message(file).replaceFirst("my.conf(:3)? +", "my.conf  "))
                .isEqualTo("Cannot start: 1 setting is wrong.\n  " + file + "  " + what);
    }

    @Test
    void tellsAllThatIsWrongWithAllFiles() throws IOException {
        Path file = file("""
                source = seizures
                origin = "Agency"
                columns {
                  seizure_id { key = hash }
                  transport_mode { from = BY, codes = modes }
                  quantity { from = AMOUNT, units = units, factor = 2 }
                }
                code-lists.modes {
                  1 = TRAIN
                  2 = ROAD
                }
                unit-lists.units { g = kg }
                """);
        Path none = folder.resolve("none.conf");

        assertThat(message(file, none).replace(folder + "/", "").replaceAll("(?m)^( {2}\\S+) +", "$1  "))
                .isEqualTo("""
                        Cannot start: 8 settings are wrong.
                          my.conf  licence: missing
                          my.conf  columns.quantity.unit-in: missing
                          my.conf  columns.seized_at: missing; every record of seizures needs it
                          my.conf  columns.substance: missing; every record of seizures needs it
                          my.conf:6  columns.quantity.factor: the unit has a factor of its own
                          my.conf:9  code-lists.modes.1: 'TRAIN' is none of ROAD, RAIL, AIR, SEA, POST, PIPELINE, OTHER
                          my.conf:12  unit-lists.units.g = kg: must have a factor and a unit, such as 0.001 kg
                          none.conf  there is no such file""");
    }

    @Test
    void refusesTwoFilesForOneSource() throws IOException {
        Path one = Files.writeString(folder.resolve("one.conf"), ACCOUNTS);
        Path two = Files.writeString(folder.resolve("two.conf"), ACCOUNTS);

        assertThat(message(one, two)).endsWith(two + "  source = accounts: has a file of its own already, " + one);
    }

    @Test
    void saysSoWhenASourceIsNone() throws IOException {
        assertThat(message(file("source = seizure, origin = a, licence = b, columns.x = y")))
                .contains(":1  source = seizure: must be one of transactions, accounts,");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void readsWhatIsShipped(Path file) {
        assertThat(load(file).columns()).isNotEmpty();
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("conf/columns"))) {
            return files.sorted().toList().stream();
        }
    }

    private static Taken taken(String from, Conversion conversion) {
        return new Taken(List.of(from), "", List.of(), conversion);
    }

    private static ColumnsSettings load(Path file) {
        return ColumnsSettings.load(List.of(file), ALMATY, new KnownColumns()).get(0);
    }

    private static String message(Path... files) {
        return catchThrowableOfType(
                        WrongSettings.class, () -> ColumnsSettings.load(List.of(files), ALMATY, new KnownColumns()))
                .getMessage();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("my.conf"), content);
    }
}
