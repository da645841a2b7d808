package org.moneytrail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.TestSpark;
import org.moneytrail.lake.Lake;
import org.moneytrail.lake.Run;
import org.moneytrail.report.Export;
import org.moneytrail.report.World;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Runs;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;

/** {@code jobs/report} on a lake of two cases, one of them under embargo: files, printed lines, exit codes, runs. */
class ReportJobTest {
    @TempDir
    private static Path lake;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeALake() {
        World world = new World();
        for (String id : List.of("open", "kept")) {
            boolean embargoed = id.equals("kept");
            world.story(id, embargoed)
                    .alert("alert-" + id, embargoed, id + "-1")
                    .predicate(id, "TYPOLOGY", "alert-" + id, "ALERT:alert-" + id)
                    .finding("finding-" + id, null, id + "-2", embargoed)
                    .evidence(id, "TRADE_FINDING", "trade_findings", "finding-" + id, "A stranger paid.")
                    .match("match-" + id, id + "-1", "D-" + id);
        }
        // The goods of the seizure under embargo.
        world.row(
                Seizures.TABLE,
                Seizures.SEIZURE_ID,
                "S-kept",
                Seizures.SUBSTANCE,
                "MORPHINE",
                Seizures.DECLARATION_ID,
                "D-kept",
                Seizures.EMBARGOED,
                true);
        try (Run run =
                Lake.open(TestSpark.session(), lake.toString()).begin("chains", Map.of(), "test", Clock.systemUTC())) {
            Stream<Table> loaded = Stream.of(Seizures.TABLE, SeizureSubjects.TABLE, Accounts.TABLE);
            Stream.concat(loaded, Export.TABLES.stream()).forEach(table -> run.append(table, world.read(table)));
            run.finish();
        }
    }

    @Test
    void exportsAllCasesAndThoseUnderEmbargoForAReason() throws IOException {
        CommandLine done = export("csv");
        assertThat(done.err()).isEmpty();
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("report: cases.csv: 1 rows\n").contains("report: alert_payments.csv: 1 rows\n");
        assertThat(files())
                .hasSize(Export.TABLES.size())
                .allSatisfy(file -> assertThat(file).content().contains("open").doesNotContain("kept"));

        CommandLine refused = export("csv");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("it is not empty; choose another or give --overwrite");

        CommandLine shown = export("csv", "--overwrite", "--include-embargoed", "court order 17");
        assertThat(shown.code()).isZero();
        assertThat(files())
                .hasSize(Export.TABLES.size())
                .allSatisfy(file -> assertThat(file).content().contains("open").contains("kept"));
        assertThat(Lake.open(TestSpark.session(), lake.toString())
                        .lastRun("report")
                        .orElseThrow()
                        .<String, String>getJavaMap(Runs.TABLE.indexOf(Runs.SETTINGS)))
                .containsEntry("report --include-embargoed", "court order 17");
    }

    @Test
    void exportsOneCase() throws IOException {
        CommandLine done = export("json", "--case", "kept", "--include-embargoed", "court order 17");
        assertThat(done.err()).isEmpty();
        assertThat(done.code()).isZero();
        assertThat(files())
                .hasSize(Export.TABLES.size())
                .allSatisfy(file -> assertThat(file)
                        .content()
                        .startsWith("[")
                        .contains("kept")
                        .doesNotContain("open"));
    }

    @ParameterizedTest
    @CsvSource({"none", "kept"})
    void refusesACaseThatIsNotThereToShow(String id) {
        CommandLine refused = export("csv", "--case", id);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("Cannot export case " + id
                        + ": there is no such case to show; --case all exports every case, with its id");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void writesACasebookOfWhatMayBeShown() throws IOException {
        CommandLine done = CommandLine.run("report", "--lake", lake.toString(), "--output", output());
        assertThat(done.err()).isEmpty();
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("report: 1 flagged and 0 explained cases; open " + output() + "/index.html");
        assertThat(files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.toString()).doesNotEndWith(".crc"));
    }

    @ParameterizedTest
    @CsvSource({
        "--case;open,Cannot write a casebook of one case: give --export FORMAT with --case",
        "--export;csv,Cannot export: give --output DIR",
        "'--include-embargoed; ',Cannot show embargoed cases without a reason",
        "--export;pdf;--output;out,Invalid value for option '--export'"
    })
    void refusesWrongOptions(String options, String message) {
        String[] arguments = Stream.concat(
                        Stream.of("report", "--lake", lake.toString()), Stream.of(options.split(";")))
                .toArray(String[]::new);
        CommandLine refused = CommandLine.run(arguments);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(message);
    }

    private CommandLine export(String format, String... more) {
        String[] base = {"report", "--lake", lake.toString(), "--export", format, "--output", output()};
        return CommandLine.run(Stream.of(base, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private String output() {
        return folder.resolve("out").toString();
    }

    /** All files of the output, hidden ones too. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
