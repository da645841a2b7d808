package org.moneytrail.trade;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.TestRows;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.Parties;
import org.moneytrail.table.PartyRelations;
import org.moneytrail.table.Precursors;
import org.moneytrail.table.Rates;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.TradeFindings;
import org.moneytrail.table.Transactions;

/**
 * A small world of trade, row by row. Unless a test says otherwise, a buyer here imports 1 000 kg from a seller in China for
 * USD 10 000 on 1 March 2026, and pays that from its account; one dollar is 500 tenge.
 */
final class TradeWorld {
    static final Settings SETTINGS = Settings.defaults();

    private final TestRows rows = new TestRows();

    TradeWorld() {
        party("BUYER", "111111111111", Map.of(Parties.ACTIVITY, "4690"));
        rate("2024-01-01", "USD", "500").rate("2024-01-01", "CNY", "70");
    }

    /** A goods item of the buyer, who also declares it. */
    TradeWorld item(String declaration, int number, Object... more) {
        Map<Field, Object> values = new HashMap<>(Map.of(
                Declarations.DECLARATION_ID,
                declaration,
                Declarations.ITEM_NUMBER,
                number,
                Declarations.LODGED_AT,
                at("2026-03-01"),
                Declarations.PROCEDURE,
                "IMPORT",
                Declarations.HS_CODE,
                "8517790000",
                Declarations.ORIGIN_COUNTRY,
                "CN",
                Declarations.NET_MASS_KG,
                new BigDecimal("1000.000000"),
                Declarations.INVOICE_AMOUNT_MINOR,
                10_000_00L,
                Declarations.INVOICE_CURRENCY,
                "USD"));
        values.putAll(Map.of(
                Declarations.CONSIGNEE_NAME, "Buyer LLP",
                Declarations.CONSIGNEE_ID, "111111111111",
                Declarations.DECLARANT_NAME, "Buyer LLP",
                Declarations.DECLARANT_ID, "111111111111",
                Declarations.CONSIGNOR_NAME, "Seller Ltd.",
                Declarations.INVOICE_NUMBER, "INV-" + declaration,
                Declarations.CONTRACT_NUMBER, "C/7"));
        over(values, more);
        if (number == 1) {
            entity("BUYER", "declarations", declaration + "#consignee");
            entity("BUYER", "declarations", declaration + "#declarant");
            entity("SELLER-" + declaration, "declarations", declaration + "#consignor");
        }
        return add(Declarations.TABLE, values);
    }

    /** A payment of the buyer to the seller that names the invoice of a declaration, in dollars. */
    TradeWorld pays(String id, String day, String declaration, long minor, Object... more) {
        Map<Field, Object> values = new HashMap<>(Map.of(
                Transactions.TRANSACTION_ID,
                id,
                Transactions.BOOKED_AT,
                at(day),
                Transactions.DEBTOR_ACCOUNT,
                "ACC-BUYER",
                Transactions.CREDITOR_ACCOUNT,
                "CN1",
                Transactions.AMOUNT_MINOR,
                minor,
                Transactions.CURRENCY,
                "USD",
                Transactions.CREDITED_AMOUNT_MINOR,
                minor,
                Transactions.CREDITED_CURRENCY,
                "USD"));
        values.putAll(Map.of(
                Transactions.DEBTOR_COUNTRY, "KZ",
                Transactions.CREDITOR_NAME, "SELLER LTD",
                Transactions.CREDITOR_COUNTRY, "CN",
                Transactions.INVOICE_NUMBER, "inv " + declaration,
                Transactions.CONTRACT_NUMBER, "C/7",
                Transactions.PURPOSE_CODE, "710"));
        over(values, more);
        return add(Transactions.TABLE, values);
    }

    /** A company with an account; its entity has the same name. */
    TradeWorld party(String name, String nationalId, Map<Field, Object> more) {
        Map<Field, Object> values = new HashMap<>(more);
        values.put(Parties.PARTY_ID, "P-" + name);
        values.put(Parties.KIND, "COMPANY");
        values.put(Parties.NAME, name);
        values.put(Parties.NATIONAL_ID, nationalId);
        add(Parties.TABLE, values);
        return entity(name, "parties", "P-" + name).entity(name, "accounts", "ACC-" + name);
    }

