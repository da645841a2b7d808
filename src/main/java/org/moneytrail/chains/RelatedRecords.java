package org.moneytrail.chains;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.CasePredicates;
import org.moneytrail.table.CaseSubjects;
import org.moneytrail.table.Cases;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Links;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;

/**
 * Evidence that lies in other records: the declaration that covered a seizure, links between records of one case, and
 * records of other cases that are related but not the same story. Each is a join whose smaller side is the cases.
 */
final class RelatedRecords {
    private static final Field TABLE = SplitRows.text("record_table");
    private static final Field KEY = SplitRows.text("record_key");
    private static final Field COUNT = Field.required("payments", DataTypes.LongType, "payments of the alert");
    private static final Field LISTED = Field.required("listed", DataTypes.LongType, "of those, listed in the case");
    private static final Field EMBARGOED = Drafts.EMBARGOED;

    private final ChainTables in;
    private final Dataset<Row> predicates;
    private final Dataset<Row> drafts;
    private final Dataset<Row> payments;

    /**
     * @param predicates case, kind and key of each predicate, its mark, and whether the case is embargoed
     * @param payments case and payment of what the cases list
     */
    RelatedRecords(ChainTables in, Dataset<Row> predicates, Dataset<Row> drafts, Dataset<Row> payments) {
        this.in = in;
        this.predicates = predicates;
        this.drafts = drafts;
        this.payments = payments;
    }

    /** Rows of evidence, shape of {@link CaseEvidence} without {@code run_id}. */
    Dataset<Row> evidence() {
        return declarations()
                .unionByName(links())
                .unionByName(elsewhere())
                .unionByName(containers())
                .unionByName(alerts());
    }

    /** Alerts on which no case rests but most of whose payments a case lists. */
    private Dataset<Row> alerts() {
        Column mark = concat(lit("ALERT:"), Alerts.ALERT_ID.col()).equalTo(CasePredicates.MARK_ID.col());
        Dataset<Row> others = in.alerts().where(not(Alerts.EMBARGOED.col())).join(predicates, mark, "left_anti");
        Dataset<Row> sizes = in.alertPayments().groupBy(Alerts.ALERT_ID.col()).agg(as(count(lit(1)), COUNT));
        return payments.select(Cases.CASE_ID.col(), AlertPayments.TRANSACTION_ID.col())
                .distinct()
                .join(in.alertPayments(), AlertPayments.TRANSACTION_ID.name())
                .groupBy(Cases.CASE_ID.col(), Alerts.ALERT_ID.col())
                .agg(as(count(lit(1)), LISTED))
                .join(sizes, Alerts.ALERT_ID.name())
                .where(LISTED.col().multiply(2).gt(COUNT.col()))
                .join(others, Alerts.ALERT_ID.name())
                .select(
                        Cases.CASE_ID.col(),
                        as(lit("ALERT"), CaseEvidence.KIND),
                        as(lit(Alerts.TABLE.name()), CaseEvidence.SOURCE_TABLE),
                        as(Alerts.ALERT_ID.col(), CaseEvidence.SOURCE_KEY),
                        as(Alerts.EXPLANATION.col(), CaseEvidence.SENTENCE));
    }

    private Dataset<Row> seizures() {
        return predicates
                .where(CasePredicates.PREDICATE.col().equalTo("SEIZURE"))
                .join(in.seizures(), CasePredicates.PREDICATE_KEY.col().equalTo(Seizures.SEIZURE_ID.col()));
    }

