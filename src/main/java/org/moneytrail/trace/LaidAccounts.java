package org.moneytrail.trace;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Field;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.table.LaidPools;
import org.moneytrail.table.Transactions;
import org.moneytrail.table.Types;

/** What a replay of a ledger that is laid out knows of accounts before the first payment: rows of {@link LaidMoves}. */
final class LaidAccounts {
    private static final String IS_TERMINAL = "is_terminal";

    private final Dataset<Row> ledger;
    private final Dataset<Row> numbered;
    private final Dataset<Row> openings;
    private final Dataset<Row> terminals;
    private final RDD<InternalRow> pools;
    private final RDD<InternalRow> opened;

    /**
     * @param ledger shape of {@link LaidPayments}, up to the horizon
     * @param pools shape of {@link LaidPools}
     * @param accounts shape of {@link Accounts}; may lack accounts that payments name
     */
    LaidAccounts(Dataset<Row> ledger, Dataset<Row> pools, Dataset<Row> accounts) {
        this.ledger = ledger;
        numbered = pools;
        terminals = Openings.terminals(accounts);
        openings = Openings.counted(accounts, this::sides);
        this.pools = LaidMoves.pools(
                        pools.join(terminals.withColumn(IS_TERMINAL, lit(true)), Accounts.ACCOUNT_ID.name(), "left"),
                        col(IS_TERMINAL).isNotNull())
                .queryExecution()
                .toRdd();
        opened = LaidMoves.openings(
                        openings.join(pools, new String[] {Accounts.ACCOUNT_ID.name(), Accounts.CURRENCY.name()}),
                        Openings.MINOR.col())
                .queryExecution()
                .toRdd();
    }

    /** All pools. */
    RDD<InternalRow> pools() {
        return pools;
    }

    /** Opening balances. */
    RDD<InternalRow> opened() {
        return opened;
    }

    /**
     * A digest of opening balances and of where labels stay. Equal accounts in any order have one; that different ones
     * share it is as good as impossible.
     */
    String digest() {
        Dataset<Row> rows = openings.select(Accounts.ACCOUNT_ID.col(), Accounts.CURRENCY.col(), Openings.MINOR.col())
                .unionAll(terminals.select(Accounts.ACCOUNT_ID.col(), lit(null), lit(null)));
        List<Column> columns =
                Stream.of(rows.columns()).map(functions::col).collect(Collectors.toCollection(ArrayList::new));
        Column row = xxhash64(columns.toArray(Column[]::new));
        columns.add(0, row);
        Column again = xxhash64(columns.toArray(Column[]::new));
        return rows.agg(count(lit(1)), sum(row.cast(Types.TOTAL)), sum(again.cast(Types.TOTAL)))
                .first()
                .toString();
    }

    private Dataset<Row> sides(Dataset<Row> accounts) {
        Dataset<Row> few = Few.told(numbered.select(
                        LaidPools.POOL.col(),
                        LaidPools.ACCOUNT_ID.col().as(Openings.SIDE_ACCOUNT),
                        LaidPools.CURRENCY.col().as(Openings.SIDE_CURRENCY))
                .join(accounts, Openings.SIDE_ACCOUNT));
        return ledger.select(side(LaidPayments.DEBTOR_POOL, 0))
                .unionAll(ledger.select(side(LaidPayments.CREDITOR_POOL, 1)))
                .join(few, LaidPools.POOL.name());
    }

    private static Column[] side(Field pool, int side) {
        return new Column[] {
            pool.col().as(LaidPools.POOL.name()),
            Transactions.BOOKED_AT.col(),
            Transactions.TRANSACTION_ID.col(),
            lit(side).as(Openings.SIDE)
        };
    }
}
