package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per predicate of a case. */
public final class CasePredicates {
    /** The case; key of cases. */
    public static final Field CASE_ID = required("case_id", StringType, "the case; key of cases");
    /** SEIZURE, DECLARATION, DESIGNATION or TYPOLOGY. */
    public static final Field PREDICATE =
            required("predicate", StringType, "SEIZURE, DECLARATION, DESIGNATION or TYPOLOGY");
    /** Key of the record. */
    public static final Field PREDICATE_KEY = required("predicate_key", StringType, "key of the record");
    /** The origin or target that it gave rise to. */
    public static final Field MARK_ID = required("mark_id", StringType, "the origin or target that it gave rise to");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "case_predicates",
            "one row per predicate of a case",
            List.of(CASE_ID, PREDICATE, PREDICATE_KEY, MARK_ID),
            CASE_ID,
            PREDICATE,
            PREDICATE_KEY,
            MARK_ID,
            RUN_ID);

    private CasePredicates() {}
}
