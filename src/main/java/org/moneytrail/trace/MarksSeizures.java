package org.moneytrail.trace;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.unix_micros;
import static org.moneytrail.table.Declarations.CONSIGNOR_ID;
import static org.moneytrail.table.Declarations.CONSIGNOR_NAME;
import static org.moneytrail.table.Declarations.DECLARATION_ID;
import static org.moneytrail.table.Entities.ENTITY_ID;
import static org.moneytrail.table.Origins.SOURCE_KEY;
import static org.moneytrail.table.SeizureSubjects.ACCOUNT_ID;
import static org.moneytrail.table.SeizureSubjects.NAME;
import static org.moneytrail.table.SeizureSubjects.ROLE;
import static org.moneytrail.table.SeizureSubjects.SEIZURE_ID;
import static org.moneytrail.table.Seizures.EMBARGOED;
import static org.moneytrail.table.Seizures.SEIZED_AT;

import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.settings.MarksSettings;
import org.moneytrail.settings.SubjectRole;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Field;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Transactions;

/**
 * Marks that rest on seizures: what their subjects received around the time, and what they paid before it to those who
 * sent the goods. Accounts of subjects are few, so payments are read without a shuffle.
 */
final class MarksSeizures {
    private static final String HOLDER = "holder";
    private static final String PAYEE = "payee";
    private static final Field OWNER =
            Field.required("owner", DataTypes.StringType, "entity of the subject; its record where it has none");

    private final MarkTables in;
    private final MarksSettings settings;
    private final MarksEntities entities;
    private final Dataset<Row> subjects;
    private final Dataset<Row> accounts;
    private final Dataset<Row> credits;
    private final Dataset<Row> debits;

    MarksSeizures(MarkTables in, MarksSettings settings) {
        this.in = in;
        this.settings = settings;
        this.entities = new MarksEntities(in.entities());
        this.subjects = subjects().localCheckpoint();
        this.accounts = accounts().localCheckpoint();
        this.credits = credits().localCheckpoint();
        this.debits = withCreditorEntity(payments(Transactions.DEBTOR_ACCOUNT, settings.procurement(), Duration.ZERO))
                .localCheckpoint();
    }

    /** Credits to subjects around the seizure that no lawful purpose explains. */
    Dataset<Row> proceeds() {
        return marks(
                credits.where(not(Transactions.hasPurpose(settings.lawfulPurposes()))),
                format_string(
                        "Received on account %s by %s, %s of seizure %s, around the time of the seizure.",
                        ACCOUNT_ID.col(), NAME.col(), roleText(), SEIZURE_ID.col()));
    }

    /** Credits to subjects around the seizure that a lawful purpose explains. */
    Dataset<Row> lawful() {
        return marks(
                credits.where(Transactions.hasPurpose(settings.lawfulPurposes())),
                format_string(
                        "Received on account %s by %s, %s of seizure %s, for the lawful purpose %s: no proceeds.",
                        ACCOUNT_ID.col(), NAME.col(), roleText(), SEIZURE_ID.col(), Transactions.PURPOSE_CODE.col()));
    }

    /** Payments by subjects before the seizure to its counterparties and to the consignor of its declaration. */
    Dataset<Row> procurement() {
        return toCounterparties().union(toConsignors()).union(onInvoices());
    }

    private Dataset<Row> credits() {
        Dataset<Row> own = holders()
                .select(SEIZURE_ID.col(), OWNER.col(), ACCOUNT_ID.col())
                .distinct();
        Column internal = Transactions.DEBTOR_ACCOUNT
                .of("credit")
                .equalTo(ACCOUNT_ID.of("own"))
                .and(SEIZURE_ID.of("credit").equalTo(SEIZURE_ID.of("own")))
                .and(OWNER.of("credit").equalTo(OWNER.of("own")));
        return payments(Transactions.CREDITOR_ACCOUNT, settings.before(), settings.after())
                .as("credit")
                .join(broadcast(own.as("own")), internal, "left_anti");
    }

    private Dataset<Row> payments(Field account, Duration before, Duration after) {
        Column booked = unix_micros(Transactions.BOOKED_AT.col());
        Column seized = unix_micros(SEIZED_AT.col());
        return transactions()
                .join(broadcast(holders()), account.col().equalTo(ACCOUNT_ID.col()))
                .where(booked.geq(seized.minus(lit(micros(before)))).and(booked.leq(seized.plus(lit(micros(after))))));
    }

    private Dataset<Row> transactions() {
        return in.transactions()
                .select(
                        Transactions.TRANSACTION_ID.col(),
                        Transactions.BOOKED_AT.col(),
                        Transactions.DEBTOR_ACCOUNT.col(),
                        Transactions.CREDITOR_ACCOUNT.col(),
                        Transactions.CREDITED_CURRENCY.col(),
                        Transactions.CREDITOR_ID.col(),
                        Transactions.CREDITOR_NAME.col(),
                        Transactions.INVOICE_NUMBER.col(),
                        Transactions.PURPOSE_CODE.col());
    }

