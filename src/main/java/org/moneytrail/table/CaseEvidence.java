package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per thing that speaks for or against a case. */
public final class CaseEvidence {
    /** The case; key of cases. */
    public static final Field CASE_ID = required("case_id", StringType, "the case; key of cases");
    /** ALERT, TRADE_FINDING, LINK, SEIZURE, DECLARATION, DESIGNATION or COUNTER. */
    public static final Field KIND =
            required("kind", StringType, "ALERT, TRADE_FINDING, LINK, SEIZURE, DECLARATION, DESIGNATION or COUNTER");
    /** Table of the record. */
    public static final Field SOURCE_TABLE = required("source_table", StringType, "table of the record");
    /** Key of the record. */
    public static final Field SOURCE_KEY = required("source_key", StringType, "key of the record");
    /** In words. */
    public static final Field SENTENCE = required("sentence", StringType, "in words");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "case_evidence",
            "one row per thing that speaks for or against a case",
            List.of(CASE_ID, KIND, SOURCE_TABLE, SOURCE_KEY),
            CASE_ID,
            KIND,
            SOURCE_TABLE,
            SOURCE_KEY,
            SENTENCE,
            RUN_ID);

    private CaseEvidence() {}
}