    TradeWorld relation(String one, String relation, String other, String until) {
        Map<Field, Object> values = new HashMap<>(Map.of(
                PartyRelations.PARTY_ID, "P-" + one,
                PartyRelations.RELATION, relation,
                PartyRelations.RELATED_PARTY_ID, "P-" + other));
        values.put(PartyRelations.UNTIL, until == null ? null : Date.valueOf(until));
        return add(PartyRelations.TABLE, values);
    }

    TradeWorld entity(String entity, String table, String key) {
        return add(
                Entities.TABLE,
                Map.of(Entities.ENTITY_ID, entity, Entities.SOURCE_TABLE, table, Entities.SOURCE_KEY, key));
    }

    TradeWorld rate(String day, String currency, String perUnit) {
        return add(
                Rates.TABLE,
                Map.of(
                        Rates.DAY, Date.valueOf(day),
                        Rates.CURRENCY, currency,
                        Rates.BASE_PER_UNIT, new BigDecimal(perUnit).setScale(8)));
    }

    TradeWorld precursor(String code, String substance, boolean shared) {
        return add(
                Precursors.TABLE,
                Map.of(
                        Precursors.HS_CODE, code,
                        Precursors.SUBSTANCE, substance,
                        Precursors.CONTROL_TABLE, "I",
                        Precursors.SHARED, shared));
    }

    /** A controlled delivery under way, of goods under that declaration. */
    TradeWorld embargo(String declaration) {
        return add(
                Seizures.TABLE,
                Map.of(
                        Seizures.SEIZURE_ID,
                        "S-" + declaration,
                        Seizures.SEIZED_AT,
                        at("2026-03-02"),
                        Seizures.SUBSTANCE,
                        "heroin",
                        Seizures.DECLARATION_ID,
                        declaration,
                        Seizures.EMBARGOED,
                        true));
    }

    TradeTables tables(long seed) {
        return new TradeTables(
                of(Transactions.TABLE, seed),
                of(Parties.TABLE, seed),
                of(PartyRelations.TABLE, seed),
                of(Declarations.TABLE, seed),
                of(Seizures.TABLE, seed),
                of(Entities.TABLE, seed),
                of(Rates.TABLE, seed),
                of(Precursors.TABLE, seed));
    }

    /** "declaration#item payment amount currency state" of each match, sorted. */
    List<String> matches() {
        return matches(0);
    }

    List<String> matches(long seed) {
        return Trading.look(tables(seed), SETTINGS).matches().collectAsList().stream()
                .map(row -> row.getString(1) + "#" + row.getInt(2) + " " + row.getString(0) + " " + row.getLong(3) + " "
                        + row.getString(4) + " " + row.getString(5))
                .sorted()
                .toList();
    }

    /** What one kind of finding sees, sorted: "declaration#item payment suspect currency", or "… not evaluable: why". */
    List<String> find(TradeFinding finding) {
        return rowsOf(finding).stream().map(TradeWorld::told).sorted().toList();
    }

    /** The sentences of what one kind of finding found. */
    List<String> sentences(TradeFinding finding) {
        return rowsOf(finding).stream()
                .map(row -> row.<String>getAs(TradeFindings.EXPLANATION.name()))
                .sorted()
                .toList();
    }

    private List<Row> rowsOf(TradeFinding finding) {
        return finding.find(Trading.look(tables(0), SETTINGS)).collectAsList();
    }

    static String told(Row row) {
        String declaration = row.getAs(TradeFindings.DECLARATION_ID.name());
        Integer item = row.getAs(TradeFindings.ITEM_NUMBER.name());
        String place = declaration == null ? "-" : declaration + "#" + item;
        String payment = Optional.ofNullable(row.<String>getAs(TradeFindings.TRANSACTION_ID.name()))
                .orElse("-");
        Long suspect = row.getAs(TradeFindings.SUSPECT_MINOR.name());
        boolean found = row.getAs(TradeFindings.OUTCOME.name()).equals(TradeFindings.FOUND);
        return place + " " + payment + " "
                + (found
                        ? suspect + " " + row.getAs(TradeFindings.CURRENCY.name())
                        : row.getAs(TradeFindings.EXPLANATION.name()));
    }

    static Timestamp at(String day) {
        return Timestamp.from(Instant.parse(day.length() == 10 ? day + "T10:00:00Z" : day));
    }

    private static void over(Map<Field, Object> values, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            values.put((Field) more[i], more[i + 1]);
        }
    }

    private Dataset<Row> of(Table table, long seed) {
        return rows.of(table, seed);
    }

    private TradeWorld add(Table table, Map<Field, Object> values) {
        rows.add(table, values);
        return this;
    }
}
