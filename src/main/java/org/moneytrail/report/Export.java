package org.moneytrail.report;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.report.page.TracingRule;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.CasePayments;
import org.moneytrail.table.CasePredicates;
import org.moneytrail.table.CaseSubjects;
import org.moneytrail.table.Cases;
import org.moneytrail.table.ChainEvidence;
import org.moneytrail.table.ChainSteps;
import org.moneytrail.table.Chains;
import org.moneytrail.table.Links;
import org.moneytrail.table.Table;

/**
 * Hands on the tables of cases as they are in the lake, one file per table, of all cases or of one. Rows come in the
 * order of their key and are streamed, so that two exports of one state are equal and a large one needs no memory. The
 * links of one case are those between two of its records.
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

    /**
     * Writes every table.
     *
     * @param caseId the case; empty for all
     * @return the number of rows in each file
     */
    public Map<String, Long> write(Format format, Optional<String> caseId, Sink sink) throws IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Table table : TABLES) {
            String file = table.name() + format.suffix();
            Dataset<Row> content = caseId.map(id -> ofCase(table, id)).orElseGet(() -> embargo.visible(table));
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

    private Dataset<Row> ofCase(Table table, String caseId) {
        if (table.equals(Links.TABLE)) {
            // Which links lie in a case does not depend on the rule that pages show first.
            return new CaseTables(tables, embargo, TracingRule.FIFO)
                    .links()
                    .where(Cases.CASE_ID.col().equalTo(caseId));
        }
        Dataset<Row> rows = embargo.visible(table);
        if (table.fields().stream().anyMatch(field -> field.name().equals(Cases.CASE_ID.name()))) {
            return rows.where(Cases.CASE_ID.col().equalTo(caseId));
        }
        Dataset<Row> chains = embargo.visible(Chains.TABLE)
                .where(Chains.CASE_ID.col().equalTo(caseId))
                .select(Chains.CHAIN_ID.col());
        return rows.join(chains, new String[] {Chains.CHAIN_ID.name()}, "left_semi");
    }
}
