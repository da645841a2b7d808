package org.moneytrail.chains;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.CaseSubjects;
import org.moneytrail.table.Cases;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/** Cases before they are compared with each other: without rank, status and the points for their amount. */
final class Drafts {
    static final Field BASE = Field.required("base_minor", LongType, "what the main chains carry, base currency");
    static final Field POINTS = Field.required("points", DoubleType, "score without the part for the amount");
    static final Field CHAINS = Field.required("chains", IntegerType, "number of its chains, all rules");
    static final Field EMBARGOED = Field.required("embargoed", BooleanType, "true while it may not be shown");
    static final Field EVIDENCE = Field.required(
            "evidence",
            DataTypes.createArrayType(Table.schemaOf(
                    CaseEvidence.KIND, CaseEvidence.SOURCE_TABLE, CaseEvidence.SOURCE_KEY, CaseEvidence.SENTENCE)),
            "what speaks for or against it");
    static final Field SUBJECTS = Field.required(
            "subjects",
            DataTypes.createArrayType(
                    Table.schemaOf(CaseSubjects.ACCOUNT_ID, CaseSubjects.PARTY_ID, CaseSubjects.ROLE)),
            "its accounts and parties");

    static final Table TABLE = Table.of(
            "drafts",
            "one row per case",
            List.of(Cases.CASE_ID),
            Cases.CASE_ID,
            Cases.TITLE,
            Cases.PREDICATE,
            Cases.PREDICATE_KEY,
            Cases.NEXUS,
            BASE,
            POINTS,
            CHAINS,
            Cases.SUMMARY,
            EMBARGOED,
            EVIDENCE,
            SUBJECTS);

    private Drafts() {}
}
