package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per input row that broke a rule, as it was. */
public final class Quarantine {
    /** The run that loaded it; key of runs. */
    public static final Field LOAD_ID = required("load_id", StringType, "the run that loaded it; key of runs");
    /** Which source. */
    public static final Field SOURCE = required("source", StringType, "which source");
    /** The file, relative to the input folder. */
    public static final Field FILE = required("file", StringType, "the file, relative to the input folder");
    /** The line on which the record starts. */
    public static final Field LINE = required("line", LongType, "the line on which the record starts");
    /** The column that breaks the rule. */
    public static final Field COLUMN = optional("column", StringType, "the column that breaks the rule");
    /** Short name of the rule. */
    public static final Field RULE = required("rule", StringType, "short name of the rule");
    /** What is wrong. */
    public static final Field MESSAGE = required("message", StringType, "what is wrong");
    /** The row as it was. */
    public static final Field RAW = required("raw", StringType, "the row as it was");

    /** The table. */
    public static final Table TABLE = Table.of(
            "quarantine",
            "one row per input row that broke a rule, as it was",
            List.of(),
            LOAD_ID,
            SOURCE,
            FILE,
            LINE,
            COLUMN,
            RULE,
            MESSAGE,
            RAW);

    private Quarantine() {}
}
