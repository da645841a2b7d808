package org.moneytrail.detect;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Entities.ENTITY_ID;
import static org.moneytrail.table.SeizureSubjects.NAME;
import static org.moneytrail.table.SeizureSubjects.NATIONAL_ID;
import static org.moneytrail.table.SeizureSubjects.ROLE;
import static org.moneytrail.table.SeizureSubjects.SEIZURE_ID;
import static org.moneytrail.table.Seizures.CASH_AMOUNT_MINOR;
import static org.moneytrail.table.Seizures.CASH_CURRENCY;
import static org.moneytrail.table.Seizures.EMBARGOED;
import static org.moneytrail.table.Seizures.SEIZED_AT;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.finding.Definition;
import org.moneytrail.settings.CourierSettings;
import org.moneytrail.settings.SubjectRole;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Field;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.Transactions;

/**
 * A5. Only seized cash is looked at; cash that was declared at a border is in no table. Hands are those that the
 * seizure names by account, and those of its subject's entity: its accounts, and cash desks that wrote down its
 * identifier.
 *
 * <p>Deposits are {@code PROCEEDS}, being cash of the same hands; withdrawals before the seizure are {@code
 * QUESTIONED}, since they may be the cash that was seized; withdrawals after it are {@code CONTEXT}.
 */
record CashCourier(CourierSettings settings) implements Typology {
    private static final Field RECORD = Field.required("record", StringType, "a subject's record");

    @Override
    public Definition definition() {
        return Definition.of("A5", "Cash courier")
                .lookFor("seized cash, and cash over the counter by the same hands within days of the seizure")
                .source("FATF, Money Laundering Through the Physical Transportation of Cash, 2015")
                .innocent("a traveller draws cash for a purchase that he can show")
                .misses("declared cash, and couriers whom nothing ties to a cash desk or an account");
    }

    @Override
    public List<Table> needs() {
        return List.of(Seizures.TABLE, SeizureSubjects.TABLE);
    }

    @Override
    public Dataset<Row> find(DetectTables in) {
        Dataset<Row> movements = movements(in);
        Column deposit = Moves.CREDIT.col();
        Dataset<Row> heads = movements
                .groupBy(Sighting.SUBJECT.col())
                .agg(
                        min(struct(Moves.AT.col(), Transactions.TRANSACTION_ID.col(), Accounts.ACCOUNT_ID.col()))
                                .as("first"),
                        max(Moves.AT.col()).as(Sighting.UNTIL.name()),
                        count(lit(1)).as("movements"),
                        count_if(deposit).as("deposits"),
                        min(SEIZURE_ID.col()).as(SEIZURE_ID.name()),
                        min(NAME.col()).as(NAME.name()),
                        bool_or(EMBARGOED.col()).as(EMBARGOED.name()))
                .select(
                        Sighting.SUBJECT.col(),
                        col("first." + Transactions.TRANSACTION_ID.name()),
                        col("first." + Accounts.ACCOUNT_ID.name()),
                        col("first." + Moves.AT.name()),
                        Sighting.UNTIL.col(),
                        col("movements").divide(col("movements").plus(lit(1))).as(Sighting.SCORE.name()),
                        format_string(
                                "Cash was seized from %s (seizure %s); within %s before and after it the same hands"
                                        + " paid in cash %s times and drew cash %s times.",
                                NAME.col(),
                                SEIZURE_ID.col(),
                                lit(Amounts.span(Amounts.micros(settings.within()))),
                                col("deposits"),
                                col("movements").minus(col("deposits"))),
                        EMBARGOED.col());
        Column role = when(deposit, lit(AlertPayments.PROCEEDS))
                .when(Moves.AT.col().leq(unix_micros(SEIZED_AT.col())), lit(AlertPayments.QUESTIONED))
                .otherwise(lit(AlertPayments.CONTEXT));
        return SightingRows.of(definition(), heads, movements.withColumn(Sighting.ROLE.name(), role));
    }

