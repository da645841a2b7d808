package org.moneytrail.trace;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;
import static org.moneytrail.table.Chains.MARK_ID;
import static org.moneytrail.table.Entities.ENTITY_ID;
import static org.moneytrail.table.Targets.EMBARGOED;
import static org.moneytrail.table.Transactions.AMOUNT_MINOR;
import static org.moneytrail.table.Transactions.BOOKED_AT;
import static org.moneytrail.table.Transactions.CHANNEL;
import static org.moneytrail.table.Transactions.CREDITED_AMOUNT_MINOR;
import static org.moneytrail.table.Transactions.CREDITED_CURRENCY;
import static org.moneytrail.table.Transactions.CREDITOR_ACCOUNT;
import static org.moneytrail.table.Transactions.CREDITOR_ID;
import static org.moneytrail.table.Transactions.CURRENCY;
import static org.moneytrail.table.Transactions.DEBTOR_ACCOUNT;
import static org.moneytrail.table.Transactions.DEBTOR_ID;
import static org.moneytrail.table.Transactions.TRANSACTION_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.settings.MarksSettings;
import org.moneytrail.table.Field;
import org.moneytrail.table.Transactions;

/**
 * From a deposit of cash that is a target back over the counter: what the same person drew in cash shortly before, of nearly the
 * same amount, becomes a target too. This is inferred, since notes carry no name. Marked deposits are few, so withdrawals
 * are read without a shuffle.
 */
final class MarksCashBridge {
    private static final String DEPOSIT = "deposit";
    private static final String WITHDRAWAL = "withdrawal";
    private static final Field SIDE = Field.required("side", DataTypes.StringType, "a payment's party as a record");

    private final MarkTables in;
    private final MarksSettings settings;
    private final MarksEntities entities;

    MarksCashBridge(MarkTables in, MarksSettings settings) {
        this.in = in;
        this.settings = settings;
        this.entities = new MarksEntities(in.entities());
    }

    /**
     * Withdrawals that may have funded the deposits among these targets.
     *
     * @param payments shape of {@link Transactions}, with all that are targets
     */
    Dataset<Row> from(Dataset<Row> targets, Dataset<Row> payments) {
        Column isCash = CHANNEL.col().equalTo(lit("CASH"));
        Dataset<Row> deposits = payments.where(isCash.and(DEBTOR_ACCOUNT.col().isNull()))
                .select(
                        TRANSACTION_ID.col(),
                        BOOKED_AT.col(),
                        AMOUNT_MINOR.col(),
                        CURRENCY.col(),
                        DEBTOR_ID.col(),
                        key("debtor"))
                .join(
                        broadcast(targets.select(MARK_ID.col(), TRANSACTION_ID.col(), EMBARGOED.col())),
                        TRANSACTION_ID.name());
        Dataset<Row> withdrawals = in.transactions()
                .where(isCash.and(CREDITOR_ACCOUNT.col().isNull()))
                .select(
                        TRANSACTION_ID.col(),
                        BOOKED_AT.col(),
                        CREDITED_AMOUNT_MINOR.col(),
                        CREDITED_CURRENCY.col(),
                        CREDITOR_ID.col(),
                        key("creditor"));
        return marks(withdrawals
                        .as(WITHDRAWAL)
                        .join(
                                broadcast(deposits.as(DEPOSIT)),
                                DEBTOR_ID.of(DEPOSIT).equalTo(CREDITOR_ID.of(WITHDRAWAL))))
                .union(marks(sameEntity(deposits, withdrawals)));
    }

    private Dataset<Row> sameEntity(Dataset<Row> deposits, Dataset<Row> withdrawals) {
        Dataset<Row> parties = entities.of(Transactions.TABLE, SIDE);
        Dataset<Row> depositors = deposits.join(entities.of(Transactions.TABLE, SIDE, deposits), SIDE.name());
        Field drawn = Field.required("drawn", DataTypes.StringType, "a withdrawal's party as a record");
        Dataset<Row> candidates =
                parties.withColumnRenamed(SIDE.name(), drawn.name()).join(broadcast(depositors), ENTITY_ID.name());
        return withdrawals
                .as(WITHDRAWAL)
                .join(broadcast(candidates.as(DEPOSIT)), SIDE.of(WITHDRAWAL).equalTo(drawn.of(DEPOSIT)));
    }

    private Dataset<Row> marks(Dataset<Row> pairs) {
        Column drawnAt = unix_micros(BOOKED_AT.of(WITHDRAWAL));
        Column earliest = unix_micros(BOOKED_AT.of(DEPOSIT))
                .minus(lit(settings.cashBridge().toMillis() * 1000L));
        Column earlier = BOOKED_AT
                .of(WITHDRAWAL)
                .lt(BOOKED_AT.of(DEPOSIT))
                .or(BOOKED_AT
                        .of(WITHDRAWAL)
                        .equalTo(BOOKED_AT.of(DEPOSIT))
                        .and(TRANSACTION_ID.of(WITHDRAWAL).lt(TRANSACTION_ID.of(DEPOSIT))));
        Column drawn = wide(CREDITED_AMOUNT_MINOR.of(WITHDRAWAL));
        Column deposited = wide(AMOUNT_MINOR.of(DEPOSIT));
        Column near = abs(drawn.minus(deposited))
                .multiply(lit(100))
                .leq(greatest(drawn, deposited).multiply(lit(settings.cashBridgeTolerancePercent())));
        Dataset<Row> bridged = pairs.where(CREDITED_CURRENCY
                .of(WITHDRAWAL)
                .equalTo(CURRENCY.of(DEPOSIT))
                .and(drawnAt.geq(earliest))
                .and(earlier)
                .and(near));
        return bridged.select(
                MARK_ID.col(),
                TRANSACTION_ID.of(WITHDRAWAL).as(TRANSACTION_ID.name()),
                lit(null).cast(DataTypes.LongType),
                CREDITED_CURRENCY.of(WITHDRAWAL),
                format_string(
                        "Inferred: who deposited the cash of payment %s had drawn nearly the same amount in cash at"
                                + " most %s days before.",
                        TRANSACTION_ID.of(DEPOSIT),
                        lit(Long.toString(settings.cashBridge().toDays()))),
                lit(Transactions.TABLE.name()),
                SIDE.of(DEPOSIT),
                EMBARGOED.col());
    }

    private static Column key(String side) {
        return concat_ws("#", TRANSACTION_ID.col(), lit(side)).as(SIDE.name());
    }

    private static Column wide(Column minor) {
        return minor.cast(DataTypes.createDecimalType(20, 0));
    }
}
