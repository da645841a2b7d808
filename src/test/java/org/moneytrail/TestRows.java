package org.moneytrail;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/** Tables of a few rows that tell only the columns a test is about. */
public final class TestRows {
    private final Map<Table, List<Row>> rows = new HashMap<>();

    /** Adds a row: other columns are empty or, where they must not be, hold a stand-in. */
    public void add(Table table, Map<Field, Object> values) {
        if (!table.fields().containsAll(values.keySet())) {
            throw new IllegalArgumentException("Cannot add to " + table.name() + ": " + values);
        }
        Object[] row = table.fields().stream()
                .map(field -> values.getOrDefault(field, field.nullable() ? null : standIn(field)))
                .toArray();
        rows.computeIfAbsent(table, key -> new ArrayList<>()).add(RowFactory.create(row));
    }

    /** The rows of a table, in another order and other partitions for each seed but 0. */
    public Dataset<Row> of(Table table, long seed) {
        List<Row> shuffled = new ArrayList<>(rows.getOrDefault(table, List.of()));
        Collections.shuffle(shuffled, new Random(seed));
        Dataset<Row> data = TestSpark.session().createDataFrame(shuffled, table.schema());
        return seed == 0 ? data : data.repartition((int) (seed % 3) + 2);
    }

    private static Object standIn(Field field) {
        if (field.type() instanceof BooleanType) {
            return false;
        }
        if (field.type() instanceof ArrayType) {
            return new String[0];
        }
        if (field.type() instanceof MapType) {
            return Map.of();
        }
        if (field.type().equals(DataTypes.TimestampType)) {
            return new Timestamp(0);
        }
        return field.type().equals(DataTypes.LongType) ? (Object) 0L : "";
    }
}
