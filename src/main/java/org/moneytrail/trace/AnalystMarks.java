package org.moneytrail.trace;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.money.MinorUnits;
import org.moneytrail.money.Unreadable;
import org.moneytrail.table.AnalystOrigins;
import org.moneytrail.table.AnalystTargets;
import org.moneytrail.table.Field;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Provenance;
import org.moneytrail.table.Quarantine;
import org.moneytrail.table.Table;
import org.moneytrail.table.Transactions;

/**
 * An analyst's own marks beside the payments they name: an amount is counted in the currency that the payment credits. A
 * mark on a payment that is not there, or of an amount that its currency cannot hold, is quarantined.
 */
public final class AnalystMarks {
    private static final String MESSAGE = "problem";
    private static final String MINOR = "minor";
    /** Amounts are read by the house's own reader, not by a cast, which would round in silence. */
    private static final UserDefinedFunction COUNT =
            udf((UDF2<String, String, Long>) AnalystMarks::count, DataTypes.LongType);

    private static final UserDefinedFunction COMPLAIN =
            udf((UDF2<String, String, String>) AnalystMarks::complain, DataTypes.StringType);

    private final Table from;
    private final Field id;
    private final Dataset<Row> beside;

    private AnalystMarks(Table from, Field id, Dataset<Row> beside) {
        this.from = from;
        this.id = id;
        this.beside = beside;
    }

    /** Origins: shape of {@link AnalystOrigins} beside that of {@link Transactions}. One pass over payments, then kept. */
    public static AnalystMarks origins(Dataset<Row> rows, Dataset<Row> payments) {
        return of(AnalystOrigins.TABLE, AnalystOrigins.ORIGIN_ID, rows, payments);
    }

    /** Targets: shape of {@link AnalystTargets} beside that of {@link Transactions}. One pass over payments, then kept. */
    public static AnalystMarks targets(Dataset<Row> rows, Dataset<Row> payments) {
        return of(AnalystTargets.TABLE, AnalystTargets.TARGET_ID, rows, payments);
    }

    private static AnalystMarks of(Table from, Field id, Dataset<Row> rows, Dataset<Row> payments) {
        Dataset<Row> marked = Few.told(
                rows.select(AnalystOrigins.TRANSACTION_ID.col().as("payment")).distinct());
        Dataset<Row> known = payments.select(
                        Transactions.TRANSACTION_ID.col().as("payment"),
                        Transactions.CREDITED_CURRENCY.col().as("credited"))
                .join(marked, "payment");
        Dataset<Row> beside = rows.join(
                        known, AnalystOrigins.TRANSACTION_ID.col().equalTo(col("payment")), "left")
                .withColumn(MINOR, COUNT.apply(AnalystOrigins.AMOUNT.col(), col("credited")))
                .withColumn(
                        MESSAGE,
                        when(
                                        col("payment").isNull(),
                                        concat_ws(
                                                "",
                                                lit("there is no payment '"),
                                                Origins.TRANSACTION_ID.col(),
                                                lit("'")))
                                .otherwise(COMPLAIN.apply(AnalystOrigins.AMOUNT.col(), col("credited"))))
                .persist();
        return new AnalystMarks(from, id, beside);
    }

    private static Long count(String amount, String currency) {
        return amount == null || currency == null || complain(amount, currency) != null
                ? null
                : (Long) MinorUnits.parse(amount, currency);
    }

    private static String complain(String amount, String currency) {
        if (amount == null || currency == null) {
            return null;
        }
        try {
            MinorUnits.parse(amount, currency);
            return null;
        } catch (Unreadable problem) {
            return problem.getMessage();
        }
    }

    /** The marks that stand: shape of {@link Origins} or of {@link org.moneytrail.table.Targets}, without {@code run_id}. */
    public Dataset<Row> marks() {
        return beside.where(col(MESSAGE).isNull())
                .select(
                        id.col(),
                        Origins.TRANSACTION_ID.col(),
                        col(MINOR).as(Origins.REQUESTED_MINOR.name()),
                        col("credited").as(Origins.CURRENCY.name()),
                        AnalystOrigins.REASON.col().as(Origins.REASON.name()),
                        lit(from.name()).as(Origins.SOURCE_TABLE.name()),
                        concat_ws("#", id.col(), Origins.TRANSACTION_ID.col()).as(Origins.SOURCE_KEY.name()),
                        lit(false).as(Origins.EMBARGOED.name()));
    }

    /** The marks that do not: shape of {@link Quarantine}. */
    public Dataset<Row> quarantined() {
        return beside.where(col(MESSAGE).isNotNull())
                .select(
                        Provenance.LOAD_ID.col().as(Quarantine.LOAD_ID.name()),
                        lit(from.name().replace("analyst_", "")).as(Quarantine.SOURCE.name()),
                        Provenance.SOURCE_FILE.col().as(Quarantine.FILE.name()),
                        Provenance.SOURCE_LINE.col().as(Quarantine.LINE.name()),
                        when(col("payment").isNull(), Origins.TRANSACTION_ID.name())
                                .otherwise(AnalystOrigins.AMOUNT.name())
                                .as(Quarantine.COLUMN.name()),
                        when(col("payment").isNull(), "unknown-payment")
                                .otherwise("unreadable-amount")
                                .as(Quarantine.RULE.name()),
                        col(MESSAGE).as(Quarantine.MESSAGE.name()),
                        concat_ws(
                                        ",",
                                        id.col(),
                                        Origins.TRANSACTION_ID.col(),
                                        AnalystOrigins.AMOUNT.col(),
                                        Origins.REASON.col())
                                .as(Quarantine.RAW.name()));
    }

    /** Marks on payments after the horizon, which a trace will not see: shape of {@link #marks()}. */
    public static Dataset<Row> beyond(
            Dataset<Row> marks, Dataset<Row> payments, java.util.Optional<java.time.Instant> until) {
        Dataset<Row> seen = Horizon.upTo(payments, until).select(Transactions.TRANSACTION_ID.col());
        return marks.join(seen, Transactions.TRANSACTION_ID.name(), "left_anti");
    }
}