    private Dataset<Row> declarations() {
        Dataset<Row> named = seizures()
                .select(Cases.CASE_ID.col(), Declarations.DECLARATION_ID.col())
                .union(predicates
                        .where(CasePredicates.PREDICATE.col().equalTo("DECLARATION"))
                        .select(Cases.CASE_ID.col(), CasePredicates.PREDICATE_KEY.col()))
                .distinct();
        Column sentence = concat(
                lit("Declaration "),
                Declarations.DECLARATION_ID.col(),
                lit(", item "),
                Declarations.ITEM_NUMBER.col().cast("string"),
                lit(": "),
                coalesce(Declarations.GOODS_DESCRIPTION.col(), Declarations.HS_CODE.col()),
                lit(", from "),
                coalesce(Declarations.CONSIGNOR_NAME.col(), lit("an unnamed consignor")),
                lit(" to "),
                coalesce(Declarations.CONSIGNEE_NAME.col(), lit("an unnamed consignee")),
                lit("."));
        return named.join(in.declarations(), Declarations.DECLARATION_ID.name())
                .select(
                        Cases.CASE_ID.col(),
                        as(lit("DECLARATION"), CaseEvidence.KIND),
                        as(lit("declarations"), CaseEvidence.SOURCE_TABLE),
                        as(
                                concat_ws(
                                        "#",
                                        Declarations.DECLARATION_ID.col(),
                                        Declarations.ITEM_NUMBER.col().cast("string")),
                                CaseEvidence.SOURCE_KEY),
                        as(sentence, CaseEvidence.SENTENCE));
    }

    /** The people whom the case's predicates name. */
    private Dataset<Row> core() {
        Dataset<Row> substances = seizures()
                .select(
                        Cases.CASE_ID.col(),
                        EMBARGOED.of("p"),
                        as(lit("seizures"), TABLE),
                        as(concat_ws("#", Seizures.SEIZURE_ID.col(), Seizures.SUBSTANCE.col()), KEY));
        Dataset<Row> subjects = predicates
                .where(CasePredicates.PREDICATE.col().equalTo("SEIZURE"))
                .join(
                        in.seizureSubjects(),
                        CasePredicates.PREDICATE_KEY.col().equalTo(SeizureSubjects.SEIZURE_ID.col()))
                .select(
                        Cases.CASE_ID.col(),
                        EMBARGOED.of("p"),
                        as(lit("seizure_subjects"), TABLE),
                        as(
                                concat_ws(
                                        "#",
                                        SeizureSubjects.SEIZURE_ID.col(),
                                        SeizureSubjects.ROLE.col(),
                                        SeizureSubjects.NAME.col()),
                                KEY));
        Dataset<Row> designations = predicates
                .where(CasePredicates.PREDICATE.col().equalTo("DESIGNATION"))
                .select(
                        Cases.CASE_ID.col(),
                        EMBARGOED.of("p"),
                        as(lit("designations"), TABLE),
                        as(CasePredicates.PREDICATE_KEY.col(), KEY));
        return substances.union(subjects).union(designations).distinct();
    }

    /** Of several reasons for one pair, what is known and not what was inferred. */
    private Dataset<Row> links() {
        Dataset<Row> holders = drafts.select(
                Cases.CASE_ID.col(),
                EMBARGOED.col(),
                org.apache.spark.sql.functions.explode(Drafts.SUBJECTS.col()).as("s"));
        Dataset<Row> records = core().union(holders.where(
                                CaseSubjects.ACCOUNT_ID.of("s").isNotNull())
                        .select(Cases.CASE_ID.col(), EMBARGOED.col(), lit("accounts"), CaseSubjects.ACCOUNT_ID.of("s")))
                .union(holders.where(CaseSubjects.PARTY_ID.of("s").isNotNull())
                        .select(Cases.CASE_ID.col(), EMBARGOED.col(), lit("parties"), CaseSubjects.PARTY_ID.of("s")))
                .distinct();
        Column factsFirst = struct(not(Links.FACT.of("k")), Links.EXPLANATION.of("k"));
        return joined(records)
                .where(Cases.CASE_ID.of("l").equalTo(Cases.CASE_ID.of("r")))
                .where(Links.EMBARGOED.of("k").equalTo(false).or(EMBARGOED.of("l")))
                .groupBy(
                        Cases.CASE_ID.of("l"),
                        Links.LEFT_TABLE.of("k"),
                        Links.LEFT_KEY.of("k"),
                        Links.RIGHT_TABLE.of("k"),
                        Links.RIGHT_KEY.of("k"))
                .agg(as(min(factsFirst).getField(Links.EXPLANATION.name()), CaseEvidence.SENTENCE))
                .select(
                        Cases.CASE_ID.col(),
                        as(lit("LINK"), CaseEvidence.KIND),
                        as(lit("links"), CaseEvidence.SOURCE_TABLE),
                        as(Links.pair(), CaseEvidence.SOURCE_KEY),
                        CaseEvidence.SENTENCE.col());
    }

