package org.moneytrail.chains;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.CasePayments;
import org.moneytrail.table.CasePredicates;
import org.moneytrail.table.CaseSubjects;
import org.moneytrail.table.Cases;
import org.moneytrail.table.ChainEvidence;
import org.moneytrail.table.ChainSteps;
import org.moneytrail.table.Chains;
import org.moneytrail.table.Table;

/** Chains and cases, each in the shape of the table of its name without {@code run_id}. */
public record CaseTables(
        Dataset<Row> chains,
        Dataset<Row> chainSteps,
        Dataset<Row> chainEvidence,
        Dataset<Row> cases,
        Dataset<Row> casePredicates,
        Dataset<Row> casePayments,
        Dataset<Row> caseSubjects,
        Dataset<Row> caseEvidence) {
    /** All by their tables, in the order of the contract. */
    public Map<Table, Dataset<Row>> tables() {
        Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
        tables.put(Chains.TABLE, chains);
        tables.put(ChainSteps.TABLE, chainSteps);
        tables.put(ChainEvidence.TABLE, chainEvidence);
        tables.put(Cases.TABLE, cases);
        tables.put(CasePredicates.TABLE, casePredicates);
        tables.put(CasePayments.TABLE, casePayments);
        tables.put(CaseSubjects.TABLE, caseSubjects);
        tables.put(CaseEvidence.TABLE, caseEvidence);
        return tables;
    }
}
