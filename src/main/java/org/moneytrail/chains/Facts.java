package org.moneytrail.chains;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Field;
import org.moneytrail.table.Funding;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Parties;
import org.moneytrail.table.Targets;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.table.Transactions;

/** Joins to each payment that occurs in a graph or a mark who holds its accounts: one pass over the ledger. */
final class Facts {
    private static final Field LIST_ID = SplitRows.text("designated_list_id");

    private Facts() {}

    /** The columns {@link SplitRows#FACTS}, one row for each payment that is traced, funds, is marked or countered. */
    static Dataset<Row> of(ChainTables in, EntityAccounts entityAccounts, List<String> lawfulPurposes) {
        Dataset<Row> ids = in.tracedPayments()
                .select(TracedPayments.TRANSACTION_ID.col())
                .union(in.funding().select(Funding.TRANSACTION_ID.col()))
                .union(in.origins().select(Origins.TRANSACTION_ID.col()))
                .union(in.targets().select(Targets.TRANSACTION_ID.col()))
                .union(in.counter().select(Origins.TRANSACTION_ID.col()))
                .distinct();
        Dataset<Row> payments = in.transactions()
                .join(ids, Transactions.TRANSACTION_ID.name(), "left_semi")
                .withColumn(SplitRows.LAWFUL.name(), Transactions.hasPurpose(lawfulPurposes));
        Dataset<Row> holders = holders(in, entityAccounts);
        Dataset<Row> all = payments.as("p")
                .join(holders.as("d"), Transactions.DEBTOR_ACCOUNT.of("p").equalTo(Accounts.ACCOUNT_ID.of("d")), "left")
                .join(
                        holders.as("c"),
                        Transactions.CREDITOR_ACCOUNT.of("p").equalTo(Accounts.ACCOUNT_ID.of("c")),
                        "left");
        return all.select(
                Transactions.TRANSACTION_ID.of("p"),
                Transactions.BOOKED_AT.of("p"),
                Transactions.DEBTOR_ACCOUNT.of("p"),
                as(Accounts.PARTY_ID.of("d"), SplitRows.DEBTOR_PARTY),
                as(coalesce(Parties.NAME.of("d"), Transactions.DEBTOR_NAME.of("p")), SplitRows.DEBTOR_NAME),
                as(coalesce(Accounts.TERMINAL.of("d"), lit(false)), SplitRows.DEBTOR_TERMINAL),
                as(LIST_ID.of("d"), SplitRows.DEBTOR_LIST_ID),
                Transactions.CREDITOR_ACCOUNT.of("p"),
                as(Accounts.PARTY_ID.of("c"), SplitRows.CREDITOR_PARTY),
                as(coalesce(Parties.NAME.of("c"), Transactions.CREDITOR_NAME.of("p")), SplitRows.CREDITOR_NAME),
                as(coalesce(Accounts.TERMINAL.of("c"), lit(false)), SplitRows.CREDITOR_TERMINAL),
                as(LIST_ID.of("c"), SplitRows.CREDITOR_LIST_ID),
                as(Transactions.AMOUNT_MINOR.of("p"), SplitRows.DEBIT),
                as(Transactions.CURRENCY.of("p"), SplitRows.DEBIT_CURRENCY),
                as(Transactions.CREDITED_AMOUNT_MINOR.of("p"), SplitRows.CREDIT),
                as(Transactions.CREDITED_CURRENCY.of("p"), SplitRows.CREDIT_CURRENCY),
                SplitRows.LAWFUL.of("p"));
    }

    /** Account, party, name, terminal and list id, one row per account that is known or designated. */
    private static Dataset<Row> holders(ChainTables in, EntityAccounts entityAccounts) {
        Dataset<Row> accounts = in.accounts()
                .groupBy(Accounts.ACCOUNT_ID.col())
                .agg(
                        min(Accounts.PARTY_ID.col()).as(Accounts.PARTY_ID.name()),
                        max(Accounts.TERMINAL.col()).as(Accounts.TERMINAL.name()));
        Dataset<Row> designated = entityAccounts
                .ofDesignations()
                .where(Accounts.ACCOUNT_ID.col().isNotNull())
                .groupBy(Accounts.ACCOUNT_ID.col())
                .agg(min(EntityAccounts.RECORD.col()).as(LIST_ID.name()));
        Dataset<Row> names = in.parties().select(Parties.PARTY_ID.col(), Parties.NAME.col());
        return accounts.join(designated, Accounts.ACCOUNT_ID.name(), "full")
                .join(names, Accounts.PARTY_ID.name(), "left");
    }

    private static Column as(Column value, Field field) {
        return value.as(field.name());
    }
}
