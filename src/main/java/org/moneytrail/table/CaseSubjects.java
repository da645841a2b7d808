package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per account or party of a case and role. */
public final class CaseSubjects {
    /** The case; key of cases. */
    public static final Field CASE_ID = required("case_id", StringType, "the case; key of cases");
    /** The account. */
    public static final Field ACCOUNT_ID = optional("account_id", StringType, "the account");
    /** The party; key of parties. */
    public static final Field PARTY_ID = optional("party_id", StringType, "the party; key of parties");
    /** SUSPECT, SOURCE, INTERMEDIARY, ENDPOINT, FACILITATOR or DESIGNATED. */
    public static final Field ROLE =
            required("role", StringType, "SUSPECT, SOURCE, INTERMEDIARY, ENDPOINT, FACILITATOR or DESIGNATED");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "case_subjects",
            "one row per account or party of a case and role",
            List.of(CASE_ID, ACCOUNT_ID, PARTY_ID, ROLE),
            CASE_ID,
            ACCOUNT_ID,
            PARTY_ID,
            ROLE,
            RUN_ID);

    private CaseSubjects() {}
}