    private Dataset<Row> toCounterparties() {
        Dataset<Row> byAccount = debits.as(HOLDER)
                .join(
                        accounts.where(isIn(settings.counterpartyRoles())).as(PAYEE),
                        SEIZURE_ID
                                .of(HOLDER)
                                .equalTo(SEIZURE_ID.of(PAYEE))
                                .and(Transactions.CREDITOR_ACCOUNT.col().equalTo(ACCOUNT_ID.of(PAYEE)))
                                .and(OWNER.of(HOLDER).notEqual(OWNER.of(PAYEE))));
        Dataset<Row> byEntity = debits.as(HOLDER)
                .join(
                        subjects.where(isIn(settings.counterpartyRoles())).as(PAYEE),
                        SEIZURE_ID
                                .of(HOLDER)
                                .equalTo(SEIZURE_ID.of(PAYEE))
                                .and(PAID_ENTITY.of(HOLDER).equalTo(ENTITY_ID.of(PAYEE)))
                                .and(OWNER.of(HOLDER).notEqual(OWNER.of(PAYEE))));
        return toSubject(byAccount).union(toSubject(byEntity));
    }

    private static Dataset<Row> toSubject(Dataset<Row> pairs) {
        return MarksShape.wholly(
                pairs,
                mark(SEIZURE_ID.of(HOLDER)),
                format_string(
                        "Paid by %s to %s, %s of seizure %s, before the seizure.",
                        NAME.of(HOLDER), NAME.of(PAYEE), roleText(ROLE.of(PAYEE)), SEIZURE_ID.of(HOLDER)),
                lit(SeizureSubjects.TABLE.name()),
                SOURCE_KEY.of(PAYEE),
                EMBARGOED.of(HOLDER));
    }

    private static final Field PAID_ENTITY =
            Field.optional("paid_entity", DataTypes.StringType, "entity of the payment's creditor");

    /** Payments with the entity of their creditor, as its account or the payment itself tells it. */
    private Dataset<Row> withCreditorEntity(Dataset<Row> payments) {
        Field creditor = Field.required("creditor", DataTypes.StringType, "the payment's creditor as a record");
        Field told = Field.optional("told", DataTypes.StringType, "the creditor's entity as the payment tells it");
        Dataset<Row> keyed = payments.withColumn(
                creditor.name(), concat_ws("#", Transactions.TRANSACTION_ID.col(), lit("creditor")));
        return keyed.join(
                        entities.of(Transactions.TABLE, creditor, keyed)
                                .withColumnRenamed(ENTITY_ID.name(), told.name()),
                        new String[] {creditor.name()},
                        "left_outer")
                .drop(creditor.name())
                .join(
                        entities.of(Accounts.TABLE, Transactions.CREDITOR_ACCOUNT, payments)
                                .withColumnRenamed(ENTITY_ID.name(), PAID_ENTITY.name()),
                        new String[] {Transactions.CREDITOR_ACCOUNT.name()},
                        "left_outer")
                .withColumn(PAID_ENTITY.name(), coalesce(PAID_ENTITY.col(), told.col()))
                .drop(told.name());
    }

    private Dataset<Row> toConsignors() {
        Dataset<Row> covering = covering()
                .select(SEIZURE_ID.col(), DECLARATION_ID.col(), CONSIGNOR_ID.col(), CONSIGNOR_NAME.col())
                .distinct()
                .withColumn(SOURCE_KEY.name(), concat_ws("#", DECLARATION_ID.col(), lit("consignor")));
        Dataset<Row> consignors = covering.join(
                entities.of(Declarations.TABLE, SOURCE_KEY, covering), new String[] {SOURCE_KEY.name()}, "left_outer");
        Dataset<Row> paid = debits.as(HOLDER)
                .join(
                        consignors.as(PAYEE),
                        SEIZURE_ID
                                .of(HOLDER)
                                .equalTo(SEIZURE_ID.of(PAYEE))
                                .and(CONSIGNOR_ID
                                        .col()
                                        .equalTo(Transactions.CREDITOR_ID.col())
                                        .or(plain(CONSIGNOR_NAME.col())
                                                .equalTo(plain(Transactions.CREDITOR_NAME.col())))
                                        .or(PAID_ENTITY.col().equalTo(ENTITY_ID.of(PAYEE)))));
        return onDeclaration(
                paid,
                format_string(
                        "Paid by %s to %s, the consignor of declaration %s that covered seizure %s, before the seizure.",
                        NAME.of(HOLDER),
                        coalesce(CONSIGNOR_NAME.col(), CONSIGNOR_ID.col()),
                        DECLARATION_ID.col(),
                        SEIZURE_ID.of(HOLDER)),
                SOURCE_KEY.of(PAYEE));
    }

