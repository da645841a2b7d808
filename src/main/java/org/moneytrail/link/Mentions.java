package org.moneytrail.link;

import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.link.Records.VALUE;
import static org.moneytrail.link.Records.key;
import static org.moneytrail.link.Records.record;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Parties;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Transactions;

/**
 * The records that speak of somebody, and the ids they carry. A payment's party is a record only where the account
 * cannot tell who it is: on cash, and where the account is missing or unknown. Those payments are found by one join of the
 * payments that carry an id with the accounts.
 */
final class Mentions {
    private final LinkTables in;
    private final Dataset<Row> ofPayments;

    Mentions(LinkTables in) {
        this.in = in;
        this.ofPayments = side("debtor", Transactions.DEBTOR_ACCOUNT, Transactions.DEBTOR_ID)
                .union(side("creditor", Transactions.CREDITOR_ACCOUNT, Transactions.CREDITOR_ID));
    }

    /** Every record that speaks of somebody, once. One shuffle. */
    Dataset<Row> all() {
        return in.parties()
                .select(party())
                .union(in.accounts().select(record(Accounts.TABLE, Accounts.ACCOUNT_ID.col())))
                .union(in.seizureSubjects().select(subject()))
                .union(in.designations().select(record(Designations.TABLE, Designations.LIST_ID.col())))
                .union(trader("consignor", Declarations.CONSIGNOR_NAME, Declarations.CONSIGNOR_ID)
                        .select(RECORD.col()))
                .union(trader("consignee", Declarations.CONSIGNEE_NAME, Declarations.CONSIGNEE_ID)
                        .select(RECORD.col()))
                .union(trader("declarant", Declarations.DECLARANT_NAME, Declarations.DECLARANT_ID)
                        .select(RECORD.col()))
                .union(ofPayments.select(RECORD.col()))
                .distinct();
    }

    /** Records with a national id in its one form; each id of a record once. One shuffle. */
    Dataset<Row> nationalIds() {
        return Stream.of(
                        in.parties().select(party(), id(Parties.NATIONAL_ID.col())),
                        in.seizureSubjects().select(subject(), id(SeizureSubjects.NATIONAL_ID.col())),
                        in.designations()
                                .select(
                                        record(Designations.TABLE, Designations.LIST_ID.col()),
                                        explode(Designations.IDENTIFIERS.col()).as(VALUE.name()))
                                .select(RECORD.col(), id(VALUE.col())),
                        trader("consignor", Declarations.CONSIGNOR_NAME, Declarations.CONSIGNOR_ID),
                        trader("consignee", Declarations.CONSIGNEE_NAME, Declarations.CONSIGNEE_ID),
                        trader("declarant", Declarations.DECLARANT_NAME, Declarations.DECLARANT_ID),
                        ofPayments)
                .reduce(Dataset::union)
                .orElseThrow()
                .where(VALUE.col().isNotNull())
                .distinct();
    }

    /** The record of the party in the row. */
    static Column party() {
        return record(Parties.TABLE, Parties.PARTY_ID.col());
    }

    /** The record of the seizure's subject in the row. */
    static Column subject() {
        return record(
                SeizureSubjects.TABLE,
                key(SeizureSubjects.SEIZURE_ID.col(), SeizureSubjects.ROLE.col(), SeizureSubjects.NAME.col()));
    }

    /** The record of who has that role on the declaration in the row. */
    static Column trader(String role) {
        return record(Declarations.TABLE, key(Declarations.DECLARATION_ID.col(), lit(role)));
    }

    private Dataset<Row> trader(String role, Field name, Field id) {
        return in.declarations()
                .where(name.col().isNotNull().or(id.col().isNotNull()))
                .select(trader(role), id(id.col()));
    }

    private Dataset<Row> side(String side, Field account, Field id) {
        return untold(in.transactions().where(id.col().isNotNull()), in, account)
                .select(record(Transactions.TABLE, key(Transactions.TRANSACTION_ID.col(), lit(side))), id(id.col()))
                .where(VALUE.col().isNotNull());
    }

    /** Those of the payments of which that account cannot tell who it is: cash, and unknown accounts. One join. */
    static Dataset<Row> untold(Dataset<Row> payments, LinkTables in, Field account) {
        Dataset<Row> known = in.accounts().select(Accounts.ACCOUNT_ID.col()).distinct();
        return payments.join(known, account.col().equalTo(Accounts.ACCOUNT_ID.col()), "left_outer")
                .where(Transactions.CHANNEL
                        .col()
                        .eqNullSafe(lit("CASH"))
                        .or(Accounts.ACCOUNT_ID.col().isNull()));
    }

    private static Column id(Column written) {
        return Identifiers.nationalId(written).as(VALUE.name());
    }
}
