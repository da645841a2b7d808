package org.moneytrail.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.NamePairs;

/**
 * How often compared names are right, if those count as one that score at least so much.
 *
 * @param from the score
 * @param right pairs that count as one and are
 * @param wrong pairs that count as one and are not
 * @param missed pairs that are one and do not count as such
 */
public record Accuracy(double from, long right, long wrong, long missed) {
    /**
     * Measures compared pairs against what people said. One pass.
     *
     * @param label true or false as text; pairs with anything else are left out
     * @param scores from which scores on pairs are to count as one
     */
    public static List<Accuracy> of(Dataset<Row> compared, Column label, List<Double> scores) {
        Column isOne = coalesce(label.equalTo("true"), lit(false));
        Column isOther = coalesce(label.equalTo("false"), lit(false));
        List<Column> counts = new ArrayList<>();
        for (double from : scores) {
            Column match = NamePairs.SCORE.col().geq(from);
            counts.add(count_if(match.and(isOne)));
            counts.add(count_if(match.and(isOther)));
            counts.add(count_if(isOne.and(NamePairs.SCORE.col().lt(from))));
        }
        Row row = compared.select(counts.toArray(Column[]::new)).first();
        List<Accuracy> measured = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            measured.add(
                    new Accuracy(scores.get(i), row.getLong(3 * i), row.getLong(3 * i + 1), row.getLong(3 * i + 2)));
        }
        return measured;
    }

    /** The part of those that count as one that are. */
    public double precision() {
        return share(right, right + wrong);
    }

    /** The part of those that are one that count as such. */
    public double recall() {
        return share(right, right + missed);
    }

    /** The harmonic mean of precision, {@code beta} times less important, and recall. */
    public double f(double beta) {
        double square = beta * beta;
        return share((1 + square) * right, (1 + square) * right + square * missed + wrong);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "from %.2f on: precision %.3f, recall %.3f, F1 %.3f, F0.5 %.3f",
                from,
                precision(),
                recall(),
                f(1),
                f(0.5));
    }
}
