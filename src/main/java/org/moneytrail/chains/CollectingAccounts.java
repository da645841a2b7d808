package org.moneytrail.chains;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.CasePayments;
import org.moneytrail.table.Cases;
import org.moneytrail.table.Field;
import org.moneytrail.table.Transactions;

/**
 * Accounts that collect for a case, and what else they received. A tracing rule leads a part of what came into a mixed
 * account into a case, another rule another part, and what still lies there at the end none of them. Where the rules
 * lead most of an account's receipts into one case, its other receipts belong before an investigator too: inferred, not
 * traced. So do those of an account of which most of what it paid out is marked, or reached an account that collects.
 *
 * <p>What counts are payments to an account that is not terminal, less those whose purpose is lawful on its face, until
 * the last marked one. They count from the first listed receipt on from which the listed ones are most of all, if they
 * are most of the listed ones too, for a rule may lead to a few that came months before; else from the first listed one.
 * Those of as long a time before as the listed ones then take count as well, if the listed ones are most of these too:
 * which end of a collection a rule leads on is chance. What an account paid out counts by amount, all of it from the same
 * receipt on; in several currencies, that of which the least went that way.
 */
final class CollectingAccounts {
    private static final Field FROM = SplitRows.text("from_instant");
    private static final Field COUNTED_FROM = SplitRows.text("counted_from");
    private static final Field LAST = SplitRows.text("last_instant");
    private static final Field SINCE = SplitRows.text("since_instant");
    private static final Field UNTIL = SplitRows.text("until_instant");
    private static final Field PAYER = SplitRows.text("payer");
    private static final Field IS_LISTED = SplitRows.text("is_listed");
    private static final Field LISTED = SplitRows.text("listed");
    private static final Field LISTED_IN_ALL = SplitRows.text("listed_in_all");
    private static final Field LISTED_PAYERS = SplitRows.text("listed_payers");
    private static final Field IS_EARLIER = SplitRows.text("is_earlier");
    private static final Field SINCE_LISTED = SplitRows.text("receipts_since_listed");
    private static final Field RECEIPTS = SplitRows.text("receipts");
    private static final Field COLLECTS = SplitRows.text("collects");
    private static final Field INTO_CASE = SplitRows.text("into_case");
    private static final Field PASSED_ON = SplitRows.text("passed_on_percent");

    private static final String[] PAYMENT_OF_CASE = {Cases.CASE_ID.name(), SplitRows.PAYMENT.name()};
    private static final String[] ACCOUNT_OF_CASE = {Cases.CASE_ID.name(), SplitRows.CREDITOR.name()};
    private static final DecimalType SUMS = DataTypes.createDecimalType(38, 0);

    private CollectingAccounts() {}

    /**
     * The receipts that a case does not list yet, of accounts that collect for it or pass money on to those: case, payment,
     * creditor account, and the numbers that {@link #words} tells.
     *
     * @param payments case, payment and reason of what the cases list
     * @param facts {@link SplitRows#FACTS} of those payments
     */
    static Dataset<Row> furtherReceipts(ChainTables in, Settings settings, Dataset<Row> payments, Dataset<Row> facts) {
        Dataset<Row> listed = payments.where(CasePayments.REASON.col().notEqual(CasePayments.COUNTER))
                .groupBy(Cases.CASE_ID.col(), SplitRows.PAYMENT.col())
                .agg(max(CasePayments.REASON.col().equalTo(CasePayments.MARK)).as(SplitRows.MARKED.name()))
                .join(facts, SplitRows.PAYMENT.name());
        Dataset<Row> starts = listed.where(SplitRows.CREDITOR_TERMINAL.col().equalTo(false))
                .groupBy(Cases.CASE_ID.col(), SplitRows.CREDITOR.col())
                .agg(
                        min(SplitRows.BOOKED_AT.col()).as(FROM.name()),
                        max(SplitRows.BOOKED_AT.col()).as(LAST.name()));
        Dataset<Row> first = starts.join(
                listed.where(SplitRows.MARKED.col())
                        .groupBy(Cases.CASE_ID.col())
                        .agg(max(SplitRows.BOOKED_AT.col()).as(UNTIL.name())),
                Cases.CASE_ID.name());
        Dataset<Row> spans = first.join(collectingSince(in, settings, listed, first), ACCOUNT_OF_CASE, "left")
                .withColumn(FROM.name(), coalesce(SINCE.col(), FROM.col()))
                .drop(SINCE.name())
                .localCheckpoint();
        Dataset<Row> counted = counted(in, settings, listed, spans).localCheckpoint();
        Dataset<Row> collected = counted.where(COLLECTS.col());
        Dataset<Row> intoCase = collected
                .select(Cases.CASE_ID.col(), SplitRows.PAYMENT.col())
                .union(listed.where(SplitRows.MARKED.col()).select(Cases.CASE_ID.col(), SplitRows.PAYMENT.col()))
                .distinct()
                .withColumn(INTO_CASE.name(), lit(true));
        Dataset<Row> passedOn = counted.where(not(COLLECTS.col()))
                .join(passedOn(in, spans, intoCase), ACCOUNT_OF_CASE)
                .where(PASSED_ON.col().geq(settings.cases().collectingPercent()));
        return passedOn.unionByName(collected, true).where(IS_LISTED.col().isNull());
    }

