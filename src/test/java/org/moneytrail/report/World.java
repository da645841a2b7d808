package org.moneytrail.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.TestSpark;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.CasePayments;
import org.moneytrail.table.CasePredicates;
import org.moneytrail.table.CaseSubjects;
import org.moneytrail.table.Cases;
import org.moneytrail.table.ChainEvidence;
import org.moneytrail.table.ChainSteps;
import org.moneytrail.table.Chains;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Links;
import org.moneytrail.table.Parties;
import org.moneytrail.table.PaymentDeclarationMatches;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.TracedHoldings;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.table.TradeFindings;
import org.moneytrail.table.Transactions;

/** Tables of a small invented world: rows name the columns that matter, the others are empty or plain. */
public final class World implements ReportTables {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    /** Adds a row to a table: columns and values in turn. */
    public World row(Table table, Object... cells) {
        Map<Field, Object> given = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            given.put((Field) cells[i], cells[i + 1]);
        }
        Object[] values = table.fields().stream()
                .map(field -> given.containsKey(field) ? given.get(field) : plain(field))
                .toArray();
        rows.computeIfAbsent(table.name(), absent -> new ArrayList<>()).add(RowFactory.create(values));
        return this;
    }

    World account(String account, String party, String name) {
        row(Accounts.TABLE, Accounts.ACCOUNT_ID, account, Accounts.PARTY_ID, party, Accounts.TERMINAL, false);
        return row(Parties.TABLE, Parties.PARTY_ID, party, Parties.KIND, "PERSON", Parties.NAME, name);
    }

    World payment(String id, int day, String debtor, String creditor, long minor) {
        return row(
                Transactions.TABLE,
                Transactions.TRANSACTION_ID,
                id,
                Transactions.BOOKED_AT,
                at(day),
                Transactions.DEBTOR_ACCOUNT,
                debtor,
                Transactions.CREDITOR_ACCOUNT,
                creditor,
                Transactions.AMOUNT_MINOR,
                minor,
                Transactions.CURRENCY,
                "KZT",
                Transactions.CREDITED_AMOUNT_MINOR,
                minor,
                Transactions.CREDITED_CURRENCY,
                "KZT");
    }

    /** A flagged case on one seizure, with one forward chain over two payments under pro rata and under fifo. */
    public World story(String id, boolean embargoed) {
        String seizure = "S-" + id;
        String mark = "SEIZURE:" + seizure;
        account(id + "-A", "P-" + id + "-A", "Алматов Серік");
        account(id + "-B", "P-" + id + "-B", "Orlova Anna");
        payment(id + "-1", 1, null, id + "-A", 100_000).payment(id + "-2", 2, id + "-A", id + "-B", 80_000);
        row(
                Seizures.TABLE,
                Seizures.SEIZURE_ID,
                seizure,
                Seizures.SEIZED_AT,
                at(5),
                Seizures.SUBSTANCE,
                "HEROIN",
                Seizures.PLACE,
                "Korday",
                Seizures.EMBARGOED,
                embargoed);
        row(
                SeizureSubjects.TABLE,
                SeizureSubjects.SEIZURE_ID,
                seizure,
                SeizureSubjects.ROLE,
                "COURIER",
                SeizureSubjects.NAME,
                "Serik Almatov");
        row(
                Links.TABLE,
                Links.LEFT_TABLE,
                "seizure_subjects",
                Links.LEFT_KEY,
                seizure + "#COURIER#Serik Almatov",
                Links.RIGHT_TABLE,
                "parties",
                Links.RIGHT_KEY,
                "P-" + id + "-A",
                Links.METHOD,
                "PARTY",
                Links.SCORE,
                0.9,
                Links.EXPLANATION,
                "The names are one name in two scripts.",
                Links.EMBARGOED,
                embargoed);
        row(
                Cases.TABLE,
                Cases.CASE_ID,
                id,
                Cases.RANK,
                1,
                Cases.TITLE,
                "=Seizure " + seizure,
                Cases.PREDICATE,
                "SEIZURE",
                Cases.PREDICATE_KEY,
                seizure + "#HEROIN",
                Cases.NEXUS,
                "TRAFFICKING",
                Cases.STATUS,
                "FLAGGED",
                Cases.SCORE,
                61.5,
                Cases.SUMMARY,
                "Money was credited to a courier. It was passed on.",
                Cases.EMBARGOED,
                embargoed);
        predicate(id, "SEIZURE", seizure + "#HEROIN", mark);
        for (String rule : List.of("pro-rata", "fifo")) {
            String chain = id + "-" + rule;
            row(
                    Chains.TABLE,
                    Chains.CHAIN_ID,
                    chain,
                    Chains.CASE_ID,
                    id,
                    Chains.RULE,
                    rule,
                    Chains.DIRECTION,
                    "FORWARD",
                    Chains.MARK_ID,
                    mark,
                    Chains.ENDPOINT_ACCOUNT,
                    id + "-B",
                    Chains.AMOUNT_MINOR,
                    rule.equals("fifo") ? 80_000L : 60_000L,
                    Chains.CURRENCY,
                    "KZT",
                    Chains.BASE_MINOR,
                    rule.equals("fifo") ? 80_000L : 60_000L,
                    Chains.STEPS,
                    2,
                    Chains.STARTED_AT,
                    at(1),
                    Chains.ENDED_AT,
                    at(2),
                    Chains.EMBARGOED,
                    embargoed);
            for (int step = 1; step <= 2; step++) {
                row(
                        ChainSteps.TABLE,
                        ChainSteps.CHAIN_ID,
                        chain,
                        ChainSteps.STEP,
                        step,
                        ChainSteps.TRANSACTION_ID,
                        id + "-" + step,
                        ChainSteps.AMOUNT_MINOR,
                        60_000L,
                        ChainSteps.CURRENCY,
                        "KZT");
            }
            row(
                    ChainEvidence.TABLE,
                    ChainEvidence.CHAIN_ID,
                    chain,
                    ChainEvidence.KIND,
                    "SEIZURE_LINK",
                    ChainEvidence.SOURCE_TABLE,
                    "seizures",
                    ChainEvidence.SOURCE_KEY,
                    seizure + "#HEROIN",
                    ChainEvidence.WEIGHT,
                    40.0,
                    ChainEvidence.SENTENCE,
                    "Credited to a courier of the seizure.");
            traced(rule, mark, id + "-1", 100_000, 100_000).traced(rule, mark, id + "-2", 60_000, 0);
            row(
                    TracedHoldings.TABLE,
                    TracedHoldings.RULE,
                    rule,
                    TracedHoldings.ORIGIN_ID,
                    mark,
                    TracedHoldings.ACCOUNT_ID,
                    id + "-B",
                    TracedHoldings.CURRENCY,
                    "KZT",
                    TracedHoldings.HELD_MINOR,
                    60_000L);
        }
        row(
                CasePayments.TABLE,
                CasePayments.CASE_ID,
                id,
                CasePayments.TRANSACTION_ID,
                id + "-1",
                CasePayments.REASON,
                "MARK");
        row(
                CaseSubjects.TABLE,
                CaseSubjects.CASE_ID,
                id,
                CaseSubjects.ACCOUNT_ID,
                id + "-A",
                CaseSubjects.ROLE,
                "SUSPECT");
        return evidence(id, "SEIZURE", "seizures", seizure + "#HEROIN", "Heroin was seized.");
    }

    /** An alert on these payments; its explanation is a formula to a spreadsheet. */
    public World alert(String id, boolean embargoed, String... payments) {
        for (String payment : payments) {
            row(
                    AlertPayments.TABLE,
                    AlertPayments.ALERT_ID,
                    id,
                    AlertPayments.TRANSACTION_ID,
                    payment,
                    AlertPayments.ROLE,
                    AlertPayments.PROCEEDS);
        }
        return row(
                Alerts.TABLE,
                Alerts.ALERT_ID,
                id,
                Alerts.TYPOLOGY,
                "A1",
                Alerts.EXPLANATION,
                "=Cash below the threshold.",
                Alerts.EMBARGOED,
                embargoed);
    }

    /** A finding on goods and the payment for them; either may be null. */
    public World finding(String id, String declaration, String payment, boolean embargoed) {
        return row(
                TradeFindings.TABLE,
                TradeFindings.FINDING_ID,
                id,
                TradeFindings.FINDING,
                "C8",
                TradeFindings.DECLARATION_ID,
                declaration,
                TradeFindings.TRANSACTION_ID,
                payment,
                TradeFindings.OUTCOME,
                TradeFindings.FOUND,
                TradeFindings.EXPLANATION,
                "+Paid by a stranger.",
                TradeFindings.EMBARGOED,
                embargoed);
    }

    /** A payment's part that paid for goods; its explanation is a formula to a spreadsheet. */
    public World match(String id, String payment, String declaration) {
        return row(
                PaymentDeclarationMatches.TABLE,
                PaymentDeclarationMatches.MATCH_ID,
                id,
                PaymentDeclarationMatches.TRANSACTION_ID,
                payment,
                PaymentDeclarationMatches.DECLARATION_ID,
                declaration,
                PaymentDeclarationMatches.CURRENCY,
                "KZT",
                PaymentDeclarationMatches.STATE,
                "PAID",
                PaymentDeclarationMatches.EXPLANATION,
                "@Invoice 7.");
    }

    World declaration(String id) {
        return row(
                Declarations.TABLE,
                Declarations.DECLARATION_ID,
                id,
                Declarations.PROCEDURE,
                "IMPORT",
                Declarations.HS_CODE,
                "292429");
    }

    /** What a case rests on, and the mark of it. */
    public World predicate(String caseId, String predicate, String key, String mark) {
        return row(
                CasePredicates.TABLE,
                CasePredicates.CASE_ID,
                caseId,
                CasePredicates.PREDICATE,
                predicate,
                CasePredicates.PREDICATE_KEY,
                key,
                CasePredicates.MARK_ID,
                mark);
    }

    /** A record that speaks for or against a case. */
    public World evidence(String id, String kind, String table, String key, String sentence) {
        return row(
                CaseEvidence.TABLE,
                CaseEvidence.CASE_ID,
                id,
                CaseEvidence.KIND,
                kind,
                CaseEvidence.SOURCE_TABLE,
                table,
                CaseEvidence.SOURCE_KEY,
                key,
                CaseEvidence.SENTENCE,
                sentence);
    }

    private World traced(String rule, String origin, String payment, long traced, long marked) {
        return row(
                TracedPayments.TABLE,
                TracedPayments.RULE,
                rule,
                TracedPayments.ORIGIN_ID,
                origin,
                TracedPayments.TRANSACTION_ID,
                payment,
                TracedPayments.TRACED_MINOR,
                traced,
                TracedPayments.MARKED_MINOR,
                marked);
    }

    static Timestamp at(int day) {
        return Timestamp.from(START.plusSeconds(86_400L * day));
    }

    @Override
    public Dataset<Row> read(Table table) {
        return TestSpark.session().createDataFrame(rows.getOrDefault(table.name(), List.of()), table.schema());
    }

    private static Object plain(Field field) {
        if (field.nullable()) {
            return null;
        }
        DataType type = field.type();
        if (type.equals(DataTypes.StringType)) {
            return "r";
        }
        if (type.equals(DataTypes.LongType)) {
            return 0L;
        }
        if (type.equals(DataTypes.IntegerType)) {
            return 1;
        }
        if (type.equals(DataTypes.DoubleType)) {
            return 0.5;
        }
        if (type.equals(DataTypes.BooleanType)) {
            return false;
        }
        if (type.equals(DataTypes.TimestampType)) {
            return at(0);
        }
        return type instanceof org.apache.spark.sql.types.MapType
                ? scala.collection.immutable.Map$.MODULE$.empty()
                : new String[0];
    }
}
