package org.moneytrail.chains;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Field;
import org.moneytrail.table.Flows;
import org.moneytrail.table.Funding;
import org.moneytrail.table.FundingEnds;
import org.moneytrail.table.FundingFlows;
import org.moneytrail.table.Targets;
import org.moneytrail.table.TracedPayments;

/** Gathers the rows of all graphs: payments with what must be known of them, and flows. */
final class GraphRows {
    private GraphRows() {}

    /** Shape of {@link SplitRows#GRAPH}. One join of all traced payments with the facts. */
    static Dataset<Row> of(ChainTables in, Dataset<Row> facts) {
        Dataset<Row> forward = in.tracedPayments()
                .select(
                        TracedPayments.RULE.col(),
                        as(TracedPayments.ORIGIN_ID.col(), SplitRows.MARK),
                        as(lit(SplitRows.FORWARD), SplitRows.DIRECTION),
                        TracedPayments.TRANSACTION_ID.col(),
                        as(TracedPayments.TRACED_MINOR.col(), SplitRows.AMOUNT),
                        TracedPayments.MARKED_MINOR.col(),
                        as(lit(false), SplitRows.ASKED));
        Dataset<Row> asked = in.targets()
                .select(Targets.TARGET_ID.col(), Targets.TRANSACTION_ID.col(), as(lit(true), SplitRows.ASKED))
                .distinct();
        Dataset<Row> backward = in.funding()
                .select(
                        Funding.RULE.col(),
                        Funding.TARGET_ID.col(),
                        Funding.TRANSACTION_ID.col(),
                        Funding.AMOUNT_MINOR.col())
                .join(asked, new String[] {Targets.TARGET_ID.name(), Targets.TRANSACTION_ID.name()}, "left")
                .select(
                        Funding.RULE.col(),
                        as(Funding.TARGET_ID.col(), SplitRows.MARK),
                        as(lit(SplitRows.BACKWARD), SplitRows.DIRECTION),
                        Funding.TRANSACTION_ID.col(),
                        as(Funding.AMOUNT_MINOR.col(), SplitRows.AMOUNT),
                        as(lit(0L), SplitRows.MARKED),
                        as(coalesce(SplitRows.ASKED.col(), lit(false)), SplitRows.ASKED));
        Dataset<Row> openings = in.fundingEnds()
                .where(FundingEnds.KIND.col().equalTo("OPENING"))
                .select(
                        FundingEnds.RULE.col(),
                        as(FundingEnds.TARGET_ID.col(), SplitRows.MARK),
                        as(FundingEnds.ACCOUNT_ID.col(), SplitRows.DEBTOR),
                        as(FundingEnds.CURRENCY.col(), SplitRows.DEBIT_CURRENCY),
                        as(lit(true), SplitRows.OPENED))
                .distinct();
        Dataset<Row> payments = forward.unionByName(backward)
                .join(facts, SplitRows.PAYMENT.name())
                .join(
                        openings,
                        new String[] {
                            SplitRows.RULE.name(),
                            SplitRows.MARK.name(),
                            SplitRows.DEBTOR.name(),
                            SplitRows.DEBIT_CURRENCY.name()
                        },
                        "left");
        Dataset<Row> flows = flows(in.flows(), Flows.ORIGIN_ID, SplitRows.FORWARD)
                .unionByName(flows(in.fundingFlows(), FundingFlows.TARGET_ID, SplitRows.BACKWARD));
        return payments.select(columns(payments, 0)).unionByName(flows.select(columns(flows, 1)));
    }

    private static Dataset<Row> flows(Dataset<Row> flows, Field mark, String direction) {
        return flows.select(
                Flows.RULE.col(),
                as(mark.col(), SplitRows.MARK),
                as(lit(direction), SplitRows.DIRECTION),
                as(Flows.IN_TRANSACTION_ID.col(), SplitRows.PAYMENT),
                as(Flows.OUT_TRANSACTION_ID.col(), SplitRows.INTO),
                as(Accounts.ACCOUNT_ID.col(), SplitRows.ACCOUNT),
                as(Flows.AMOUNT_MINOR.col(), SplitRows.AMOUNT));
    }

    /** The columns of a graph row, null where this part has none. */
    private static Column[] columns(Dataset<Row> part, int kind) {
        List<String> present = List.of(part.columns());
        List<Column> columns = new ArrayList<>();
        for (Field field : SplitRows.GRAPH.fields()) {
            Column column = present.contains(field.name())
                    ? field.col()
                    : lit(field.equals(SplitRows.PART) ? kind : null).cast(field.type());
            columns.add(as(column, field));
        }
        return columns.toArray(Column[]::new);
    }

    private static Column as(Column value, Field field) {
        return value.as(field.name());
    }
}
