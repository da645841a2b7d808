package org.moneytrail.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.moneytrail.table.Field;
import org.moneytrail.table.Transactions;
import org.moneytrail.trace.replay.UnitQueue;

/**
 * Of every payment, what came in by which earlier one, under {@code fifo}. That rests on one account's payments in one
 * currency and on no label, so that one exchange by account answers it for the whole ledger.
 */
final class AllFlows {
    private static final String ACCOUNT = "account";
    private static final String CURRENCY = "side_currency";
    private static final String SIDE = "side";
    private static final String AMOUNT = "amount";
    private static final int DEBIT = 0;
    private static final int CREDIT = 1;

    private static final StructType FLOWS = new StructType()
            .add("out_transaction_id", StringType, false)
            .add("in_transaction_id", StringType, true)
            .add("amount_minor", LongType, false);

    private AllFlows() {}

    /**
     * One row for each payment and way in; none is named for money that the account was never seen to receive.
     *
     * @param payments shape of {@link Transactions}
     */
    static Dataset<Row> of(Dataset<Row> payments) {
        RDD<InternalRow> flows = ordered(sides(payments))
                .queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(Flows::new)
                .rdd();
        return ((SparkSession) payments.sparkSession()).internalCreateDataFrame(flows, FLOWS, false);
    }

    /** What it takes at least: both sides of each payment, exchanged by account and sorted by time. */
    static Dataset<Row> floor(Dataset<Row> payments) {
        return ordered(sides(payments).drop(CURRENCY));
    }

    /** Those of an account together and in order; a self-payment's debit comes first. */
    private static Dataset<Row> ordered(Dataset<Row> sides) {
        return sides.repartition(col(ACCOUNT))
                .sortWithinPartitions(
                        col(ACCOUNT), Transactions.BOOKED_AT.col(), Transactions.TRANSACTION_ID.col(), col(SIDE));
    }

    private static Dataset<Row> sides(Dataset<Row> payments) {
        return side(payments, Transactions.DEBTOR_ACCOUNT, Transactions.CURRENCY, DEBIT, Transactions.AMOUNT_MINOR)
                .unionAll(side(
                        payments,
                        Transactions.CREDITOR_ACCOUNT,
                        Transactions.CREDITED_CURRENCY,
                        CREDIT,
                        Transactions.CREDITED_AMOUNT_MINOR));
    }

    private static Dataset<Row> side(Dataset<Row> payments, Field account, Field currency, int side, Field amount) {
        return payments.where(account.col().isNotNull())
                .select(
                        account.col().as(ACCOUNT),
                        currency.col().as(CURRENCY),
                        Transactions.BOOKED_AT.col(),
                        Transactions.TRANSACTION_ID.col(),
                        lit(side).as(SIDE),
                        amount.col().as(AMOUNT));
    }

    /** The sides of whole accounts in, flows out. */
    private static final class Flows implements Iterator<InternalRow> {
        private static final int ACCOUNT_AT = 0;
        private static final int CURRENCY_AT = 1;
        private static final int PAYMENT_AT = 3;
        private static final int SIDE_AT = 4;
        private static final int AMOUNT_AT = 5;

        private final Iterator<InternalRow> sides;
        private final Queue<InternalRow> found = new ArrayDeque<>();
        private final List<UTF8String> ways = new ArrayList<>();
        /** Of the account, by currency. */
        private final Map<UTF8String, UnitQueue> pools = new HashMap<>();

        private UTF8String account;
        private long unknown;

        private Flows(Iterator<InternalRow> sides) {
            this.sides = sides;
        }

        @Override
        public boolean hasNext() {
            while (found.isEmpty() && sides.hasNext()) {
                take(sides.next());
            }
            return !found.isEmpty();
        }

        @Override
        public InternalRow next() {
            return found.remove();
        }

        private void take(InternalRow side) {
            if (!side.getUTF8String(ACCOUNT_AT).equals(account)) {
                account = side.getUTF8String(ACCOUNT_AT).copy();
                pools.clear();
                ways.clear();
            }
            UnitQueue pool = pools.get(side.getUTF8String(CURRENCY_AT));
            if (pool == null) {
                pool = new UnitQueue();
                pools.put(side.getUTF8String(CURRENCY_AT).copy(), pool);
            }
            UTF8String payment = side.getUTF8String(PAYMENT_AT).copy();
            if (side.getInt(SIDE_AT) == CREDIT) {
                pool.add(ways.size(), 0, side.getLong(AMOUNT_AT));
                ways.add(payment);
            } else {
                pool.takeOldest(side.getLong(AMOUNT_AT), (way, from, minor) -> leave(payment, way, minor));
                say(payment, null, unknown);
                unknown = 0;
            }
        }

        private void leave(UTF8String payment, int way, long minor) {
            if (way < 0) {
                unknown += minor;
            } else {
                say(payment, ways.get(way), minor);
            }
        }

        private void say(UTF8String payment, UTF8String cameBy, long minor) {
            if (minor > 0) {
                found.add(new GenericInternalRow(new Object[] {payment, cameBy, minor}));
            }
        }
    }
}
