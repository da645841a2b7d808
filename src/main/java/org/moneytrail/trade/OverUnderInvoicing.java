package org.moneytrail.trade;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.table.PaymentDeclarationMatches.AMOUNT_MINOR;
import static org.moneytrail.table.PaymentDeclarationMatches.DECLARATION_ID;
import static org.moneytrail.table.PaymentDeclarationMatches.ITEM_NUMBER;
import static org.moneytrail.table.PaymentDeclarationMatches.TRANSACTION_ID;

import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.finding.Definition;
import org.moneytrail.money.Share;
import org.moneytrail.settings.TradePricesSettings;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Types;

/** C1: goods whose price a kilogram is far from what the same goods cost. */
record OverUnderInvoicing(TradePricesSettings settings) implements TradeFinding {
    private static final Field PAID = Field.optional("paid", Types.TOTAL, "all payments of the item together");

    @Override
    public Definition definition() {
        return Definition.of("C1", "Over- or under-invoicing")
                .lookFor(
                        "goods whose value a kilogram lies far outside the fences, 1.5 interquartile ranges beyond the "
                                + "quartiles, of the same goods from the same country in the year before")
                .source("Pak and Zdanowicz, interquartile range price filter; FATF and Egmont Group, Trade-Based Money "
                        + "Laundering: Risk Indicators, 2021; FinCEN FIN-2010-A001")
                .innocent("goods of another quality, brand or size under the same code")
                .innocent("a price that rose or fell for everybody")
                .misses("goods that are traded by the piece, and goods of which too few are declared")
                .misses("prices that are moved a little on many declarations")
                .misses("under-invoicing where prices differ so much that the lower fence is below zero");
    }

    /** One shuffle by subheading, whose items are one task's work; a small join with the matches of what was found. */
    @Override
    public Dataset<Row> find(Examined trade) {
        PriceTask task = new PriceTask(settings, trade.rates(), trade.words());
        Column subheading =
                Words.sentence(Declarations.PROCEDURE.col(), " ", substring(Declarations.HS_CODE.col(), 1, 6));
        Dataset<Row> judged = trade.items()
                .where(Items.traded())
                .withColumn(PriceTask.SUBHEADING.name(), subheading)
                .select(PriceTask.ITEMS.columns())
                .groupBy(PriceTask.SUBHEADING.col())
                .as(Encoders.STRING(), Encoders.row(PriceTask.ITEMS.schema()))
                .flatMapSortedGroups(
                        new Column[] {
                            Declarations.LODGED_AT.col(),
                            Declarations.DECLARATION_ID.col(),
                            Declarations.ITEM_NUMBER.col()
                        },
                        (FlatMapGroupsFunction<String, Row, Row>) (key, inOrder) -> task.judge(inOrder),
                        Encoders.row(PriceTask.JUDGED));
        Dataset<Row> lacking = judged.where(PriceTask.LACKS.col().isNotNull())
                .withColumn(TRANSACTION_ID.name(), lit(null).cast(DataTypes.StringType));
        return Drafts.found(
                        paid(judged.where(PriceTask.SENTENCE.col().isNotNull()), trade.matches()),
                        definition(),
                        suspect(),
                        when(PriceTask.EXCESS.col().isNotNull(), Declarations.INVOICE_CURRENCY.col()),
                        PriceTask.SENTENCE.col())
                .union(Drafts.notEvaluable(lacking, definition(), PriceTask.LACKS.col()));
    }

    /** Each with the payments that were matched to it, in so many rows; one row without a payment if there is none. */
    private static Dataset<Row> paid(Dataset<Row> found, Dataset<Row> matches) {
        Dataset<Row> parts =
                matches.select(DECLARATION_ID.col(), ITEM_NUMBER.col(), TRANSACTION_ID.col(), AMOUNT_MINOR.col());
        return found.join(parts, new String[] {DECLARATION_ID.name(), ITEM_NUMBER.name()}, "left_outer")
                .withColumn(
                        PAID.name(),
                        sum(AMOUNT_MINOR.col().cast(Types.TOTAL))
                                .over(Window.partitionBy(DECLARATION_ID.col(), ITEM_NUMBER.col()))
                                .cast(Types.TOTAL));
    }

    /** Of the excess what the payment's part of the goods is, rounded down. */
    private static Column suspect() {
        Column whole = greatest(PAID.col().cast(DataTypes.LongType), Declarations.INVOICE_AMOUNT_MINOR.col());
        Column share = udf((UDF3<Long, Long, Long, Long>) OverUnderInvoicing::share, DataTypes.LongType)
                .apply(PriceTask.EXCESS.col(), AMOUNT_MINOR.col(), whole);
        return coalesce(share, PriceTask.EXCESS.col());
    }

    private static Long share(Long excess, Long part, Long whole) {
        return excess == null || part == null || whole == null ? null : (Long) Share.of(excess, part, whole);
    }
}
