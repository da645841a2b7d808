package org.moneytrail.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;
import static org.moneytrail.table.Provenance.EXTRA;
import static org.moneytrail.table.Provenance.LOAD_ID;
import static org.moneytrail.table.Provenance.SOURCE_FILE;
import static org.moneytrail.table.Provenance.SOURCE_LINE;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.moneytrail.table.Field;
import org.moneytrail.table.Quarantine;

/**
 * What becomes of interpreted rows. Of rows that are one record by the source's identity, the first by file and line is
 * accepted; the others are duplicates where they say the same, and quarantined where they do not.
 */
public final class Judged {
    /** ACCEPTED, DUPLICATE or QUARANTINED. */
    public static final Field OUTCOME = required("outcome", StringType, "ACCEPTED, DUPLICATE or QUARANTINED");

    private static final String CONTENT = "content";
    private static final String KEY = "identity_hash";
    /** So many repeated identities come to the driver, to be told to all. */
    private static final int FEW = 100_000;

    private static final String ACCEPTED = "ACCEPTED";
    private static final String DUPLICATE = "DUPLICATE";
    private static final String QUARANTINED = "QUARANTINED";

    private Judged() {}

    /**
     * Judges the rows of one load among themselves. One pass over {@code interpreted} asks which identities repeat, and
     * exchanges no more than a hash of each; as a rule few do, and only their rows are exchanged to be compared.
     *
     * @param interpreted best kept by the caller, since it is read again with each reading of the answer
     */
    public static Dataset<Row> of(Dataset<Row> interpreted, Source source) {
        Dataset<Row> keyed = interpreted.withColumn(KEY, xxhash64(columns(source.identity())));
        List<Row> repeated = keyed.where(Interpreted.RULE.col().isNull())
                .groupBy(col(KEY))
                .count()
                .where(col("count").gt(1))
                .select(KEY)
                .limit(FEW + 1)
                .collectAsList();
        if (repeated.isEmpty()) {
            return alone(interpreted);
        }
        if (repeated.size() > FEW) {
            return compared(interpreted, source);
        }
        Dataset<Row> keys = broadcast(interpreted
                .sparkSession()
                .createDataFrame(repeated, keyed.select(KEY).schema()));
        Column repeats = keyed.col(KEY).equalTo(keys.col(KEY));
        return alone(keyed.join(keys, repeats, "left_anti").drop(KEY))
                .unionByName(compared(keyed.join(keys, repeats, "left_semi").drop(KEY), source));
    }

    /** Judges rows of which none has another's identity. */
    private static Dataset<Row> alone(Dataset<Row> interpreted) {
        return interpreted.withColumn(
                OUTCOME.name(),
                when(Interpreted.RULE.col().isNotNull(), QUARANTINED).otherwise(ACCEPTED));
    }

    /** Compares the rows of each identity. One shuffle. */
    private static Dataset<Row> compared(Dataset<Row> interpreted, Source source) {
        Column[] identity = columns(source.identity());
        WindowSpec same = Window.partitionBy(withGood(identity)).orderBy(SOURCE_FILE.col(), SOURCE_LINE.col());
        Dataset<Row> numbered = interpreted
                .withColumn(CONTENT, content(source))
                .withColumn("number", row_number().over(same))
                .withColumn("first", first(col(CONTENT)).over(same))
                .withColumn(
                        "first_place",
                        first(concat(SOURCE_FILE.col(), lit(":"), SOURCE_LINE.col()))
                                .over(same));
        Column conflict = col("number").gt(1).and(col("first").notEqual(col(CONTENT)));
        Dataset<Row> judged = numbered.withColumn(
                OUTCOME.name(),
                when(Interpreted.RULE.col().isNotNull(), QUARANTINED)
                        .when(col("number").equalTo(1), ACCEPTED)
                        .when(conflict, QUARANTINED)
                        .otherwise(DUPLICATE));
        return withConflict(judged, source, col("first_place")).drop(CONTENT, "number", "first", "first_place");
    }

