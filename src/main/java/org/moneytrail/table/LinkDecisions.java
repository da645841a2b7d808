package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per person's word on a link. */
public final class LinkDecisions {
    /** Table of the left record. */
    public static final Field LEFT_TABLE = required("left_table", StringType, "table of the left record");
    /** Key of the left record. */
    public static final Field LEFT_KEY = required("left_key", StringType, "key of the left record");
    /** Table of the right record. */
    public static final Field RIGHT_TABLE = required("right_table", StringType, "table of the right record");
    /** Key of the right record. */
    public static final Field RIGHT_KEY = required("right_key", StringType, "key of the right record");
    /** SAME or DIFFERENT. */
    public static final Field DECISION = required("decision", StringType, "SAME or DIFFERENT");
    /** Who decided. */
    public static final Field BY = required("by", StringType, "who decided");
    /** When. */
    public static final Field AT = required("at", TimestampType, "when");
    /** Why. */
    public static final Field REASON = optional("reason", StringType, "why");

    /** The table. */
    public static final Table TABLE = Table.of(
                    "link_decisions",
                    "one row per person's word on a link",
                    List.of(LEFT_TABLE, LEFT_KEY, RIGHT_TABLE, RIGHT_KEY, BY, AT),
                    LEFT_TABLE,
                    LEFT_KEY,
                    RIGHT_TABLE,
                    RIGHT_KEY,
                    DECISION,
                    BY,
                    AT,
                    REASON)
            .with(Provenance.FIELDS);

    private LinkDecisions() {}
}
