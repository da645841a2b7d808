package org.moneytrail.trace;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Transactions;

/**
 * What accounts held before the first payment, in minor units. A balance without a currency is in that of the account's
 * first payment, debit before credit, so a balance can only be counted beside the payments.
 */
final class Openings {
    private static final String FIRST_CURRENCY = "first_currency";
    private static final String EXACT = "exact";

    private Openings() {}

    /** Rows of {@link Moves}: terminal accounts, and opening balances by account and currency. */
    static Dataset<Row> moves(Dataset<Row> accounts, Dataset<Row> payments) {
        Dataset<Row> readable = counted(accounts, payments)
                .where(col(EXACT)
                        .equalTo(col(EXACT).cast(LongType))
                        .and(col(EXACT).gt(0)))
                .select(moves(Moves.OPENING, Accounts.CURRENCY.col(), col(EXACT).cast(LongType)));
        Dataset<Row> terminals = accounts.groupBy(Accounts.ACCOUNT_ID.col())
                .agg(max(Accounts.TERMINAL.col()).as(Accounts.TERMINAL.name()))
                .where(Accounts.TERMINAL.col())
                .select(moves(
                        Moves.TERMINAL, lit(null).cast(StringType), lit(null).cast(LongType)));
        return readable.unionAll(terminals);
    }

    private static Column[] moves(int kind, Column currency, Column minor) {
        return MoveRows.columns(Map.of(
                Moves.KIND,
                lit(kind),
                Moves.ID,
                Accounts.ACCOUNT_ID.col(),
                Moves.DEBIT,
                minor,
                Moves.DEBIT_CURRENCY,
                currency));
    }

    /** Rows of accounts whose opening balance has more decimals than its currency: they cannot be counted. */
    static Dataset<Row> unreadable(Dataset<Row> accounts, Dataset<Row> payments) {
        return counted(accounts, payments).where(col(EXACT).notEqual(col(EXACT).cast(LongType)));
    }

    private static Dataset<Row> counted(Dataset<Row> accounts, Dataset<Row> payments) {
        Dataset<Row> opened = accounts.where(Accounts.OPENING_BALANCE.col().isNotNull());
        Dataset<Row> unnamed = opened.where(Accounts.CURRENCY.col().isNull());
        Dataset<Row> first = sides(payments)
                .join(
                        Few.told(unnamed.select(Accounts.ACCOUNT_ID.col().as("side_account"))
                                .distinct()),
                        "side_account",
                        "left_semi")
                .groupBy("side_account")
                .agg(min_by(
                                col("side_currency"),
                                struct(Transactions.BOOKED_AT.col(), Transactions.TRANSACTION_ID.col(), col("side")))
                        .as(FIRST_CURRENCY));
        Column decimals = MinorScale.decimals(Accounts.CURRENCY.col());
        return opened.join(first, Accounts.ACCOUNT_ID.col().equalTo(col("side_account")), "left")
                .withColumn(Accounts.CURRENCY.name(), coalesce(Accounts.CURRENCY.col(), col(FIRST_CURRENCY)))
                .where(Accounts.CURRENCY.col().isNotNull())
                .withColumn(
                        EXACT,
                        Accounts.OPENING_BALANCE
                                .col()
                                .multiply(pow(lit(10), decimals).cast(DataTypes.createDecimalType(5, 0)))
                                .cast(DataTypes.createDecimalType(32, 4)));
    }

    private static Dataset<Row> sides(Dataset<Row> payments) {
        Column[] debit = {
            Transactions.DEBTOR_ACCOUNT.col().as("side_account"),
            Transactions.CURRENCY.col().as("side_currency"),
            Transactions.BOOKED_AT.col(),
            Transactions.TRANSACTION_ID.col(),
            lit(0).cast(IntegerType).as("side")
        };
        Column[] credit = {
            Transactions.CREDITOR_ACCOUNT.col().as("side_account"),
            Transactions.CREDITED_CURRENCY.col().as("side_currency"),
            Transactions.BOOKED_AT.col(),
            Transactions.TRANSACTION_ID.col(),
            lit(1).cast(IntegerType).as("side")
        };
        return payments.select(debit)
                .unionAll(payments.select(credit))
                .where(col("side_account").isNotNull());
    }
}
