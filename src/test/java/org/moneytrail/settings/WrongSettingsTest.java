package org.moneytrail.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongSettingsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            money.base-currency = tenge           -> money.base-currency = tenge: must be a currency of ISO 4217, such as KZT
            money.base-currency = XAU             -> money.base-currency = XAU: must be a currency of ISO 4217, such as KZT
            money.base-currency = []              -> money.base-currency = []: must be a single value
            money.base-currency { of = KZ }       -> money.base-currency = {"of":"KZ"}: must be a single value
            money.base-currency = null            -> money.base-currency: must have a value
            ingest.zone = Almaty                  -> ingest.zone = Almaty: must be a time zone, such as Asia/Almaty
            marks.before = 180                    -> marks.before = 180: must say its unit, such as 72h or 180d
            marks.before = soon                   -> marks.before = soon: must be a duration, such as 72h or 180d
            marks.before = 3651d                  -> marks.before = 3651d: must lie between 0d and 3650d
            marks.before = -1d                    -> marks.before = -1d: must lie between 0d and 3650d
            marks.before = 99999999999999d        -> marks.before = 99999999999999d: must lie between 0d and 3650d
            marks.owned-share-percent = 0         -> marks.owned-share-percent = 0: must lie between 1 and 100
            marks.owned-share-percent = 101       -> marks.owned-share-percent = 101: must lie between 1 and 100
            marks.owned-share-percent = 33.3      -> marks.owned-share-percent = 33.3: must be a whole number
            marks.owned-share-percent = half      -> marks.owned-share-percent = half: must be a whole number
            marks.owned-share-percent = 50%       -> marks.owned-share-percent = 50%: must be a whole number
            spark.shuffle-partitions = 99999999999999999999 -> spark.shuffle-partitions = 99999999999999999999: must lie between 0 and 100000
            marks.lawful-purposes = "010"         -> marks.lawful-purposes = 010: must be a list, such as [a, b]
            marks.lawful-purposes = [[a], b]      -> marks.lawful-purposes = [["a"],"b"]: must be a list of single values
            marks.lawful-purposes = ["010", " "]  -> marks.lawful-purposes = ["010"," "]: must not have an empty entry
            marks.counterparty-roles = [broker]   -> marks.counterparty-roles = ["broker"]: must be one of suspect, courier, consignee, consignor, organiser, vehicle-owner
            trace.rules = []                      -> trace.rules = []: must not be empty
            trace.rules = [fifo, lifo, fifo]      -> trace.rules = ["fifo","lifo","fifo"]: must not name fifo twice
            trace.rules = [FIFO]                  -> trace.rules = ["FIFO"]: must be one of fifo, lifo, pro-rata, clean-first, tainted-first
            trace.materiality = -0.01             -> trace.materiality = -0.01: must lie between 0 and 1000000000000000
            trace.materiality = 1.2.3             -> trace.materiality = 1.2.3: must be a number
            trace.materiality = 100 KZT           -> trace.materiality = 100 KZT: must be a number
            trace.until = tomorrow                -> trace.until = tomorrow: 'tomorrow' is not an ISO 8601 instant with an offset, such as 2026-03-01T09:00:00+05:00
            chains.reading-limit-percent = 100.01 -> chains.reading-limit-percent = 100.01: must lie between 0 and 100
            report.rule = haircut                 -> report.rule = haircut: must be one of fifo, lifo, pro-rata, clean-first, tainted-first
            trace.materialty = 1                  -> trace.materialty: unknown key; did you mean trace.materiality?
            materiality = 1                       -> materiality: unknown key; did you mean trace.materiality?
            cases.weight.fan-in = 1               -> cases.weight.fan-in: unknown key; did you mean cases.weights.fan-in?
            trace.rules.first = fifo              -> trace.rules = {"first":"fifo"}: must be a list, such as [a, b]
            "trace.until" = ""                    -> "trace.until": unknown key; did you mean trace.until?
            weather = fine                        -> weather: unknown key
            weather {}                            -> weather: unknown key
            trace = fifo                          -> trace: is a section, and takes keys, not a value
            cases.weights = null                  -> cases.weights: is a section, and takes keys, not a value
            trace.until = 2026-03-01T09:00        -> Expecting end of input or a comma, got ':' (if you intended ':' to be part of a key or string value, try enclosing the key or value in double quotes)
            marks.before = ${long}                -> Could not resolve substitution to a value: ${long}
            marks.before = ${PATH}                -> Could not resolve substitution to a value: ${PATH}
            """)
    void tellsWhatIsWrongAndInWhichLine(String setting, String what) throws Exception {
        Path file = file("# mine\n" + setting);

        assertThat(message(Optional.of(file), Map.of()))
                .isEqualTo("Cannot start: 1 setting is wrong.\n  " + file + ":2  " + what);
    }

    @Test
    void tellsAllThatIsWrongInTheOrderOfThePlaces() throws Exception {
        Config shipped = ConfigFactory.parseString(
                Files.readString(Path.of(Place.SHIPPED))
                        .replace("max-chains-per-mark = 300", "max-chains-per-mark = 0"),
                ConfigParseOptions.defaults().setOriginDescription(Place.SHIPPED));
        Path file = file("""
                trace.materialty = 1
                report.rule = haircut
                marks {
                  owned-share-percent = 180
                }
                """);
        Map<String, String> sets = new LinkedHashMap<>();
        sets.put("marks.after", "30");
        sets.put("trace..rules", "fifo");
        sets.put("trace.rules", "[fifo");

        String message = catchThrowableOfType(
                        WrongSettings.class, () -> Settings.load(shipped, Optional.of(file), sets))
                .getMessage();

        assertThat(message.replace(file.toString(), "my.conf").replaceAll("(?m)^( {2}\\S+) +", "$1  "))
                .isEqualTo("""
                        Cannot start: 7 settings are wrong.
                          conf/moneytrail.conf:%d  chains.max-chains-per-mark = 0: must lie between 1 and 100000
                          my.conf:1  trace.materialty: unknown key; did you mean trace.materiality?
                          my.conf:2  report.rule = haircut: must be one of fifo, lifo, pro-rata, clean-first, tainted-first
                          my.conf:4  marks.owned-share-percent = 180: must lie between 1 and 100
                          --set  trace..rules = fifo: this is not the name of a key
                          --set  trace.rules = [fifo: List should have ended with ] or had a comma, instead had token: \
                        end of file (if you want end of file to be part of a string value, then double-quote it)
                          --set  marks.after = 30: must say its unit, such as 72h or 180d""".formatted(
                        shipped.getValue("chains.max-chains-per-mark").origin().lineNumber()));
    }

    @Test
    void alignsThePlacesAndOrdersThemAsTheyLieOverEachOther() {
        Problems problems = new Problems();
        problems.note(new Place(Place.SET, Place.NO_LINE), "trace.until = x: must be an instant");
        problems.note(new Place("my.conf", 12), "trace.rule: unknown key; did you mean trace.rules?");
        problems.note(new Place("my.conf", 3), "trace.materialty: unknown key; did you mean trace.materiality?");
        problems.note(new Place(Place.SHIPPED, 41), "marks.owned-share-percent = 180: must lie between 1 and 99");

        assertThatThrownBy(problems::throwIfAny).hasMessage("""
                        Cannot start: 4 settings are wrong.
                          conf/moneytrail.conf:41  marks.owned-share-percent = 180: must lie between 1 and 99
                          my.conf:3                trace.materialty: unknown key; did you mean trace.materiality?
                          my.conf:12               trace.rule: unknown key; did you mean trace.rules?
                          --set                    trace.until = x: must be an instant""");
    }

    @Test
    void tellsTheIncludedFileThatAWrongKeyStandsIn() throws Exception {
        Path included = Files.writeString(folder.resolve("thresholds.conf"), "\n\nchains.flor = 5");

        assertThat(message(Optional.of(file("include \"thresholds.conf\"")), Map.of()))
                .isEqualTo("Cannot start: 1 setting is wrong.\n  " + included
                        + ":3  chains.flor: unknown key; did you mean chains.floor?");
    }

    @Test
    void tellsWhatIsWrongWithSingleKeysBesideAFileThatCannotBeRead() throws Exception {
        Path file = file("trace {");

        assertThat(message(Optional.of(file), Map.of("trace.rule", "fifo")).replaceAll("(?m)^( {2}\\S+) +", "$1  "))
                .startsWith("Cannot start: 2 settings are wrong.\n  " + file + ":1  ")
                .endsWith("\n  --set  trace.rule: unknown key; did you mean trace.rules?");
    }

    @Test
    void tellsOfAFileThatIsNotThereBesideTheRest() {
        Path file = folder.resolve("none.conf");

        assertThat(message(Optional.of(file), Map.of("report.rule", "x")))
                .isEqualTo("Cannot start: 2 settings are wrong.\n  " + file + "  there is no such file\n  --set"
                        + " ".repeat(file.toString().length() - 3)
                        + "report.rule = x: must be one of fifo, lifo, pro-rata, clean-first, tainted-first");
        assertThat(message(Optional.of(folder), Map.of()))
                .isEqualTo("Cannot start: 1 setting is wrong.\n  " + folder + "  is not a file");
    }

    @Test
    void tellsOfAMissingDefault() {
        Config shipped = Layers.shipped().withoutPath("report.rule");

        assertThatThrownBy(() -> Settings.load(shipped, Optional.empty(), Map.of()))
                .isInstanceOf(WrongSettings.class)
                .hasMessage("Cannot start: 1 setting is wrong.\n  conf/moneytrail.conf  report.rule: missing");
    }

    private static String message(Optional<Path> overlay, Map<String, String> sets) {
        return catchThrowableOfType(WrongSettings.class, () -> Settings.load(overlay, sets))
                .getMessage();
    }

    private Path file(String content) throws Exception {
        return Files.writeString(folder.resolve("my.conf"), content);
    }
}
