package org.moneytrail.report;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.Cases;
import org.moneytrail.table.ChainEvidence;
import org.moneytrail.table.Chains;
import org.moneytrail.table.Field;
import org.moneytrail.table.Links;
import org.moneytrail.table.Origins;
import org.moneytrail.table.PaymentDeclarationMatches;
import org.moneytrail.table.Screenings;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.TradeFindings;

/**
 * Keeps back what may not be shown while a controlled delivery is under way: the records that are {@link Withheld}, and
 * every row that names one of them by its id, by its key in a link, or as evidence.
 */
final class Embargo {
    /** The columns that name a record, in whichever table they are, and the table of that record. */
    private static final List<Map.Entry<Field, Table>> NAMES = List.of(
            Map.entry(Seizures.SEIZURE_ID, Seizures.TABLE),
            Map.entry(Alerts.ALERT_ID, Alerts.TABLE),
            Map.entry(TradeFindings.FINDING_ID, TradeFindings.TABLE),
            Map.entry(PaymentDeclarationMatches.MATCH_ID, PaymentDeclarationMatches.TABLE),
            Map.entry(Chains.MARK_ID, Origins.TABLE),
            Map.entry(Chains.CHAIN_ID, Chains.TABLE),
            Map.entry(Cases.CASE_ID, Cases.TABLE));

    private static final String WITHHELD = "withheld";
    private static final String ROW = "row";

    private final ReportTables tables;
    private final Optional<Dataset<Row>> withheld;

    /** Looks up what is under embargo, once. */
    Embargo(ReportTables tables, Embargoed embargoed) {
        this.tables = tables;
        this.withheld = embargoed == Embargoed.SHOWN ? Optional.empty() : Withheld.find(tables);
    }

    /** The rows of a table that may be shown. No shuffle: what is withheld is few, and is broadcast. */
    Dataset<Row> visible(Table table) {
        Dataset<Row> rows = tables.read(table);
        if (withheld.isEmpty()) {
            return rows;
        }
        if (table.has(Cases.EMBARGOED)) {
            rows = rows.where(not(Cases.EMBARGOED.col()));
        }
        for (Map.Entry<Field, Table> name : NAMES) {
            if (table.has(name.getKey())) {
                rows = unnamed(rows, lit(name.getValue().name()), name.getKey().of(ROW));
            }
        }
        if (table.equals(CaseEvidence.TABLE) || table.equals(ChainEvidence.TABLE) || table.equals(Screenings.TABLE)) {
            rows = unnamed(rows, CaseEvidence.SOURCE_TABLE.of(ROW), CaseEvidence.SOURCE_KEY.of(ROW));
        } else if (table.equals(Links.TABLE)) {
            rows = unnamed(rows, Links.LEFT_TABLE.of(ROW), Links.LEFT_KEY.of(ROW));
            rows = unnamed(rows, Links.RIGHT_TABLE.of(ROW), Links.RIGHT_KEY.of(ROW));
        }
        return rows;
    }

    private Dataset<Row> unnamed(Dataset<Row> rows, Column table, Column key) {
        return rows.as(ROW)
                .join(
                        withheld.orElseThrow().as(WITHHELD),
                        RecordKey.TABLE
                                .of(WITHHELD)
                                .equalTo(table)
                                .and(RecordKey.KEY.of(WITHHELD).equalTo(key)),
                        "left_anti");
    }
}
