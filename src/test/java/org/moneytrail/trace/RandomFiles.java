package org.moneytrail.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.moneytrail.money.MinorUnits;

/** A random ledger as files, with opening balances, a terminal account, origins and targets. */
public final class RandomFiles {
    private static final int PAYMENTS = 400;
    private static final String[] ACCOUNTS = {"A", "Қойма", "𐌰-beyond", "D", "hub", "F", "stop"};
    private static final String[] CURRENCIES = {"KZT", "USD"};

    private RandomFiles() {}

    /** Writes transactions.csv, accounts.csv, origins.csv and targets.csv. */
    public static void write(Path folder, long seed) throws IOException {
        Random random = new Random(seed);
        List<String> payments = new ArrayList<>(List.of("transaction_id,booked_at,debtor_account,creditor_account,"
                + "amount,currency,credited_amount,credited_currency"));
        List<String> origins = new ArrayList<>(List.of("origin_id,transaction_id,amount"));
        List<String> targets = new ArrayList<>(List.of("target_id,transaction_id,amount"));
        for (int i = 0; i < PAYMENTS; i++) {
            String id = (random.nextBoolean() ? "T" : "𐎀") + random.nextInt(10) + "-" + i;
            Instant at = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(random.nextInt(40) * 3_600L);
            String currency = CURRENCIES[random.nextInt(2)];
            boolean fee = random.nextInt(4) == 0;
            long minor = random.nextLong(1, 5_000);
            payments.add(String.join(
                    ",",
                    id,
                    at.toString(),
                    random.nextInt(5) == 0 ? "" : account(random),
                    account(random),
                    MinorUnits.format(minor, currency),
                    currency,
                    fee ? MinorUnits.format(random.nextLong(1, 5_000), currency) : "",
                    fee ? CURRENCIES[random.nextInt(2)] : ""));
            if (random.nextInt(12) == 0) {
                origins.add("O" + random.nextInt(4) + "," + id + ",");
            }
            if (random.nextInt(40) == 0) {
                targets.add("Y" + random.nextInt(3) + "," + id + ",");
            }
        }
        Files.write(folder.resolve("transactions.csv"), payments);
        Files.write(folder.resolve("origins.csv"), origins);
        Files.write(folder.resolve("targets.csv"), targets);
        Files.write(
                folder.resolve("accounts.csv"),
                List.of(
                        "account_id,opening_balance,currency,terminal",
                        "A,30.00,,false",
                        "stop,,,true",
                        "D,5.00,USD,"));
    }

    /** Every second payment touches the hub. */
    private static String account(Random random) {
        return random.nextInt(4) == 0 ? "hub" : ACCOUNTS[random.nextInt(ACCOUNTS.length)];
    }
}
