package org.moneytrail.report;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.CasePayments;
import org.moneytrail.table.CasePredicates;
import org.moneytrail.table.CaseSubjects;
import org.moneytrail.table.Cases;
import org.moneytrail.table.ChainEvidence;
import org.moneytrail.table.ChainSteps;
import org.moneytrail.table.Chains;
import org.moneytrail.table.Links;
import org.moneytrail.table.PaymentDeclarationMatches;
import org.moneytrail.table.Table;
import org.moneytrail.table.TradeFindings;

/**
 * Hands on the tables of cases, and of what they rest on, as they are in the lake: one file per table, of all cases or of
 * one. Rows come in the order of their key and are streamed, so that two exports of one state are equal and a large one
 * needs no memory; each table is sorted once, which is one shuffle.
 *
 * <p>Of all cases, alerts, findings, matches and links that no case names are there too. Of one case, its alerts and
 * findings are those that its predicates, marks and evidence name; its matches those of its payments and declarations;
 * its links those between two of its records. What is under embargo is left out, with every row that names it.
 */
public final class Export {
    /** The tables that are exported, each as {@code <table>.csv} or {@code <table>.json}. */
    public static final List<Table> TABLES = List.of(
            Cases.TABLE,
            CasePredicates.TABLE,
            CasePayments.TABLE,
            CaseSubjects.TABLE,
            CaseEvidence.TABLE,
            Chains.TABLE,
            ChainSteps.TABLE,
            ChainEvidence.TABLE,
            Alerts.TABLE,
            AlertPayments.TABLE,
            TradeFindings.TABLE,
            PaymentDeclarationMatches.TABLE,
            Links.TABLE);

    /** What an export is written as. */
    public enum Format {
        /** RFC 4180, for spreadsheets. */
        CSV,
        /** An array of objects. */
        JSON;

        private String suffix() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Embargo embargo;
    private final ReportTables tables;

    /** An export of these tables. */
    public Export(ReportTables tables, Embargoed embargoed) {
        this.embargo = new Embargo(tables, embargoed);
        this.tables = tables;
    }

    /** True if there is such a case and it may be shown. */
    public boolean holds(String caseId) {
        return !embargo.visible(Cases.TABLE)
                .where(Cases.CASE_ID.col().equalTo(caseId))
                .isEmpty();
    }

    /**
     * Writes every table.
     *
     * @param caseId the case, one that it {@link #holds}; empty for all
     * @return the number of rows in each file
     */
    public Map<String, Long> write(Format format, Optional<String> caseId, Sink sink) throws IOException {
        Function<Table, Dataset<Row>> contents = caseId.<Function<Table, Dataset<Row>>>map(
                        id -> new OneCase(id, tables, embargo)::rows)
                .orElse(embargo::visible);
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Table table : TABLES) {
            String file = table.name() + format.suffix();
            Dataset<Row> content = contents.apply(table);
            try (RowWriter writer = format == Format.CSV
                    ? new CsvRows(table, sink.create(file))
                    : new JsonRows(table, sink.create(file))) {
                rows.put(file, write(content.select(table.columns()).sort(table.keyColumns()), writer));
            }
        }
        return rows;
    }

    private static long write(Dataset<Row> content, RowWriter writer) throws IOException {
        long written = 0;
        Iterator<Row> rows = content.toLocalIterator();
        while (rows.hasNext()) {
            writer.write(rows.next());
            written++;
        }
        return written;
    }
}
