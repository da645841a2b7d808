package org.moneytrail.link;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.locate;
import static org.apache.spark.sql.functions.substr;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.xxhash64;
import static org.moneytrail.table.Field.required;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/** A record as one text, {@code table:key}; no table's name has a colon. */
final class Records {
    /** The record. */
    static final Field RECORD = required("record", DataTypes.StringType, "table and key of the record");
    /** What a record carries, normalised. */
    static final Field VALUE = required("value", DataTypes.StringType, "an identifier in its one form");

    private static final String COLON = ":";

    private Records() {}

    /** The record of that key. */
    static Column record(Table table, Column key) {
        return record(lit(table.name()), key);
    }

    /** The record of that table and key. */
    static Column record(Column table, Column key) {
        return concat(table, lit(COLON), key).as(RECORD.name());
    }

    /** The parts of a key in one text; all of them must be there. */
    static Column key(Column... parts) {
        return concat_ws("#", parts);
    }

    /**
     * What to sort and exchange by before a record or a key itself: records begin alike, so that sorting texts would compare nearly all
     * of each.
     */
    static Column hash(Column text) {
        return xxhash64(text);
    }

    static Column tableOf(Column record) {
        return substring_index(record, COLON, 1);
    }

    static Column keyOf(Column record) {
        return substr(record, locate(COLON, record).plus(lit(1)));
    }
}
