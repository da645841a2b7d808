package org.moneytrail.link;

import static org.moneytrail.link.Blocks.KEY;
import static org.moneytrail.link.Blocks.KEYS;
import static org.moneytrail.link.Pairs.ONE;
import static org.moneytrail.link.Pairs.OTHER;
import static org.moneytrail.link.Records.RECORD;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.moneytrail.link.score.BlockKeys;
import org.moneytrail.settings.LinkSettings;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.LinkDecisions;
import org.moneytrail.table.PartyRelations;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.Transactions;

/** Which parties {@code jobs/link} compares, apart from the rest of its work. */
public final class Blocking {
    private static final StructType KEYED = Table.schemaOf(RECORD, KEYS);

    private Blocking() {}

    /** Parties as {@code record}, and their {@code keys} as {@link BlockKeys} has them. */
    public static Dataset<Row> keyed(Dataset<Row> parties, LinkSettings settings) {
        SparkSession spark = parties.sparkSession();
        LinkTables in = new LinkTables(
                none(spark, Transactions.TABLE),
                none(spark, Accounts.TABLE),
                parties,
                none(spark, PartyRelations.TABLE),
                none(spark, Declarations.TABLE),
                none(spark, Seizures.TABLE),
                none(spark, SeizureSubjects.TABLE),
                none(spark, Designations.TABLE),
                none(spark, LinkDecisions.TABLE));
        return Descriptions.persons(in, settings.sharedByMost()).mapPartitions(Blocking::withKeys, Encoders.row(KEYED));
    }

    /** Each pair to compare once, as {@code one} and {@code other}. */
    public static Dataset<Row> pairs(Dataset<Row> keyed, int cap) {
        Dataset<Row> papers =
                keyed.sparkSession().createDataFrame(List.of(), Table.schemaOf(RECORD, Descriptions.PAPER));
        Dataset<Row> records = new Blocks(keyed, papers, cap).byKey();
        return records.groupBy(KEY.col())
                .as(Encoders.LONG(), Encoders.row(records.schema()))
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, Row>) (key, rows) -> Block.pairs(
                                        key,
                                        rows,
                                        row -> row,
                                        (one, other) -> RowFactory.create(one.record(), other.record()))
                                .iterator(),
                        Encoders.row(Table.schemaOf(ONE, OTHER)));
    }

    private static Iterator<Row> withKeys(Iterator<Row> rows) {
        return RowByRow.map(
                rows,
                row -> RowFactory.create(
                        row.getAs(RECORD.name()),
                        BlockKeys.of(Descriptions.read(row)).toArray(String[]::new)));
    }

    private static Dataset<Row> none(SparkSession spark, Table table) {
        return spark.createDataFrame(List.of(), table.schema());
    }
}
