package org.moneytrail.trade;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Transactions.CONTRACT_NUMBER;
import static org.moneytrail.table.Transactions.CREDITED_CURRENCY;
import static org.moneytrail.table.Transactions.CREDITOR_ACCOUNT;
import static org.moneytrail.table.Transactions.CREDITOR_COUNTRY;
import static org.moneytrail.table.Transactions.CREDITOR_ID;
import static org.moneytrail.table.Transactions.CREDITOR_NAME;
import static org.moneytrail.table.Transactions.CURRENCY;
import static org.moneytrail.table.Transactions.DEBTOR_ACCOUNT;
import static org.moneytrail.table.Transactions.DEBTOR_COUNTRY;
import static org.moneytrail.table.Transactions.DEBTOR_ID;
import static org.moneytrail.table.Transactions.DEBTOR_NAME;
import static org.moneytrail.table.Transactions.INVOICE_NUMBER;
import static org.moneytrail.table.Transactions.TRANSACTION_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.Transactions;

/**
 * Payments that may be for goods that cross the border, with who pays whom. They name an invoice or a contract, or go
 * abroad or come from there; all others stay out, which keeps cards and cash of daily life from being joined.
 */
final class Payments {
    static final Field DEBTOR_ENTITY = optional("debtor_entity", DataTypes.StringType, "who pays");
    static final Field CREDITOR_ENTITY = optional("creditor_entity", DataTypes.StringType, "who is paid");

    private static final Field HELD = optional("held", DataTypes.StringType, "account or payment of an entity");

    private Payments() {}

    /** Four joins of those payments with the entities of accounts and payments. */
    static Dataset<Row> of(TradeTables in, String home) {
        Dataset<Row> some = in.transactions()
                .where(INVOICE_NUMBER
                        .col()
                        .isNotNull()
                        .or(CONTRACT_NUMBER.col().isNotNull())
                        .or(abroad(DEBTOR_COUNTRY, home))
                        .or(abroad(CREDITOR_COUNTRY, home))
                        .or(CURRENCY.col().notEqual(CREDITED_CURRENCY.col())));
        Dataset<Row> holders = entities(in, Accounts.TABLE.name());
        Dataset<Row> named = entities(in, Transactions.TABLE.name());
        Dataset<Row> both = side(
                side(some, holders, named, DEBTOR_ACCOUNT, "debtor", DEBTOR_ENTITY),
                holders,
                named,
                CREDITOR_ACCOUNT,
                "creditor",
                CREDITOR_ENTITY);
        return both.withColumn(Work.KEYS.name(), concat(keys(Signs.IN), keys(Signs.OUT)));
    }

    private static Column keys(String direction) {
        boolean in = direction.equals(Signs.IN);
        Column contracts = Signs.numbers(CONTRACT_NUMBER.col());
        Column invoices = Signs.numbers(INVOICE_NUMBER.col());
        return in
                ? Signs.keys(
                        direction,
                        invoices,
                        contracts,
                        Signs.identity(DEBTOR_ENTITY.col(), DEBTOR_ID.col()),
                        Signs.identityOrName(CREDITOR_ENTITY.col(), CREDITOR_ID.col(), CREDITOR_NAME.col()))
                : Signs.keys(
                        direction,
                        invoices,
                        contracts,
                        Signs.identity(CREDITOR_ENTITY.col(), CREDITOR_ID.col()),
                        Signs.identityOrName(DEBTOR_ENTITY.col(), DEBTOR_ID.col(), DEBTOR_NAME.col()));
    }

    static Column abroad(Field country, String home) {
        return country.col().isNotNull().and(country.col().notEqual(home));
    }

    /** On cash the payment tells better than the account who pays, so its own record comes first. */
    private static Dataset<Row> side(
            Dataset<Row> payments, Dataset<Row> holders, Dataset<Row> named, Field account, String side, Field entity) {
        String holder = side + "_holder";
        String word = side + "_word";
        return payments.join(
                        holders.withColumnRenamed(Entities.ENTITY_ID.name(), holder),
                        account.col().equalTo(HELD.col()),
                        "left_outer")
                .drop(HELD.name())
                .join(
                        named.withColumnRenamed(Entities.ENTITY_ID.name(), word),
                        concat(TRANSACTION_ID.col(), lit("#" + side)).equalTo(HELD.col()),
                        "left_outer")
                .drop(HELD.name())
                .withColumn(
                        entity.name(),
                        coalesce(org.apache.spark.sql.functions.col(word), org.apache.spark.sql.functions.col(holder)))
                .drop(word, holder);
    }

    private static Dataset<Row> entities(TradeTables in, String table) {
        return in.entities()
                .where(Entities.SOURCE_TABLE.col().equalTo(table))
                .select(Entities.SOURCE_KEY.col().as(HELD.name()), Entities.ENTITY_ID.col());
    }
}
