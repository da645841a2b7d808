package org.moneytrail.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.TradeFindings;

/**
 * How well alerts and trade findings point at what was planted, by typology.
 *
 * <p>A planted record is found if an alert or finding of its typology names it. An alert is right if it names a key payment
 * of a story or a record that was planted for any typology; a twin is flagged if one names a key payment of it.
 */
public final class Pointing {
    private static final String FINDING = "finding";
    private static final String ID = "id";
    private static final String TABLE = "source_table";
    private static final String KEY = "source_key";
    private static final String TRANSACTIONS = "transactions";

    private Pointing() {}

    /** Scores of alerts: shapes of {@link Alerts} and {@link AlertPayments}. */
    public static List<Score> alerts(Truth truth, Dataset<Row> alerts, Dataset<Row> alertPayments) {
        Dataset<Row> named = alerts.join(alertPayments, AlertPayments.ALERT_ID.name())
                .select(
                        Alerts.TYPOLOGY.col().as(FINDING),
                        Alerts.ALERT_ID.col().as(ID),
                        lit(TRANSACTIONS).as(TABLE),
                        AlertPayments.TRANSACTION_ID.col().as(KEY));
        return scores("alert", truth, truth.findings().where(col(FINDING).rlike("^[ABE]")), named);
    }

    /** Scores of trade findings that say something is there: shape of {@link TradeFindings}. */
    public static List<Score> findings(Truth truth, Dataset<Row> tradeFindings) {
        Dataset<Row> found = tradeFindings.where(TradeFindings.OUTCOME.col().equalTo(TradeFindings.FOUND));
        Dataset<Row> goods = found.where(TradeFindings.DECLARATION_ID.col().isNotNull())
                .select(
                        TradeFindings.FINDING.col(),
                        TradeFindings.FINDING_ID.col().as(ID),
                        lit("declarations").as(TABLE),
                        concat_ws(
                                        "#",
                                        TradeFindings.DECLARATION_ID.col(),
                                        TradeFindings.ITEM_NUMBER.col().cast("string"))
                                .as(KEY));
        Dataset<Row> payments = found.where(TradeFindings.TRANSACTION_ID.col().isNotNull())
                .select(
                        TradeFindings.FINDING.col(),
                        TradeFindings.FINDING_ID.col(),
                        lit(TRANSACTIONS),
                        TradeFindings.TRANSACTION_ID.col());
        return scores(FINDING, truth, truth.findings().where(col(FINDING).rlike("^[CD]")), goods.union(payments));
    }

    private static List<Score> scores(String subject, Truth truth, Dataset<Row> planted, Dataset<Row> named) {
        String[] record = {TABLE, KEY};
        String[] typologyAndRecord = {FINDING, TABLE, KEY};
        Dataset<Row> key = truth.payments()
                .where(col("role").equalTo("KEY"))
                .join(truth.stories(), "story_id")
                .select(
                        col("story_id"),
                        col("twin").equalTo("true").as("twin"),
                        lit(TRANSACTIONS).as(TABLE),
                        col("transaction_id").as(KEY));
        Dataset<Row> right = truth.findings()
                .select(TABLE, KEY)
                .union(key.where(col("twin").equalTo(false)).select(TABLE, KEY));
        Map<String, Long> all = byFinding(planted.withColumn(ID, concat_ws("#", col(TABLE), col(KEY))));
        Map<String, Long> found = byFinding(planted.join(named.drop(ID), typologyAndRecord, "left_semi")
                .withColumn(ID, concat_ws("#", col(TABLE), col(KEY))));
        Map<String, Long> alarms = byFinding(named);
        Map<String, Long> rightAlarms = byFinding(named.join(right, record, "left_semi"));
        Map<String, Long> twins =
                byFinding(named.drop(ID).join(key.where(col("twin")), record).withColumnRenamed("story_id", ID));
        long allTwins = truth.stories().where(col("twin").equalTo("true")).count();
        TreeSet<String> typologies = new TreeSet<>(all.keySet());
        typologies.addAll(alarms.keySet());
        List<Score> scores = new ArrayList<>();
        for (String typology : typologies) {
            scores.add(new Score(
                    subject,
                    typology,
                    all.getOrDefault(typology, 0L),
                    found.getOrDefault(typology, 0L),
                    allTwins,
                    twins.getOrDefault(typology, 0L),
                    alarms.getOrDefault(typology, 0L),
                    rightAlarms.getOrDefault(typology, 0L)));
        }
        return scores;
    }

    private static Map<String, Long> byFinding(Dataset<Row> rows) {
        Map<String, Long> counts = new HashMap<>();
        rows.groupBy(FINDING)
                .agg(count_distinct(col(ID)))
                .collectAsList()
                .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
        return counts;
    }
}
