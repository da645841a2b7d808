package org.moneytrail.detect;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.Transactions;

/**
 * The payments of a few entities: those of their accounts, and those that name them where no account tells. The
 * entities are few, so payments are read without a shuffle.
 */
final class Sides {
    private static final Field SIDE = Field.required("side", StringType, "a payment's party as a record");

    private Sides() {}

    /**
     * Payments with the columns of {@code known}, which must have an entity; an entity's account, and whether it is
     * credited. A payment comes once for each side and row of {@code known}.
     */
    static Dataset<Row> of(DetectTables in, Dataset<Row> known) {
        Dataset<Row> accounts = EntityRecords.records(in, Accounts.TABLE, SIDE).join(known, Entities.ENTITY_ID.name());
        Dataset<Row> named = EntityRecords.records(in, Transactions.TABLE, SIDE).join(known, Entities.ENTITY_ID.name());
        return side(in, true, accounts, named).unionByName(side(in, false, accounts, named));
    }

    private static Dataset<Row> side(DetectTables in, boolean credit, Dataset<Row> accounts, Dataset<Row> named) {
        Field account = credit ? Transactions.CREDITOR_ACCOUNT : Transactions.DEBTOR_ACCOUNT;
        Dataset<Row> payments = in.transactions()
                .select(
                        Transactions.TRANSACTION_ID.col(),
                        unix_micros(Transactions.BOOKED_AT.col()).as(Moves.AT.name()),
                        Transactions.CHANNEL.col(),
                        Transactions.PURPOSE_CODE.col(),
                        account.col().as(Accounts.ACCOUNT_ID.name()),
                        Transactions.DEBTOR_ACCOUNT.col(),
                        Transactions.CREDITOR_ACCOUNT.col(),
                        lit(credit).as(Moves.CREDIT.name()));
        Dataset<Row> byAccount =
                payments.withColumn(SIDE.name(), Accounts.ACCOUNT_ID.col()).join(broadcast(accounts), SIDE.name());
        Dataset<Row> byName = payments.withColumn(
                        SIDE.name(),
                        concat_ws("#", Transactions.TRANSACTION_ID.col(), lit(credit ? "creditor" : "debtor")))
                .join(broadcast(named), SIDE.name());
        return byAccount.unionByName(byName).drop(SIDE.name()).distinct();
    }
}
