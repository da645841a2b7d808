package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per entry of a list that names were screened against: tells what of a list has changed since. */
public final class ScreenedEntries {
    /** Which list. */
    public static final Field LIST = required("list", StringType, "which list");
    /** The list's own id. */
    public static final Field LIST_ID = required("list_id", StringType, "the list's own id");
    /** Of the entry's names and kind, and of the settings and code that compared them. */
    public static final Field DIGEST = required(
            "digest",
            StringType,
            "SHA-256 of the entry's kind and names, and of the settings and code that compared them");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "screened_entries",
            "one row per entry of a sanctions list that names were screened against",
            List.of(LIST, LIST_ID),
            LIST,
            LIST_ID,
            DIGEST,
            RUN_ID);

    private ScreenedEntries() {}
}