    private Dataset<Row> joined(Dataset<Row> records) {
        return in.links()
                .as("k")
                .join(
                        records.as("l"),
                        Links.LEFT_TABLE
                                .of("k")
                                .equalTo(TABLE.of("l"))
                                .and(Links.LEFT_KEY.of("k").equalTo(KEY.of("l"))))
                .join(
                        records.as("r"),
                        Links.RIGHT_TABLE
                                .of("k")
                                .equalTo(TABLE.of("r"))
                                .and(Links.RIGHT_KEY.of("k").equalTo(KEY.of("r"))));
    }

    /** Links that lead to the record of another case; what is embargoed is named only in embargoed cases. */
    private Dataset<Row> elsewhere() {
        Dataset<Row> pairs = joined(core()).where(Cases.CASE_ID.of("l").notEqual(Cases.CASE_ID.of("r")));
        return other(pairs, "l", "r", Links.EXPLANATION.of("k"), Links.EMBARGOED.of("k"))
                .union(other(pairs, "r", "l", Links.EXPLANATION.of("k"), Links.EMBARGOED.of("k")))
                .groupBy(
                        Cases.CASE_ID.col(),
                        CaseEvidence.KIND.col(),
                        CaseEvidence.SOURCE_TABLE.col(),
                        CaseEvidence.SOURCE_KEY.col())
                .agg(as(min(CaseEvidence.SENTENCE.col()), CaseEvidence.SENTENCE));
    }

    private static Dataset<Row> other(
            Dataset<Row> pairs, String mine, String theirs, Column explanation, Column embargoed) {
        return pairs.where(
                        EMBARGOED.of(mine).or(EMBARGOED.of(theirs).or(embargoed).equalTo(false)))
                .select(
                        Cases.CASE_ID.of(mine),
                        as(lit("LINK"), CaseEvidence.KIND),
                        as(TABLE.of(theirs), CaseEvidence.SOURCE_TABLE),
                        as(KEY.of(theirs), CaseEvidence.SOURCE_KEY),
                        as(concat(lit("Related, but not the same case: "), explanation), CaseEvidence.SENTENCE));
    }

    /** Seizures of two cases in one container, of which a container that comes by twice is no proof of one story. */
    private Dataset<Row> containers() {
        Dataset<Row> containers = seizures()
                .where(Seizures.CONTAINER_NUMBER.col().isNotNull())
                .select(
                        Cases.CASE_ID.col(),
                        EMBARGOED.of("p"),
                        Seizures.CONTAINER_NUMBER.col(),
                        as(concat_ws("#", Seizures.SEIZURE_ID.col(), Seizures.SUBSTANCE.col()), KEY));
        return containers
                .as("l")
                .join(containers.as("r"), Seizures.CONTAINER_NUMBER.of("l").equalTo(Seizures.CONTAINER_NUMBER.of("r")))
                .where(Cases.CASE_ID.of("l").notEqual(Cases.CASE_ID.of("r")))
                .where(EMBARGOED.of("l").or(EMBARGOED.of("r").equalTo(false)))
                .select(
                        Cases.CASE_ID.of("l"),
                        as(lit("LINK"), CaseEvidence.KIND),
                        as(lit("seizures"), CaseEvidence.SOURCE_TABLE),
                        as(KEY.of("r"), CaseEvidence.SOURCE_KEY),
                        as(
                                concat(
                                        lit("Related, but not the same case: both were found in container "),
                                        Seizures.CONTAINER_NUMBER.of("l"),
                                        lit(".")),
                                CaseEvidence.SENTENCE))
                .distinct();
    }

    private static Column as(Column value, Field field) {
        return value.as(field.name());
    }
}
