package org.moneytrail.trace;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.moneytrail.table.Field;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.table.LaidPools;
import org.moneytrail.table.Table;
import org.moneytrail.table.TraceStates;
import org.moneytrail.table.Transactions;
import scala.Tuple2;

/**
 * What a replay of a ledger that is laid out reads, in its order: first all pools, then what an earlier replay wrote down
 * or opening balances, then the payments.
 */
final class LaidMoves {
    static final int POOL = 0;
    static final int STATE = 1;
    static final int OPENING = 2;
    static final int PAYMENT = 3;

    static final Field KIND = required("kind", IntegerType, "0 pool, 1 part of a state, 2 opening balance, 3 payment");
    static final Field BOOKED_AT = optional("booked_at", TimestampType, "of a payment");
    static final Field NAME = optional("name", StringType, "the payment, or the account of a pool; none outside");
    static final Field DEBTOR = optional("debtor", IntegerType, "the pool that pays; or the one that is told about");
    static final Field DEBIT = optional("debit", LongType, "minor units; or the opening balance");
    static final Field CREDITOR = optional("creditor", IntegerType, "the pool that receives");
    static final Field CREDIT = optional("credit", LongType, "minor units");
    static final Field CURRENCY = optional("currency", StringType, "of a pool");
    static final Field TERMINAL = optional("terminal", BooleanType, "true of a pool where labels stay");
    static final Field STATE_PART = optional("state_part", BinaryType, "a part of what an earlier replay wrote down");

    static final Table TABLE = Table.of(
            "laid_moves",
            "one row per pool or payment of a replay",
            List.of(),
            KIND,
            BOOKED_AT,
            NAME,
            DEBTOR,
            DEBIT,
            CREDITOR,
            CREDIT,
            CURRENCY,
            TERMINAL,
            STATE_PART);

    /** What of a payment is read, by the columns of {@link LaidPayments}. */
    static final Map<Field, Field> PAYMENT_COLUMNS = Map.of(
            BOOKED_AT, Transactions.BOOKED_AT,
            NAME, Transactions.TRANSACTION_ID,
            DEBTOR, LaidPayments.DEBTOR_POOL,
            DEBIT, Transactions.AMOUNT_MINOR,
            CREDITOR, LaidPayments.CREDITOR_POOL,
            CREDIT, Transactions.CREDITED_AMOUNT_MINOR);

    private static final Column[] ORDER = {
        LaidPayments.SLAB.col(), Transactions.BOOKED_AT.col(), Transactions.TRANSACTION_ID.col()
    };

    private LaidMoves() {}

    /** Payments in their order, as one partition: whole slabs in the shape of {@link LaidPayments}. */
    static RDD<InternalRow> inOrder(Dataset<Row> payments) {
        return SlabFiles.of(payments(payments))
                .orElseGet(() -> rows(payments.repartition(1).sortWithinPartitions(ORDER))
                        .queryExecution()
                        .toRdd());
    }

    /**
     * When payments were booked, microseconds since 1970, of those that a ledger has.
     *
     * @param ledger shape of {@link LaidPayments}
     * @param wanted their ids
     */
    static Map<String, Long> bookedAt(Dataset<Row> ledger, Collection<String> wanted) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(ledger.sparkSession().sparkContext());
        Broadcast<Set<UTF8String>> ids =
                context.broadcast(wanted.stream().map(UTF8String::fromString).collect(Collectors.toSet()));
        int id = TABLE.indexOf(NAME);
        int bookedAt = TABLE.indexOf(BOOKED_AT);
        Map<String, Long> found = payments(ledger)
                .toJavaRDD()
                .filter(payment -> ids.value().contains(payment.getUTF8String(id)))
                .mapToPair(payment -> new Tuple2<>(payment.getString(id), payment.getLong(bookedAt)))
                .collectAsMap();
        ids.destroy();
        return found;
    }

    /** Payments in the order of their files, of which there may be several: shape of {@link LaidPayments}. */
    static RDD<InternalRow> payments(Dataset<Row> payments) {
        return PaymentColumns.of(payments)
                .orElseGet(() -> rows(payments).queryExecution().toRdd());
    }

    private static Dataset<Row> rows(Dataset<Row> payments) {
        Map<Field, Column> columns = new HashMap<>(Map.of(KIND, lit(PAYMENT)));
        PAYMENT_COLUMNS.forEach((move, column) -> columns.put(move, column.col()));
        return payments.select(TABLE.columns(columns));
    }

    /** Pools: shape of {@link LaidPools}, with whether they are terminal. */
    static Dataset<Row> pools(Dataset<Row> pools, Column terminal) {
        return pools.select(TABLE.columns(Map.ofEntries(
                Map.entry(KIND, lit(POOL)),
                Map.entry(NAME, LaidPools.ACCOUNT_ID.col()),
                Map.entry(DEBTOR, LaidPools.POOL.col()),
                Map.entry(CURRENCY, LaidPools.CURRENCY.col()),
                Map.entry(TERMINAL, terminal))));
    }

    /** Opening balances: pool and minor units. */
    static Dataset<Row> openings(Dataset<Row> openings, Column minor) {
        return openings.select(TABLE.columns(Map.of(KIND, lit(OPENING), DEBTOR, LaidPools.POOL.col(), DEBIT, minor)));
    }

    /** The parts of a state, in turn: shape of {@link TraceStates}, of one key. */
    static Dataset<Row> state(Dataset<Row> state) {
        return state.coalesce(1)
                .sortWithinPartitions(TraceStates.PART.col())
                .select(TABLE.columns(Map.of(KIND, lit(STATE), STATE_PART, TraceStates.STATE.col())));
    }
}
