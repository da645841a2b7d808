package org.moneytrail.trace;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.Currency;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.money.Currencies;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Field;
import org.moneytrail.table.Transactions;

/**
 * What accounts held before the first payment, in minor units. A balance without a currency is in that of the account's
 * first payment, debit before credit, so a balance can only be counted beside the payments.
 */
final class Openings {
    static final Field MINOR = required("opening_minor", LongType, "the balance, minor units");
    static final String SIDE_ACCOUNT = "side_account";
    static final String SIDE_CURRENCY = "side_currency";
    static final String SIDE = "side";
    private static final String FIRST_CURRENCY = "first_currency";
    private static final String EXACT = "exact";

    /** Payments, asked for the sides of a few accounts. */
    interface Payments {
        /**
         * {@link #SIDE_ACCOUNT}, {@link #SIDE_CURRENCY}, {@link #SIDE} (0 debit, 1 credit), instant and id of each payment of
         * an account.
         *
         * @param accounts {@link #SIDE_ACCOUNT}
         */
        Dataset<Row> sidesOf(Dataset<Row> accounts);
    }

    private Openings() {}

    /** What can be counted: {@link Accounts#ACCOUNT_ID}, {@link Accounts#CURRENCY} and {@link #MINOR}. */
    static Dataset<Row> counted(Dataset<Row> accounts, Payments payments) {
        return exact(accounts, payments)
                .where(col(EXACT)
                        .equalTo(col(EXACT).cast(LongType))
                        .and(col(EXACT).gt(0)))
                .select(
                        Accounts.ACCOUNT_ID.col(),
                        Accounts.CURRENCY.col(),
                        col(EXACT).cast(LongType).as(MINOR.name()));
    }

    /** {@link Accounts#ACCOUNT_ID} of accounts where labels stay. */
    static Dataset<Row> terminals(Dataset<Row> accounts) {
        return accounts.groupBy(Accounts.ACCOUNT_ID.col())
                .agg(max(Accounts.TERMINAL.col()).as(Accounts.TERMINAL.name()))
                .where(Accounts.TERMINAL.col())
                .select(Accounts.ACCOUNT_ID.col());
    }

    /** Rows of {@link Moves}: terminal accounts, and opening balances by account and currency. */
    static Dataset<Row> moves(Dataset<Row> accounts, Dataset<Row> payments) {
        return counted(accounts, unnamed -> sides(payments, unnamed))
                .select(moves(Moves.OPENING, Accounts.CURRENCY.col(), MINOR.col()))
                .unionAll(terminals(accounts)
                        .select(moves(
                                Moves.TERMINAL,
                                lit(null).cast(StringType),
                                lit(null).cast(LongType))));
    }

    private static Column[] moves(int kind, Column currency, Column minor) {
        return Moves.TABLE.columns(Map.of(
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
        return exact(accounts, unnamed -> sides(payments, unnamed))
                .where(col(EXACT).notEqual(col(EXACT).cast(LongType)));
    }

    private static Dataset<Row> exact(Dataset<Row> accounts, Payments payments) {
        Dataset<Row> opened = accounts.where(Accounts.OPENING_BALANCE.col().isNotNull());
        Dataset<Row> unnamed = opened.where(Accounts.CURRENCY.col().isNull());
        Dataset<Row> first = payments.sidesOf(
                        Few.told(unnamed.select(Accounts.ACCOUNT_ID.col().as(SIDE_ACCOUNT))
                                .distinct()))
                .groupBy(SIDE_ACCOUNT)
                .agg(min_by(
                                col(SIDE_CURRENCY),
                                struct(Transactions.BOOKED_AT.col(), Transactions.TRANSACTION_ID.col(), col(SIDE)))
                        .as(FIRST_CURRENCY));
        Column decimals = decimals(Accounts.CURRENCY.col());
        return opened.join(first, Accounts.ACCOUNT_ID.col().equalTo(col(SIDE_ACCOUNT)), "left")
                .withColumn(Accounts.CURRENCY.name(), coalesce(Accounts.CURRENCY.col(), col(FIRST_CURRENCY)))
                .where(Accounts.CURRENCY.col().isNotNull())
                .withColumn(
                        EXACT,
                        Accounts.OPENING_BALANCE
                                .col()
                                .multiply(pow(lit(10), decimals).cast(DataTypes.createDecimalType(5, 0)))
                                .cast(DataTypes.createDecimalType(32, 4)));
    }

    /** Decimals of a currency: a small map of every currency of ISO 4217. */
    private static Column decimals(Column currency) {
        Column[] entries = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(Currencies::isKnown)
                .flatMap(code -> Stream.of(lit(code), lit(Currencies.decimals(code))))
                .toArray(Column[]::new);
        return element_at(map(entries), currency);
    }

    private static Dataset<Row> sides(Dataset<Row> payments, Dataset<Row> accounts) {
        Column[] debit = {
            Transactions.DEBTOR_ACCOUNT.col().as(SIDE_ACCOUNT),
            Transactions.CURRENCY.col().as(SIDE_CURRENCY),
            Transactions.BOOKED_AT.col(),
            Transactions.TRANSACTION_ID.col(),
            lit(0).cast(IntegerType).as(SIDE)
        };
        Column[] credit = {
            Transactions.CREDITOR_ACCOUNT.col().as(SIDE_ACCOUNT),
            Transactions.CREDITED_CURRENCY.col().as(SIDE_CURRENCY),
            Transactions.BOOKED_AT.col(),
            Transactions.TRANSACTION_ID.col(),
            lit(1).cast(IntegerType).as(SIDE)
        };
        return payments.select(debit).unionAll(payments.select(credit)).join(accounts, SIDE_ACCOUNT);
    }
}
