package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per record, saying which entity it speaks of. */
public final class Entities {
    /** The entity: one person or company, however often and however spelled it occurs. */
    public static final Field ENTITY_ID = required(
            "entity_id", StringType, "the entity: one person or company, however often and however spelled it occurs");
    /** Table of the record. */
    public static final Field SOURCE_TABLE = required("source_table", StringType, "table of the record");
    /** Key of the record. */
    public static final Field SOURCE_KEY = required("source_key", StringType, "key of the record");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "entities",
            "one row per record, saying which entity it speaks of",
            List.of(SOURCE_TABLE, SOURCE_KEY),
            ENTITY_ID,
            SOURCE_TABLE,
            SOURCE_KEY,
            RUN_ID);

    private Entities() {}
}
