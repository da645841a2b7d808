package org.moneytrail.chains;

import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.moneytrail.table.Cases;
import org.moneytrail.table.Field;

/**
 * Several marks of one case may ask about one payment, such as three findings on one invoice. Its funding is the same
 * money each time, so the chains to it are told once for each rule: those of the strongest predicate, among equals of the
 * mark that asks for most, then of the smallest mark. Forward nothing is told twice, for a unit has one origin.
 */
final class ToldOnce {
    private static final Field ASKED_ABOUT = SplitRows.text("asked_about");
    private static final Field PLACE = SplitRows.text("place_among_marks");
    private static final Field WHOLE = SplitRows.text("whole_minor");

    private ToldOnce() {}

    /**
     * What was found without chains that tell again of the same money. One exchange of chains by case, rule and payment.
     *
     * @param caseOfMark mark, case and {@link SplitRows#STRENGTH} of its predicate
     */
    static Dataset<Row> of(Dataset<Row> found, Dataset<Row> caseOfMark) {
        Column last = element_at(SplitRows.ROUTE.col(), -1).getField(SplitRows.PAYMENT.name());
        Dataset<Row> backward = found.where(SplitRows.KIND.col().equalTo(SplitRows.CHAIN))
                .where(SplitRows.DIRECTION.col().equalTo(SplitRows.BACKWARD))
                .select(
                        SplitRows.RULE.col(),
                        SplitRows.MARK.col(),
                        last.as(ASKED_ABOUT.name()),
                        SplitRows.AMOUNT.col(),
                        SplitRows.CHAIN_ID.col());
        Column place = row_number()
                .over(Window.partitionBy(Cases.CASE_ID.col(), SplitRows.RULE.col(), ASKED_ABOUT.col())
                        .orderBy(SplitRows.STRENGTH.col(), WHOLE.col().desc(), SplitRows.MARK.col()));
        Dataset<Row> again = backward.join(caseOfMark, SplitRows.MARK.name())
                .groupBy(
                        Cases.CASE_ID.col(),
                        SplitRows.RULE.col(),
                        ASKED_ABOUT.col(),
                        SplitRows.MARK.col(),
                        SplitRows.STRENGTH.col())
                .agg(sum(SplitRows.AMOUNT.col()).as(WHOLE.name()))
                .withColumn(PLACE.name(), place)
                .where(PLACE.col().gt(1));
        Dataset<Row> chainsAgain = backward.join(
                again, new String[] {SplitRows.RULE.name(), SplitRows.MARK.name(), ASKED_ABOUT.name()}, "left_semi");
        return found.join(chainsAgain.select(SplitRows.CHAIN_ID.col()), SplitRows.CHAIN_ID.name(), "left_anti");
    }
}
