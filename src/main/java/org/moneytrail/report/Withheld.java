package org.moneytrail.report;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.CasePredicates;
import org.moneytrail.table.Cases;
import org.moneytrail.table.Chains;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Links;
import org.moneytrail.table.Origins;
import org.moneytrail.table.PaymentDeclarationMatches;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.Targets;
import org.moneytrail.table.TradeFindings;

/**
 * The records that may not be shown while a controlled delivery is under way, by every key that names them.
 *
 * <p>These are the records that jobs flagged, and what rests on them whether it is flagged or not, so that an embargo
 * that came in after the other jobs ran holds at once:
 *
 * <ul>
 *   <li>every substance and subject of a seizure under embargo, and the declaration that covered it;
 *   <li>the matches of a payment that paid for goods of such a declaration, all of them, since one tells of the others,
 *       and the findings on those goods and payments;
 *   <li>cases that rest on any of these, and their chains;
 *   <li>alerts and findings that only such cases name: they were raised without the seizure, but one that no case in
 *       sight takes up would give away that there is another.
 * </ul>
 *
 * <p>Other facts about the same payments, accounts, goods and people were known without the seizure and are not withheld.
 */
final class Withheld {
    private static final String ROW = "row";
    private static final String RECORD = "record";

    private final ReportTables tables;
    private Dataset<Row> records;

    private Withheld(ReportTables tables, Dataset<Row> records) {
        this.tables = tables;
        this.records = records;
    }

    /**
     * Rows of {@link RecordKey#TABLE} and {@link RecordKey#KEY}, each once; empty if nothing is withheld. They are few, so
     * they are held on the driver. One Spark job if nothing is flagged, and else three more.
     */
    static Optional<Dataset<Row>> find(ReportTables tables) {
        Dataset<Row> flagged = held(flagged(tables));
        if (flagged.isEmpty()) {
            return Optional.empty();
        }
        Withheld found = new Withheld(tables, flagged);
        found.add(found.tradeInTheirGoods());
        found.add(found.cases());
        found.add(found.chains().union(found.namedByThemOnly()));
        return Optional.of(found.records);
    }

    private void add(Dataset<Row> more) {
        records = held(records.union(more));
    }

    private static Dataset<Row> held(Dataset<Row> records) {
        List<Row> found = records.distinct().collectAsList();
        return records.sparkSession().createDataFrame(found, records.schema());
    }

    private static Dataset<Row> flagged(ReportTables tables) {
        Dataset<Row> seizures = ofFlaggedSeizures(tables, Seizures.TABLE);
        Dataset<Row> targets = flagged(tables, Targets.TABLE);
        return keys(RecordKey.of(Seizures.TABLE, seizures))
                .union(keys(RecordKey.of(SeizureSubjects.TABLE, ofFlaggedSeizures(tables, SeizureSubjects.TABLE))))
                .union(named(
                        Declarations.TABLE,
                        Seizures.DECLARATION_ID.col(),
                        seizures.where(Seizures.DECLARATION_ID.col().isNotNull())))
                .union(named(Links.TABLE, Links.pair(), flagged(tables, Links.TABLE)))
                .union(named(Alerts.TABLE, Alerts.ALERT_ID.col(), flagged(tables, Alerts.TABLE)))
                .union(named(TradeFindings.TABLE, TradeFindings.FINDING_ID.col(), flagged(tables, TradeFindings.TABLE)))
                .union(named(Origins.TABLE, Origins.ORIGIN_ID.col(), flagged(tables, Origins.TABLE)))
                // A case names its mark in one column, whether it is an origin or a target.
                .union(named(Origins.TABLE, Targets.TARGET_ID.col(), targets))
                .union(named(Targets.TABLE, Targets.TARGET_ID.col(), targets))
                .union(named(Chains.TABLE, Chains.CHAIN_ID.col(), flagged(tables, Chains.TABLE)))
                .union(named(Cases.TABLE, Cases.CASE_ID.col(), flagged(tables, Cases.TABLE)));
    }

