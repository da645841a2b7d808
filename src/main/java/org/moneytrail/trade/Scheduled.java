package org.moneytrail.trade;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.instr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.table.Declarations.DECLARATION_ID;
import static org.moneytrail.table.Declarations.GOODS_DESCRIPTION;
import static org.moneytrail.table.Declarations.HS_CODE;
import static org.moneytrail.table.Declarations.INVOICE_AMOUNT_MINOR;
import static org.moneytrail.table.Declarations.INVOICE_CURRENCY;
import static org.moneytrail.table.Declarations.ITEM_NUMBER;
import static org.moneytrail.table.Declarations.LODGED_AT;
import static org.moneytrail.table.Declarations.NET_MASS_KG;
import static org.moneytrail.table.Field.required;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.PaymentDeclarationMatches;
import org.moneytrail.table.Precursors;

/** Goods items that are scheduled precursors, with their substances, what is known of who trades them, and who paid. */
final class Scheduled {
    /** Names of the substances that the code stands for. */
    static final Field SUBSTANCES = required("substances", DataTypes.StringType, "substances that the code stands for");
    /** Tables that they are on. */
    static final Field LISTS = required("lists", DataTypes.StringType, "tables that the substances are on");

    private static final String CODE = "code";

    private Scheduled() {}

    /**
     * Items whose code begins with that of a precursor; if other goods have that code too, the description must name the
     * substance. The list is small and broadcast.
     */
    static Dataset<Row> items(Examined trade) {
        Dataset<Row> list = trade.in()
                .precursors()
                .select(
                        Precursors.HS_CODE.col().as(CODE),
                        Precursors.SUBSTANCE.col(),
                        Precursors.CONTROL_TABLE.col(),
                        Precursors.SHARED.col());
        Column begins = transform(
                sequence(lit(6), length(HS_CODE.col())), digits -> HS_CODE.col().substr(lit(1), digits));
        Column named = coalesce(
                instr(lower(GOODS_DESCRIPTION.col()), lower(Precursors.SUBSTANCE.col()))
                        .gt(lit(0)),
                lit(false));
        Dataset<Row> found = trade.items()
                .where(Items.traded())
                .select(
                        DECLARATION_ID.col(),
                        ITEM_NUMBER.col(),
                        GOODS_DESCRIPTION.col(),
                        explode(begins).as(CODE))
                .join(broadcast(list), CODE)
                .where(not(Precursors.SHARED.col()).or(named))
                .groupBy(DECLARATION_ID.col(), ITEM_NUMBER.col())
                .agg(
                        texts(Precursors.SUBSTANCE).as(SUBSTANCES.name()),
                        texts(Precursors.CONTROL_TABLE).as(LISTS.name()));
        return trade.items().join(found, new String[] {DECLARATION_ID.name(), ITEM_NUMBER.name()});
    }

    /** With what is registered of who trades here; nothing if no party is known to be that. */
    static Dataset<Row> registered(Dataset<Row> items, Examined trade) {
        return items.join(
                Registered.of(trade.in()),
                Items.trader(Items.CONSIGNEE_ENTITY, Items.CONSIGNOR_ENTITY).equalTo(Entities.ENTITY_ID.col()),
                "left_outer");
    }

    /** With the payments matched to them, each in a row; in one row without a payment if there is none. */
    static Dataset<Row> paid(Dataset<Row> items, Examined trade) {
        return items.join(
                trade.matches()
                        .select(
                                DECLARATION_ID.col(),
                                ITEM_NUMBER.col(),
                                PaymentDeclarationMatches.TRANSACTION_ID.col(),
                                PaymentDeclarationMatches.AMOUNT_MINOR.col()),
                new String[] {DECLARATION_ID.name(), ITEM_NUMBER.name()},
                "left_outer");
    }

    /** What was paid, or what was invoiced if no payment is known; nothing if neither is. */
    static Column suspect() {
        return when(
                INVOICE_CURRENCY.col().isNotNull(),
                coalesce(PaymentDeclarationMatches.AMOUNT_MINOR.col(), INVOICE_AMOUNT_MINOR.col()));
    }

    static Column currency() {
        return when(suspect().isNotNull(), INVOICE_CURRENCY.col());
    }

    /** What the goods are: "500 kg under HS 2915240000 (Acetic anhydride, Table I), declared on 3 May 2026". */
    static Column goods(Words words) {
        Column mass = org.apache.spark.sql.functions.regexp_replace(
                NET_MASS_KG.col().cast(DataTypes.StringType), "\\.?0+$", "");
        return Words.sentence(
                coalesce(Words.sentence(mass, " kg"), lit("Goods")),
                " under HS ",
                HS_CODE.col(),
                " (",
                SUBSTANCES.col(),
                ", Table ",
                LISTS.col(),
                "), declared on ",
                words.day(LODGED_AT.col()));
    }

    private static Column texts(Field field) {
        return array_join(sort_array(collect_set(field.col())), " or ");
    }
}
