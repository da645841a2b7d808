package org.moneytrail.trace;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_csv;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.table.AnalystOrigins.AMOUNT;
import static org.moneytrail.table.AnalystOrigins.REASON;
import static org.moneytrail.table.Chains.MARK_ID;
import static org.moneytrail.table.Quarantine.MESSAGE;
import static org.moneytrail.table.Quarantine.RULE;
import static org.moneytrail.table.Targets.REQUESTED_MINOR;
import static org.moneytrail.table.Transactions.CREDITED_CURRENCY;
import static org.moneytrail.table.Transactions.TRANSACTION_ID;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.money.MinorUnits;
import org.moneytrail.money.Unreadable;
import org.moneytrail.table.Field;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Provenance;
import org.moneytrail.table.Quarantine;
import org.moneytrail.table.Table;

/**
 * An analyst's own marks of one kind, judged against the payments that they name: the amount can be read once the payment
 * tells its currency. The payments are joined once, by id; analysts' rows are few.
 */
final class MarksAnalysts {
    private static final Field READ = Field.optional(
            "read",
            Table.schemaOf(
                    Origins.REQUESTED_MINOR,
                    Field.optional(RULE.name(), DataTypes.StringType, RULE.doc()),
                    Field.optional(MESSAGE.name(), DataTypes.StringType, MESSAGE.doc())),
            "the amount, or why it cannot be read");
    private static final UDF2<String, String, Row> READING = MarksAnalysts::read;

    private final Table table;
    private final Field id;
    private final String source;
    private final Dataset<Row> judged;

    /**
     * @param table the analyst's table, one of origins or of targets
     * @param id its column that tells the mark
     * @param source how the source is called where rows are quarantined
     */
    MarksAnalysts(Dataset<Row> rows, Table table, Field id, String source, Dataset<Row> transactions) {
        this.table = table;
        this.id = id;
        this.source = source;
        Column known = CREDITED_CURRENCY.col().isNotNull();
        this.judged = transactions
                .select(TRANSACTION_ID.col(), CREDITED_CURRENCY.col())
                .join(
                        org.apache.spark.sql.functions.broadcast(rows),
                        new String[] {TRANSACTION_ID.name()},
                        "right_outer")
                .withColumn(
                        READ.name(),
                        when(
                                known.and(AMOUNT.col().isNotNull()),
                                udf(READING, READ.type()).apply(trim(AMOUNT.col()), CREDITED_CURRENCY.col())));
    }

    /** Rows that mark a payment. */
    Dataset<Row> marks() {
        return judged.where(CREDITED_CURRENCY.col().isNotNull().and(read(RULE).isNull()))
                .select(
                        id.col().as(MARK_ID.name()),
                        TRANSACTION_ID.col(),
                        read(REQUESTED_MINOR).as(REQUESTED_MINOR.name()),
                        CREDITED_CURRENCY.col().as(Origins.CURRENCY.name()),
                        REASON.col(),
                        lit(table.name()).as(Origins.SOURCE_TABLE.name()),
                        concat_ws("#", id.col(), TRANSACTION_ID.col()).as(Origins.SOURCE_KEY.name()),
                        lit(false).as(Origins.EMBARGOED.name()));
    }

    /** Rows that mark nothing, and why. */
    Dataset<Row> quarantined() {
        Column unknown = CREDITED_CURRENCY.col().isNull();
        return judged.where(unknown.or(read(RULE).isNotNull()))
                .select(
                        Provenance.LOAD_ID.col().as(Quarantine.LOAD_ID.name()),
                        lit(source).as(Quarantine.SOURCE.name()),
                        Provenance.SOURCE_FILE.col().as(Quarantine.FILE.name()),
                        Provenance.SOURCE_LINE.col().as(Quarantine.LINE.name()),
                        when(unknown, lit(TRANSACTION_ID.name()))
                                .otherwise(lit(AMOUNT.name()))
                                .as(Quarantine.COLUMN.name()),
                        when(unknown, lit("unknown-payment"))
                                .otherwise(read(RULE))
                                .as(RULE.name()),
                        when(unknown, format_string("there is no payment '%s'", TRANSACTION_ID.col()))
                                .otherwise(read(MESSAGE))
                                .as(MESSAGE.name()),
                        to_csv(struct(id.col(), TRANSACTION_ID.col(), AMOUNT.col(), REASON.col()), Map.of())
                                .as(Quarantine.RAW.name()));
    }

    private static Column read(Field field) {
        return col(READ.name()).getField(field.name());
    }

    private static Row read(String amount, String currency) {
        try {
            long minor = MinorUnits.parse(amount, currency);
            return minor > 0
                    ? RowFactory.create(minor, null, null)
                    : RowFactory.create(null, "not-positive", "'" + amount + "' is not above 0");
        } catch (Unreadable unreadable) {
            return RowFactory.create(null, unreadable.rule(), unreadable.getMessage());
        }
    }
}
