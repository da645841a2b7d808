package org.moneytrail.ledger;

import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.moneytrail.table.Field;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.table.LaidPools;
import org.moneytrail.table.Transactions;

/**
 * Numbers the accounts that payments name, each in each of its currencies, so that a trace need not know them by name.
 * This is where payments are joined with accounts, once, when they come.
 */
public final class Pools {
    private static final String PAID = "paid";
    private static final String DEBTOR = "debtor";
    private static final String CREDITOR = "creditor";

    private Pools() {}

    /**
     * The pools that payments name and that have no number yet, with their numbers: shape of {@link LaidPools}. The same
     * pools get the same numbers, in whatever order payments come.
     *
     * @param known shape of {@link LaidPools}
     * @param payments shape of {@link Transactions}
     */
    public static Dataset<Row> fresh(Dataset<Row> known, Dataset<Row> payments) {
        Dataset<Row> named = payments.select(side(Transactions.DEBTOR_ACCOUNT, Transactions.CURRENCY))
                .union(payments.select(side(Transactions.CREDITOR_ACCOUNT, Transactions.CREDITED_CURRENCY)))
                .distinct()
                .as(DEBTOR);
        Dataset<Row> unknown = named.join(
                        known.as(CREDITOR),
                        isSame(LaidPools.ACCOUNT_ID.of(DEBTOR), LaidPools.CURRENCY.of(DEBTOR), CREDITOR),
                        "left_anti")
                .sort(LaidPools.ACCOUNT_ID.col().asc_nulls_first(), LaidPools.CURRENCY.col())
                .localCheckpoint();
        Row used = known.agg(greatest(max(LaidPools.POOL.col()), lit(-1)), least(min(LaidPools.POOL.col()), lit(0)))
                .first();
        int lastInside = used.getInt(0);
        int lastOutside = used.getInt(1);
        long outside = unknown.agg(count_if(LaidPools.ACCOUNT_ID.col().isNull()))
                .first()
                .getLong(0);
        JavaRDD<Row> numbered = unknown.toJavaRDD().zipWithIndex().map(pool -> {
            long at = pool._2();
            long number = at < outside ? lastOutside - 1 - at : lastInside + 1 + at - outside;
            return RowFactory.create(
                    Math.toIntExact(number), pool._1().getString(0), pool._1().getString(1));
        });
        return known.sparkSession().createDataFrame(numbered, LaidPools.TABLE.schema());
    }

    /**
     * Payments with numbers for who pays and who receives: shape of {@link LaidPayments} without its slab. A payment whose
     * pool is not known has none.
     *
     * @param payments shape of {@link Transactions}
     * @param pools shape of {@link LaidPools}
     */
    static Dataset<Row> numbered(Dataset<Row> payments, Dataset<Row> pools) {
        return payments.as(PAID)
                .join(
                        pools.as(DEBTOR),
                        isSame(Transactions.DEBTOR_ACCOUNT.col(), Transactions.CURRENCY.of(PAID), DEBTOR),
                        "left")
                .join(
                        pools.as(CREDITOR),
                        isSame(Transactions.CREDITOR_ACCOUNT.col(), Transactions.CREDITED_CURRENCY.col(), CREDITOR),
                        "left")
                .select(
                        Transactions.BOOKED_AT.col(),
                        Transactions.TRANSACTION_ID.col(),
                        LaidPools.POOL.of(DEBTOR).as(LaidPayments.DEBTOR_POOL.name()),
                        Transactions.AMOUNT_MINOR.col(),
                        LaidPools.POOL.of(CREDITOR).as(LaidPayments.CREDITOR_POOL.name()),
                        Transactions.CREDITED_AMOUNT_MINOR.col());
    }

    private static Column[] side(Field account, Field currency) {
        return new Column[] {
            account.col().as(LaidPools.ACCOUNT_ID.name()), currency.col().as(LaidPools.CURRENCY.name())
        };
    }

    private static Column isSame(Column account, Column currency, String pools) {
        return account.eqNullSafe(LaidPools.ACCOUNT_ID.of(pools)).and(currency.equalTo(LaidPools.CURRENCY.of(pools)));
    }
}
