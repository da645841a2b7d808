package org.moneytrail.trace;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.table.Accounts.ACCOUNT_ID;
import static org.moneytrail.table.Designations.LIST;
import static org.moneytrail.table.Designations.LIST_ID;
import static org.moneytrail.table.Designations.NAME;
import static org.moneytrail.table.Entities.ENTITY_ID;
import static org.moneytrail.table.PartyRelations.FROM;
import static org.moneytrail.table.PartyRelations.SHARE;
import static org.moneytrail.table.PartyRelations.UNTIL;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.settings.MarksSettings;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Parties;
import org.moneytrail.table.PartyRelations;
import org.moneytrail.table.Transactions;

/**
 * Marks that rest on sanctions lists: credits to accounts of those who were designated then, and of companies that
 * they own. Shares of several designated owners count together (OFAC 50 Percent Rule), as they were held on the day
 * of the payment. Such accounts are few, so payments are read without a shuffle.
 */
final class MarksDesignations {
    private static final Field COMPANY = Field.required("company", DataTypes.StringType, "entity of an owned company");
    private static final Field LISTED_UNTIL =
            Field.required("listed_until", DataTypes.TimestampType, "before when the entry is on its list");
    private static final Field TOTAL =
            Field.required("total", org.moneytrail.table.Types.DECIMAL_8, "share of all designated owners together");

    private final MarkTables in;
    private final MarksSettings settings;
    private final MarksEntities entities;
    private final Dataset<Row> received;

    MarksDesignations(MarkTables in, MarksSettings settings) {
        this.in = in;
        this.settings = settings;
        this.entities = new MarksEntities(in.entities());
        this.received = received().localCheckpoint();
    }

    /** Credits that no lawful purpose explains. */
    Dataset<Row> credits() {
        return marks(not(Transactions.hasPurpose(settings.lawfulPurposes())), lit("."));
    }

    /** Credits that a lawful purpose explains. */
    Dataset<Row> lawful() {
        return marks(
                Transactions.hasPurpose(settings.lawfulPurposes()),
                concat(lit(", for the lawful purpose "), Transactions.PURPOSE_CODE.col(), lit(".")));
    }

    private Dataset<Row> marks(Column purpose, Column end) {
        Column toOwn = format_string(
                "Credited to account %s of %s, designated on list %s", ACCOUNT_ID.col(), NAME.col(), LIST.col());
        Column toOwned = format_string(
                "Credited to account %s of a company of which %s percent are held by designated owners, such as %s on"
                        + " list %s",
                ACCOUNT_ID.col(),
                TOTAL.col().multiply(lit(100)).cast(DataTypes.LongType).cast(DataTypes.StringType),
                NAME.col(),
                LIST.col());
        return mark(
                received.where(purpose),
                concat(when(TOTAL.col().isNull(), toOwn).otherwise(toOwned), end));
    }

    /** Credits to those who were designated then, and, with {@link #TOTAL}, to companies of theirs. */
    private Dataset<Row> received() {
        Dataset<Row> designated = designated();
        Column[] columns = {
            Transactions.TRANSACTION_ID.col(),
            Transactions.CREDITED_CURRENCY.col(),
            Transactions.PURPOSE_CODE.col(),
            ACCOUNT_ID.col(),
            LIST.col(),
            LIST_ID.col(),
            NAME.col(),
            TOTAL.col()
        };
        return payments(entities.accounts().join(designated, ENTITY_ID.name()))
                .where(isListedThen())
                .withColumn(TOTAL.name(), lit(null).cast(TOTAL.type()))
                .select(columns)
                .union(owned(designated).select(columns));
    }

    /** Credits to owned companies, one row per designated owner. */
    private Dataset<Row> owned(Dataset<Row> designated) {
        Dataset<Row> owners = entities.of(Parties.TABLE, PartyRelations.PARTY_ID)
                .join(
                        designated
                                .groupBy(ENTITY_ID.col())
                                .agg(max(LISTED_UNTIL.col()).as(LISTED_UNTIL.name())),
                        ENTITY_ID.name());
        Dataset<Row> companies = entities.of(Parties.TABLE, PartyRelations.RELATED_PARTY_ID)
                .withColumnRenamed(ENTITY_ID.name(), COMPANY.name());
        Dataset<Row> accounts = entities.accounts().withColumnRenamed(ENTITY_ID.name(), COMPANY.name());
        Dataset<Row> holdings = in.partyRelations()
                .where(PartyRelations.RELATION
                        .col()
                        .equalTo(lit("OWNER"))
                        .and(SHARE.col().isNotNull()))
                .join(owners, PartyRelations.PARTY_ID.name())
                .join(companies, PartyRelations.RELATED_PARTY_ID.name())
                .join(accounts, COMPANY.name())
                .select(
                        ENTITY_ID.col(),
                        LISTED_UNTIL.col(),
                        COMPANY.col(),
                        ACCOUNT_ID.col(),
                        SHARE.col(),
                        FROM.col(),
                        UNTIL.col());
        Column day = to_date(Transactions.BOOKED_AT.col());
        return payments(holdings)
                .where(isListedThen())
                .where(coalesce(FROM.col().leq(day), lit(true))
                        .and(coalesce(UNTIL.col().geq(day), lit(true))))
                .groupBy(
                        Transactions.TRANSACTION_ID.col(),
                        Transactions.BOOKED_AT.col(),
                        Transactions.CREDITED_CURRENCY.col(),
                        Transactions.PURPOSE_CODE.col(),
                        ACCOUNT_ID.col(),
                        COMPANY.col(),
                        ENTITY_ID.col())
                .agg(max(SHARE.col()).as(SHARE.name()))
                .withColumn(
                        TOTAL.name(),
                        sum(SHARE.col()).over(Window.partitionBy(Transactions.TRANSACTION_ID.col(), COMPANY.col())))
                .where(TOTAL.col().multiply(lit(100)).geq(lit(settings.ownedSharePercent())))
                .join(designated, ENTITY_ID.name())
                .where(isListedThen());
    }

    private static Column isListedThen() {
        return Transactions.BOOKED_AT.col().lt(LISTED_UNTIL.col());
    }

    private Dataset<Row> payments(Dataset<Row> accounts) {
        return in.transactions()
                .select(
                        Transactions.TRANSACTION_ID.col(),
                        Transactions.BOOKED_AT.col(),
                        Transactions.CREDITOR_ACCOUNT.col(),
                        Transactions.CREDITED_CURRENCY.col(),
                        Transactions.PURPOSE_CODE.col())
                .join(broadcast(accounts), Transactions.CREDITOR_ACCOUNT.col().equalTo(ACCOUNT_ID.col()));
    }

    private Dataset<Row> designated() {
        return in.designations()
                .select(
                        LIST.col(),
                        LIST_ID.col(),
                        NAME.col(),
                        Designations.listedUntil().as(LISTED_UNTIL.name()))
                .join(entities.of(Designations.TABLE, LIST_ID), LIST_ID.name());
    }

    private static Dataset<Row> mark(Dataset<Row> credits, Column reason) {
        return MarksShape.wholly(
                credits,
                concat(lit("DESIGNATION:"), LIST_ID.col()),
                reason,
                lit(Designations.TABLE.name()),
                LIST_ID.col(),
                lit(false));
    }
}
