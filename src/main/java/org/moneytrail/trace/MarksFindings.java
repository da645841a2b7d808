package org.moneytrail.trace;

import static org.apache.spark.sql.functions.broadcast;
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
import org.apache.spark.sql.types.DataTypes;
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
    private static final Field SUSPECT_CURRENCY =
            Field.optional("suspect_currency", DataTypes.StringType, "currency of the suspect part");
    private static final Field MATCHED = Field.optional("matched_minor", DataTypes.LongType, "of the payment, matched");

    private final Dataset<Row> marks;

    MarksFindings(MarkTables in) {
        Dataset<Row> payments = in.transactions()
                .select(
                        Transactions.TRANSACTION_ID.col(),
                        Transactions.CREDITED_AMOUNT_MINOR.col(),
                        Transactions.CREDITED_CURRENCY.col());
        marks = payments.join(broadcast(alerted(in).union(found(in))), Transactions.TRANSACTION_ID.name());
    }

    /** What alerts and findings take for suspected proceeds. */
    Dataset<Row> proceeds() {
        return inRole(AlertPayments.PROCEEDS);
    }

    /** Whose funding alerts and findings ask for. */
    Dataset<Row> questioned() {
        return inRole(AlertPayments.QUESTIONED);
    }

    private Dataset<Row> inRole(String role) {
        return marks.where(AlertPayments.ROLE.col().equalTo(role))
                .select(
                        Chains.MARK_ID.col(),
                        Transactions.TRANSACTION_ID.col(),
                        requested().as(Origins.REQUESTED_MINOR.name()),
                        Transactions.CREDITED_CURRENCY.col().as(Origins.CURRENCY.name()),
                        Origins.REASON.col(),
                        Origins.SOURCE_TABLE.col(),
                        Origins.SOURCE_KEY.col(),
                        Origins.EMBARGOED.col());
    }

    private static Dataset<Row> alerted(MarkTables in) {
        Dataset<Row> alerts =
                in.alerts().select(Alerts.ALERT_ID.col(), Alerts.EXPLANATION.col(), Alerts.EMBARGOED.col());
        return in.alertPayments()
                .where(AlertPayments.ROLE.col().notEqual(AlertPayments.CONTEXT))
                .join(alerts, AlertPayments.ALERT_ID.name())
                .select(
                        AlertPayments.ROLE.col(),
                        concat(lit("ALERT:"), Alerts.ALERT_ID.col()).as(Chains.MARK_ID.name()),
                        AlertPayments.TRANSACTION_ID.col(),
                        lit(null).cast(DataTypes.LongType).as(TradeFindings.SUSPECT_MINOR.name()),
                        lit(null).cast(DataTypes.StringType).as(SUSPECT_CURRENCY.name()),
                        lit(null).cast(DataTypes.LongType).as(MATCHED.name()),
                        Alerts.EXPLANATION.col().as(Origins.REASON.name()),
                        lit(Alerts.TABLE.name()).as(Origins.SOURCE_TABLE.name()),
                        Alerts.ALERT_ID.col().as(Origins.SOURCE_KEY.name()),
                        Alerts.EMBARGOED.col().as(Origins.EMBARGOED.name()));
    }

    private static Dataset<Row> found(MarkTables in) {
        Dataset<Row> matched = in.matches()
                .groupBy(PaymentDeclarationMatches.TRANSACTION_ID.col(), PaymentDeclarationMatches.CURRENCY.col())
                .agg(sum(PaymentDeclarationMatches.AMOUNT_MINOR.col()).as(MATCHED.name()));
        Column role = when(TradeFindings.FINDING.col().equalTo(OVERPAID), AlertPayments.PROCEEDS)
                .otherwise(AlertPayments.QUESTIONED);
        return in.tradeFindings()
                .where(TradeFindings.OUTCOME.col().equalTo(TradeFindings.FOUND))
                .where(TradeFindings.TRANSACTION_ID.col().isNotNull())
                .join(
                        matched,
                        new String[] {TradeFindings.TRANSACTION_ID.name(), TradeFindings.CURRENCY.name()},
                        "left")
                .select(
                        role,
                        concat(lit("FINDING:"), TradeFindings.FINDING_ID.col()),
                        TradeFindings.TRANSACTION_ID.col(),
                        TradeFindings.SUSPECT_MINOR.col(),
                        TradeFindings.CURRENCY.col(),
                        MATCHED.col(),
                        TradeFindings.EXPLANATION.col(),
                        lit(TradeFindings.TABLE.name()),
                        TradeFindings.FINDING_ID.col(),
                        TradeFindings.EMBARGOED.col());
    }

    /**
     * The suspect part in the currency that the payment credits: as it stands where that is its own currency, by the
     * payment's rate to its matched goods where those tell one, and else all of the payment, which no amount says.
     */
    private static Column requested() {
        Column credited = Transactions.CREDITED_AMOUNT_MINOR.col();
        Column suspect = TradeFindings.SUSPECT_MINOR.col();
        Column converted = floor(
                        credited.cast(DECIMAL).multiply(suspect.cast(DECIMAL)).divide(MATCHED.col()))
                .cast("long");
        Column same = Transactions.CREDITED_CURRENCY.col().equalTo(SUSPECT_CURRENCY.col());
        Column part = when(same, suspect).when(MATCHED.col().gt(0), converted);
        return when(part.isNotNull(), greatest(lit(1L), least(part, credited)));
    }
}
