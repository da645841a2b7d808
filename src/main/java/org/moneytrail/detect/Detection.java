package org.moneytrail.detect;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.timestamp_micros;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.Field;

/**
 * Alerts of typologies on the ledger.
 *
 * <p>Cost: those that look at one account share a pass over the ledger, one shuffle by account; structuring has one of
 * cash by owner, cycles one of payments by slab of time, and the others read payments without one.
 */
public final class Detection {
    private static final int ID_BITS = 256;
    private static final int ID_DIGITS = 32;

    private Detection() {}

    /** What all typologies find. */
    public static Detected detect(DetectTables in, Settings settings) {
        return detect(in, Typologies.all(settings));
    }

    /** What these typologies find; at least one. */
    public static Detected detect(DetectTables in, List<Typology> typologies) {
        List<AccountTypology> together = typologies.stream()
                .filter(AccountTypology.class::isInstance)
                .map(AccountTypology.class::cast)
                .toList();
        List<Dataset<Row>> parts = new ArrayList<>();
        if (!together.isEmpty()) {
            parts.add(Histories.scan(Moves.of(in), in, together));
        }
        typologies.stream()
                .filter(typology -> !(typology instanceof AccountTypology))
                .forEach(typology -> parts.add(typology.find(in)));
        Dataset<Row> all = parts.stream()
                .reduce(Dataset::union)
                .orElseThrow(() -> new IllegalArgumentException("Cannot detect: no typology was chosen"));
        return tables(all.persist(StorageLevel.MEMORY_AND_DISK()));
    }

    private static Detected tables(Dataset<Row> sightings) {
        Dataset<Row> named = sightings.withColumn(Alerts.ALERT_ID.name(), id());
        Dataset<Row> alerts = named.where(Sighting.PAYMENT.col().isNull())
                .select(
                        Alerts.ALERT_ID.col(),
                        Alerts.TYPOLOGY.col(),
                        Alerts.SUBJECT_ACCOUNT.col(),
                        timestamp_micros(Sighting.FROM.col()).as(Alerts.STARTED_AT.name()),
                        timestamp_micros(Sighting.UNTIL.col()).as(Alerts.ENDED_AT.name()),
                        Sighting.SCORE.col(),
                        Sighting.EXPLANATION.col(),
                        Sighting.EMBARGOED.col());
        Dataset<Row> payments = named.where(Sighting.PAYMENT.col().isNotNull())
                .select(Alerts.ALERT_ID.col(), AlertPayments.TRANSACTION_ID.col(), AlertPayments.ROLE.col());
        return new Detected(alerts, payments, sightings);
    }

    /** The first 128 bits of SHA-256 over typology, subject and first payment, each with its length. */
    private static Column id() {
        return substring(
                sha2(concat_ws("", part(Alerts.TYPOLOGY), part(Sighting.SUBJECT), part(Sighting.BEGAN)), ID_BITS),
                1,
                ID_DIGITS);
    }

    private static Column part(Field field) {
        Column text = coalesce(field.col(), lit(""));
        return concat(length(text).cast("string"), lit(":"), text);
    }
}
