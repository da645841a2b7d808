package org.moneytrail.detect;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.finding.Definition;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.Transactions;

/** Sightings that a query makes. */
final class SightingRows {
    private SightingRows() {}

    /**
     * Rows of {@link Sighting#TABLE}.
     *
     * @param heads subject, began, account, from, until, score, explanation, embargoed
     * @param payments subject, transaction and role
     */
    static Dataset<Row> of(Definition definition, Dataset<Row> heads, Dataset<Row> payments) {
        Dataset<Row> named = heads.toDF(
                Sighting.SUBJECT.name(),
                Sighting.BEGAN.name(),
                Alerts.SUBJECT_ACCOUNT.name(),
                Sighting.FROM.name(),
                Sighting.UNTIL.name(),
                Sighting.SCORE.name(),
                Sighting.EXPLANATION.name(),
                Sighting.EMBARGOED.name());
        Dataset<Row> members = payments.select(
                        Sighting.SUBJECT.col(), Transactions.TRANSACTION_ID.col(), Sighting.ROLE.col())
                .join(named.select(Sighting.SUBJECT.col(), Sighting.BEGAN.col()), Sighting.SUBJECT.name());
        return named.unionByName(members, true)
                .withColumn(Alerts.TYPOLOGY.name(), lit(definition.id()))
                .select(Sighting.TABLE.columns());
    }
}
