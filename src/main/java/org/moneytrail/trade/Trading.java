package org.moneytrail.trade;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.finding.Definition;
import org.moneytrail.settings.Settings;
import org.moneytrail.settings.TradeSettings;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Field;
import org.moneytrail.table.PaymentDeclarationMatches;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.TradeFindings;
import org.moneytrail.table.Transactions;

/**
 * Which payment paid for which goods, and what is out of the ordinary about goods and payments. Ids depend on what they name
 * alone, and the result not on the order of rows.
 *
 * <p>Cost: items and the payments that may be for goods are joined with their entities once and kept; see {@link Matching} and
 * each {@link TradeFinding} for the rest. A finding that rests on a declaration of an embargoed seizure, or on a payment
 * for its goods, is embargoed.
 */
public final class Trading {
    private static final int ID_DIGITS = 32;
    private static final Field HIDDEN_DECLARATION = Field.optional("hidden_declaration", DataTypes.StringType, "");
    private static final Field HIDDEN_PAYMENT = Field.optional("hidden_payment", DataTypes.StringType, "");

    private Trading() {}

    /** What is looked for. */
    public static List<Definition> definitions(Settings settings) {
        return findings(settings.trade()).stream().map(TradeFinding::definition).toList();
    }

    /** Looks at all goods and payments. What is kept is computed when this is called, the rest when it is read. */
    public static Traded examine(TradeTables in, Settings settings) {
        Examined trade = look(in, settings);
        Dataset<Row> drafts = findings(settings.trade()).stream()
                .map(finding -> finding.find(trade))
                .reduce(Dataset::union)
                .orElseThrow();
        return new Traded(findings(drafts, in, trade.matches()), matches(trade.matches()));
    }

    /** What every finding looks at. */
    static Examined look(TradeTables in, Settings settings) {
        DayRates rates = DayRates.read(
                in.rates(), settings.money().baseCurrency(), settings.ingest().zone());
        Words words = new Words(settings.ingest().zone());
        Dataset<Row> items = Items.of(in).localCheckpoint();
        Dataset<Row> payments = Payments.of(in, settings.trade().homeCountry()).localCheckpoint();
        Dataset<Row> matches = Matching.match(
                        items, payments, rates, settings.trade().match(), words)
                .localCheckpoint();
        return new Examined(in, items, payments, matches, rates, words, latest(in));
    }

    private static List<TradeFinding> findings(TradeSettings settings) {
        return List.of(
                new OverUnderInvoicing(settings.prices()),
                new PrepaymentWithoutImport(settings.prepayment(), settings.homeCountry()),
                new ThirdPartyPayer(settings.thirdPayers()),
                new PrecursorByNonUser(settings.precursors()),
                new PrecursorWithoutLicence());
    }

    /** The latest instant in the data: to which ages are counted. */
    private static Instant latest(TradeTables in) {
        return Stream.of(
                        in.transactions().agg(max(Transactions.BOOKED_AT.col())),
                        in.declarations().agg(max(Declarations.LODGED_AT.col())))
                .map(Dataset::first)
                .filter(row -> !row.isNullAt(0))
                .map(row -> ((Timestamp) row.get(0)).toInstant())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static Dataset<Row> matches(Dataset<Row> matches) {
        return matches.withColumn(
                        PaymentDeclarationMatches.MATCH_ID.name(),
                        id(
                                PaymentDeclarationMatches.TRANSACTION_ID.col(),
                                PaymentDeclarationMatches.DECLARATION_ID.col(),
                                PaymentDeclarationMatches.ITEM_NUMBER.col()))
                .select(without(PaymentDeclarationMatches.TABLE, PaymentDeclarationMatches.RUN_ID));
    }

    private static Dataset<Row> findings(Dataset<Row> drafts, TradeTables in, Dataset<Row> matches) {
        Dataset<Row> seizures = in.seizures()
                .where(Seizures.EMBARGOED.col())
                .select(Seizures.SEIZURE_ID.col())
                .distinct();
        Dataset<Row> declarations = in.seizures()
                .join(seizures, Seizures.SEIZURE_ID.name())
                .where(Seizures.DECLARATION_ID.col().isNotNull())
                .select(Seizures.DECLARATION_ID.col().as(HIDDEN_DECLARATION.name()))
                .distinct();
        Dataset<Row> payments = matches.join(
                        broadcast(declarations),
                        PaymentDeclarationMatches.DECLARATION_ID.col().equalTo(HIDDEN_DECLARATION.col()))
                .select(PaymentDeclarationMatches.TRANSACTION_ID.col().as(HIDDEN_PAYMENT.name()))
                .distinct();
        return drafts.join(
                        broadcast(declarations),
                        TradeFindings.DECLARATION_ID.col().equalTo(HIDDEN_DECLARATION.col()),
                        "left_outer")
                .join(
                        broadcast(payments),
                        TradeFindings.TRANSACTION_ID.col().equalTo(HIDDEN_PAYMENT.col()),
                        "left_outer")
                .withColumn(
                        TradeFindings.EMBARGOED.name(),
                        HIDDEN_DECLARATION
                                .col()
                                .isNotNull()
                                .or(HIDDEN_PAYMENT.col().isNotNull()))
                .withColumn(
                        TradeFindings.FINDING_ID.name(),
                        id(
                                TradeFindings.FINDING.col(),
                                TradeFindings.DECLARATION_ID.col(),
                                TradeFindings.ITEM_NUMBER.col(),
                                TradeFindings.TRANSACTION_ID.col()))
                .select(without(TradeFindings.TABLE, TradeFindings.RUN_ID));
    }

    /** The first 128 bits of SHA-256 over the parts, each with its length; a missing part has none. */
    private static Column id(Column... parts) {
        Column text = concat(Arrays.stream(parts)
                .map(part -> part.cast(DataTypes.StringType))
                .flatMap(part -> Stream.of(
                        coalesce(octet_length(part).cast(DataTypes.StringType), lit("")),
                        lit(":"),
                        coalesce(part, lit(""))))
                .toArray(Column[]::new));
        return substring(sha2(text.cast(DataTypes.BinaryType), 256), 1, ID_DIGITS);
    }

    private static Column[] without(Table table, Field left) {
        return table.fields().stream()
                .filter(field -> !field.equals(left))
                .map(Field::col)
                .toArray(Column[]::new);
    }
}