    /** The receipts of accounts with enough listed payers, listed or not, and whether the account collects. */
    private static Dataset<Row> counted(ChainTables in, Settings settings, Dataset<Row> listed, Dataset<Row> spans) {
        Column asLongBefore = FROM.col().minus(LAST.col().minus(FROM.col()));
        Dataset<Row> receipts = receipts(in, settings, listed, spans, asLongBefore);
        WindowSpec account = Window.partitionBy(Cases.CASE_ID.col(), SplitRows.CREDITOR.col());
        int percent = settings.cases().collectingPercent();
        Column enough = LISTED.col().multiply(100);
        Column ofAll = enough.geq(RECEIPTS.col().multiply(percent));
        Column sinceListed = enough.geq(SINCE_LISTED.col().multiply(percent));
        return receipts.withColumn(RECEIPTS.name(), count(lit(1)).over(account))
                .withColumn(
                        SINCE_LISTED.name(),
                        count(when(not(IS_EARLIER.col()), lit(1))).over(account))
                .withColumn(LISTED.name(), count(IS_LISTED.col()).over(account))
                .withColumn(
                        LISTED_PAYERS.name(),
                        size(collect_set(when(IS_LISTED.col(), PAYER.col())).over(account)))
                .where(LISTED_PAYERS.col().geq(settings.cases().collectingPayers()))
                .where(ofAll.or(not(IS_EARLIER.col())))
                .withColumn(COLLECTS.name(), ofAll.or(sinceListed))
                .withColumn(COUNTED_FROM.name(), min(SplitRows.BOOKED_AT.col()).over(account))
                .withColumn(RECEIPTS.name(), when(ofAll, RECEIPTS.col()).otherwise(SINCE_LISTED.col()))
                .drop(FROM.name());
    }

    /** For each account that it can be said of: from which listed receipt on the listed ones are most. */
    private static Dataset<Row> collectingSince(
            ChainTables in, Settings settings, Dataset<Row> listed, Dataset<Row> spans) {
        WindowSpec account = Window.partitionBy(Cases.CASE_ID.col(), SplitRows.CREDITOR.col());
        WindowSpec since = account.orderBy(SplitRows.BOOKED_AT.col().desc());
        int percent = settings.cases().collectingPercent();
        Column listedSince = LISTED.col().multiply(100);
        return receipts(in, settings, listed, spans, FROM.col())
                .withColumn(LISTED.name(), count(IS_LISTED.col()).over(since))
                .withColumn(RECEIPTS.name(), count(lit(1)).over(since))
                .withColumn(LISTED_IN_ALL.name(), count(IS_LISTED.col()).over(account))
                .where(IS_LISTED.col())
                .where(listedSince.geq(RECEIPTS.col().multiply(percent)))
                .where(listedSince.geq(LISTED_IN_ALL.col().multiply(percent)))
                .groupBy(Cases.CASE_ID.col(), SplitRows.CREDITOR.col())
                .agg(min(SplitRows.BOOKED_AT.col()).as(SINCE.name()));
    }

