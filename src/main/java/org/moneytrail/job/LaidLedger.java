package org.moneytrail.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.lake.Run;
import org.moneytrail.lake.Stays;
import org.moneytrail.ledger.Pools;
import org.moneytrail.ledger.Slabs;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.table.LaidPools;
import org.moneytrail.table.LaidSlabs;
import org.moneytrail.table.Transactions;

/** The ledger of a lake, laid out by time beside the transactions as they came. */
public final class LaidLedger {
    private LaidLedger() {}

    /**
     * Lays out payments that were loaded just now.
     *
     * @param fresh shape of {@link Transactions}
     * @param most payments of a slab
     */
    public static void add(Run run, Dataset<Row> fresh, int most) {
        if (fresh.isEmpty()) {
            return;
        }
        run.append(LaidPools.TABLE, Pools.fresh(run.read(LaidPools.TABLE), fresh));
        Dataset<Row> before = run.read(LaidSlabs.TABLE);
        Slabs.Laid laid = Slabs.lay(run.read(LaidPayments.TABLE), before, run.read(LaidPools.TABLE), fresh, most);
        run.replace(
                LaidPayments.TABLE,
                laid.payments(),
                Stays.folders(folder -> laid.leaves(Long.parseLong(folder.get(LaidPayments.SLAB.name())))));
        run.replace(LaidSlabs.TABLE, laid.slabs(run.read(LaidPayments.TABLE), before, run.id()));
    }

    /** Lays out whatever payments are not; a lake that was filled before there was a ledger has some. */
    static void complete(Run run, int most) {
        Dataset<Row> payments = run.read(Transactions.TABLE);
        Dataset<Row> ledger = run.read(LaidPayments.TABLE);
        if (payments.count() != ledger.count()) {
            add(run, payments.join(ledger, Transactions.TRANSACTION_ID.name(), "left_anti"), most);
        }
    }
}
