package org.moneytrail.job;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.SharedData;
import org.moneytrail.TestSpark;

/** {@code jobs/trace} on files: tables, printed lines, exit codes. */
class TraceJobTest {
    private static final Path MIXING = Path.of("src/test/resources/vectors/01-mixing");
    private static final String HEADER = "transaction_id,booked_at,debtor_account,creditor_account,amount,currency";

    @TempDir
    private Path folder;

    @Test
    void writesTheTablesOfOneRuleAndTellsTheBalance() throws IOException {
        CommandLine done = trace(MIXING.resolve("transactions.csv"), "--rule", "fifo");
        assertThat(done.code()).isZero();
        assertThat(done.out())
                .contains("transactions: 5 read = 5 accepted + 0 duplicates + 0 quarantined")
                .contains("fifo: 5 payments, 1 origins; traced KZT 100.00; converted in 0; held KZT 100.00; "
                        + "residue 0; left 0; converted out 0; balanced yes");
        assertThat(lines("traced_payments"))
                .containsExactlyInAnyOrder(
                        "origin_id,transaction_id,traced_minor",
                        "SEIZ-1,T1,10000",
                        "SEIZ-1,T3,4000",
                        "SEIZ-1,T4,5000",
                        "SEIZ-1,T5,4000");
        assertThat(lines("funding_ends"))
                .containsExactlyInAnyOrder(
                        "target_id,account_id,currency,kind,amount_minor",
                        "ASK-1,A,KZT,OPENING,4000",
                        "ASK-1,,KZT,OUTSIDE,4000");
    }

    @Test
    void readsParquetLikeCsv() throws IOException {
        Path parquet = folder.resolve("parquet");
        TestSpark.session()
                .read()
                .option("header", true)
                .csv(MIXING.resolve("transactions.csv").toString())
                .selectExpr(
                        "transaction_id",
                        "cast(booked_at as timestamp) booked_at",
                        "debtor_account",
                        "creditor_account",
                        "cast(amount as decimal(38,9)) amount",
                        "currency")
                .write()
                .parquet(parquet.toString());
        Path origins = folder.resolve("origins-parquet");
        TestSpark.session()
                .read()
                .option("header", true)
                .csv(MIXING.resolve("origins.csv").toString())
                .write()
                .parquet(origins.toString());
        CommandLine done = CommandLine.run(
                "trace",
                "--transactions",
                parquet.toString(),
                "--origins",
                origins.toString(),
                "--format",
                "parquet",
                "--rule",
                "lifo",
                "--output",
                folder.resolve("out").toString());
        assertThat(done.err()).isEmpty();
        // Without the opening balance of the CSV test, account A holds 160.00 when it pays.
        assertThat(lines("flows")).contains("SEIZ-1,A,T1,T3,2000");
    }