    private static Dataset<Row> flagged(ReportTables tables, Table table) {
        return tables.read(table).where(Cases.EMBARGOED.col());
    }

    /** A seizure is one thing: it is under embargo if the row of any of its substances is. */
    private static Dataset<Row> ofFlaggedSeizures(ReportTables tables, Table table) {
        Dataset<Row> ids = flagged(tables, Seizures.TABLE)
                .select(Seizures.SEIZURE_ID.col())
                .distinct();
        return tables.read(table).join(ids, new String[] {Seizures.SEIZURE_ID.name()}, "left_semi");
    }

    private Dataset<Row> tradeInTheirGoods() {
        Dataset<Row> matches = tables.read(PaymentDeclarationMatches.TABLE);
        Dataset<Row> findings = tables.read(TradeFindings.TABLE);
        Dataset<Row> payments = naming(matches, PaymentDeclarationMatches.DECLARATION_ID, Declarations.TABLE)
                .select(PaymentDeclarationMatches.TRANSACTION_ID.col())
                .distinct();
        String[] payment = {PaymentDeclarationMatches.TRANSACTION_ID.name()};
        return named(
                        PaymentDeclarationMatches.TABLE,
                        PaymentDeclarationMatches.MATCH_ID.col(),
                        matches.join(payments, payment, "left_semi"))
                .union(named(
                        TradeFindings.TABLE,
                        TradeFindings.FINDING_ID.col(),
                        naming(findings, TradeFindings.DECLARATION_ID, Declarations.TABLE)))
                .union(named(
                        TradeFindings.TABLE,
                        TradeFindings.FINDING_ID.col(),
                        findings.join(payments, payment, "left_semi")));
    }

    private Dataset<Row> cases() {
        Dataset<Row> predicates = tables.read(CasePredicates.TABLE);
        Dataset<Row> restingOn = NamedRecords.restedOn(predicates)
                .join(records, new String[] {RecordKey.TABLE.name(), RecordKey.KEY.name()}, "left_semi");
        return named(Cases.TABLE, Cases.CASE_ID.col(), restingOn)
                .union(named(
                        Cases.TABLE, Cases.CASE_ID.col(), naming(predicates, CasePredicates.MARK_ID, Origins.TABLE)));
    }

    private Dataset<Row> chains() {
        return named(
                Chains.TABLE, Chains.CHAIN_ID.col(), naming(tables.read(Chains.TABLE), Chains.CASE_ID, Cases.TABLE));
    }

    private Dataset<Row> namedByThemOnly() {
        Dataset<Row> named = NamedRecords.of(tables.read(CasePredicates.TABLE), tables.read(CaseEvidence.TABLE))
                .where(RecordKey.TABLE.col().isin(Alerts.TABLE.name(), TradeFindings.TABLE.name()));
        Dataset<Row> elsewhere = naming(named, Cases.CASE_ID, Cases.TABLE, "left_anti");
        return keys(naming(named, Cases.CASE_ID, Cases.TABLE)
                .join(elsewhere, new String[] {RecordKey.TABLE.name(), RecordKey.KEY.name()}, "left_anti"));
    }

    /** The rows that name a withheld record of a table. */
    private Dataset<Row> naming(Dataset<Row> rows, Field key, Table table) {
        return naming(rows, key, table, "left_semi");
    }

    private Dataset<Row> naming(Dataset<Row> rows, Field key, Table table, String join) {
        Dataset<Row> withheld = records.where(RecordKey.TABLE.col().equalTo(table.name()));
        return rows.as(ROW).join(withheld.as(RECORD), key.of(ROW).equalTo(RecordKey.KEY.of(RECORD)), join);
    }

    private static Dataset<Row> keys(Dataset<Row> records) {
        return records.select(RecordKey.TABLE.col(), RecordKey.KEY.col());
    }

    private static Dataset<Row> named(Table table, Column key, Dataset<Row> rows) {
        return rows.select(lit(table.name()).as(RecordKey.TABLE.name()), key.as(RecordKey.KEY.name()));
    }
}
