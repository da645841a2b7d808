package org.moneytrail.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.lake.Run;
import org.moneytrail.ledger.Slabs;
import org.moneytrail.settings.IngestSettings;
import org.moneytrail.table.LedgerPayments;
import org.moneytrail.table.LedgerSlabs;
import org.moneytrail.table.Transactions;

/** The ledger of a lake, laid out by time beside the transactions as they came. */
final class LaidLedger {
    private LaidLedger() {}

    /** Lays out payments that were loaded just now: shape of {@link Transactions}. */
    static void add(Run run, Dataset<Row> fresh, IngestSettings settings) {
        Dataset<Row> before = run.read(LedgerSlabs.TABLE);
        Slabs.Laid laid = Slabs.lay(run.read(LedgerPayments.TABLE), before, fresh, settings.paymentsPerSlab());
        if (laid.begins().isEmpty()) {
            return;
        }
        run.replaceFolders(LedgerPayments.TABLE, laid.payments());
        run.replace(LedgerSlabs.TABLE, laid.slabs(run.read(LedgerPayments.TABLE), before, run.id()));
    }

    /** Lays out whatever payments are not; a lake that was filled before there was a ledger has some. */
    static void complete(Run run, IngestSettings settings) {
        Dataset<Row> payments = run.read(Transactions.TABLE);
        Dataset<Row> ledger = run.read(LedgerPayments.TABLE);
        if (payments.count() != ledger.count()) {
            add(run, payments.join(ledger, Transactions.TRANSACTION_ID.name(), "left_anti"), settings);
        }
    }
}
