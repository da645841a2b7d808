package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per payment that an origin marks. */
public final class Origins {
    /** The origin: SEIZURE:, DECLARATION:, FINDING:, ALERT: or DESIGNATION: and the id, or an analyst's own. */
    public static final Field ORIGIN_ID = required(
            "origin_id",
            StringType,
            "the origin: SEIZURE:, DECLARATION:, FINDING:, ALERT: or DESIGNATION: and the id, or an analyst's own");
    /** The payment; key of transactions. */
    public static final Field TRANSACTION_ID =
            required("transaction_id", StringType, "the payment; key of transactions");
    /** How much of it, minor units of the credited currency; empty: all. */
    public static final Field REQUESTED_MINOR =
            optional("requested_minor", LongType, "how much of it, minor units of the credited currency; empty: all");
    /** The credited currency, ISO 4217. */
    public static final Field CURRENCY = required("currency", StringType, "the credited currency, ISO 4217");
    /** Why, in a sentence. */
    public static final Field REASON = optional("reason", StringType, "why, in a sentence");
    /** Table of the record that the mark rests on. */
    public static final Field SOURCE_TABLE =
            required("source_table", StringType, "table of the record that the mark rests on");
    /** Key of that record. */
    public static final Field SOURCE_KEY = required("source_key", StringType, "key of that record");
    /** True while it may not be shown. */
    public static final Field EMBARGOED = required("embargoed", BooleanType, "true while it may not be shown");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "origins",
            "one row per payment that an origin marks",
            List.of(ORIGIN_ID, TRANSACTION_ID),
            ORIGIN_ID,
            TRANSACTION_ID,
            REQUESTED_MINOR,
            CURRENCY,
            REASON,
            SOURCE_TABLE,
            SOURCE_KEY,
            EMBARGOED,
            RUN_ID);

    private Origins() {}
}