    @Test
    void keepsBadRowsAndSaysThatTheAnswerIsIncomplete() throws IOException {
        Path bad = write(
                "T1,2026-03-01T09:00:00Z,,A,100.00,KZT",
                "T1,2026-03-01T09:00:00Z,,A,100.00,KZT",
                "T1,2026-03-01T09:00:00Z,,A,100.01,KZT",
                "T2,2026-03-01,,A,12.345,KZT",
                "T3,2026-03-02T09:00:00,A,B,1.00,KZT",
                "T4,2026-03-02T09:00:00Z,,,1.00,KZT",
                "T5,2026-03-02T09:00:00Z,A,B,-1.00,KZT",
                "T6,2026-03-02T09:00:00Z,A,B,1.00,ZZZ",
                "T7,2026-03-02T09:00:00Z,A,B,1.00",
                "\"T,8\",2026-03-02T09:00:00.1234567Z,A,B,1.00,KZT",
                ",2026-03-02T09:00:00Z,A,B,1.00,KZT",
                "T9,2026-03-02T09:00:00Z,A,B,1.5,JPY");
        CommandLine done = trace(bad, "--rule", "fifo");
        assertThat(done.code()).isZero();
        assertThat(done.out())
                .contains("transactions: 12 read = 1 accepted + 1 duplicates + 10 quarantined")
                .contains("incomplete: 10 rows");
        assertThat(lines("quarantine"))
                .contains("source,file,line,column,rule,message,raw")
                .anySatisfy(line ->
                        assertThat(line).startsWith("transactions,transactions.csv,4,transaction_id,conflicting-id,"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("transactions,transactions.csv,5,amount,too-many-decimals"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("transactions,transactions.csv,6,booked_at,not-an-instant"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("transactions,transactions.csv,7,debtor_account,no-account"))
                .anySatisfy(line -> assertThat(line).startsWith("transactions,transactions.csv,8,amount,not-positive"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("transactions,transactions.csv,9,currency,unknown-currency"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("transactions,transactions.csv,10,currency,field-count"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("transactions,transactions.csv,11,booked_at,too-precise")
                        .endsWith("\"\"\"T,8\"\",2026-03-02T09:00:00.1234567Z,A,B,1.00,KZT\""))
                .anySatisfy(
                        line -> assertThat(line).startsWith("transactions,transactions.csv,12,transaction_id,missing"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("transactions,transactions.csv,13,amount,too-many-decimals"));
    }

    @Test
    void stopsBeforeTracingWhenStrict() throws IOException {
        CommandLine done = trace(write("T1,2026-03-01T09:00:00Z,,A,12.345,KZT"), "--rule", "fifo", "--strict");
        assertThat(done.code()).isEqualTo(3);
        assertThat(folder.resolve("out/quarantine")).isDirectory();
        assertThat(folder.resolve("out/flows")).doesNotExist();
    }

    @Test
    void leavesAFolderThatHoldsSomethingAlone() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/mine.txt"), "mine");
        CommandLine refused = trace(MIXING.resolve("transactions.csv"), "--rule", "fifo");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("it is not empty; choose another or give --overwrite");
        assertThat(folder.resolve("out/mine.txt")).exists();
    }

    @Test
    void saysWhichColumnAFileLacks() throws IOException {
        Path file = folder.resolve("transactions.csv");
        Files.writeString(file, "transaction_id,booked_on,debtor_account,creditor_account,amount,currency\n");
        CommandLine failed = trace(file, "--rule", "fifo");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err())
                .contains("lacks the required column booked_at of transactions; is booked_on meant?")
                .contains("transactions.csv");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--rule;hifo, Cannot trace under 'hifo'",
        "--rule;fifo;--until;yesterday, Cannot trace until yesterday",
        "--rule;fifo;--set;trace.materialty=1, did you mean trace.materiality?",
        "--rule;fifo;--format;xml, Cannot read format xml"
    })
    void refusesWrongOptions(String options, String message) throws IOException {
        CommandLine refused = trace(MIXING.resolve("transactions.csv"), options.split(";"));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(message);
    }

    /** Two thefts whose every transfer was checked by hand: the money is followed to where it is known to have ended. */
    @ParameterizedTest
    @CsvSource({
        "54m,59410346.20,fifo,11",
        "54m,59410346.20,clean-first,10",
        "lifi,9685530.16,fifo,32",
        "lifi,9685530.16,lifo,30"
    })
    void followsStolenMoneyToItsKnownEnds(String name, String traced, String rule, int reached) throws IOException {
        Path files = SharedData.require("flows/" + name);
        CommandLine done = trace(
                files.resolve("transactions.csv"),
                "--accounts",
                files.resolve("accounts.csv").toString(),
                "--origins",
                files.resolve("origins.csv").toString(),
                "--rule",
                rule);
        assertThat(done.out()).contains("traced USD " + traced).contains("balanced yes");
        Set<String> ends = Files.readAllLines(files.resolve("accounts.csv")).stream()
                .filter(line -> line.endsWith(",true"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(toSet());
        assertThat(lines("traced_holdings").stream()
                        .filter(line -> ends.contains(line.split(",")[1]))
                        .count())
                .isEqualTo(reached);
    }

    private Path write(String... rows) throws IOException {
        Path file = folder.resolve("transactions.csv");
        Files.writeString(file, HEADER + "\n" + String.join("\n", rows) + "\n");
        return file;
    }

    private CommandLine trace(Path transactions, String... more) {
        String[] base = {
            "trace",
            "--transactions",
            transactions.toString(),
            "--output",
            folder.resolve("out").toString()
        };
        String[] marks = {
            "--origins", MIXING.resolve("origins.csv").toString(),
            "--targets", MIXING.resolve("targets.csv").toString(),
            "--accounts", MIXING.resolve("accounts.csv").toString()
        };
        boolean ours = transactions.startsWith(MIXING);
        return CommandLine.run(Stream.of(base, ours ? marks : new String[0], more)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    private List<String> lines(String table) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out").resolve(table))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .flatMap(file -> {
                        try {
                            return Files.readAllLines(file).stream();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
