package org.moneytrail.detect;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/**
 * One alert before it has an id. As rows it is a head, which tells of the alert, and a row for each of its payments.
 *
 * @param subject the account or owner that it is about
 * @param account the account to show
 * @param score 0 to 1
 * @param explanation what was seen, in words
 * @param payments ids in the order of payments, the first of which began it
 * @param roles one for each payment
 */
record Sighting(
        String subject,
        String account,
        long from,
        long until,
        double score,
        String explanation,
        List<String> payments,
        List<String> roles) {
    static final Field SUBJECT = required("subject", StringType, "what the alert is about, for its id");
    static final Field BEGAN = required("began", StringType, "the payment that began it, for its id");
    static final Field FROM = optional("from", LongType, "first payment, microseconds since 1970; on heads");
    static final Field UNTIL = optional("until", LongType, "last payment, microseconds since 1970; on heads");
    static final Field SCORE = optional("score", Alerts.SCORE.type(), Alerts.SCORE.doc());
    static final Field EXPLANATION = optional("explanation", StringType, Alerts.EXPLANATION.doc());
    static final Field EMBARGOED = optional("embargoed", Alerts.EMBARGOED.type(), Alerts.EMBARGOED.doc());
    static final Field PAYMENT = optional("transaction_id", StringType, "a payment of the alert; empty on heads");
    static final Field ROLE = optional("role", StringType, AlertPayments.ROLE.doc());

    static final Table TABLE = Table.of(
            "sightings",
            "an alert's head, and a row for each of its payments",
            List.of(),
            Alerts.TYPOLOGY,
            SUBJECT,
            BEGAN,
            Alerts.SUBJECT_ACCOUNT,
            FROM,
            UNTIL,
            SCORE,
            EXPLANATION,
            EMBARGOED,
            PAYMENT,
            ROLE);

    /** A sighting of these moves of a history, in their order. */
    static Sighting of(History history, int[] members, IntFunction<String> role, double score, String explanation) {
        List<String> payments = new ArrayList<>(members.length);
        List<String> roles = new ArrayList<>(members.length);
        for (int member : members) {
            payments.add(history.get(member).id());
            roles.add(role.apply(member));
        }
        History.Move first = history.get(members[0]);
        return new Sighting(
                history.subject,
                first.account(),
                first.at(),
                history.get(members[members.length - 1]).at(),
                score,
                explanation,
                payments,
                roles);
    }

    void addTo(List<Row> rows, String typology) {
        String began = payments.get(0);
        rows.add(RowFactory.create(
                typology, subject, began, account, from, until, score, explanation, false, null, null));
        for (int i = 0; i < payments.size(); i++) {
            rows.add(RowFactory.create(
                    typology, subject, began, null, null, null, null, null, null, payments.get(i), roles.get(i)));
        }
    }
}
