package org.moneytrail.trade;

import static org.apache.spark.sql.functions.lit;
import static org.moneytrail.table.TradeFindings.CURRENCY;
import static org.moneytrail.table.TradeFindings.DECLARATION_ID;
import static org.moneytrail.table.TradeFindings.EXPLANATION;
import static org.moneytrail.table.TradeFindings.FINDING;
import static org.moneytrail.table.TradeFindings.FOUND;
import static org.moneytrail.table.TradeFindings.ITEM_NUMBER;
import static org.moneytrail.table.TradeFindings.NOT_EVALUABLE;
import static org.moneytrail.table.TradeFindings.OUTCOME;
import static org.moneytrail.table.TradeFindings.SUSPECT_MINOR;
import static org.moneytrail.table.TradeFindings.TRANSACTION_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.finding.Definition;

/** Findings before they have an id and an embargo. */
final class Drafts {
    private Drafts() {}

    /** What was found on rows that name a declaration, an item and a payment, any of them perhaps empty. */
    static Dataset<Row> found(
            Dataset<Row> rows, Definition definition, Column suspectMinor, Column currency, Column explanation) {
        return drafts(rows, definition, FOUND, suspectMinor.cast(DataTypes.LongType), currency, explanation);
    }

    /** What could not be judged; {@code lacks} says what is missing, or why else. */
    static Dataset<Row> notEvaluable(Dataset<Row> rows, Definition definition, Column lacks) {
        return drafts(
                rows,
                definition,
                NOT_EVALUABLE,
                lit(null).cast(DataTypes.LongType),
                lit(null).cast(DataTypes.StringType),
                Words.sentence(Words.NOT_EVALUABLE, lacks));
    }

    private static Dataset<Row> drafts(
            Dataset<Row> rows,
            Definition definition,
            String outcome,
            Column suspectMinor,
            Column currency,
            Column explanation) {
        return rows.select(
                lit(definition.id()).as(FINDING.name()),
                DECLARATION_ID.col(),
                ITEM_NUMBER.col(),
                TRANSACTION_ID.col(),
                suspectMinor.as(SUSPECT_MINOR.name()),
                currency.as(CURRENCY.name()),
                lit(outcome).as(OUTCOME.name()),
                explanation.as(EXPLANATION.name()));
    }
}
