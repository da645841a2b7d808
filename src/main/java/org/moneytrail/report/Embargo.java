package org.moneytrail.report;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

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
    private final Embargoed embargoed;

    Embargo(ReportTables tables, Embargoed embargoed) {
        this.tables = tables;
        this.embargoed = embargoed;
    }

    /** The rows of a table that may be shown. */
    Dataset<Row> visible(Table table) {
        Dataset<Row> rows = tables.read(table);
        if (embargoed == Embargoed.SHOWN) {
            return rows;
        }
        if (has(table, Cases.EMBARGOED)) {
            rows = rows.where(not(Cases.EMBARGOED.col()));
        }
        if (!table.equals(Cases.TABLE) && has(table, Cases.CASE_ID)) {
            rows = rows.join(visible(Cases.TABLE).select(Cases.CASE_ID.col()), names(Cases.CASE_ID), "left_semi");
        } else if (has(table, Chains.CHAIN_ID)) {
            rows = rows.join(visible(Chains.TABLE).select(Chains.CHAIN_ID.col()), names(Chains.CHAIN_ID), "left_semi");
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

    private static String[] names(Field field) {
        return new String[] {field.name()};
    }

    private Dataset<Row> unnamed(Dataset<Row> rows, Column table, Column key) {
        return rows.as(ROW)
                .join(
                        hiddenRecords().as(HIDDEN),
                        RecordKey.TABLE
                                .of(HIDDEN)
                                .equalTo(table)
                                .and(RecordKey.KEY.of(HIDDEN).equalTo(key)),
                        "left_anti");
    }

    /** Records under embargo, by every key that names them. */
    private Dataset<Row> hiddenRecords() {
        Dataset<Row> seizures = hidden(Seizures.TABLE, Seizures.EMBARGOED);
        Dataset<Row> subjects = tables.read(SeizureSubjects.TABLE)
                .join(seizures.select(Seizures.SEIZURE_ID.col()), names(Seizures.SEIZURE_ID), "left_semi");
        Column[] named = {RecordKey.TABLE.col(), RecordKey.KEY.col()};
        return RecordKey.of(Seizures.TABLE, seizures)
                .select(named)
                .union(RecordKey.of(SeizureSubjects.TABLE, subjects).select(named))
                .union(named(Cases.TABLE, Cases.CASE_ID, Cases.EMBARGOED))
                .union(named(Chains.TABLE, Chains.CHAIN_ID, Chains.EMBARGOED))
                .union(named(Origins.TABLE, Origins.ORIGIN_ID, Origins.EMBARGOED))
                // A case names its mark in one column, whether origin or target.
                .union(named(Targets.TABLE, Targets.TARGET_ID, Targets.EMBARGOED)
                        .withColumn(RecordKey.TABLE.name(), lit(Origins.TABLE.name())))
                .union(named(Targets.TABLE, Targets.TARGET_ID, Targets.EMBARGOED))
                .select(named)
                .distinct();
    }

    private Dataset<Row> hidden(Table table, Field embargo) {
        return tables.read(table).where(embargo.col());
    }

    private Dataset<Row> named(Table table, Field id, Field embargo) {
        return hidden(table, embargo)
                .select(lit(table.name()).as(RecordKey.TABLE.name()), id.col().as(RecordKey.KEY.name()));
    }
}