    /** The receipts of accounts from an instant on, less lawful ones. */
    private static Dataset<Row> receipts(
            ChainTables in, Settings settings, Dataset<Row> listed, Dataset<Row> spans, Column from) {
        Dataset<Row> isListed = listed.select(
                Cases.CASE_ID.col(), SplitRows.PAYMENT.col(), lit(true).as(IS_LISTED.name()));
        Column payer = coalesce(Transactions.DEBTOR_ACCOUNT.col(), Transactions.DEBTOR_NAME.col(), lit(""));
        return in.transactions()
                .where(not(Transactions.hasPurpose(settings.marks().lawfulPurposes())))
                .join(spans, SplitRows.CREDITOR.name())
                .where(SplitRows.BOOKED_AT.col().between(from, UNTIL.col()))
                .select(
                        Cases.CASE_ID.col(),
                        SplitRows.PAYMENT.col(),
                        SplitRows.CREDITOR.col(),
                        payer.as(PAYER.name()),
                        FROM.col(),
                        SplitRows.BOOKED_AT.col(),
                        SplitRows.BOOKED_AT.col().lt(FROM.col()).as(IS_EARLIER.name()))
                .join(isListed, PAYMENT_OF_CASE, "left");
    }

    /** Of each account of a case: which part of what it paid out is marked or reached one that collects, whole percent. */
    private static Dataset<Row> passedOn(ChainTables in, Dataset<Row> spans, Dataset<Row> intoCase) {
        Column exact = Transactions.AMOUNT_MINOR.col().cast(SUMS);
        Column arrived = sum(when(INTO_CASE.col(), exact).otherwise(lit(0)));
        return in.transactions()
                .join(
                        spans.withColumnRenamed(SplitRows.CREDITOR.name(), SplitRows.DEBTOR.name()),
                        SplitRows.DEBTOR.name())
                .where(SplitRows.BOOKED_AT.col().between(FROM.col(), UNTIL.col()))
                .join(intoCase, PAYMENT_OF_CASE, "left")
                .groupBy(
                        Cases.CASE_ID.col(),
                        SplitRows.DEBTOR.col().as(SplitRows.CREDITOR.name()),
                        Transactions.CURRENCY.col())
                .agg(floor(arrived.multiply(100).divide(sum(exact)))
                        .cast(DataTypes.IntegerType)
                        .as(PASSED_ON.name()))
                .groupBy(Cases.CASE_ID.col(), SplitRows.CREDITOR.col())
                .agg(min(PASSED_ON.col()).as(PASSED_ON.name()));
    }

    /** A row in the shape of {@link SplitRows#FOUND}, with its case, for each account that has such receipts. */
    static Dataset<Row> words(Dataset<Row> furtherReceipts, ZoneId zone) {
        Column others = RECEIPTS.col().minus(LISTED.col());
        Column rest = format_string(
                "the other %s listed as well, though no amount counts %s.",
                when(others.equalTo(1), "one is").otherwise(concat(others, lit(" are"))),
                when(others.equalTo(1), "it").otherwise("them"));
        Column collects = concat(led("this account", zone), lit("it seems to collect for it, and "), rest);
        Column passesOn = concat(
                format_string(
                        "%d percent of what this account paid out meanwhile is marked here, or reached an account that"
                                + " collects for this case; it seems to pass money on for it. ",
                        PASSED_ON.col()),
                led("it", zone),
                rest);
        Dataset<Row> accounts = furtherReceipts
                .withColumn(
                        SplitRows.SENTENCE.name(),
                        when(COLLECTS.col(), collects).otherwise(passesOn))
                .select(
                        Cases.CASE_ID.col(),
                        lit(SplitRows.COLLECTING).as(SplitRows.KIND.name()),
                        SplitRows.CREDITOR.col().as(SplitRows.ACCOUNT.name()),
                        SplitRows.SENTENCE.col())
                .distinct();
        return SplitRows.found(accounts, Cases.CASE_ID.col());
    }

    private static Column led(String account, ZoneId zone) {
        return format_string(
                "The rules lead %d of %d payments that " + account
                        + " received from %s on, and that no purpose shows to be lawful," + " into this case; ",
                LISTED.col(),
                RECEIPTS.col(),
                date_format(from_utc_timestamp(COUNTED_FROM.col(), zone.getId()), "d MMMM yyyy"));
    }
}
