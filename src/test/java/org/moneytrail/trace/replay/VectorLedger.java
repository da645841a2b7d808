package org.moneytrail.trace.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.moneytrail.money.Currencies;
import org.moneytrail.money.IdOrder;
import org.moneytrail.money.MinorUnits;

/** A worked answer's input as a {@link Ledger}, and what a replay of it says as lines like those of the expected files. */
final class VectorLedger {
    private final Path folder;
    final MarkedLedger ledger = new MarkedLedger();
    final List<String> paymentIds = new ArrayList<>();
    final List<String> origins;
    private final List<String> currencies = new ArrayList<>();
    private final List<String> poolAccounts = new ArrayList<>();
    private final List<String> poolCurrencies = new ArrayList<>();
    private final Map<List<String>, Integer> pools = new HashMap<>();
    private final Map<String, NamedCsvRecord> openings = new HashMap<>();

    VectorLedger(Path folder) {
        this.folder = folder;
        Set<String> terminals = new TreeSet<>();
        List<NamedCsvRecord> accounts = read(folder.resolve("accounts.csv"));
        for (NamedCsvRecord account : accounts) {
            if (account.getField("terminal").equals("true")) {
                terminals.add(account.getField("account_id"));
            }
            if (account.findField("currency").isEmpty()) {
                openings.put(account.getField("account_id"), account);
            }
        }
        for (NamedCsvRecord account : accounts) {
            account.findField("currency").ifPresent(currency -> {
                int pool = pool(account.getField("account_id"), currency, terminals);
                ledger.addOpening(pool, MinorUnits.parse(account.getField("opening_balance"), currency));
            });
        }
        List<NamedCsvRecord> marks = new ArrayList<>(read(folder.resolve("origins.csv")));
        marks.sort(Comparator.comparing(mark -> mark.getField("origin_id"), IdOrder.BY_CODE_POINT));
        origins = marks.stream()
                .map(mark -> mark.getField("origin_id"))
                .distinct()
                .toList();
        List<NamedCsvRecord> payments = new ArrayList<>(read(folder.resolve("transactions.csv")));
        payments.sort(Comparator.comparing((NamedCsvRecord p) ->
                        OffsetDateTime.parse(p.getField("booked_at")).toInstant())
                .thenComparing(p -> p.getField("transaction_id"), IdOrder.BY_CODE_POINT));
        OffsetDateTime until = text("until.txt").map(OffsetDateTime::parse).orElse(OffsetDateTime.MAX);
        for (NamedCsvRecord payment : payments) {
            if (!OffsetDateTime.parse(payment.getField("booked_at")).toInstant().isAfter(until.toInstant())) {
                add(payment, marks, terminals);
            }
        }
    }

    private void add(NamedCsvRecord payment, List<NamedCsvRecord> marks, Set<String> terminals) {
        String currency = payment.getField("currency");
        String credited = or(payment.getField("credited_currency"), currency);
        long debit = MinorUnits.parse(payment.getField("amount"), currency);
        String creditText = payment.getField("credited_amount");
        long credit = creditText.isEmpty() ? debit : MinorUnits.parse(creditText, credited);
        BigDecimal materiality = text("materiality.txt").map(BigDecimal::new).orElse(BigDecimal.ZERO);
        long least = materiality
                .movePointRight(Currencies.decimals(credited))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        ledger.addPayment(
                pool(payment.getField("debtor_account"), currency, terminals),
                debit,
                currencyNumber(currency),
                pool(payment.getField("creditor_account"), credited, terminals),
                credit,
                currencyNumber(credited),
                least);
        String id = payment.getField("transaction_id");
        paymentIds.add(id);
        for (NamedCsvRecord mark : marks) {
            if (mark.getField("transaction_id").equals(id)) {
                String amount = mark.getField("amount");
                ledger.mark(
                        paymentIds.size() - 1,
                        origins.indexOf(mark.getField("origin_id")),
                        amount.isEmpty() ? Ledger.ALL : MinorUnits.parse(amount, credited));
            }
        }
    }

