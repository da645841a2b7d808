package org.moneytrail.trace;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.money.Currencies;
import org.moneytrail.table.Field;
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
    private final Dataset<Row> found;
    private final List<Dataset<Row>> kept;
    private final Dataset<Row> origins;
    private final Dataset<Row> payments;

    Traces(Dataset<Row> found, List<Dataset<Row>> kept, Dataset<Row> origins, Dataset<Row> payments) {
        this.found = found;
        this.kept = kept;
        this.origins = origins;
        this.payments = payments;
    }

    /** Shape of {@link TracedPayments}. */
    public Dataset<Row> tracedPayments() {
        return of(
                TracedPayments.TABLE,
                Found.RULE,
                TracedPayments.RULE,
                Found.MARK,
                TracedPayments.ORIGIN_ID,
                Found.PAYMENT,
                TracedPayments.TRANSACTION_ID,
                Found.MINOR,
                TracedPayments.TRACED_MINOR,
                Found.SECOND_MINOR,
                TracedPayments.MARKED_MINOR);
    }

    /** Shape of {@link TracedHoldings}. */
    public Dataset<Row> tracedHoldings() {
        return of(
                TracedHoldings.TABLE,
                Found.RULE,
                TracedHoldings.RULE,
                Found.MARK,
                TracedHoldings.ORIGIN_ID,
                Found.ACCOUNT,
                TracedHoldings.ACCOUNT_ID,
                Found.CURRENCY,
                TracedHoldings.CURRENCY,
                Found.MINOR,
                TracedHoldings.HELD_MINOR,
                Found.SECOND_MINOR,
                TracedHoldings.RESIDUE_MINOR);
    }

    /** Shape of {@link Flows}. */
    public Dataset<Row> flows() {
        return of(
                Flows.TABLE,
                Found.RULE,
                Flows.RULE,
                Found.MARK,
                Flows.ORIGIN_ID,
                Found.ACCOUNT,
                Flows.ACCOUNT_ID,
                Found.CAME_BY,
                Flows.IN_TRANSACTION_ID,
                Found.PAYMENT,
                Flows.OUT_TRANSACTION_ID,
                Found.MINOR,
                Flows.AMOUNT_MINOR);
    }

    /** Shape of {@link Funding}. */
    public Dataset<Row> funding() {
        return of(
                Funding.TABLE,
                Found.RULE,
                Funding.RULE,
                Found.MARK,
                Funding.TARGET_ID,
                Found.PAYMENT,
                Funding.TRANSACTION_ID,
                Found.MINOR,
                Funding.AMOUNT_MINOR);
    }

    /** Shape of {@link FundingFlows}. */
    public Dataset<Row> fundingFlows() {
        return of(
                FundingFlows.TABLE,
                Found.RULE,
                FundingFlows.RULE,
                Found.MARK,
                FundingFlows.TARGET_ID,
                Found.ACCOUNT,
                FundingFlows.ACCOUNT_ID,
                Found.CAME_BY,
                FundingFlows.IN_TRANSACTION_ID,
                Found.PAYMENT,
                FundingFlows.OUT_TRANSACTION_ID,
                Found.MINOR,
                FundingFlows.AMOUNT_MINOR);
    }

    /** Shape of {@link FundingEnds}. */
    public Dataset<Row> fundingEnds() {
        return of(
                FundingEnds.TABLE,
                Found.RULE,
                FundingEnds.RULE,
                Found.MARK,
                FundingEnds.TARGET_ID,
                Found.ACCOUNT,
                FundingEnds.ACCOUNT_ID,
                Found.CURRENCY,
                FundingEnds.CURRENCY,
                Found.KIND,
                FundingEnds.KIND,
                Found.MINOR,
                FundingEnds.AMOUNT_MINOR);
    }

    /** Shape of {@link TraceStates}, the states that the replay was asked to write down. */
    Dataset<Row> states() {
        return found.where(Found.IN.col().equalTo(Found.STATE))
                .select(
                        Found.KIND.col().as(TraceStates.KEY.name()),
                        Found.SECOND_MINOR.col().as(TraceStates.PAYMENTS.name()),
                        Found.MINOR.col().cast(DataTypes.IntegerType).as(TraceStates.PART.name()),
                        Found.STATE_PART.col().as(TraceStates.STATE.name()));
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
     * Sums of a rule, by name ({@code marked, converted in, held, residue, left, converted out}) and currency, in major
     * units: what came to account must equal where it is. A trace that does not balance fails before this is reached.
     */
    public Map<String, Map<String, String>> balance(Rule rule) {
        List<Row> sums = found.where(Found.IN
                        .col()
                        .equalTo(Found.BALANCE)
                        .and(Found.RULE.col().equalTo(rule.id())))
                .groupBy(Found.KIND.col(), Found.CURRENCY.col())
                .agg(sum(Found.TOTAL.col()))
                .collectAsList();
        Map<String, Map<String, String>> balance = new TreeMap<>();
        for (Row row : sums) {
            BigDecimal total = row.getDecimal(2);
            if (total.signum() != 0) {
                balance.computeIfAbsent(row.getString(0), none -> new TreeMap<>())
                        .put(
                                row.getString(1),
                                total.movePointLeft(Currencies.decimals(row.getString(1)))
                                        .toPlainString());
            }
        }
        return balance;
    }

    /**
     * What accounts paid out that they were never seen to receive: {@code account_id, currency, minor}, largest first. A
     * trace of a ledger that is laid out names none.
     */
    public Dataset<Row> unobserved() {
        return found.where(Found.IN.col().equalTo(Found.UNOBSERVED))
                .groupBy(
                        Found.ACCOUNT.col().as("account_id"),
                        Found.CURRENCY.col().as("currency"))
                .agg(org.apache.spark.sql.functions.max(Found.MINOR.col()).as("minor"))
                .orderBy(col("minor").desc(), col("account_id"));
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

    /** Lets go of what was kept. */
    public void release() {
        kept.forEach(Dataset::unpersist);
    }

    private Dataset<Row> of(Table table, Field... fromTo) {
        Map<Field, Field> source = new TreeMap<>(Comparator.comparing(Field::name));
        for (int i = 0; i < fromTo.length; i += 2) {
            source.put(fromTo[i + 1], fromTo[i]);
        }
        Column[] columns = table.fields().stream()
                .filter(source::containsKey)
                .map(field -> source.get(field).col().as(field.name()))
                .toArray(Column[]::new);
        return found.where(Found.IN.col().equalTo(table.name())).select(columns);
    }
}
