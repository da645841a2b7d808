package org.moneytrail.trade;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.table.PaymentDeclarationMatches.TRANSACTION_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.finding.Definition;
import org.moneytrail.table.Declarations;

/** D6: a scheduled precursor declared without a licence, or with one that is not the trader's. */
record PrecursorWithoutLicence() implements TradeFinding {
    @Override
    public Definition definition() {
        return Definition.of("D6", "No licence or authorisation")
                .lookFor(
                        "a substance of Table I or II that is imported or exported without a licence number, or under one "
                                + "that is not among the licences of the consignee or, for exports, of the consignor")
                .source("1988 UN Convention against Illicit Traffic, Article 12; PEN Online")
                .innocent("an exempt quantity or preparation, where the law knows one")
                .innocent("a register of licences that is out of date")
                .misses("licences that are used beyond their quantity")
                .misses("precursors that are carried through the country");
    }

    /** A broadcast join with the list, one with the parties, one with the matches. */
    @Override
    public Dataset<Row> find(Examined trade) {
        Dataset<Row> items = Scheduled.registered(Scheduled.items(trade), trade);
        Column licence = Signs.plain(Declarations.LICENCE_NUMBER.col());
        Column holds =
                exists(Registered.LICENCES.col(), held -> Signs.plain(held).equalTo(licence));
        Column lacks = when(
                licence.isNotNull().and(Registered.LICENCES.col().isNull()),
                lit("licence_numbers of the party missing (no party)"));
        Dataset<Row> doubtful = items.where(licence.isNull().or(not(coalesce(holds, lit(false)))));
        return Drafts.found(
                        Scheduled.paid(doubtful.where(lacks.isNull()), trade),
                        definition(),
                        Scheduled.suspect(),
                        Scheduled.currency(),
                        sentence(trade.words()))
                .union(Drafts.notEvaluable(
                        doubtful.where(lacks.isNotNull())
                                .withColumn(TRANSACTION_ID.name(), lit(null).cast(DataTypes.StringType)),
                        definition(),
                        lacks));
    }

    private static Column sentence(Words words) {
        Column trader = coalesce(
                Items.trader(Declarations.CONSIGNEE_NAME, Declarations.CONSIGNOR_NAME),
                Items.trader(Declarations.CONSIGNEE_ID, Declarations.CONSIGNOR_ID),
                lit("a trader who is not named"));
        return Words.sentence(
                Scheduled.goods(words),
                " for ",
                trader,
                when(Declarations.LICENCE_NUMBER.col().isNull(), lit(", without a licence number."))
                        .otherwise(Words.sentence(
                                ", under licence ",
                                Declarations.LICENCE_NUMBER.col(),
                                ", which is not among the licences that the trader holds.")));
    }
}
