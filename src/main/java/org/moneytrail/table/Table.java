package org.moneytrail.table;

import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.StructType;

/**
 * A declared table: its name in the lake, what a row is, which columns tell rows apart, and the columns.
 *
 * @param name the folder in the lake
 * @param doc what one row is
 * @param key the columns that no two rows share all of; empty where rows only have their position in a history
 * @param fields the columns, in order
 * @param cut the columns by whose values the table is cut into folders
 */
public record Table(String name, String doc, List<Field> key, List<Field> fields, List<Field> cut)
        implements Serializable {
    /** Checks that names are distinct and that the key is made of columns. */
    public Table {
        key = List.copyOf(key);
        fields = List.copyOf(fields);
        cut = List.copyOf(cut);
        if (new HashSet<>(fields.stream().map(Field::name).toList()).size() != fields.size()) {
            throw new IllegalArgumentException("Cannot declare " + name + ": two columns have one name");
        }
        if (!fields.containsAll(key)) {
            throw new IllegalArgumentException("Cannot declare " + name + ": its key is no column");
        }
    }

    /** A table with these columns. */
    public static Table of(String name, String doc, List<Field> key, Field... fields) {
        return new Table(name, doc, key, List.of(fields), List.of());
    }

    /** The same table, cut into a folder for each value of these columns. */
    public Table cutBy(Field... by) {
        return new Table(name, doc, key, fields, List.of(by));
    }

    /** The same table with more columns at its end. */
    public Table with(List<Field> more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(more);
        return new Table(name, doc, key, all, cut);
    }

    /** The same table without a column that is not of its key. */
    public Table without(Field field) {
        return new Table(
                name,
                doc,
                key,
                fields.stream().filter(other -> !other.equals(field)).toList(),
                cut);
    }

    /** The columns as Spark's schema. */
    public StructType schema() {
        return schemaOf(fields.toArray(Field[]::new));
    }

    /** All columns, to select a table in its declared shape. */
    public Column[] columns() {
        return fields.stream().map(Field::col).toArray(Column[]::new);
    }

    /** All columns from what is known of some; of the others, null. */
    public Column[] columns(Map<Field, Column> known) {
        return fields.stream()
                .map(field ->
                        known.getOrDefault(field, lit(null).cast(field.type())).as(field.name()))
                .toArray(Column[]::new);
    }

    /** The key's columns. */
    public Column[] keyColumns() {
        return key.stream().map(Field::col).toArray(Column[]::new);
    }

    /** True if the table has a column of that name. */
    public boolean has(Field field) {
        return fields.stream().anyMatch(found -> found.name().equals(field.name()));
    }

    /** The position of a column in a row of this table. */
    public int indexOf(Field field) {
        int index = fields.indexOf(field);
        if (index < 0) {
            throw new IllegalArgumentException(name + " has no column " + field.name());
        }
        return index;
    }

    /** A schema of some declared columns, for what passes between two steps of a stage. */
    public static StructType schemaOf(Field... fields) {
        return new StructType(
                Arrays.stream(fields).map(Field::struct).toArray(n -> new org.apache.spark.sql.types.StructField[n]));
    }
}
