package org.moneytrail.trace;

import static org.apache.spark.sql.functions.broadcast;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.AnalystOrigins;
import org.moneytrail.table.AnalystTargets;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.Parties;
import org.moneytrail.table.PartyRelations;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.TradeFindings;
import org.moneytrail.table.Transactions;

/**
 * The payments on which a mark can lie: of accounts of those whom seizures name, who are designated or whom they own, and those
 * that an alert, a finding or an analyst names. They are few, and all payments are read for them once.
 */
final class MarksReach {
    private static final Field ACCOUNT = Field.required("reached_account", Accounts.ACCOUNT_ID.type(), "an account");
    private static final Field PAYMENT =
            Field.required("reached_payment", Transactions.TRANSACTION_ID.type(), "a payment");

    private final MarkTables in;
    private final MarksEntities entities;

    MarksReach(MarkTables in) {
        this.in = in;
        this.entities = new MarksEntities(in.entities());
    }

    /** Shape of {@link Transactions}; every payment once. */
    Dataset<Row> payments() {
        Dataset<Row> accounts = accounts();
        return in.transactions()
                .join(
                        reached(accounts, "debtor"),
                        Transactions.DEBTOR_ACCOUNT.col().equalTo(ACCOUNT.of("debtor")),
                        "left")
                .join(
                        reached(accounts, "creditor"),
                        Transactions.CREDITOR_ACCOUNT.col().equalTo(ACCOUNT.of("creditor")),
                        "left")
                .join(broadcast(ids()), Transactions.TRANSACTION_ID.col().equalTo(PAYMENT.col()), "left")
                .where(ACCOUNT.of("debtor")
                        .isNotNull()
                        .or(ACCOUNT.of("creditor").isNotNull())
                        .or(PAYMENT.col().isNotNull()))
                .select(Transactions.TABLE.columns());
    }

    private static Dataset<Row> reached(Dataset<Row> accounts, String side) {
        return broadcast(accounts).as(side);
    }

    private Dataset<Row> accounts() {
        Dataset<Row> designated =
                entities.of(Designations.TABLE, Designations.LIST_ID).select(Entities.ENTITY_ID.col());
        Dataset<Row> owned = in.partyRelations()
                .join(entities.of(Parties.TABLE, PartyRelations.PARTY_ID), PartyRelations.PARTY_ID.name())
                .join(broadcast(designated), new String[] {Entities.ENTITY_ID.name()}, "left_semi")
                .select(PartyRelations.RELATED_PARTY_ID.col())
                .join(
                        entities.of(Parties.TABLE, PartyRelations.RELATED_PARTY_ID),
                        PartyRelations.RELATED_PARTY_ID.name())
                .select(Entities.ENTITY_ID.col());
        Dataset<Row> holders = entities.of(SeizureSubjects.TABLE, Entities.SOURCE_KEY)
                .select(Entities.ENTITY_ID.col())
                .union(designated)
                .union(owned)
                .distinct();
        return entities.accounts()
                .join(broadcast(holders), Entities.ENTITY_ID.name())
                .select(Accounts.ACCOUNT_ID.col())
                .union(in.seizureSubjects()
                        .select(SeizureSubjects.ACCOUNT_ID.col())
                        .where(SeizureSubjects.ACCOUNT_ID.col().isNotNull()))
                .distinct()
                .toDF(ACCOUNT.name());
    }

    private Dataset<Row> ids() {
        Column isAsked = AlertPayments.ROLE.col().notEqual(AlertPayments.CONTEXT);
        return in.alertPayments()
                .where(isAsked)
                .select(AlertPayments.TRANSACTION_ID.col())
                .union(in.tradeFindings().select(TradeFindings.TRANSACTION_ID.col()))
                .union(in.analystOrigins().select(AnalystOrigins.TRANSACTION_ID.col()))
                .union(in.analystTargets().select(AnalystTargets.TRANSACTION_ID.col()))
                .where(Transactions.TRANSACTION_ID.col().isNotNull())
                .distinct()
                .toDF(PAYMENT.name());
    }
}
