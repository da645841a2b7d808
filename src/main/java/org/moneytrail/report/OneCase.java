package org.moneytrail.report;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.report.page.TracingRule;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.CasePayments;
import org.moneytrail.table.CasePredicates;
import org.moneytrail.table.Cases;
import org.moneytrail.table.Chains;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Links;
import org.moneytrail.table.PaymentDeclarationMatches;
import org.moneytrail.table.Table;
import org.moneytrail.table.TradeFindings;

/**
 * What of the exported tables belongs to one case: besides the rows of the case and of its chains, the alerts and
 * findings that it names, the payments of those alerts, the matches of its payments and of its declarations, and the
 * links between two of its records.
 */
final class OneCase {
    private final String id;
    private final Embargo embargo;
    private final CaseTables tables;
    private final Dataset<Row> named;

    OneCase(String id, ReportTables tables, Embargo embargo) {
        this.id = id;
        this.embargo = embargo;
        // What lies in a case does not depend on the rule that pages show first.
        this.tables = new CaseTables(tables, embargo, TracingRule.FIFO);
        this.named = NamedRecords.of(rows(CasePredicates.TABLE), rows(CaseEvidence.TABLE))
                .localCheckpoint();
    }

    /** The rows of an exported table that belong to the case and may be shown. */
    Dataset<Row> rows(Table table) {
        if (table.has(Cases.CASE_ID)) {
            return mine(embargo.visible(table));
        }
        if (table.equals(Links.TABLE)) {
            return mine(tables.links());
        }
        if (table.has(Chains.CHAIN_ID)) {
            return among(table, Chains.CHAIN_ID, rows(Chains.TABLE));
        }
        if (table.has(Alerts.ALERT_ID)) {
            return among(table, Alerts.ALERT_ID, named(Alerts.TABLE, Alerts.ALERT_ID));
        }
        if (table.equals(TradeFindings.TABLE)) {
            return among(table, TradeFindings.FINDING_ID, named(table, TradeFindings.FINDING_ID));
        }
        if (table.equals(PaymentDeclarationMatches.TABLE)) {
            return among(table, CasePayments.TRANSACTION_ID, rows(CasePayments.TABLE))
                    .union(among(table, Declarations.DECLARATION_ID, mine(tables.declarations())))
                    .distinct();
        }
        throw new IllegalArgumentException("Cannot tell which rows of " + table.name() + " belong to a case");
    }

    private Dataset<Row> mine(Dataset<Row> rows) {
        return rows.where(Cases.CASE_ID.col().equalTo(id));
    }

    private Dataset<Row> named(Table table, Field key) {
        return named.where(RecordKey.TABLE.col().equalTo(table.name()))
                .select(RecordKey.KEY.col().as(key.name()));
    }

    private Dataset<Row> among(Table table, Field key, Dataset<Row> keys) {
        return embargo.visible(table).join(keys.select(key.col()).distinct(), new String[] {key.name()}, "left_semi");
    }
}
