package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;
import static org.moneytrail.table.Types.DECIMAL_8;

import java.util.List;

/** One row per day and currency. */
public final class Rates {
    /** The day. */
    public static final Field DAY = required("day", DateType, "the day");
    /** ISO 4217. */
    public static final Field CURRENCY = required("currency", StringType, "ISO 4217");
    /** Units of the base currency for one unit of it. */
    public static final Field BASE_PER_UNIT =
            required("base_per_unit", DECIMAL_8, "units of the base currency for one unit of it");

    /** The table. */
    public static final Table TABLE = Table.of(
                    "rates", "one row per day and currency", List.of(DAY, CURRENCY), DAY, CURRENCY, BASE_PER_UNIT)
            .with(Provenance.FIELDS);

    private Rates() {}
}
