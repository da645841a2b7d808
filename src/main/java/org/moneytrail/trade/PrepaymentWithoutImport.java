package org.moneytrail.trade;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.table.Transactions.AMOUNT_MINOR;
import static org.moneytrail.table.Transactions.BOOKED_AT;
import static org.moneytrail.table.Transactions.CONTRACT_NUMBER;
import static org.moneytrail.table.Transactions.CREDITED_AMOUNT_MINOR;
import static org.moneytrail.table.Transactions.CREDITED_CURRENCY;
import static org.moneytrail.table.Transactions.CREDITOR_ACCOUNT;
import static org.moneytrail.table.Transactions.CREDITOR_COUNTRY;
import static org.moneytrail.table.Transactions.CREDITOR_NAME;
import static org.moneytrail.table.Transactions.CURRENCY;
import static org.moneytrail.table.Transactions.DEBTOR_ACCOUNT;
import static org.moneytrail.table.Transactions.DEBTOR_COUNTRY;
import static org.moneytrail.table.Transactions.DEBTOR_NAME;
import static org.moneytrail.table.Transactions.INVOICE_NUMBER;
import static org.moneytrail.table.Transactions.PURPOSE_CODE;
import static org.moneytrail.table.Transactions.TRANSACTION_ID;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.finding.Definition;
import org.moneytrail.money.Currencies;
import org.moneytrail.settings.TradePrepaymentSettings;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Field;
import org.moneytrail.table.TradeFindings;

/** C5: goods abroad that were paid for in advance and never came. */
record PrepaymentWithoutImport(TradePrepaymentSettings settings, String home) implements TradeFinding {
    private static final int[] AGES = {365, 180, 90};
    private static final Field LACKS = Field.optional("lacks", DataTypes.StringType, "what is missing");
    private static final Field OPEN = Field.required("open_minor", DataTypes.LongType, "for what no goods came");

    @Override
    public Definition definition() {
        return Definition.of("C5", "Prepayment without import")
                .lookFor(
                        "a payment abroad for goods under a contract or invoice, of which almost nothing has been declared "
                                + "to customs after the term, and which was not paid back")
                .source("Kazakhstan, Resolution 934 (2025)")
                .innocent("the supplier failed, and the buyer is suing")
                .innocent("goods that are long in the making, under a contract with a longer term")
                .innocent("goods that never cross this border: sold on abroad, or software")
                .misses("goods that were declared at a fraction of their price")
                .misses("prepayments under a false purpose code")
                .misses("one refund that looks like the refund of two equal prepayments");
    }

    /** Joins of the few payments that are old and open with refunds and with items that have no amount. */
    @Override
    public Dataset<Row> find(Examined trade) {
        Instant latest = trade.asOf().minus(settings.term());
        Dataset<Row> came = trade.matches()
                .groupBy(TRANSACTION_ID.col())
                .agg(sum(Work.DELIVERED_MINOR.col()).as(Work.DELIVERED_MINOR.name()));
        Column open = CREDITED_AMOUNT_MINOR.col().minus(coalesce(Work.DELIVERED_MINOR.col(), lit(0L)));
        Column delivered = decimal(coalesce(Work.DELIVERED_MINOR.col(), lit(0L)))
                .multiply(lit(100))
                .geq(decimal(CREDITED_AMOUNT_MINOR.col()).multiply(lit(settings.deliveredPercent())));
        Dataset<Row> old = trade.payments()
                .where(BOOKED_AT.col().leq(lit(Timestamp.from(latest))))
                .where(inScope(trade.rates().base()))
                .where(large(trade.rates()))
                .join(came, TRANSACTION_ID.name(), "left_outer")
                .where(org.apache.spark.sql.functions.not(delivered))
                .withColumn(OPEN.name(), open)
                .drop(Work.DELIVERED_MINOR.name());
        Dataset<Row> unpaidBack = old.join(refunded(old, trade), TRANSACTION_ID.name(), "left_anti");
        Dataset<Row> judged = unpaidBack
                .join(unpriced(unpaidBack, trade), TRANSACTION_ID.name(), "left_outer")
                .withColumn(LACKS.name(), coalesce(missing(), LACKS.col()))
                .withColumn(TradeFindings.DECLARATION_ID.name(), lit(null).cast(DataTypes.StringType))
                .withColumn(TradeFindings.ITEM_NUMBER.name(), lit(null).cast(DataTypes.IntegerType));
        return Drafts.found(
                        judged.where(LACKS.col().isNull()),
                        definition(),
                        OPEN.col(),
                        CREDITED_CURRENCY.col(),
                        sentence(trade))
                .union(Drafts.notEvaluable(judged.where(LACKS.col().isNotNull()), definition(), LACKS.col()));
    }

    /**
     * A payment from here abroad for goods. One whose purpose or country is missing is in scope as long as what is there
     * speaks for it, and is told to lack it.
     */
    private Column inScope(String base) {
        Column goods = PURPOSE_CODE.col().isin(settings.goodsPurposes().toArray());
        Column numbered =
                INVOICE_NUMBER.col().isNotNull().or(CONTRACT_NUMBER.col().isNotNull());
        Column fromHere = DEBTOR_COUNTRY.col().isNull().or(DEBTOR_COUNTRY.col().equalTo(home));
        Column abroad = Payments.abroad(CREDITOR_COUNTRY, home);
        Column perhapsAbroad = CREDITOR_COUNTRY
                .col()
                .isNull()
                .and(numbered)
                .and(CREDITED_CURRENCY.col().notEqual(base));
        return fromHere.and(goods.and(abroad.or(perhapsAbroad))
                .or(PURPOSE_CODE.col().isNull().and(numbered).and(abroad)));
    }

