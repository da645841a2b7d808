package org.moneytrail.detect;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.finding.Definition;
import org.moneytrail.settings.StructuringSettings;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Transactions;

/**
 * A1. An owner is the entity that the account belongs to, else its party, else the account alone.
 *
 * <p>The deposits are {@code PROCEEDS}: who avoids the report wants to hide where the cash comes from, and the way to
 * find out is to see where it goes.
 */
record Structuring(StructuringSettings settings, Map<String, Long> thresholds) implements Typology, Scan {
    @Override
    public Definition definition() {
        return Definition.of("A1", "Structuring below the threshold")
                .lookFor("cash credits to one owner within days, each just below the reporting threshold, together"
                        + " reaching it")
                .source("FATF and Egmont Group, Trade-Based Money Laundering: Risk Indicators, 2021")
                .innocent("a shop banks its takings")
                .innocent("a car or a flat is paid for in instalments of cash")
                .misses("deposits over owners that nothing links")
                .misses("pooled accounts, and currencies without a threshold");
    }

    /** Cash credits by owner. */
    @Override
    public Dataset<Row> find(DetectTables in) {
        Dataset<Row> owners = in.entities()
                .where(Entities.SOURCE_TABLE.col().equalTo(lit(Accounts.TABLE.name())))
                .select(Entities.SOURCE_KEY.col().as(Accounts.ACCOUNT_ID.name()), Entities.ENTITY_ID.col());
        Dataset<Row> cash = Moves.of(in)
                .where(Moves.CREDIT.col().and(Transactions.CHANNEL.col().equalTo(lit("CASH"))))
                .join(owners, new String[] {Accounts.ACCOUNT_ID.name()}, "left_outer")
                .withColumn(
                        Moves.SUBJECT.name(),
                        coalesce(Entities.ENTITY_ID.col(), Accounts.PARTY_ID.col(), Accounts.ACCOUNT_ID.col()))
                .select(Moves.TABLE.columns());
        return Histories.scan(cash, in, List.of(this));
    }

    @Override
    public List<Sighting> scan(History owner) {
        List<Sighting> found = new ArrayList<>();
        for (String currency : owner.currencies()) {
            Long threshold = thresholds.get(currency);
            if (threshold != null) {
                scan(owner, currency, threshold, found);
            }
        }
        return found;
    }

    private void scan(History owner, String currency, long threshold, List<Sighting> found) {
        int[] below = owner.where(i -> {
            History.Move move = owner.get(i);
            return move.credit()
                    && move.cash()
                    && move.currency().equals(currency)
                    && move.minor() < threshold
                    && Amounts.atLeast(move.minor(), settings.floorPercent(), threshold);
        });
        long window = Amounts.micros(settings.window());
        Spans spans = new Spans();
        long total = 0;
        int left = 0;
        for (int right = 0; right < below.length; right++) {
            total += owner.get(below[right]).minor();
            while (owner.get(below[right]).at() - owner.get(below[left]).at() > window) {
                total -= owner.get(below[left]).minor();
                left++;
            }
            if (right - left + 1 >= settings.deposits() && total >= threshold) {
                spans.add(left, right);
            }
        }
        for (int[] span : spans.all()) {
            found.add(sighting(owner, Flow.slice(below, span), currency, threshold));
        }
    }

    private Sighting sighting(History owner, int[] deposits, String currency, long threshold) {
        long total = Flow.sum(owner, deposits, i -> true);
        long accounts = Arrays.stream(deposits)
                .mapToObj(i -> owner.get(i).account())
                .distinct()
                .count();
        long took = owner.get(deposits[deposits.length - 1]).at()
                - owner.get(deposits[0]).at();
        return Sighting.of(
                owner,
                deposits,
                i -> AlertPayments.PROCEEDS,
                Amounts.beyond(deposits.length, settings.deposits()),
                deposits.length + " cash deposits of one owner on " + Amounts.count(accounts, "account") + " within "
                        + Amounts.span(took) + ", each from " + settings.floorPercent()
                        + " percent of the reporting threshold of " + Amounts.words(threshold, currency)
                        + " to just below it, together " + Amounts.words(total, currency) + ".");
    }
}
