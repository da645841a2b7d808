package org.moneytrail.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Parties;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.Transactions;

/** The keys by which other tables name a record, such as {@code declaration_id#consignee}: one record may have several. */
final class RecordKey {
    /** The table of a named record. */
    static final Field TABLE = Field.required("record_table", DataTypes.StringType, "table of the named record");
    /** A key that names it. */
    static final Field KEY = Field.required("record_key", DataTypes.StringType, "a key that names the record");

    private static final Map<Table, Column> KEYS = Map.of(
            Transactions.TABLE, keys(Transactions.TRANSACTION_ID, "debtor", "creditor"),
            Accounts.TABLE, keys(Accounts.ACCOUNT_ID),
            Parties.TABLE, keys(Parties.PARTY_ID),
            Designations.TABLE, keys(Designations.LIST_ID),
            Declarations.TABLE,
                    with(
                            keys(Declarations.DECLARATION_ID, "consignor", "consignee", "declarant"),
                            Declarations.DECLARATION_ID,
                            Declarations.ITEM_NUMBER),
            Seizures.TABLE, with(keys(Seizures.SEIZURE_ID), Seizures.SEIZURE_ID, Seizures.SUBSTANCE),
            SeizureSubjects.TABLE,
                    array(joined(SeizureSubjects.SEIZURE_ID, SeizureSubjects.ROLE, SeizureSubjects.NAME)));

    private RecordKey() {}

    /** The rows of a table, once for each key that names them. */
    static Dataset<Row> of(Table table, Dataset<Row> rows) {
        return rows.withColumn(TABLE.name(), lit(table.name())).withColumn(KEY.name(), explode(KEYS.get(table)));
    }

    /** The tables whose records have keys here. */
    static List<Table> tables() {
        return KEYS.keySet().stream()
                .sorted(java.util.Comparator.comparing(Table::name))
                .toList();
    }

    private static Column keys(Field id, String... parts) {
        return array(Stream.concat(
                        Stream.of(id.col()), Arrays.stream(parts).map(part -> concat(id.col(), lit("#" + part))))
                .toArray(Column[]::new));
    }

    private static Column with(Column keys, Field... parts) {
        return org.apache.spark.sql.functions.concat(keys, array(joined(parts)));
    }

    private static Column joined(Field... parts) {
        return org.apache.spark.sql.functions.concat_ws(
                "#", Arrays.stream(parts).map(Field::col).toArray(Column[]::new));
    }
}
