package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per edition of a sanctions list that was loaded. */
public final class ListEditions {
    /** Which list. */
    public static final Field LIST = required("list", StringType, "which list");
    /** When it was published, as it says itself or who loaded it said; ISO 8601. */
    public static final Field EDITION =
            required("edition", StringType, "when it was published (ISO 8601), as the list says or who loaded it said");
    /** How many entries it has. */
    public static final Field ENTRIES = required("entries", LongType, "how many entries it has");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "list_editions",
            "one row per edition of a sanctions list that was loaded",
            List.of(LIST, EDITION),
            LIST,
            EDITION,
            ENTRIES,
            RUN_ID);

    private ListEditions() {}
}
