package org.moneytrail.detect;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/** Which entity the records of a table speak of. */
final class EntityRecords {
    private EntityRecords() {}

    /** Entity and key of the records of one table; the key goes by the name of {@code key}. */
    static Dataset<Row> records(DetectTables in, Table table, Field key) {
        return in.entities()
                .where(Entities.SOURCE_TABLE.col().equalTo(lit(table.name())))
                .select(Entities.ENTITY_ID.col(), Entities.SOURCE_KEY.col().as(key.name()));
    }
}
