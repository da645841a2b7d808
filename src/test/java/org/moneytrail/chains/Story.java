package org.moneytrail.chains;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.TestRows;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.Flows;
import org.moneytrail.table.Funding;
import org.moneytrail.table.FundingEnds;
import org.moneytrail.table.FundingFlows;
import org.moneytrail.table.Links;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Parties;
import org.moneytrail.table.Rates;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.Targets;
import org.moneytrail.table.TracedHoldings;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.table.TradeFindings;
import org.moneytrail.table.Transactions;

/** A small world, row by row, as the stages before this one would leave it. Amounts are tiyn under fifo. */
final class Story {
    private final TestRows rows = new TestRows();
    private String rule = "fifo";

    /** What is traced from now on is traced under this rule. */
    Story under(String other) {
        rule = other;
        return this;
    }

    Story account(String account, String party, String name) {
        add(Accounts.TABLE, Map.of(Accounts.ACCOUNT_ID, account, Accounts.PARTY_ID, party));
        return add(Parties.TABLE, Map.of(Parties.PARTY_ID, party, Parties.KIND, "COMPANY", Parties.NAME, name));
    }

    Story terminal(String account) {
        return add(Accounts.TABLE, Map.of(Accounts.ACCOUNT_ID, account, Accounts.TERMINAL, true));
    }

    Story pays(String id, String day, String debtor, String creditor, long minor) {
        return pays(id, day, debtor, creditor, minor, "KZT", minor, "KZT");
    }

    Story pays(String id, String day, String debtor, String creditor, long minor, String purpose) {
        return add(
                Transactions.TABLE,
                payment(
                        id,
                        day,
                        debtor,
                        creditor,
                        minor,
                        "KZT",
                        minor,
                        "KZT",
                        Map.of(Transactions.PURPOSE_CODE, purpose)));
    }

    Story pays(
            String id,
            String day,
            String debtor,
            String creditor,
            long debit,
            String debitCurrency,
            long credit,
            String creditCurrency) {
        return add(
                Transactions.TABLE,
                payment(id, day, debtor, creditor, debit, debitCurrency, credit, creditCurrency, Map.of()));
    }

    private static Map<Field, Object> payment(
            String id,
            String day,
            String debtor,
            String creditor,
            long debit,
            String debitCurrency,
            long credit,
            String creditCurrency,
            Map<Field, Object> more) {
        Map<Field, Object> payment = new HashMap<>(more);
        payment.putAll(Map.ofEntries(
                entry(Transactions.TRANSACTION_ID, id),
                entry(Transactions.BOOKED_AT, at(day)),
                entry(Transactions.AMOUNT_MINOR, debit),
                entry(Transactions.CURRENCY, debitCurrency),
                entry(Transactions.CREDITED_AMOUNT_MINOR, credit),
                entry(Transactions.CREDITED_CURRENCY, creditCurrency)));
        payment.put(Transactions.DEBTOR_ACCOUNT, debtor);
        payment.put(Transactions.CREDITOR_ACCOUNT, creditor);
        return payment;
    }

    Story seizure(String id, String day, String substance, Map<Field, Object> more) {
        Map<Field, Object> values = new HashMap<>(more);
        values.putAll(Map.of(
                Seizures.SEIZURE_ID,
                id,
                Seizures.SEIZED_AT,
                at(day),
                Seizures.SUBSTANCE,
                substance,
                Seizures.QUANTITY,
                new BigDecimal("42.000000"),
                Seizures.UNIT,
                "kg"));
        return add(Seizures.TABLE, values);
    }

    Story subject(String seizure, String role, String name, String account) {
        Map<Field, Object> values = new HashMap<>(
                Map.of(SeizureSubjects.SEIZURE_ID, seizure, SeizureSubjects.ROLE, role, SeizureSubjects.NAME, name));
        values.put(SeizureSubjects.ACCOUNT_ID, account);
        return add(SeizureSubjects.TABLE, values);
    }

    Story designation(String listId, String name) {
        return add(Designations.TABLE, Map.of(Designations.LIST_ID, listId, Designations.NAME, name));
    }

    Story entity(String entity, String table, String key) {
        return add(
                Entities.TABLE,
                Map.of(Entities.ENTITY_ID, entity, Entities.SOURCE_TABLE, table, Entities.SOURCE_KEY, key));
    }

    /** Links two parties by what is known or by what was inferred. */
    Story link(String left, String right, String method, boolean fact, String explanation) {
        return add(
                Links.TABLE,
                Map.of(
                        Links.LEFT_TABLE, "parties",
                        Links.LEFT_KEY, left,
                        Links.RIGHT_TABLE, "parties",
                        Links.RIGHT_KEY, right,
                        Links.METHOD, method,
                        Links.FACT, fact,
                        Links.EXPLANATION, explanation));
    }

    Story rate(String day, String currency, String perUnit) {
        return add(
                Rates.TABLE,
                Map.of(
                        Rates.DAY, Date.valueOf(day),
                        Rates.CURRENCY, currency,
                        Rates.BASE_PER_UNIT, new BigDecimal(perUnit).setScale(8)));
    }

    Story origin(String mark, String payment) {
        return add(
                Origins.TABLE,
                Map.of(
                        Origins.ORIGIN_ID, mark,
                        Origins.TRANSACTION_ID, payment,
                        Origins.CURRENCY, "KZT",
                        Origins.SOURCE_TABLE, "seizures",
                        Origins.SOURCE_KEY, mark));
    }

