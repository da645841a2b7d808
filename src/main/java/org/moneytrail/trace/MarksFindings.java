package org.moneytrail.trace;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.Chains;
import org.moneytrail.table.Field;
import org.moneytrail.table.Origins;
import org.moneytrail.table.PaymentDeclarationMatches;
import org.moneytrail.table.TradeFindings;
import org.moneytrail.table.Transactions;

/**
 * Marks that rest on alerts and on trade findings. An alert says itself which payments it takes for proceeds and which
 * it questions. Of a finding, the overpaid part becomes an origin; of other suspect payments one asks who paid for them.
 */
final class MarksFindings {
    /** Over-invoicing: the surplus lies with the seller and may come back. */
    private static final String OVERPAID = "C1";

    private static final String DECIMAL = "decimal(38,0)";
    private static final Field MATCHED =
            Field.optional("matched_minor", org.apache.spark.sql.types.DataTypes.LongType, "of the payment, matched");

    private final MarkTables in;

    MarksFindings(MarkTables in) {
        this.in = in;
    }

    /** What alerts and findings take for suspected proceeds. */
    Dataset<Row> proceeds() {
        return alerted(AlertPayments.PROCEEDS)
                .union(found(TradeFindings.FINDING.col().equalTo(OVERPAID)));
    }

    /** Whose funding alerts and findings ask for. */
    Dataset<Row> questioned() {
        return alerted(AlertPayments.QUESTIONED)
                .union(found(TradeFindings.FINDING.col().notEqual(OVERPAID)));
    }

    private Dataset<Row> alerted(String role) {
        Dataset<Row> rows = in.alertPayments()
                .where(AlertPayments.ROLE.col().equalTo(role))
                .join(
                        in.alerts().select(Alerts.ALERT_ID.col(), Alerts.EXPLANATION.col(), Alerts.EMBARGOED.col()),
                        AlertPayments.ALERT_ID.name());
        return MarksShape.wholly(
                payments().join(broadcast(rows), Transactions.TRANSACTION_ID.name()),
                concat(lit("ALERT:"), Alerts.ALERT_ID.col()),
                Alerts.EXPLANATION.col(),
                lit(Alerts.TABLE.name()),
                Alerts.ALERT_ID.col(),
                Alerts.EMBARGOED.col());
    }

    private Dataset<Row> found(Column which) {
        Dataset<Row> matched = in.matches()
                .groupBy(PaymentDeclarationMatches.TRANSACTION_ID.col(), PaymentDeclarationMatches.CURRENCY.col())
                .agg(sum(PaymentDeclarationMatches.AMOUNT_MINOR.col()).as(MATCHED.name()));
        Dataset<Row> findings = in.tradeFindings()
                .where(TradeFindings.OUTCOME.col().equalTo(TradeFindings.FOUND))
                .where(TradeFindings.TRANSACTION_ID.col().isNotNull())
                .where(which)
                .join(
                        matched,
                        new String[] {TradeFindings.TRANSACTION_ID.name(), TradeFindings.CURRENCY.name()},
                        "left");
        Dataset<Row> paid = payments().as("p").join(broadcast(findings.as("f")), Transactions.TRANSACTION_ID.name());
        return paid.select(
                concat(lit("FINDING:"), TradeFindings.FINDING_ID.col()).as(Chains.MARK_ID.name()),
                Transactions.TRANSACTION_ID.col(),
                requested().as(Origins.REQUESTED_MINOR.name()),
                Transactions.CREDITED_CURRENCY.of("p").as(Origins.CURRENCY.name()),
                TradeFindings.EXPLANATION.of("f").as(Origins.REASON.name()),
                lit(TradeFindings.TABLE.name()).as(Origins.SOURCE_TABLE.name()),
                TradeFindings.FINDING_ID.col().as(Origins.SOURCE_KEY.name()),
                TradeFindings.EMBARGOED.of("f").as(Origins.EMBARGOED.name()));
    }

    /**
     * The suspect part in the currency that the payment credits: as it stands where that is the finding's currency, by
     * the payment's own rate to its matched goods where those tell one, and else all of the payment.
     */
    private static Column requested() {
        Column credited = Transactions.CREDITED_AMOUNT_MINOR.of("p");
        Column suspect = TradeFindings.SUSPECT_MINOR.of("f");
        Column converted = floor(
                        credited.cast(DECIMAL).multiply(suspect.cast(DECIMAL)).divide(MATCHED.col()))
                .cast("long");
        Column same = Transactions.CREDITED_CURRENCY.of("p").equalTo(TradeFindings.CURRENCY.of("f"));
        Column part = when(same, suspect).when(MATCHED.col().gt(0), converted);
        return when(part.isNotNull(), greatest(lit(1L), least(coalesce(part, credited), credited)));
    }

    private Dataset<Row> payments() {
        return in.transactions()
                .select(
                        Transactions.TRANSACTION_ID.col(),
                        Transactions.CREDITED_AMOUNT_MINOR.col(),
                        Transactions.CREDITED_CURRENCY.col());
    }
}
