package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per scheduled substance and HS code that it is declared under; empty: the shipped list counts. */
public final class Precursors {
    /** HS code, 6 to 10 digits: goods whose code begins with it. */
    public static final Field HS_CODE =
            required("hs_code", StringType, "HS code, 6 to 10 digits: goods whose code begins with it");
    /** Name of the substance. */
    public static final Field SUBSTANCE = required("substance", StringType, "name of the substance");
    /** Table of the 1988 Convention, or a national list. */
    public static final Field CONTROL_TABLE =
            required("table", StringType, "table of the 1988 Convention, I or II, or a national list");
    /** True if other goods have the code too, so that only the description can tell. */
    public static final Field SHARED = required(
            "shared", BooleanType, "true if other goods have the code too, so that only the description can tell");
    /** The document it is taken from. */
    public static final Field SOURCE = optional("source", StringType, "the document it is taken from");

    /** The table. */
    public static final Table TABLE = Table.of(
                    "precursors",
                    "one row per scheduled substance and HS code",
                    List.of(HS_CODE, SUBSTANCE),
                    HS_CODE,
                    SUBSTANCE,
                    CONTROL_TABLE,
                    SHARED,
                    SOURCE)
            .with(Provenance.FIELDS);

    private Precursors() {}
}
