package org.moneytrail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.TestSpark;
import org.moneytrail.lake.Lake;
import org.moneytrail.table.PaymentDeclarationMatches;
import org.moneytrail.table.Table;
import org.moneytrail.table.TradeFindings;

/** {@code jobs/trade} on small files, after ingest and link. */
class TradeJobTest {
    private static final String FOUND = "trade: 1 matches; C1 0 found, 1 not evaluable; C5 0 found, 0 not evaluable; "
            + "C8 0 found, 0 not evaluable; D4 1 found, 0 not evaluable; D6 1 found, 0 not evaluable";

    @TempDir
    private Path folder;

    @Test
    void findsAPrecursorOfTheUsersListAndItsPaymentAndChangesNothingTheSecondTime() throws IOException {
        write("parties", "party_id,kind,name,national_id,country,activity", "P1,COMPANY,Shop LLP,041049374665,KZ,4711");
        write("accounts", "account_id,party_id,currency", "KZ1,P1,KZT");
        write(
                "transactions",
                "transaction_id,booked_at,debtor_account,creditor_account,amount,currency,credited_amount,"
                        + "credited_currency,debtor_country,creditor_name,creditor_country,invoice_number,purpose_code",
                "T1,2026-02-01T10:00:00+05:00,KZ1,CN1,5000000.00,KZT,10000.00,USD,KZ,Seller Ltd,CN,I-1,710");
        write(
                "declarations",
                "declaration_id,item_number,lodged_at,procedure,consignor_name,consignee_name,consignee_id,hs_code,"
                        + "net_mass_kg,invoice_amount,invoice_currency,invoice_number",
                "D1,1,2026-02-20T10:00:00+05:00,IMPORT,Seller Ltd,Shop LLP,041049374665,2901240000,800,10000.00,USD,I-1");
        write("reference", "day,currency,base_per_unit", "2026-01-01,USD,500");
        Files.move(folder.resolve("input/reference/reference.csv"), folder.resolve("input/reference/rates.csv"));
        write("reference", "hs_code,substance,table", "290124,Butadiene,national");
        Files.move(folder.resolve("input/reference/reference.csv"), folder.resolve("input/reference/precursors.csv"));
        assertThat(job("ingest", "--input", folder.resolve("input").toString()).err())
                .isEmpty();
        job("link");

        CommandLine first = job("trade");
        List<String> findings = rows(TradeFindings.TABLE);
        List<String> matches = rows(PaymentDeclarationMatches.TABLE);
        CommandLine second = job("trade");

        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains(FOUND);
        assertThat(matches).singleElement().asString().contains("T1,D1,1,1000000,USD,PREPAID,");
        assertThat(findings)
                .anyMatch(row -> row.contains("D4,D1,1,T1,1000000,USD,FOUND,"))
                .anyMatch(row -> row.contains("D6,D1,1,T1,1000000,USD,FOUND,"));
        assertThat(second.out()).contains(FOUND);
        assertThat(rows(TradeFindings.TABLE)).isEqualTo(findings);
        assertThat(rows(PaymentDeclarationMatches.TABLE)).isEqualTo(matches);
    }

    private CommandLine job(String name, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = name;
        System.arraycopy(more, 0, arguments, 1, more.length);
        arguments[more.length + 1] = "--lake";
        arguments[more.length + 2] = folder.resolve("lake").toString();
        return CommandLine.run(arguments);
    }

    private List<String> rows(Table table) {
        return Lake.open(TestSpark.session(), folder.resolve("lake").toString())
                .read(table)
                .drop("run_id")
                .collectAsList()
                .stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    private void write(String source, String... lines) throws IOException {
        Path file = folder.resolve("input").resolve(source).resolve(source + ".csv");
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }
}