    /**
     * Judges accepted rows again, against what the lake holds already. One more shuffle.
     *
     * @param held the source's table as it stands
     */
    public static Dataset<Row> against(Dataset<Row> judged, Dataset<Row> held, Source source) {
        List<Column> known = new ArrayList<>();
        for (int i = 0; i < source.identity().size(); i++) {
            known.add(source.identity().get(i).col().as("held_" + i));
        }
        known.add(content(source).as("held_content"));
        known.add(concat(SOURCE_FILE.col(), lit(":"), SOURCE_LINE.col()).as("held_place"));
        Dataset<Row> before = held.select(known.toArray(Column[]::new));
        Column on = OUTCOME.col().equalTo(ACCEPTED);
        for (int i = 0; i < source.identity().size(); i++) {
            on = on.and(source.identity().get(i).col().eqNullSafe(col("held_" + i)));
        }
        Dataset<Row> beside = judged.withColumn(CONTENT, content(source)).join(before, on, "left");
        Column again = col("held_content").isNotNull();
        Column refused = again.and(lit(source.reload() == Source.Reload.CONFLICTS));
        Dataset<Row> decided = beside.withColumn(
                OUTCOME.name(),
                when(again.and(col("held_content").equalTo(col(CONTENT))), DUPLICATE)
                        .when(refused, QUARANTINED)
                        .otherwise(OUTCOME.col()));
        List<String> helpers = new ArrayList<>(List.of(CONTENT, "held_content", "held_place"));
        for (int i = 0; i < source.identity().size(); i++) {
            helpers.add("held_" + i);
        }
        return withConflict(decided, source, col("held_place")).drop(helpers.toArray(String[]::new));
    }

    /** The accepted rows, in the shape of the source's table. */
    public static Dataset<Row> accepted(Dataset<Row> judged, Source source) {
        return judged.where(OUTCOME.col().equalTo(ACCEPTED))
                .select(source.table().columns());
    }

    /** The quarantined rows, in the shape of the quarantine table. */
    public static Dataset<Row> quarantined(Dataset<Row> judged, Source source) {
        return judged.where(OUTCOME.col().equalTo(QUARANTINED))
                .select(
                        LOAD_ID.col().as(Quarantine.LOAD_ID.name()),
                        lit(source.name()).as(Quarantine.SOURCE.name()),
                        SOURCE_FILE.col().as(Quarantine.FILE.name()),
                        SOURCE_LINE.col().as(Quarantine.LINE.name()),
                        Interpreted.COLUMN.col().as(Quarantine.COLUMN.name()),
                        Interpreted.RULE.col().as(Quarantine.RULE.name()),
                        Interpreted.MESSAGE.col().as(Quarantine.MESSAGE.name()),
                        Interpreted.RAW.col().as(Quarantine.RAW.name()));
    }

    /** Says of a row that was good by itself which other row it contradicts. */
    private static Dataset<Row> withConflict(Dataset<Row> judged, Source source, Column place) {
        Column contradicts =
                OUTCOME.col().equalTo(QUARANTINED).and(Interpreted.RULE.col().isNull());
        String id = source.layout().named(source.identity().get(0).name());
        return judged.withColumn(
                        Interpreted.MESSAGE.name(),
                        when(
                                        contradicts,
                                        concat(
                                                lit(id + " '"),
                                                coalesce(
                                                        source.identity()
                                                                .get(0)
                                                                .col()
                                                                .cast(StringType),
                                                        lit("")),
                                                lit("' stands with other content at "),
                                                place))
                                .otherwise(Interpreted.MESSAGE.col()))
                .withColumn(
                        Interpreted.COLUMN.name(), when(contradicts, lit(id)).otherwise(Interpreted.COLUMN.col()))
                .withColumn(
                        Interpreted.RAW.name(),
                        when(contradicts, coalesce(Interpreted.RAW.col(), to_json(col(CONTENT))))
                                .otherwise(Interpreted.RAW.col()))
                .withColumn(
                        Interpreted.RULE.name(),
                        when(contradicts, lit("conflicting-id")).otherwise(Interpreted.RULE.col()));
    }

    /** What a row says, in a form that compares: a map does not. */
    private static Column content(Source source) {
        return struct(source.content().stream().map(Field::col).toArray(Column[]::new))
                .withField(EXTRA.name(), to_json(EXTRA.col()));
    }

    private static Column[] withGood(Column[] identity) {
        Column[] all = new Column[identity.length + 1];
        all[0] = Interpreted.RULE.col().isNull();
        System.arraycopy(identity, 0, all, 1, identity.length);
        return all;
    }

    private static Column[] columns(List<Field> fields) {
        return fields.stream().map(Field::col).toArray(Column[]::new);
    }
}
