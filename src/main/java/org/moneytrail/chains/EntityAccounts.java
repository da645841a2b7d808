package org.moneytrail.chains;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Transactions;

/**
 * The accounts of the people whom seizures and sanctions lists name: by the agency's word, as holder, as the party that
 * holds them, or as a payment names its parties. Only entities that a seizure or a list names are looked for, so the
 * joins with accounts and payments have a small side.
 */
final class EntityAccounts {
    /** Key of the record of a subject or designation. */
    static final Field RECORD = SplitRows.text("record_key");

    private static final String DEBTOR = "debtor";

    private final ChainTables in;
    private final Dataset<Row> ofEntities;
    private final Dataset<Row> subjects;
    private final Dataset<Row> designations;

    EntityAccounts(ChainTables in) {
        this.in = in;
        ofEntities = ofEntities();
        subjects = subjects().localCheckpoint();
        designations = recordsOf("designations")
                .join(ofEntities, Entities.ENTITY_ID.name(), "left")
                .distinct()
                .localCheckpoint();
    }

    /** Seizure, role, name, entity and account of each subject; entity and account may be null. */
    Dataset<Row> ofSubjects() {
        return subjects;
    }

    private Dataset<Row> subjects() {
        Dataset<Row> named = in.seizureSubjects()
                .select(
                        SeizureSubjects.SEIZURE_ID.col(),
                        SeizureSubjects.ROLE.col(),
                        SeizureSubjects.NAME.col(),
                        SeizureSubjects.ACCOUNT_ID.col().as("named_account"),
                        concat_ws(
                                        "#",
                                        SeizureSubjects.SEIZURE_ID.col(),
                                        SeizureSubjects.ROLE.col(),
                                        SeizureSubjects.NAME.col())
                                .as(RECORD.name()))
                .join(recordsOf("seizure_subjects"), RECORD.name(), "left");
        Dataset<Row> byEntity =
                named.join(ofEntities, Entities.ENTITY_ID.name(), "left").drop("named_account");
        Dataset<Row> byWord = named.where(col("named_account").isNotNull())
                .withColumnRenamed("named_account", Accounts.ACCOUNT_ID.name());
        return byEntity.unionByName(byWord).distinct();
    }

    /** List id, entity and account of each designation with an entity; the account may be null. */
    Dataset<Row> ofDesignations() {
        return designations;
    }

    private Dataset<Row> recordsOf(String table) {
        return in.entities()
                .where(Entities.SOURCE_TABLE.col().equalTo(table))
                .select(Entities.ENTITY_ID.col(), Entities.SOURCE_KEY.col().as(RECORD.name()));
    }

    private Dataset<Row> ofEntities() {
        Dataset<Row> named = recordsOf("seizure_subjects")
                .unionByName(recordsOf("designations"))
                .select(Entities.ENTITY_ID.col())
                .distinct();
        Dataset<Row> records = in.entities().join(named, Entities.ENTITY_ID.name(), "left_semi");
        Column key = Entities.SOURCE_KEY.col();
        Dataset<Row> held = records.where(Entities.SOURCE_TABLE.col().equalTo("accounts"))
                .select(Entities.ENTITY_ID.col(), key.as(Accounts.ACCOUNT_ID.name()));
        Dataset<Row> byParty = records.where(Entities.SOURCE_TABLE.col().equalTo("parties"))
                .select(Entities.ENTITY_ID.col(), key.as(Accounts.PARTY_ID.name()))
                .join(
                        in.accounts().select(Accounts.PARTY_ID.col(), Accounts.ACCOUNT_ID.col()),
                        Accounts.PARTY_ID.name())
                .drop(Accounts.PARTY_ID.name());
        Dataset<Row> byPayment = records.where(Entities.SOURCE_TABLE.col().equalTo("transactions"))
                .select(
                        Entities.ENTITY_ID.col(),
                        substring_index(key, "#", -1).as("side"),
                        key.substr(
                                        lit(1),
                                        length(key)
                                                .minus(length(substring_index(key, "#", -1)))
                                                .minus(1))
                                .as(Transactions.TRANSACTION_ID.name()))
                .join(
                        in.transactions()
                                .select(
                                        Transactions.TRANSACTION_ID.col(),
                                        Transactions.DEBTOR_ACCOUNT.col(),
                                        Transactions.CREDITOR_ACCOUNT.col()),
                        Transactions.TRANSACTION_ID.name())
                .select(
                        Entities.ENTITY_ID.col(),
                        when(col("side").equalTo(DEBTOR), Transactions.DEBTOR_ACCOUNT.col())
                                .otherwise(Transactions.CREDITOR_ACCOUNT.col())
                                .as(Accounts.ACCOUNT_ID.name()));
        return held.unionByName(byParty)
                .unionByName(byPayment)
                .where(Accounts.ACCOUNT_ID.col().isNotNull())
                .distinct();
    }
}
