package org.moneytrail.report;

import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.CasePredicates;
import org.moneytrail.table.Cases;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.TradeFindings;

/** Which records cases name: by what they rest on, by the marks of that, and as evidence. */
final class NamedRecords {
    private static final String FROM_AN_ALERT = "ALERT:";
    private static final String FROM_A_FINDING = "FINDING:";
    private static final String PREFIX = "^(ALERT|FINDING):";

    private NamedRecords() {}

    /**
     * What cases name: one row per case and record, with {@code case_id}, {@link RecordKey#TABLE} and {@link
     * RecordKey#KEY}. One shuffle.
     *
     * @param predicates shape of {@link CasePredicates}
     * @param evidence shape of {@link CaseEvidence}
     */
    static Dataset<Row> of(Dataset<Row> predicates, Dataset<Row> evidence) {
        return restedOn(predicates)
                .union(evidence.select(
                        Cases.CASE_ID.col(), CaseEvidence.SOURCE_TABLE.col(), CaseEvidence.SOURCE_KEY.col()))
                .distinct();
    }

    /** What cases rest on, in the same shape: what their predicates name, and the alert or finding behind a mark. */
    static Dataset<Row> restedOn(Dataset<Row> predicates) {
        Column predicate = CasePredicates.PREDICATE.col();
        Column table = when(predicate.equalTo("SEIZURE"), Seizures.TABLE.name())
                .when(predicate.equalTo("DECLARATION"), Declarations.TABLE.name())
                .when(predicate.equalTo("DESIGNATION"), Designations.TABLE.name())
                .when(predicate.equalTo("TYPOLOGY"), Alerts.TABLE.name());
        Column mark = CasePredicates.MARK_ID.col();
        Column tableOfMark = when(mark.startsWith(FROM_AN_ALERT), Alerts.TABLE.name())
                .when(mark.startsWith(FROM_A_FINDING), TradeFindings.TABLE.name());
        return predicates
                .select(
                        Cases.CASE_ID.col(),
                        table.as(RecordKey.TABLE.name()),
                        CasePredicates.PREDICATE_KEY.col().as(RecordKey.KEY.name()))
                .union(predicates.select(Cases.CASE_ID.col(), tableOfMark, regexp_replace(mark, PREFIX, "")))
                .where(RecordKey.TABLE.col().isNotNull());
    }
}
