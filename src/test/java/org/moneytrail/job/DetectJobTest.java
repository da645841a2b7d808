package org.moneytrail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.TestSpark;
import org.moneytrail.lake.Lake;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;

/** {@code jobs/detect} on files and on a lake: tables, printed lines, exit codes. */
class DetectJobTest {
    private static final String[] ROWS = {
        "transaction_id,booked_at,debtor_account,creditor_account,amount,currency,channel",
        "D1,2026-03-01T09:00:00Z,,S,4500000.00,KZT,CASH",
        "D2,2026-03-02T09:00:00Z,,S,4600000.00,KZT,CASH",
        "D3,2026-03-03T09:00:00Z,,S,4700000.00,KZT,CASH",
        "C1,2026-03-01T09:00:00Z,A,B,1000.00,KZT,TRANSFER",
        "C2,2026-03-01T10:00:00Z,B,C,950.00,KZT,TRANSFER",
        "C3,2026-03-01T11:00:00Z,C,A,900.00,KZT,TRANSFER"
    };

    @TempDir
    private Path folder;

    @Test
    void writesAlertsAndTheirPaymentsAndTellsOfEachTypology() throws IOException {
        CommandLine done = detect(ROWS, "--typologies", "A1,B16,A5");
        assertThat(done.err()).isEmpty();
        assertThat(done.code()).isZero();
        assertThat(done.out())
                .contains("transactions: 6 read = 6 accepted + 0 duplicates + 0 quarantined")
                .contains("detect: A1 Structuring below the threshold: 1 alert\n")
                .contains("detect: B16 Cycle of payments: 1 alert\n")
                .contains("detect: A5 Cash courier: not looked for, since it needs seizures and seizure_subjects, which"
                        + " files alone do not give");
        assertThat(lines("alerts"))
                .hasSize(3)
                .contains("alert_id,typology,subject_account,started_at,ended_at,score,explanation")
                .anySatisfy(line ->
                        assertThat(line).contains(",A1,S,2026-03-01T09:00:00.000000Z,2026-03-03T09:00:00.000000Z,0.5,"))
                .anySatisfy(line -> assertThat(line).contains(",B16,A,").contains("3 payments over 3 accounts"));
        assertThat(lines("alert_payments").stream().map(line -> line.substring(line.indexOf(',') + 1)))
                .containsExactlyInAnyOrder("transaction_id", "D1", "D2", "D3", "C1", "C2", "C3");
    }

    @Test
    void writesTheSameASecondTime() throws IOException {
        detect(ROWS);
        List<String> alerts = lines("alerts");
        List<String> payments = lines("alert_payments");

        assertThat(detect(ROWS, "--overwrite").code()).isZero();

        assertThat(lines("alerts")).containsExactlyInAnyOrderElementsOf(alerts);
        assertThat(lines("alert_payments")).containsExactlyInAnyOrderElementsOf(payments);
        assertThat(detect(ROWS).err()).contains("it is not empty; choose another or give --overwrite");
    }

    @Test
    void keepsBadRowsAndStopsOnThemWhenStrict() throws IOException {
        String[] bad = {ROWS[0], ROWS[1], "D2,2026-03-02T09:00:00Z,,S,-1,KZT,CASH"};
        CommandLine done = detect(bad, "--typologies", "A1");
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("incomplete: 1 rows").contains("0 alerts");
        assertThat(lines("quarantine")).hasSize(2);

        CommandLine strict = detect(bad, "--typologies", "A1", "--overwrite", "--strict");
        assertThat(strict.code()).isEqualTo(3);
        assertThat(folder.resolve("out/alerts")).doesNotExist();
    }

    @Test
    void looksAtTheWholeLakeAndReplacesWhatItFoundBefore() throws IOException {
        String lake = folder.resolve("lake").toString();
        CommandLine.run(
                "ingest",
                "--lake",
                lake,
                "--source",
                "transactions",
                "--path",
                file(ROWS).toString());
        for (int time = 0; time < 2; time++) {
            CommandLine done = CommandLine.run("detect", "--lake", lake);
            assertThat(done.err()).isEmpty();
            assertThat(done.code()).isZero();
            assertThat(done.out())
                    .contains("detect: A1 Structuring below the threshold: 1 alert\n")
                    .contains("detect: A5 Cash courier: 0 alerts\n");
            Lake tables = Lake.open(TestSpark.session(), lake);
            assertThat(tables.read(Alerts.TABLE).count()).isEqualTo(2);
            assertThat(tables.read(AlertPayments.TABLE)
                            .where(AlertPayments.ROLE.col().equalTo(AlertPayments.PROCEEDS))
                            .count())
                    .isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--transactions;x.csv;--typologies;A1,Cannot detect in files: give --output DIR",
        "--output;out,without --transactions the lake is looked at",
        "--transactions;x.csv;--output;out;--typologies;A1;--typologies;Z9,'Cannot look for Z9: the typologies are A1,"
                + " A3, A5, B1, B4, B5, B10, B16, E1, E6'"
    })
    void refusesWrongOptions(String options, String message) {
        String[] arguments = Stream.concat(Stream.of("detect"), Stream.of(options.split(";")))
                .map(option -> option.equals("out") || option.equals("x.csv")
                        ? folder.resolve(option).toString()
                        : option)
                .toArray(String[]::new);
        CommandLine refused = CommandLine.run(arguments);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(message);
    }

    private CommandLine detect(String[] rows, String... more) throws IOException {
        String[] base = {
            "detect",
            "--transactions",
            file(rows).toString(),
            "--format",
            "csv",
            "--output",
            folder.resolve("out").toString()
        };
        return CommandLine.run(Stream.of(base, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(folder.resolve("transactions.csv"), String.join("\n", rows) + "\n");
    }

    private List<String> lines(String table) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out").resolve(table))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .flatMap(file -> {
                        try {
                            return Files.readAllLines(file).stream();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .distinct() // each file has the header
                    .toList();
        }
    }
}
