package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.moneytrail.table.Field.required;
import static org.moneytrail.table.Types.NAMED_TEXTS;
import static org.moneytrail.table.Types.VERSIONS;

import java.util.List;

/** One row per finished run of a job, written last. */
public final class Runs {
    /** The run. */
    public static final Field RUN_ID = required("run_id", StringType, "the run");
    /** The job. */
    public static final Field JOB = required("job", StringType, "the job");
    /** When it started. */
    public static final Field STARTED_AT = required("started_at", TimestampType, "when it started");
    /** When it ended. */
    public static final Field ENDED_AT = required("ended_at", TimestampType, "when it ended");
    /** FINISHED. */
    public static final Field STATE = required("state", StringType, "FINISHED");
    /** Every setting in force. */
    public static final Field SETTINGS = required("settings", NAMED_TEXTS, "every setting in force");
    /** Version of the code. */
    public static final Field CODE_VERSION = required("code_version", StringType, "version of the code");
    /** Delta version of every table that it read. */
    public static final Field READS = required("reads", VERSIONS, "Delta version of every table that it read");
    /** Delta version of every table that it wrote. */
    public static final Field WRITES = required("writes", VERSIONS, "Delta version of every table that it wrote");
    /** Rows and sums, and editions of lists, by name. */
    public static final Field COUNTS = required("counts", NAMED_TEXTS, "rows and sums, and editions of lists, by name");

    /** The table. */
    public static final Table TABLE = Table.of(
            "runs",
            "one row per finished run of a job, written last",
            List.of(RUN_ID),
            RUN_ID,
            JOB,
            STARTED_AT,
            ENDED_AT,
            STATE,
            SETTINGS,
            CODE_VERSION,
            READS,
            WRITES,
            COUNTS);

    private Runs() {}
}
