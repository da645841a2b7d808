package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per run and case: what became of it. */
public final class CaseChanges {
    /** The run. */
    public static final Field RUN_ID = required("run_id", StringType, "the run");
    /** The case. */
    public static final Field CASE_ID = required("case_id", StringType, "the case");
    /** The case it was before. */
    public static final Field PREVIOUS_CASE_ID = optional("previous_case_id", StringType, "the case it was before");
    /** NEW, GROWN, SHRUNK, MERGED, WITHDRAWN or SAME. */
    public static final Field CHANGE = required("change", StringType, "NEW, GROWN, SHRUNK, MERGED, WITHDRAWN or SAME");
    /** Why, in words. */
    public static final Field BECAUSE = required("because", StringType, "why, in words");

    /** The table. */
    public static final Table TABLE = Table.of(
            "case_changes",
            "one row per run and case: what became of it",
            List.of(RUN_ID, CASE_ID),
            RUN_ID,
            CASE_ID,
            PREVIOUS_CASE_ID,
            CHANGE,
            BECAUSE);

    private CaseChanges() {}
}