    /** Cash over the counter by the subjects of seized cash, around the seizure; each once for a subject. */
    private Dataset<Row> movements(DetectTables in) {
        Dataset<Row> subjects = subjects(in);
        Dataset<Row> byWord = subjects.where(col("named_account").isNotNull());
        Dataset<Row> payments = cash(in, true).union(cash(in, false));
        Dataset<Row> named =
                payments.join(broadcast(byWord), Accounts.ACCOUNT_ID.col().equalTo(col("named_account")));
        Dataset<Row> byEntity = Sides.of(in, subjects.where(ENTITY_ID.col().isNotNull()))
                .where(isCash())
                .where(overTheCounter());
        Dataset<Row> byId = payments.join(broadcast(subjects), col("hand_id").equalTo(NATIONAL_ID.col()));
        Column[] columns = {
            Sighting.SUBJECT.col(),
            Transactions.TRANSACTION_ID.col(),
            Moves.AT.col(),
            Moves.CREDIT.col(),
            Accounts.ACCOUNT_ID.col(),
            SEIZURE_ID.col(),
            SEIZED_AT.col(),
            NAME.col(),
            EMBARGOED.col()
        };
        Column apart = abs(Moves.AT.col().minus(unix_micros(SEIZED_AT.col())));
        return named.select(columns)
                .union(byId.select(columns))
                .union(counterAccount(byEntity).select(columns))
                .where(apart.leq(lit(Amounts.micros(settings.within()))))
                .dropDuplicates(Sighting.SUBJECT.name(), Transactions.TRANSACTION_ID.name());
    }

    /** Deposits or withdrawals, with who stood at the counter. */
    private static Dataset<Row> cash(DetectTables in, boolean deposit) {
        Field account = deposit ? Transactions.CREDITOR_ACCOUNT : Transactions.DEBTOR_ACCOUNT;
        Field hand = deposit ? Transactions.DEBTOR_ID : Transactions.CREDITOR_ID;
        return in.transactions()
                .where(isCash())
                .where(account.col().isNotNull())
                .where(overTheCounter())
                .select(
                        Transactions.TRANSACTION_ID.col(),
                        unix_micros(Transactions.BOOKED_AT.col()).as(Moves.AT.name()),
                        lit(deposit).as(Moves.CREDIT.name()),
                        account.col().as(Accounts.ACCOUNT_ID.name()),
                        hand.col().as("hand_id"));
    }

    /** The account that cash reached or left, also where the entity is only the hand at the counter. */
    private static Dataset<Row> counterAccount(Dataset<Row> payments) {
        return payments.withColumn(
                        Moves.CREDIT.name(), Transactions.CREDITOR_ACCOUNT.col().isNotNull())
                .withColumn(
                        Accounts.ACCOUNT_ID.name(),
                        coalesce(Transactions.CREDITOR_ACCOUNT.col(), Transactions.DEBTOR_ACCOUNT.col()));
    }

    private static Column isCash() {
        return Transactions.CHANNEL.col().equalTo(lit("CASH"));
    }

    private static Column overTheCounter() {
        return Transactions.CREDITOR_ACCOUNT
                .col()
                .isNull()
                .or(Transactions.DEBTOR_ACCOUNT.col().isNull());
    }

    /** Who may have carried seized cash: a person once for each seizure, whatever his roles. */
    private Dataset<Row> subjects(DetectTables in) {
        Dataset<Row> cash = in.seizures()
                .where(CASH_AMOUNT_MINOR
                        .col()
                        .gt(lit(0L))
                        .and(CASH_CURRENCY.col().isNotNull()))
                .groupBy(SEIZURE_ID.col())
                .agg(
                        min(SEIZED_AT.col()).as(SEIZED_AT.name()),
                        bool_or(EMBARGOED.col()).as(EMBARGOED.name()));
        return in.seizureSubjects()
                .where(ROLE.col()
                        .isin(settings.roles().stream().map(SubjectRole::name).toArray()))
                .select(
                        SEIZURE_ID.col(),
                        NAME.col(),
                        NATIONAL_ID.col(),
                        SeizureSubjects.ACCOUNT_ID.col().as("named_account"),
                        concat_ws("#", SEIZURE_ID.col(), ROLE.col(), NAME.col()).as(RECORD.name()))
                .join(cash, SEIZURE_ID.name())
                .join(
                        EntityRecords.records(in, SeizureSubjects.TABLE, RECORD),
                        new String[] {RECORD.name()},
                        "left_outer")
                .withColumn(
                        Sighting.SUBJECT.name(),
                        concat_ws("#", SEIZURE_ID.col(), coalesce(ENTITY_ID.col(), NATIONAL_ID.col(), NAME.col())))
                .drop(RECORD.name());
    }
}
