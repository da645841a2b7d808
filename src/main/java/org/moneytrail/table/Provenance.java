package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Where a row came from: the last columns of every table that holds what was loaded. */
public final class Provenance {
    /** The file, relative to the input folder it was found in. */
    public static final Field SOURCE_FILE =
            required("source_file", StringType, "the file, relative to the input folder it was found in");
    /** The line on which the record starts. */
    public static final Field SOURCE_LINE =
            required("source_line", LongType, "the line on which the record starts, counted from 1 with the header");
    /** The run that loaded it. */
    public static final Field LOAD_ID = required("load_id", StringType, "the run that loaded it; key of runs");
    /** Unknown columns, and flags. */
    public static final Field EXTRA = required(
            "extra",
            DataTypes.createMapType(StringType, StringType, false),
            "columns of the source that are not ours; flag:COLUMN where a value was completed, and how");
    /** All of them. */
    public static final List<Field> FIELDS = List.of(SOURCE_FILE, SOURCE_LINE, LOAD_ID, EXTRA);

    private Provenance() {}
}
