package org.moneytrail.trace;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.money.Currencies;
import org.moneytrail.table.Flows;
import org.moneytrail.table.Funding;
import org.moneytrail.table.FundingEnds;
import org.moneytrail.table.FundingFlows;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Table;
import org.moneytrail.table.TraceStates;
import org.moneytrail.table.TracedHoldings;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.table.Transactions;
import org.moneytrail.trace.replay.Rule;

/** What a trace found: the six tables without {@code run_id}, the balance, and what a reader must be told besides. */
public final class Traces {
    private final FoundBlocks found;
    private final List<Dataset<Row>> kept;
    private final Dataset<Row> origins;
    private final Dataset<Row> payments;

    Traces(FoundBlocks found, List<Dataset<Row>> kept, Dataset<Row> origins, Dataset<Row> payments) {
        this.found = found;
        this.kept = kept;
        this.origins = origins;
        this.payments = payments;
    }

    /** Shape of {@link TracedPayments}. */
    public Dataset<Row> tracedPayments() {
        return found.rows(Finding.TRACED_PAYMENT);
    }

    /** Shape of {@link TracedHoldings}. */
    public Dataset<Row> tracedHoldings() {
        return found.rows(Finding.TRACED_HOLDING);
    }

    /** Shape of {@link Flows}. */
    public Dataset<Row> flows() {
        return found.rows(Finding.FLOW);
    }

    /** Shape of {@link Funding}. */
    public Dataset<Row> funding() {
        return found.rows(Finding.FUNDING);
    }

    /** Shape of {@link FundingFlows}. */
    public Dataset<Row> fundingFlows() {
        return found.rows(Finding.FUNDING_FLOW);
    }

    /** Shape of {@link FundingEnds}. */
    public Dataset<Row> fundingEnds() {
        return found.rows(Finding.FUNDING_END);
    }

    /** Shape of {@link TraceStates}, the states that the replay was asked to write down. */
    Dataset<Row> states() {
        return found.rows(Finding.STATE);
    }

    /** All six by their tables, in the order of the contract. */
    public Map<Table, Dataset<Row>> tables() {
        Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
        tables.put(TracedPayments.TABLE, tracedPayments());
        tables.put(TracedHoldings.TABLE, tracedHoldings());
        tables.put(Flows.TABLE, flows());
        tables.put(Funding.TABLE, funding());
        tables.put(FundingFlows.TABLE, fundingFlows());
        tables.put(FundingEnds.TABLE, fundingEnds());
        return tables;
    }

    /**
     * Sums by the rule's id, by name ({@code marked, converted in, held, residue, left, converted out}) and by currency, in
     * major units: what came to account must equal where it is. A trace that does not balance fails before this is
     * reached. A sum of 0 is not there.
     */
    public Map<String, Map<String, Map<String, String>>> balances() {
        List<Row> sums = found.rows(Finding.BALANCE)
                .groupBy(Finding.Columns.RULE.col(), Finding.Columns.SUM.col(), Finding.Columns.CURRENCY.col())
                .agg(sum(Finding.Columns.TOTAL.col()))
                .collectAsList();
        Map<String, Map<String, Map<String, String>>> balances = new TreeMap<>();
        for (Row row : sums) {
            BigDecimal total = row.getDecimal(3);
            if (total.signum() != 0) {
                balances.computeIfAbsent(row.getString(0), none -> new TreeMap<>())
                        .computeIfAbsent(row.getString(1), none -> new TreeMap<>())
                        .put(
                                row.getString(2),
                                total.movePointLeft(Currencies.decimals(row.getString(2)))
                                        .toPlainString());
            }
        }
        return balances;
    }

    /**
     * What accounts paid out that they were never seen to receive: {@code account_id, currency, minor}, largest first. A
     * trace of a ledger that is laid out names none.
     */
    public Dataset<Row> unobserved() {
        return found.rows(Finding.UNOBSERVED)
                .groupBy(Finding.Columns.ACCOUNT.col(), Finding.Columns.CURRENCY.col())
                .agg(max(Finding.Columns.MINOR.col()).as(Finding.Columns.MINOR.name()))
                .orderBy(Finding.Columns.MINOR.col().desc(), Finding.Columns.ACCOUNT.col());
    }

    /**
     * Marks that asked for more than was clean in their payment: {@code rule, origin_id, transaction_id, requested_minor,
     * marked_minor, currency}. What is missing was marked by an origin before it, or came with a label already.
     */
    public Dataset<Row> shortMarks(List<Rule> rules) {
        Dataset<Row> amounts = origins.where(Origins.REQUESTED_MINOR.col().isNotNull());
        Dataset<Row> seen = payments.select(Transactions.TRANSACTION_ID.col())
                .join(Few.told(amounts.select(Origins.TRANSACTION_ID.col()).distinct()), Origins.TRANSACTION_ID.name());
        Dataset<Row> asked = amounts.join(seen, Origins.TRANSACTION_ID.name(), "left_semi");
        Column rule = org.apache.spark.sql.functions.explode(
                lit(rules.stream().map(Rule::id).toArray(String[]::new)));
        Dataset<Row> perRule = asked.withColumn(TracedPayments.RULE.name(), rule);
        Dataset<Row> marked = tracedPayments();
        return perRule.join(
                        marked,
                        scala.jdk.javaapi.CollectionConverters.asScala(List.of(
                                        TracedPayments.RULE.name(),
                                        TracedPayments.ORIGIN_ID.name(),
                                        TracedPayments.TRANSACTION_ID.name()))
                                .toSeq(),
                        "left")
                .withColumn(TracedPayments.MARKED_MINOR.name(), coalesce(TracedPayments.MARKED_MINOR.col(), lit(0L)))
                .where(TracedPayments.MARKED_MINOR.col().lt(Origins.REQUESTED_MINOR.col()))
                .select(
                        TracedPayments.RULE.col(),
                        Origins.ORIGIN_ID.col(),
                        Origins.TRANSACTION_ID.col(),
                        Origins.REQUESTED_MINOR.col(),
                        TracedPayments.MARKED_MINOR.col(),
                        Origins.CURRENCY.col());
    }

    /** All of it as it is kept. */
    FoundBlocks found() {
        return found;
    }

    /** Lets go of what was kept. */
    public void release() {
        found.release();
        kept.forEach(Dataset::unpersist);
    }
}
