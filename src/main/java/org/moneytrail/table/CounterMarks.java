package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per payment that would be marked if it were not lawful on its face. */
public final class CounterMarks {
    /** The mark that the payment speaks against. */
    public static final Field MARK_ID = required("mark_id", StringType, "the mark that the payment speaks against");
    /** The payment; key of transactions. */
    public static final Field TRANSACTION_ID =
            required("transaction_id", StringType, "the payment; key of transactions");
    /** Why it is lawful, in a sentence. */
    public static final Field REASON = required("reason", StringType, "why it is lawful, in a sentence");
    /** Table of the record that the mark would rest on. */
    public static final Field SOURCE_TABLE =
            required("source_table", StringType, "table of the record that the mark would rest on");
    /** Key of that record. */
    public static final Field SOURCE_KEY = required("source_key", StringType, "key of that record");
    /** True while it may not be shown. */
    public static final Field EMBARGOED = required("embargoed", BooleanType, "true while it may not be shown");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "counter_marks",
            "one row per payment that would be marked if it were not lawful on its face",
            List.of(MARK_ID, TRANSACTION_ID),
            MARK_ID,
            TRANSACTION_ID,
            REASON,
            SOURCE_TABLE,
            SOURCE_KEY,
            EMBARGOED,
            RUN_ID);

    private CounterMarks() {}
}