    private static Column missing() {
        return when(PURPOSE_CODE.col().isNull(), lit("purpose_code missing"))
                .when(CREDITOR_COUNTRY.col().isNull(), lit("creditor_country missing"))
                .when(
                        INVOICE_NUMBER.col().isNull().and(CONTRACT_NUMBER.col().isNull()),
                        lit("invoice_number and contract_number missing"));
    }

    /** A payment whose value is not known is looked at. */
    private Column large(DayRates rates) {
        BigDecimal least = settings.leastAmount().movePointRight(Currencies.decimals(rates.base()));
        return udf(
                        (UDF3<Timestamp, Long, String, Boolean>)
                                (at, minor, currency) -> rates.inBase(at.toInstant(), minor, currency)
                                        .map(base -> base.compareTo(least) >= 0)
                                        .orElse(true),
                        DataTypes.BooleanType)
                .apply(BOOKED_AT.col(), AMOUNT_MINOR.col(), CURRENCY.col());
    }

    /** Prepayments of which the supplier paid back about what is open, later, to the account that had paid. */
    private Dataset<Row> refunded(Dataset<Row> open, Examined trade) {
        Column sameAccount = DEBTOR_ACCOUNT.of("back").equalTo(CREDITOR_ACCOUNT.of("paid"));
        Column sameName = Signs.plain(DEBTOR_NAME.of("back")).equalTo(Signs.plain(CREDITOR_NAME.of("paid")));
        Column sameSupplier = coalesce(sameAccount, lit(false)).or(coalesce(sameName, lit(false)));
        Column about = about(AMOUNT_MINOR.of("back"), CURRENCY.of("back"))
                .or(about(CREDITED_AMOUNT_MINOR.of("back"), CREDITED_CURRENCY.of("back")))
                .or(CREDITED_CURRENCY
                        .of("back")
                        .equalTo(CURRENCY.of("paid"))
                        .and(near(
                                decimal(CREDITED_AMOUNT_MINOR.of("back"))
                                        .multiply(decimal(CREDITED_AMOUNT_MINOR.of("paid"))),
                                decimal(AMOUNT_MINOR.of("paid")).multiply(decimal(OPEN.of("paid"))))));
        return open.as("paid")
                .join(
                        trade.in().transactions().as("back"),
                        CREDITOR_ACCOUNT
                                .of("back")
                                .equalTo(DEBTOR_ACCOUNT.of("paid"))
                                .and(BOOKED_AT.of("back").gt(BOOKED_AT.of("paid")))
                                .and(sameSupplier)
                                .and(about))
                .select(TRANSACTION_ID.of("paid"))
                .distinct();
    }

    private Column about(Column minor, Column currency) {
        return currency.equalTo(CREDITED_CURRENCY.of("paid")).and(near(decimal(minor), decimal(OPEN.of("paid"))));
    }

    private Column near(Column one, Column other) {
        return abs(one.minus(other)).multiply(lit(100)).leq(other.multiply(lit(settings.refundTolerancePercent())));
    }

    /** Prepayments that name an invoice or contract of goods that came without an amount: nobody can say how much came. */
    private static Dataset<Row> unpriced(Dataset<Row> open, Examined trade) {
        Dataset<Row> items = trade.items()
                .where(Items.imported()
                        .and(Declarations.INVOICE_AMOUNT_MINOR
                                .col()
                                .isNull()
                                .or(Declarations.INVOICE_CURRENCY.col().isNull())))
                .select(explode(Work.KEYS.col()).as(Work.KEY.name()))
                .where(substring(Work.KEY.col(), 1, 1).notEqual(String.valueOf(Signs.BOTH_PARTIES)))
                .distinct();
        return open.select(TRANSACTION_ID.col(), explode(Work.KEYS.col()).as(Work.KEY.name()))
                .join(items, Work.KEY.name())
                .select(TRANSACTION_ID.col())
                .distinct()
                .withColumn(
                        LACKS.name(), lit("invoice_amount of a declaration of the same contract or invoice missing"));
    }

    private Column sentence(Examined trade) {
        Instant asOf = trade.asOf();
        Column days = udf(
                        (UDF1<Timestamp, Long>)
                                at -> Duration.between(at.toInstant(), asOf).toDays(),
                        DataTypes.LongType)
                .apply(BOOKED_AT.col());
        Column age = lit("");
        for (int i = AGES.length - 1; i >= 0; i--) {
            age = when(days.geq(lit(AGES[i])), lit(", longer than " + AGES[i] + " days"))
                    .otherwise(age);
        }
        Column papers = concat_ws(
                " and ",
                when(CONTRACT_NUMBER.col().isNotNull(), Words.sentence("contract ", CONTRACT_NUMBER.col())),
                when(INVOICE_NUMBER.col().isNotNull(), Words.sentence("invoice ", INVOICE_NUMBER.col())));
        return Words.sentence(
                Words.amount(CREDITED_AMOUNT_MINOR.col(), CREDITED_CURRENCY.col()),
                " was paid to ",
                coalesce(CREDITOR_NAME.col(), CREDITOR_ACCOUNT.col(), lit("a supplier")),
                " in ",
                CREDITOR_COUNTRY.col(),
                " on ",
                trade.words().day(BOOKED_AT.col()),
                " for goods under ",
                papers,
                ". For ",
                Words.amount(OPEN.col(), CREDITED_CURRENCY.col()),
                " of it no goods were declared until " + trade.words().day(asOf) + ", ",
                days.cast(DataTypes.StringType),
                " days later",
                age,
                " (the term is " + settings.term().toDays() + " days), and the supplier did not pay it back.");
    }

    private static Column decimal(Column minor) {
        return minor.cast(DataTypes.createDecimalType(19, 0));
    }
}
