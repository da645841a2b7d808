package org.moneytrail.detect;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.TestRows;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.Parties;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.Transactions;

/**
 * A small ledger, row by row, in whole tenge unless a payment says otherwise. Times are hours since the start of
 * 2026, so that a day is 24.
 */
final class Story {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Settings SETTINGS = Settings.defaults();

    private final TestRows rows = new TestRows();

    static Typology typology(String id) {
        return Typologies.all(SETTINGS).stream()
                .filter(typology -> typology.definition().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Story account(String account, String party) {
        return add(Accounts.TABLE, Map.of(Accounts.ACCOUNT_ID, account, Accounts.PARTY_ID, party));
    }

    Story opened(String account, String day) {
        return add(Accounts.TABLE, Map.of(Accounts.ACCOUNT_ID, account, Accounts.OPENED_ON, Date.valueOf(day)));
    }

    Story opening(String account, String balance) {
        return add(
                Accounts.TABLE,
                Map.of(
                        Accounts.ACCOUNT_ID,
                        account,
                        Accounts.CURRENCY,
                        "KZT",
                        Accounts.OPENING_BALANCE,
                        new BigDecimal(balance).setScale(4)));
    }

    Story terminal(String account) {
        return add(Accounts.TABLE, Map.of(Accounts.ACCOUNT_ID, account, Accounts.TERMINAL, true));
    }

    Story party(String party, String kind, String address) {
        return add(
                Parties.TABLE,
                Map.of(Parties.PARTY_ID, party, Parties.KIND, kind, Parties.NAME, party, Parties.ADDRESS, address));
    }

    Story entity(String entity, Table table, String key) {
        return add(
                Entities.TABLE,
                Map.of(Entities.ENTITY_ID, entity, Entities.SOURCE_TABLE, table.name(), Entities.SOURCE_KEY, key));
    }

    Story designation(String listId, String name) {
        return add(
                Designations.TABLE,
                Map.of(Designations.LIST, "un", Designations.LIST_ID, listId, Designations.NAME, name));
    }

    Story seizedCash(String seizure, double hour, Map<Field, Object> more) {
        Map<Field, Object> values = new HashMap<>(Map.of(
                Seizures.SEIZURE_ID,
                seizure,
                Seizures.SEIZED_AT,
                at(hour),
                Seizures.SUBSTANCE,
                "CASH",
                Seizures.CASH_AMOUNT_MINOR,
                1_000_000L,
                Seizures.CASH_CURRENCY,
                "USD"));
        values.putAll(more);
        return add(Seizures.TABLE, values);
    }

    Story subject(String seizure, String role, String name, Map<Field, Object> more) {
        Map<Field, Object> values = new HashMap<>(
                Map.of(SeizureSubjects.SEIZURE_ID, seizure, SeizureSubjects.ROLE, role, SeizureSubjects.NAME, name));
        values.putAll(more);
        return add(SeizureSubjects.TABLE, values);
    }

    Story pays(String id, double hour, String debtor, String creditor, long amount) {
        return pays(id, hour, debtor, creditor, amount, Map.of());
    }

    Story deposits(String id, double hour, String account, long amount) {
        return pays(id, hour, null, account, amount, Map.of(Transactions.CHANNEL, "CASH"));
    }

    Story deposits(String id, double hour, String account, long amount, String place) {
        return pays(id, hour, null, account, amount, Map.of(Transactions.CHANNEL, "CASH", Transactions.PLACE, place));
    }

    Story draws(String id, double hour, String account, long amount, String place) {
        return pays(id, hour, account, null, amount, Map.of(Transactions.CHANNEL, "CASH", Transactions.PLACE, place));
    }

    /** The amount counts in the currencies that {@code more} names; in both it is the same unless it is named too. */
    Story pays(String id, double hour, String debtor, String creditor, long amount, Map<Field, Object> more) {
        Map<Field, Object> payment = new HashMap<>(Map.ofEntries(
                entry(Transactions.TRANSACTION_ID, id),
                entry(Transactions.BOOKED_AT, at(hour)),
                entry(Transactions.AMOUNT_MINOR, amount * 100),
                entry(Transactions.CURRENCY, "KZT"),
                entry(Transactions.CREDITED_AMOUNT_MINOR, amount * 100),
                entry(Transactions.CREDITED_CURRENCY, "KZT"),
                entry(Transactions.CHANNEL, "TRANSFER")));
        payment.put(Transactions.DEBTOR_ACCOUNT, debtor);
        payment.put(Transactions.CREDITOR_ACCOUNT, creditor);
        payment.putAll(more);
        return add(Transactions.TABLE, payment);
    }

    DetectTables tables(long seed) {
        return new DetectTables(
                of(Transactions.TABLE, seed),
                of(Accounts.TABLE, seed),
                of(Parties.TABLE, seed),
                of(Seizures.TABLE, seed),
                of(SeizureSubjects.TABLE, seed),
                of(Designations.TABLE, seed),
                of(Entities.TABLE, seed));
    }

    /** One line an alert, sorted: its account and its payments in order of their ids, those marked with their role. */
    List<String> alerts(String typology) {
        Map<String, String> accounts = new HashMap<>();
        Map<String, TreeSet<String>> payments = new HashMap<>();
        for (Row row : typology(typology).find(tables(1)).collectAsList()) {
            String alert = row.getAs(Sighting.SUBJECT.name()) + "\n" + row.getAs(Sighting.BEGAN.name());
            String payment = row.getAs(Sighting.PAYMENT.name());
            String role = row.getAs(Sighting.ROLE.name());
            if (payment == null) {
                accounts.put(alert, row.getAs(Alerts.SUBJECT_ACCOUNT.name()));
            } else {
                payments.computeIfAbsent(alert, none -> new TreeSet<>())
                        .add(payment + (role.equals(AlertPayments.CONTEXT) ? "" : ":" + role));
            }
        }
        return accounts.entrySet().stream()
                .map(alert -> alert.getValue() + " " + String.join(" ", payments.get(alert.getKey())))
                .sorted()
                .toList();
    }

    /** True if there is an alert. */
    boolean alarms(String typology) {
        return !alerts(typology).isEmpty();
    }

    /** What the alerts say, sorted. */
    List<String> explanations(String typology) {
        return typology(typology).find(tables(1)).collectAsList().stream()
                .map(row -> row.<String>getAs(Sighting.EXPLANATION.name()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private Dataset<Row> of(Table table, long seed) {
        return rows.of(table, seed);
    }

    Story add(Table table, Map<Field, Object> values) {
        rows.add(table, values);
        return this;
    }

    private static Timestamp at(double hour) {
        return Timestamp.from(START.plus(Math.round(hour * 3600), ChronoUnit.SECONDS));
    }
}
