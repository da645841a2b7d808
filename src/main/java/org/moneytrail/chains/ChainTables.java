package org.moneytrail.chains;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Field;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Table;

/**
 * What chains and cases are made from, each in the shape of the table of its name, with or without {@code run_id}.
 *
 * @param titles what each typology and trade finding is called, by its id
 * @param counter shape of {@link #COUNTER}: credits of a marked party that are lawful on their face
 */
public record ChainTables(
        Dataset<Row> transactions,
        Dataset<Row> accounts,
        Dataset<Row> parties,
        Dataset<Row> seizures,
        Dataset<Row> seizureSubjects,
        Dataset<Row> declarations,
        Dataset<Row> designations,
        Dataset<Row> entities,
        Dataset<Row> links,
        Dataset<Row> alerts,
        Dataset<Row> alertPayments,
        Dataset<Row> tradeFindings,
        Dataset<Row> origins,
        Dataset<Row> targets,
        Dataset<Row> tracedPayments,
        Dataset<Row> tracedHoldings,
        Dataset<Row> flows,
        Dataset<Row> funding,
        Dataset<Row> fundingFlows,
        Dataset<Row> fundingEnds,
        Dataset<Row> rates,
        Dataset<Row> counter,
        Map<String, String> titles) {
    /** The mark whose money would be suspected if the credit were not lawful. */
    public static final Field MARK_ID =
            Field.required("mark_id", DataTypes.StringType, "the mark that the credit speaks against");

    /** Rows of {@link #counter}: mark, payment, why it is lawful, and the record that says so. */
    public static final Table COUNTER = Table.of(
            "counter",
            "one row per credit of a marked party that is lawful on its face",
            java.util.List.of(MARK_ID, Origins.TRANSACTION_ID),
            MARK_ID,
            Origins.TRANSACTION_ID,
            Origins.REASON,
            Origins.SOURCE_TABLE,
            Origins.SOURCE_KEY);
}
