package org.moneytrail.trade;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.settings.TradeMatchSettings;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Transactions;

/**
 * Which payment paid for which goods. A payment goes to the one trader with whom it agrees best, by invoice before contract
 * before parties; there {@link Allocation} gives it to invoices. Items without an amount or currency cannot be paid.
 *
 * <p>Cost: one join of payments and items by key, one shuffle to find each payment's trader, one to bring a trader's items
 * and payments together. A trader is one task's work.
 */
final class Matching {
    private static final Field BEST = Field.required(
            "best",
            org.moneytrail.table.Table.schemaOf(Work.KEY, Work.TRADER),
            "the best agreement and the trader that it is with");
    private static final String NOBODY = "-";

    private Matching() {}

    /** The shape of {@link Work#MATCHES}. */
    static Dataset<Row> match(
            Dataset<Row> items, Dataset<Row> payments, DayRates rates, TradeMatchSettings settings, Words words) {
        Allocation allocation = new Allocation(settings, rates, words);
        Dataset<Row> lines = itemLines(items);
        return lines.union(paymentLines(payments, lines))
                .groupBy(Work.TRADER.col())
                .as(Encoders.STRING(), Encoders.row(Work.LINES.schema()))
                .flatMapSortedGroups(
                        new Column[] {Work.KIND.col(), Work.AT.col(), Work.ID.col(), Work.ITEM.col()},
                        (FlatMapGroupsFunction<String, Row, Row>) (trader, inOrder) -> allocation.of(inOrder),
                        Encoders.row(Work.MATCHES));
    }

    private static Dataset<Row> itemLines(Dataset<Row> items) {
        Column number = Signs.plain(Declarations.INVOICE_NUMBER.col());
        Column partner = coalesce(
                Signs.plain(other(Declarations.CONSIGNOR_ID, Declarations.CONSIGNEE_ID)),
                Signs.plain(other(Declarations.CONSIGNOR_NAME, Declarations.CONSIGNEE_NAME)),
                lit(NOBODY));
        return items.where(Items.traded()
                        .and(Declarations.INVOICE_AMOUNT_MINOR.col().isNotNull())
                        .and(Declarations.INVOICE_CURRENCY.col().isNotNull()))
                .select(
                        Items.traderKey().as(Work.TRADER.name()),
                        lit(0).as(Work.KIND.name()),
                        Declarations.LODGED_AT.col().as(Work.AT.name()),
                        Declarations.DECLARATION_ID.col().as(Work.ID.name()),
                        Declarations.ITEM_NUMBER.col().as(Work.ITEM.name()),
                        concat_ws(
                                        "\u0001",
                                        Declarations.PROCEDURE.col(),
                                        partner,
                                        Declarations.INVOICE_CURRENCY.col(),
                                        when(number.isNull(), Declarations.DECLARATION_ID.col())
                                                .otherwise(concat_ws("", lit("#"), number)))
                                .as(Work.BILL.name()),
                        number.as(Work.NUMBER.name()),
                        Declarations.INVOICE_NUMBER.col().as(Work.INVOICE.name()),
                        Work.KEYS.col(),
                        Declarations.INVOICE_AMOUNT_MINOR.col().as(Work.MINOR.name()),
                        Declarations.INVOICE_CURRENCY.col().as(Work.CURRENCY.name()),
                        lit(null).cast(DataTypes.LongType).as(Work.CREDIT.name()),
                        lit(null).cast(DataTypes.StringType).as(Work.CREDIT_CURRENCY.name()));
    }

    /** The partner abroad: the consignor of imports, the consignee of exports. */
    private static Column other(Field ofConsignor, Field ofConsignee) {
        return when(Items.imported(), ofConsignor.col()).otherwise(ofConsignee.col());
    }

    private static Dataset<Row> paymentLines(Dataset<Row> payments, Dataset<Row> items) {
        Dataset<Row> traders = items.select(explode(Work.KEYS.col()).as(Work.KEY.name()), Work.TRADER.col())
                .distinct();
        Dataset<Row> agreed = payments.select(
                        Transactions.TRANSACTION_ID.col(),
                        explode(Work.KEYS.col()).as(Work.KEY.name()))
                .join(traders, Work.KEY.name())
                .groupBy(Transactions.TRANSACTION_ID.col())
                .agg(min(struct(substring(Work.KEY.col(), 1, 1).as(Work.KEY.name()), Work.TRADER.col()))
                        .as(BEST.name()));
        Column none = lit(null).cast(DataTypes.StringType);
        return payments.join(agreed, Transactions.TRANSACTION_ID.name())
                .select(
                        BEST.col().getField(Work.TRADER.name()).as(Work.TRADER.name()),
                        lit(1).as(Work.KIND.name()),
                        Transactions.BOOKED_AT.col().as(Work.AT.name()),
                        Transactions.TRANSACTION_ID.col().as(Work.ID.name()),
                        lit(null).cast(DataTypes.IntegerType).as(Work.ITEM.name()),
                        none.as(Work.BILL.name()),
                        Signs.plain(Transactions.INVOICE_NUMBER.col()).as(Work.NUMBER.name()),
                        Transactions.INVOICE_NUMBER.col().as(Work.INVOICE.name()),
                        Work.KEYS.col(),
                        Transactions.AMOUNT_MINOR.col().as(Work.MINOR.name()),
                        Transactions.CURRENCY.col().as(Work.CURRENCY.name()),
                        Transactions.CREDITED_AMOUNT_MINOR.col().as(Work.CREDIT.name()),
                        Transactions.CREDITED_CURRENCY.col().as(Work.CREDIT_CURRENCY.name()));
    }
}
