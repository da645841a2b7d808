package org.moneytrail.trace;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/** The entities table, read for one kind of record. */
record MarksEntities(Dataset<Row> entities) {
    /** Entity and key of the records of one table; the key goes by the name of {@code key}. No shuffle. */
    Dataset<Row> of(Table table, Field key) {
        return entities.where(Entities.SOURCE_TABLE.col().equalTo(lit(table.name())))
                .select(Entities.ENTITY_ID.col(), Entities.SOURCE_KEY.col().as(key.name()));
    }

    /** The same of the records that some rows name in {@code key}; they are few, and told to every task. No shuffle. */
    Dataset<Row> of(Table table, Field key, Dataset<Row> few) {
        return broadcast(of(table, key)
                .join(broadcast(few.select(key.col()).distinct()), new String[] {key.name()}, "left_semi"));
    }

    /** Entities with their accounts. */
    Dataset<Row> accounts() {
        return of(Accounts.TABLE, Accounts.ACCOUNT_ID);
    }
}
