package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per payment of a case and reason. */
public final class CasePayments {
    /** Reason: it lies on a route that a rule traces. */
    public static final String CHAIN = "CHAIN";
    /** Reason: an alert names it. */
    public static final String ALERT = "ALERT";
    /** Reason: money was marked in it, or its funding is asked for. */
    public static final String MARK = "MARK";
    /** Reason: it speaks for its holder. */
    public static final String COUNTER = "COUNTER";

    /** The case; key of cases. */
    public static final Field CASE_ID = required("case_id", StringType, "the case; key of cases");
    /** The payment; key of transactions. */
    public static final Field TRANSACTION_ID =
            required("transaction_id", StringType, "the payment; key of transactions");
    /** CHAIN, ALERT, FINDING, MARK or COUNTER. */
    public static final Field REASON = required("reason", StringType, "CHAIN, ALERT, FINDING, MARK or COUNTER");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "case_payments",
            "one row per payment of a case and reason",
            List.of(CASE_ID, TRANSACTION_ID, REASON),
            CASE_ID,
            TRANSACTION_ID,
            REASON,
            RUN_ID);

    private CasePayments() {}
}
