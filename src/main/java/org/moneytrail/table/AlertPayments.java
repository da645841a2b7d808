package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per payment of an alert. */
public final class AlertPayments {
    /** Role: suspected proceeds, which become origins. */
    public static final String PROCEEDS = "PROCEEDS";
    /** Role: one asks where the money came from; becomes a target. */
    public static final String QUESTIONED = "QUESTIONED";
    /** Role: shown beside them. */
    public static final String CONTEXT = "CONTEXT";

    /** The alert; key of alerts. */
    public static final Field ALERT_ID = required("alert_id", StringType, "the alert; key of alerts");
    /** The payment; key of transactions. */
    public static final Field TRANSACTION_ID =
            required("transaction_id", StringType, "the payment; key of transactions");
    /** PROCEEDS: becomes an origin; QUESTIONED: becomes a target; CONTEXT: neither. */
    public static final Field ROLE =
            required("role", StringType, "PROCEEDS: becomes an origin; QUESTIONED: becomes a target; CONTEXT: neither");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "alert_payments",
            "one row per payment of an alert",
            List.of(ALERT_ID, TRANSACTION_ID),
            ALERT_ID,
            TRANSACTION_ID,
            ROLE,
            RUN_ID);

    private AlertPayments() {}
}
