package org.moneytrail.table;

import java.io.Serializable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;

/**
 * One declared column.
 *
 * @param name as in the contract, the table and every export
 * @param type its Spark type
 * @param nullable false where every row has a value
 * @param doc what it means, with its unit; it becomes the column's comment
 */
public record Field(String name, DataType type, boolean nullable, String doc) implements Serializable {
    /** A column that every row has a value in. */
    public static Field required(String name, DataType type, String doc) {
        return new Field(name, type, false, doc);
    }

    /** A column that may be empty. */
    public static Field optional(String name, DataType type, String doc) {
        return new Field(name, type, true, doc);
    }

    /** The column, by name. */
    public Column col() {
        return org.apache.spark.sql.functions.col(name);
    }

    /** The column of a dataset that goes by an alias, for joins. */
    public Column of(String alias) {
        return org.apache.spark.sql.functions.col(alias + "." + name);
    }

    /** The column as Spark's schemas hold it. */
    public StructField struct() {
        return new StructField(name, type, nullable, Metadata.empty()).withComment(doc);
    }
}