    private Dataset<Row> onInvoices() {
        Dataset<Row> invoiced = covering();
        Dataset<Row> paid = debits.as(HOLDER)
                .join(
                        invoiced.as(PAYEE),
                        SEIZURE_ID
                                .of(HOLDER)
                                .equalTo(SEIZURE_ID.of(PAYEE))
                                .and(Declarations.INVOICE_NUMBER
                                        .of(PAYEE)
                                        .equalTo(Transactions.INVOICE_NUMBER.of(HOLDER))));
        return onDeclaration(
                paid,
                format_string(
                        "Paid by %s on invoice %s of declaration %s that covered seizure %s, before the seizure.",
                        NAME.of(HOLDER),
                        Declarations.INVOICE_NUMBER.of(PAYEE),
                        DECLARATION_ID.col(),
                        SEIZURE_ID.of(HOLDER)),
                concat_ws("#", DECLARATION_ID.col(), Declarations.ITEM_NUMBER.of(PAYEE)));
    }

    private static Dataset<Row> onDeclaration(Dataset<Row> paid, Column reason, Column key) {
        return MarksShape.wholly(
                paid, mark(SEIZURE_ID.of(HOLDER)), reason, lit(Declarations.TABLE.name()), key, EMBARGOED.of(HOLDER));
    }

    /** Items of the declarations that covered seizures. */
    private Dataset<Row> covering() {
        return in.declarations()
                .select(
                        DECLARATION_ID.col(),
                        Declarations.ITEM_NUMBER.col(),
                        CONSIGNOR_ID.col(),
                        CONSIGNOR_NAME.col(),
                        Declarations.INVOICE_NUMBER.col())
                .join(
                        broadcast(in.seizures()
                                .select(SEIZURE_ID.col(), DECLARATION_ID.col())
                                .distinct()),
                        DECLARATION_ID.name());
    }

    /** Subjects with their seizure's instant and embargo, and their entity. */
    private Dataset<Row> subjects() {
        Dataset<Row> seizures = in.seizures()
                .groupBy(SEIZURE_ID.col())
                .agg(
                        min(SEIZED_AT.col()).as(SEIZED_AT.name()),
                        bool_or(EMBARGOED.col()).as(EMBARGOED.name()));
        return in.seizureSubjects()
                .select(
                        SEIZURE_ID.col(),
                        ROLE.col(),
                        NAME.col(),
                        ACCOUNT_ID.col(),
                        concat_ws("#", SEIZURE_ID.col(), ROLE.col(), NAME.col()).as(SOURCE_KEY.name()))
                .join(seizures, SEIZURE_ID.name())
                .join(entities.of(SeizureSubjects.TABLE, SOURCE_KEY), new String[] {SOURCE_KEY.name()}, "left_outer")
                .withColumn(OWNER.name(), coalesce(ENTITY_ID.col(), SOURCE_KEY.col()));
    }

    /** Accounts of those whose credits are suspected. */
    private Dataset<Row> holders() {
        return accounts.where(isIn(settings.subjectRolesProceeds()));
    }

    private static Column isIn(List<SubjectRole> roles) {
        return ROLE.col().isin(roles.stream().map(SubjectRole::name).toArray());
    }

    /** Accounts of subjects: those of their entity, and those that the seizure names. */
    private Dataset<Row> accounts() {
        Column[] columns = {
            SEIZURE_ID.col(),
            ROLE.col(),
            NAME.col(),
            SOURCE_KEY.col(),
            OWNER.col(),
            SEIZED_AT.col(),
            EMBARGOED.col(),
            ACCOUNT_ID.col()
        };
        return subjects.drop(ACCOUNT_ID.name())
                .join(entities.accounts(), ENTITY_ID.name())
                .select(columns)
                .union(subjects.where(ACCOUNT_ID.col().isNotNull()).select(columns))
                .distinct();
    }

    private static Dataset<Row> marks(Dataset<Row> credits, Column reason) {
        return MarksShape.wholly(
                credits,
                mark(SEIZURE_ID.col()),
                reason,
                lit(SeizureSubjects.TABLE.name()),
                SOURCE_KEY.col(),
                EMBARGOED.col());
    }

    private static Column mark(Column seizure) {
        return concat(lit("SEIZURE:"), seizure);
    }

    private static Column roleText() {
        return roleText(ROLE.col());
    }

    private static Column roleText(Column role) {
        return translate(lower(role), "_", " ");
    }

    /** A name in lower case letters and digits with single spaces. */
    private static Column plain(Column name) {
        return trim(regexp_replace(lower(name), "[^\\p{L}\\p{N}]+", " "));
    }

    private static long micros(Duration duration) {
        return Math.multiplyExact(duration.toMillis(), 1000L);
    }
}
