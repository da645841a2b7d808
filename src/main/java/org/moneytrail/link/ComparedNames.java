package org.moneytrail.link;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.moneytrail.link.name.Name;
import org.moneytrail.link.name.NameComparison;
import org.moneytrail.link.name.NameKind;
import org.moneytrail.link.name.NameScore;
import org.moneytrail.settings.LinkSettings;
import org.moneytrail.table.Field;
import org.moneytrail.table.NamePairs;

/** Pairs of names with how alike they are. */
public final class ComparedNames {
    private ComparedNames() {}

    /** The rows of {@link NamePairs} with {@link NamePairs#RESULTS} behind them. One pass, no shuffle. */
    public static Dataset<Row> of(Dataset<Row> pairs, LinkSettings settings) {
        StructType compared = pairs.schema();
        for (Field result : NamePairs.RESULTS) {
            compared = compared.add(result.struct());
        }
        return pairs.mapPartitions((Iterator<Row> rows) -> compared(rows, settings), Encoders.row(compared));
    }

    private static Iterator<Row> compared(Iterator<Row> rows, LinkSettings settings) {
        NameComparison comparison = new NameComparison(settings);
        return RowByRow.map(rows, row -> {
            NameKind kind = NameKind.ofSchema(row.getAs(NamePairs.SCHEMA.name()));
            NameScore score = comparison.compare(
                    Name.of(kind, row.getAs(NamePairs.NAME1.name())), Name.of(kind, row.getAs(NamePairs.NAME2.name())));
            Object[] values = new Object[row.size() + NamePairs.RESULTS.size()];
            Arrays.setAll(values, i -> i < row.size() ? row.get(i) : null);
            values[row.size()] = score.score();
            values[row.size() + 1] = comparison.isMatch(score);
            values[row.size() + 2] = score.explanation();
            return RowFactory.create(values);
        });
    }
}