    private int pool(String account, String currency, Set<String> terminals) {
        if (account.isEmpty()) {
            return Ledger.OUTSIDE;
        }
        Integer known = pools.get(List.of(account, currency));
        if (known != null) {
            return known;
        }
        int pool = ledger.addPool(terminals.contains(account));
        pools.put(List.of(account, currency), pool);
        poolAccounts.add(account);
        poolCurrencies.add(currency);
        NamedCsvRecord opening = openings.remove(account);
        if (opening != null) {
            ledger.addOpening(pool, MinorUnits.parse(opening.getField("opening_balance"), currency));
        }
        return pool;
    }

    int[] currenciesOfPools() {
        return poolCurrencies.stream().mapToInt(this::currencyNumber).toArray();
    }

    Map<String, Set<String>> forward(Traced traced) {
        Set<String> payments = new TreeSet<>();
        traced.payments.forEach((key, minor) ->
                payments.add(String.join(",", origins.get(key.get(0)), paymentIds.get(key.get(1)), "" + minor)));
        Set<String> flows = new TreeSet<>();
        traced.flows.forEach((key, minor) -> flows.add(String.join(
                ",",
                origins.get(key.get(0)),
                poolAccounts.get(ledger.debtorPool(key.get(2))),
                paymentIds.get(key.get(1)),
                paymentIds.get(key.get(2)),
                "" + minor)));
        Set<String> holdings = new TreeSet<>();
        Set<List<Integer>> held = new HashSet<>(traced.holdings.keySet());
        held.addAll(traced.residues.keySet());
        held.forEach(key -> holdings.add(String.join(
                ",",
                origins.get(key.get(0)),
                poolAccounts.get(key.get(1)),
                poolCurrencies.get(key.get(1)),
                "" + traced.holdings.getOrDefault(key, 0L),
                "" + traced.residues.getOrDefault(key, 0L))));
        return new TreeMap<>(Map.of("traced_payments", payments, "flows", flows, "traced_holdings", holdings));
    }

    Map<String, Set<String>> backward(Funding funding) {
        Set<String> payments = new TreeSet<>();
        Set<String> flows = new TreeSet<>();
        Map<String, Long> ends = new TreeMap<>();
        List<NamedCsvRecord> targets = read(folder.resolve("targets.csv"));
        List<String> ids = targets.stream()
                .map(row -> row.getField("target_id"))
                .distinct()
                .toList();
        for (String id : ids) {
            List<NamedCsvRecord> rows = targets.stream()
                    .filter(row -> row.getField("target_id").equals(id))
                    .toList();
            int[] of = rows.stream()
                    .mapToInt(row -> paymentIds.indexOf(row.getField("transaction_id")))
                    .toArray();
            long[] amounts = rows.stream()
                    .mapToLong(row -> row.getField("amount").isEmpty()
                            ? Ledger.ALL
                            : MinorUnits.parse(
                                    row.getField("amount"),
                                    currencies.get(
                                            ledger.creditCurrency(paymentIds.indexOf(row.getField("transaction_id"))))))
                    .toArray();
            funding.walk(of, amounts, new Funding.Findings() {
                @Override
                public void funding(int payment, long minor) {
                    payments.add(String.join(",", id, paymentIds.get(payment), "" + minor));
                }

                @Override
                public void flow(int in, int out, long minor) {
                    flows.add(String.join(
                            ",",
                            id,
                            poolAccounts.get(ledger.debtorPool(out)),
                            paymentIds.get(in),
                            paymentIds.get(out),
                            "" + minor));
                }

                @Override
                public void end(int payment, int pool, Funding.End kind, long minor) {
                    String account = kind == Funding.End.OUTSIDE ? "" : poolAccounts.get(pool);
                    String currency = currencies.get(ledger.debitCurrency(payment));
                    ends.merge(String.join(",", id, account, currency, kind.name()), minor, Long::sum);
                }
            });
        }
        Set<String> endLines = new TreeSet<>();
        ends.forEach((key, minor) -> endLines.add(key + "," + minor));
        return new TreeMap<>(Map.of("funding", payments, "funding_flows", flows, "funding_ends", endLines));
    }

    private int currencyNumber(String currency) {
        if (!currencies.contains(currency)) {
            currencies.add(currency);
        }
        return currencies.indexOf(currency);
    }

    private java.util.Optional<String> text(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file)
                    ? java.util.Optional.of(Files.readString(file).strip())
                    : java.util.Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<NamedCsvRecord> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
