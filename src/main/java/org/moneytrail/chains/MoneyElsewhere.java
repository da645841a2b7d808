package org.moneytrail.chains;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.format_number;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.translate;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.money.Currencies;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.CasePredicates;
import org.moneytrail.table.Cases;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Seizures;

/**
 * Money of a case that passes an account of another case's subjects or designated party, too little of it to make one
 * case of the two: the case names the other's record. What is embargoed is named only in embargoed cases.
 */
final class MoneyElsewhere {
    private static final Field TABLE = SplitRows.text("record_table");
    private static final Field KEY = SplitRows.text("record_key");
    private static final Field EMBARGOED = Drafts.EMBARGOED;
    private static final Field CARRIED = SplitRows.text("carried_minor");
    private static final String MINE = "mine";
    private static final String THEIRS = "theirs";

    private final Dataset<Row> records;
    private final String baseCurrency;

    /**
     * @param predicates case, kind and key of each predicate, its mark, and whether the case is embargoed
     * @param seizures shape of {@link Seizures}
     */
    MoneyElsewhere(Dataset<Row> predicates, Dataset<Row> seizures, String baseCurrency) {
        Dataset<Row> ofSeizures = predicates
                .where(CasePredicates.PREDICATE.col().equalTo(Predicate.Kind.SEIZURE.name()))
                .join(
                        seizures.drop(EMBARGOED.name()),
                        CasePredicates.PREDICATE_KEY.col().equalTo(Seizures.SEIZURE_ID.col()))
                .select(
                        Cases.CASE_ID.col(),
                        CasePredicates.MARK_ID.col(),
                        EMBARGOED.col(),
                        lit(Seizures.TABLE.name()).as(TABLE.name()),
                        concat_ws("#", Seizures.SEIZURE_ID.col(), Seizures.SUBSTANCE.col())
                                .as(KEY.name()));
        records = predicates
                .where(CasePredicates.PREDICATE.col().equalTo(Predicate.Kind.DESIGNATION.name()))
                .select(
                        Cases.CASE_ID.col(),
                        CasePredicates.MARK_ID.col(),
                        EMBARGOED.col(),
                        lit(Designations.TABLE.name()),
                        CasePredicates.PREDICATE_KEY.col())
                .union(ofSeizures)
                .toDF(Cases.CASE_ID.name(), CasePredicates.MARK_ID.name(), EMBARGOED.name(), TABLE.name(), KEY.name());
        this.baseCurrency = baseCurrency;
    }

    /**
     * Rows of evidence, shape of {@link CaseEvidence} without {@code run_id}. Both sides of the join are about as many as
     * marks.
     *
     * @param met rows as {@link Ties#met} gives them
     * @param caseOfMark mark, case, and whether the case is embargoed
     */
    Dataset<Row> evidence(Dataset<Row> met, Dataset<Row> caseOfMark) {
        Dataset<Row> pairs = met.join(caseOfMark.as(MINE), SplitRows.MARK.name())
                .join(records.as(THEIRS), Ties.OTHER_MARK.col().equalTo(CasePredicates.MARK_ID.of(THEIRS)))
                .where(Cases.CASE_ID.of(MINE).notEqual(Cases.CASE_ID.of(THEIRS)))
                .where(EMBARGOED.of(MINE).or(EMBARGOED.of(THEIRS).equalTo(false)));
        Column major = CARRIED.col().divide(lit((long) Math.pow(10, Currencies.decimals(baseCurrency))));
        Column sentence = concat(
                lit("Related, but not the same case: " + baseCurrency + " "),
                translate(format_number(major, 0), ",", " "),
                lit(" of the money followed here passes account "),
                Accounts.ACCOUNT_ID.col(),
                lit(", too small a part to make one case of both."));
        return pairs.groupBy(Cases.CASE_ID.of(MINE), TABLE.of(THEIRS), KEY.of(THEIRS), Accounts.ACCOUNT_ID.col())
                .agg(max(Ties.THROUGH.col()).as(CARRIED.name()))
                .select(
                        Cases.CASE_ID.col(),
                        lit("LINK").as(CaseEvidence.KIND.name()),
                        TABLE.col().as(CaseEvidence.SOURCE_TABLE.name()),
                        KEY.col().as(CaseEvidence.SOURCE_KEY.name()),
                        sentence.as(CaseEvidence.SENTENCE.name()));
    }
}