    Story target(String mark, String payment) {
        return add(
                Targets.TABLE,
                Map.of(
                        Targets.TARGET_ID, mark,
                        Targets.TRANSACTION_ID, payment,
                        Targets.CURRENCY, "KZT",
                        Targets.SOURCE_TABLE, "seizures",
                        Targets.SOURCE_KEY, mark));
    }

    Story counter(String mark, String payment, String reason) {
        return add(
                ChainTables.COUNTER,
                Map.of(
                        ChainTables.MARK_ID, mark,
                        Origins.TRANSACTION_ID, payment,
                        Origins.REASON, reason,
                        Origins.SOURCE_TABLE, "transactions",
                        Origins.SOURCE_KEY, payment));
    }

    Story traced(String mark, String payment, long traced, long marked) {
        return add(
                TracedPayments.TABLE,
                Map.of(
                        TracedPayments.RULE, rule,
                        TracedPayments.ORIGIN_ID, mark,
                        TracedPayments.TRANSACTION_ID, payment,
                        TracedPayments.TRACED_MINOR, traced,
                        TracedPayments.MARKED_MINOR, marked));
    }

    Story flow(String mark, String account, String in, String out, long minor) {
        return add(
                Flows.TABLE,
                Map.of(
                        Flows.RULE, rule,
                        Flows.ORIGIN_ID, mark,
                        Flows.ACCOUNT_ID, account,
                        Flows.IN_TRANSACTION_ID, in,
                        Flows.OUT_TRANSACTION_ID, out,
                        Flows.AMOUNT_MINOR, minor));
    }

    Story funding(String mark, String payment, long minor) {
        return add(
                Funding.TABLE,
                Map.of(
                        Funding.RULE, rule,
                        Funding.TARGET_ID, mark,
                        Funding.TRANSACTION_ID, payment,
                        Funding.AMOUNT_MINOR, minor));
    }

    Story fundingFlow(String mark, String account, String in, String out, long minor) {
        return add(
                FundingFlows.TABLE,
                Map.of(
                        FundingFlows.RULE, rule,
                        FundingFlows.TARGET_ID, mark,
                        FundingFlows.ACCOUNT_ID, account,
                        FundingFlows.IN_TRANSACTION_ID, in,
                        FundingFlows.OUT_TRANSACTION_ID, out,
                        FundingFlows.AMOUNT_MINOR, minor));
    }

    Story alert(String id, String typology, String explanation) {
        return alert(id, typology, explanation, null);
    }

    Story alert(String id, String typology, String explanation, String subject) {
        Map<Field, Object> alert = new HashMap<>(Map.of(
                Alerts.ALERT_ID,
                id,
                Alerts.TYPOLOGY,
                typology,
                Alerts.STARTED_AT,
                at("2026-02-01"),
                Alerts.ENDED_AT,
                at("2026-02-01"),
                Alerts.SCORE,
                1.0,
                Alerts.EXPLANATION,
                explanation));
        alert.put(Alerts.SUBJECT_ACCOUNT, subject);
        return add(Alerts.TABLE, alert);
    }

    Story finding(String id, String finding, String declaration, String explanation) {
        return add(
                TradeFindings.TABLE,
                Map.of(
                        TradeFindings.FINDING_ID,
                        id,
                        TradeFindings.FINDING,
                        finding,
                        TradeFindings.DECLARATION_ID,
                        declaration,
                        TradeFindings.EXPLANATION,
                        explanation));
    }

    /** A payment that is marked whole and rests. */
    Story marked(String mark, String payment, long minor) {
        return origin(mark, payment).traced(mark, payment, minor, minor);
    }

    ChainTables tables() {
        return tables(0);
    }

    /** The same rows in another order and other partitions. */
    ChainTables tables(long seed) {
        return new ChainTables(
                of(Transactions.TABLE, seed),
                of(Accounts.TABLE, seed),
                of(Parties.TABLE, seed),
                of(Seizures.TABLE, seed),
                of(SeizureSubjects.TABLE, seed),
                of(Declarations.TABLE, seed),
                of(Designations.TABLE, seed),
                of(Entities.TABLE, seed),
                of(Links.TABLE, seed),
                of(Alerts.TABLE, seed),
                of(AlertPayments.TABLE, seed),
                of(TradeFindings.TABLE, seed),
                of(Origins.TABLE, seed),
                of(Targets.TABLE, seed),
                of(TracedPayments.TABLE, seed),
                of(TracedHoldings.TABLE, seed),
                of(Flows.TABLE, seed),
                of(Funding.TABLE, seed),
                of(FundingFlows.TABLE, seed),
                of(FundingEnds.TABLE, seed),
                of(Rates.TABLE, seed),
                of(ChainTables.COUNTER, seed),
                Map.of("B16", "Cycle of payments", "D6", "No licence"));
    }

    private Dataset<Row> of(Table table, long seed) {
        return rows.of(table, seed);
    }

    private Story add(Table table, Map<Field, Object> values) {
        rows.add(table, values);
        return this;
    }

    private static Timestamp at(String day) {
        return Timestamp.from(Instant.parse(day.length() == 10 ? day + "T10:00:00Z" : day));
    }
}
