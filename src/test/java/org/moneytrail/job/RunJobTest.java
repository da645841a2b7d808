package org.moneytrail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.TestSpark;
import org.moneytrail.lake.Lake;
import org.moneytrail.table.Quarantine;
import org.moneytrail.table.Transactions;

/** The whole way on the sample world, then what users do next with the lake it leaves. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunJobTest {
    @TempDir
    private static Path folder;

    @Test
    @Order(1)
    void goesFromFilesToTheCasebook() {
        CommandLine done = job("run");
        assertThat(done.err()).isEmpty();
        assertThat(done.code()).isZero();
        assertThat(done.out())
                .contains(
                        "ingest: accounts accounts/accounts.csv: 208 read = 208 accepted + 0 duplicates + 0 quarantined")
                .containsPattern(
                        "link: [0-9]+ names against 26 entries of sanctions lists, [1-9][0-9]* hits; compared anew: [0-9]+ names, 26 entries")
                .contains("trace: fifo: 5000 payments")
                .contains("report: 8 flagged and 2 explained cases")
                .containsPattern("link: took [0-9]+ s; [1-9][0-9]* MiB shuffled");
        assertThat(folder.resolve("lake/casebook/index.html"))
                .content()
                .contains("Heroin (13.8 kg) seized on 27 December 2025", "Cycle of payments: suspected money of");
    }

    @Test
    @Order(2)
    void findsEveryPlantedStoryAndNoTwin() throws IOException {
        CommandLine done = CommandLine.run(
                "evaluate",
                "--lake",
                lake(),
                "--truth",
                "sample-data/truth",
                "--output",
                folder.resolve("evaluation").toString());
        assertThat(done.code()).isZero();
        List<String> scores = Files.readAllLines(folder.resolve("evaluation/evaluation.csv"));
        assertThat(scores)
                .contains(
                        "subject,name,planted,found,twins,twins_flagged,precision,recall",
                        "case,all,8,8,9,0,1.000,1.000");
        assertThat(scores)
                .filteredOn(line -> line.matches("(alert,(A1|A3|B16|E6)|finding,(C5|C8|D4|D6)),.*"))
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).endsWith(",9,0,1.000,1.000"));
    }

    @Test
    @Order(3)
    void exportsOneFileATable() {
        CommandLine done = job(
                "report",
                "--export",
                "csv",
                "--output",
                folder.resolve("export").toString());
        assertThat(done.code()).isZero();
        for (String table : List.of("cases", "case_payments", "chains", "chain_steps", "links")) {
            assertThat(folder.resolve("export").resolve(table + ".csv")).isNotEmptyFile();
        }
    }

    @Test
    @Order(4)
    void loadingAgainChangesNothing() throws IOException {
        Path payments = folder.resolve("transactions.csv");
        Files.write(
                payments,
                Files.readAllLines(Path.of("sample-data/transactions/2025-07.csv"))
                        .subList(0, 11));
        CommandLine done = job("ingest", "--source", "transactions", "--path", payments.toString());
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("10 read = 0 accepted + 10 duplicates + 0 quarantined");
        assertThat(rows(Transactions.TABLE)).isEqualTo(5000);
    }

    @Test
    @Order(5)
    void quarantinesOnceHoweverOftenABadRowComes() throws IOException {
        Path accounts = folder.resolve("accounts.csv");
        Files.writeString(accounts, "account_id,opening_balance,terminal\nA1,-5.00,false\nA2,1.00,perhaps\n");
        for (int time = 0; time < 2; time++) {
            CommandLine done = job("ingest", "--source", "accounts", "--path", accounts.toString(), "--strict");
            assertThat(done.code()).isEqualTo(3);
            assertThat(done.out()).contains("2 read = 0 accepted + 0 duplicates + 2 quarantined");
            assertThat(rows(Quarantine.TABLE)).isEqualTo(2);
        }
    }

    @Test
    @Order(6)
    void printsStatementsThatOpenTheTables() {
        CommandLine done = job("run", "--sql");
        assertThat(done.out())
                .contains("CREATE OR REPLACE TEMPORARY VIEW cases AS")
                .contains("VERSION AS OF");
    }

    @Test
    void refusesAnUnknownSourceByName() {
        CommandLine refused = job("ingest", "--source", "payments", "--path", "x.csv");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Cannot ingest 'payments': the sources are transactions, accounts");
    }

    @Test
    void refusesAnInputThatIsNotThere() {
        CommandLine refused = CommandLine.run(
                "ingest",
                "--lake",
                folder.resolve("other").toString(),
                "--input",
                folder.resolve("none").toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("there is no such folder");
    }

    private static long rows(org.moneytrail.table.Table table) {
        return Lake.open(TestSpark.session(), lake()).read(table).count();
    }

    private static CommandLine job(String name, String... options) {
        return CommandLine.on(lake(), name, options);
    }

    private static String lake() {
        return folder.resolve("lake").toString();
    }
}
