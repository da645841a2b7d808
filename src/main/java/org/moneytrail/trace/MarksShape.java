package org.moneytrail.trace;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.moneytrail.table.Chains.MARK_ID;
import static org.moneytrail.table.Origins.CURRENCY;
import static org.moneytrail.table.Origins.EMBARGOED;
import static org.moneytrail.table.Origins.REASON;
import static org.moneytrail.table.Origins.REQUESTED_MINOR;
import static org.moneytrail.table.Origins.SOURCE_KEY;
import static org.moneytrail.table.Origins.SOURCE_TABLE;
import static org.moneytrail.table.Origins.TRANSACTION_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Field;
import org.moneytrail.table.Transactions;

/** The shape that origins and targets share until they are told apart. */
final class MarksShape {
    private static final Field FIRST = Field.required(
            "first", org.moneytrail.table.Table.schemaOf(SOURCE_TABLE, SOURCE_KEY), "the smallest of several sources");

    private MarksShape() {}

    /** A mark on all of a payment. */
    static Dataset<Row> wholly(
            Dataset<Row> payments, Column mark, Column reason, Column sourceTable, Column sourceKey, Column embargoed) {
        return payments.select(
                mark.as(MARK_ID.name()),
                Transactions.TRANSACTION_ID.col(),
                lit(null).cast(DataTypes.LongType).as(REQUESTED_MINOR.name()),
                Transactions.CREDITED_CURRENCY.col().as(CURRENCY.name()),
                reason.as(REASON.name()),
                sourceTable.as(SOURCE_TABLE.name()),
                sourceKey.as(SOURCE_KEY.name()),
                embargoed.as(EMBARGOED.name()));
    }

    /**
     * One row per mark and payment: that of the smallest source, embargoed if any of them is. An analyst's own row, whose
     * table comes first, so outweighs a derived one. One shuffle of the marks.
     */
    static Dataset<Row> once(Dataset<Row> marks) {
        return marks.groupBy(MARK_ID.col(), TRANSACTION_ID.col())
                .agg(
                        min(struct(
                                        SOURCE_TABLE.col(),
                                        SOURCE_KEY.col(),
                                        REASON.col(),
                                        REQUESTED_MINOR.col(),
                                        CURRENCY.col()))
                                .as(FIRST.name()),
                        bool_or(EMBARGOED.col()).as(EMBARGOED.name()))
                .select(
                        MARK_ID.col(),
                        TRANSACTION_ID.col(),
                        first(REQUESTED_MINOR),
                        first(CURRENCY),
                        first(REASON),
                        first(SOURCE_TABLE),
                        first(SOURCE_KEY),
                        EMBARGOED.col());
    }

    /** Marks as evidence against: without amount and currency. */
    static Dataset<Row> counter(Dataset<Row> marks) {
        return once(marks)
                .select(
                        MARK_ID.col(),
                        TRANSACTION_ID.col(),
                        REASON.col(),
                        SOURCE_TABLE.col(),
                        SOURCE_KEY.col(),
                        EMBARGOED.col());
    }

    private static Column first(Field field) {
        return FIRST.col().getField(field.name()).as(field.name());
    }
}
