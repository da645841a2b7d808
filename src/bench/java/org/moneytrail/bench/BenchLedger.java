package org.moneytrail.bench;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Field;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Transactions;

/**
 * A year of payments between accounts of which few have many: the rank of an account is {@code accounts · u³} for a
 * uniform {@code u}, so that one in a hundred payments is that of the busiest of a million. One payment in ten enters
 * from outside. Ids are opaque; rows lie in no order. The same seed gives the same ledger.
 */
final class BenchLedger {
    private static final long YEAR_MICROS = 365L * 24 * 3_600 * 1_000_000;
    private static final long START_MICROS = 1_767_225_600_000_000L; // 2026-01-01T00:00:00Z
    private static final int OUTSIDE_OF_TEN = 0;
    private static final int SKEW = 3;
    private static final int NEW_OF = 100;
    private static final long RANDOM_BITS = 1L << 40;

    private BenchLedger() {}

    /** Shape of {@link Transactions}, in one currency. */
    static Dataset<Row> payments(SparkSession spark, long payments, long accounts, long seed) {
        Map<Field, Column> known = Map.of(
                Transactions.TRANSACTION_ID, concat(lit("T"), conv(abs(xxhash64(col("id"), lit(seed))), 10, 36)),
                Transactions.BOOKED_AT,
                        timestamp_micros(lit(START_MICROS)
                                .plus(uniform(seed + 1).multiply(YEAR_MICROS).cast(DataTypes.LongType))),
                Transactions.DEBTOR_ACCOUNT,
                        when(col("id").mod(10).notEqual(OUTSIDE_OF_TEN), account(uniform(seed + 2), accounts)),
                Transactions.CREDITOR_ACCOUNT, account(uniform(seed + 3), accounts),
                Transactions.AMOUNT_MINOR, amount(seed),
                Transactions.CURRENCY, lit("KZT"),
                Transactions.CREDITED_AMOUNT_MINOR, amount(seed),
                Transactions.CREDITED_CURRENCY, lit("KZT"));
        return spark.range(payments).select(Transactions.TABLE.columns(known));
    }

    /** {@code count} payments that enter from outside, spread over the year, in {@code origins} origins. Shape of {@link Origins}. */
    static Dataset<Row> origins(Dataset<Row> payments, int count, int origins) {
        return payments.where(Transactions.DEBTOR_ACCOUNT.col().isNull())
                .orderBy(xxhash64(Transactions.TRANSACTION_ID.col()))
                .limit(count)
                .withColumn(
                        "number",
                        row_number()
                                .over(Window.orderBy(Transactions.TRANSACTION_ID.col()))
                                .mod(origins))
                .select(Origins.TABLE.columns(Map.of(
                        Origins.ORIGIN_ID, concat(lit("O"), col("number")),
                        Origins.TRANSACTION_ID, Transactions.TRANSACTION_ID.col())));
    }

    /** The hundredth of payments that are the newest. */
    static Column newest() {
        long from = START_MICROS + YEAR_MICROS / NEW_OF * (NEW_OF - 1);
        return unix_micros(Transactions.BOOKED_AT.col()).geq(lit(from));
    }

    /** A hundredth of payments, spread over accounts and time. */
    static Column spread() {
        return xxhash64(Transactions.TRANSACTION_ID.col(), lit(NEW_OF))
                .mod(NEW_OF)
                .equalTo(0);
    }

    private static Column account(Column uniform, long accounts) {
        Column rank = pow(uniform, lit(SKEW)).multiply(accounts).cast(DataTypes.LongType);
        return concat(lit("KZ"), conv(abs(xxhash64(rank)), 10, 36));
    }

    /** Some hundred to some million, most of them small. */
    private static Column amount(long seed) {
        return exp(uniform(seed + 4).multiply(9).plus(5)).cast(DataTypes.LongType);
    }

    private static Column uniform(long seed) {
        return abs(xxhash64(col("id"), lit(seed))).mod(RANDOM_BITS).divide(RANDOM_BITS);
    }
}
