package org.moneytrail.link;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.TimestampType;
import org.moneytrail.TestSpark;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Field;
import org.moneytrail.table.LinkDecisions;
import org.moneytrail.table.Parties;
import org.moneytrail.table.PartyRelations;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.Transactions;

/** A small session, and tables of a few rows that tell only the columns a test is about. */
public final class LinkSession {
    public static final SparkSession SPARK = TestSpark.session();

    private LinkSession() {}

    /** A row of the table: columns and values in turn; other columns are empty. */
    public static Row row(Table table, Object... columnsAndValues) {
        Object[] values = table.fields().stream().map(LinkSession::empty).toArray();
        IntStream.iterate(0, i -> i < columnsAndValues.length, i -> i + 2)
                .forEach(i -> values[table.indexOf((Field) columnsAndValues[i])] = columnsAndValues[i + 1]);
        return RowFactory.create(values);
    }

    /** A table of these rows. */
    public static Dataset<Row> table(Table table, List<Row> rows) {
        return SPARK.createDataFrame(rows, table.schema());
    }

    /** What linking reads, each table from a function. */
    public static LinkTables tables(Function<Table, Dataset<Row>> of) {
        return new LinkTables(
                of.apply(Transactions.TABLE),
                of.apply(Accounts.TABLE),
                of.apply(Parties.TABLE),
                of.apply(PartyRelations.TABLE),
                of.apply(Declarations.TABLE),
                of.apply(Seizures.TABLE),
                of.apply(SeizureSubjects.TABLE),
                of.apply(Designations.TABLE),
                of.apply(LinkDecisions.TABLE));
    }

    private static Object empty(Field field) {
        if (field.nullable()) {
            return null;
        }
        if (field.type() instanceof ArrayType) {
            return List.of();
        } else if (field.type() instanceof MapType) {
            return Map.of();
        } else if (field.type() instanceof BooleanType) {
            return false;
        } else if (field.type() instanceof LongType) {
            return 1L;
        } else if (field.type() instanceof IntegerType) {
            return 1;
        } else if (field.type() instanceof DoubleType) {
            return 1.0;
        } else if (field.type() instanceof TimestampType) {
            return Timestamp.from(Instant.EPOCH);
        } else if (field.type().equals(DataTypes.StringType)) {
            return "";
        }
        throw new IllegalArgumentException("Cannot leave " + field.name() + " empty");
    }
}
