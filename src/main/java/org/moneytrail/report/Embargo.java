package org.moneytrail.report;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.CasePredicates;
import org.moneytrail.table.Cases;
import org.moneytrail.table.ChainEvidence;
import org.moneytrail.table.Chains;
import org.moneytrail.table.Field;
import org.moneytrail.table.Links;
import org.moneytrail.table.Origins;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.Targets;

/**
 * Keeps back what may not be shown while a controlled delivery is under way: embargoed cases and chains, what belongs
 * to them, and every row that names one of them, or a seizure, mark or link under embargo.
 */
final class Embargo {
    private static final String HIDDEN = "hidden";
    private static final String ROW = "row";

    private final ReportTables tables;
    private final Optional<Dataset<Row>> hidden;

    /** Looks up what is under embargo, once: few cases are, so it is held on the driver. */
    Embargo(ReportTables tables, Embargoed embargoed) {
        this.tables = tables;
        this.hidden = embargoed == Embargoed.SHOWN ? Optional.empty() : held(hiddenRecords());
    }

    /** The rows of a table that may be shown. */
    Dataset<Row> visible(Table table) {
        Dataset<Row> rows = tables.read(table);
        if (hidden.isEmpty()) {
            return rows;
        }
        if (has(table, Cases.EMBARGOED)) {
            rows = rows.where(not(Cases.EMBARGOED.col()));
        }
        if (has(table, Cases.CASE_ID)) {
            rows = unnamed(rows, lit(Cases.TABLE.name()), Cases.CASE_ID.of(ROW));
        }
        if (has(table, Chains.CHAIN_ID)) {
            rows = unnamed(rows, lit(Chains.TABLE.name()), Chains.CHAIN_ID.of(ROW));
        }
        if (table.equals(CaseEvidence.TABLE) || table.equals(ChainEvidence.TABLE)) {
            rows = unnamed(rows, CaseEvidence.SOURCE_TABLE.of(ROW), CaseEvidence.SOURCE_KEY.of(ROW));
        } else if (table.equals(CasePredicates.TABLE)) {
            rows = unnamed(rows, lit(Seizures.TABLE.name()), CasePredicates.PREDICATE_KEY.of(ROW));
            rows = unnamed(rows, lit(Origins.TABLE.name()), CasePredicates.MARK_ID.of(ROW));
        } else if (table.equals(Links.TABLE)) {
            rows = unnamed(rows, Links.LEFT_TABLE.of(ROW), Links.LEFT_KEY.of(ROW));
            rows = unnamed(rows, Links.RIGHT_TABLE.of(ROW), Links.RIGHT_KEY.of(ROW));
        }
        return rows;
    }

    private static boolean has(Table table, Field field) {
        return table.fields().stream().anyMatch(found -> found.name().equals(field.name()));
    }

    private static Optional<Dataset<Row>> held(Dataset<Row> records) {
        List<Row> found = records.collectAsList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(records.sparkSession().createDataFrame(found, records.schema()));
    }

    private Dataset<Row> unnamed(Dataset<Row> rows, Column table, Column key) {
        return rows.as(ROW)
                .join(
                        hidden.orElseThrow().as(HIDDEN),
                        RecordKey.TABLE
                                .of(HIDDEN)
                                .equalTo(table)
                                .and(RecordKey.KEY.of(HIDDEN).equalTo(key)),
                        "left_anti");
    }

    /** Records under embargo, by every key that names them; chains of an embargoed case among them. */
    private Dataset<Row> hiddenRecords() {
        Dataset<Row> seizures = embargoed(Seizures.TABLE);
        Dataset<Row> subjects = tables.read(SeizureSubjects.TABLE)
                .join(ids(seizures, Seizures.SEIZURE_ID), names(Seizures.SEIZURE_ID), "left_semi");
        Dataset<Row> chains = tables.read(Chains.TABLE)
                .join(ids(embargoed(Cases.TABLE), Cases.CASE_ID), names(Cases.CASE_ID), "left_semi");
        return keys(RecordKey.of(Seizures.TABLE, seizures))
                .union(keys(RecordKey.of(SeizureSubjects.TABLE, subjects)))
                .union(named(Cases.TABLE, Cases.CASE_ID, embargoed(Cases.TABLE)))
                .union(named(Chains.TABLE, Chains.CHAIN_ID, embargoed(Chains.TABLE)))
                .union(named(Chains.TABLE, Chains.CHAIN_ID, chains))
                .union(named(Origins.TABLE, Origins.ORIGIN_ID, embargoed(Origins.TABLE)))
                // A case names its mark in one column, whether it is an origin or a target.
                .union(named(Origins.TABLE, Targets.TARGET_ID, embargoed(Targets.TABLE)))
                .union(named(Targets.TABLE, Targets.TARGET_ID, embargoed(Targets.TABLE)))
                .distinct();
    }

    private Dataset<Row> embargoed(Table table) {
        return tables.read(table).where(Cases.EMBARGOED.col());
    }

    private static Dataset<Row> ids(Dataset<Row> rows, Field id) {
        return rows.select(id.col()).distinct();
    }

    private static Dataset<Row> keys(Dataset<Row> records) {
        return records.select(RecordKey.TABLE.col(), RecordKey.KEY.col());
    }

    private static Dataset<Row> named(Table table, Field id, Dataset<Row> rows) {
        return rows.select(
                lit(table.name()).as(RecordKey.TABLE.name()), id.col().as(RecordKey.KEY.name()));
    }

    private static String[] names(Field field) {
        return new String[] {field.name()};
    }
}
