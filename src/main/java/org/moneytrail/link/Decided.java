package org.moneytrail.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.link.Pairs.ONE;
import static org.moneytrail.link.Pairs.OTHER;
import static org.moneytrail.link.Records.VALUE;
import static org.moneytrail.link.Records.record;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.moneytrail.table.Field;
import org.moneytrail.table.LinkDecisions;

/** What persons said of pairs: oriented, the latest word on a pair alone. One shuffle of the decisions, which are few. */
final class Decided {
    private static final Field WORD = Field.required(
            "word",
            org.moneytrail.table.Table.schemaOf(
                    LinkDecisions.AT, LinkDecisions.BY, LinkDecisions.DECISION, LinkDecisions.REASON),
            "the latest word");

    private final Dataset<Row> latest;

    private Decided(Dataset<Row> latest) {
        this.latest = latest;
    }

    static Decided of(Dataset<Row> decisions) {
        Dataset<Row> words = decisions.select(
                record(LinkDecisions.LEFT_TABLE.col(), LinkDecisions.LEFT_KEY.col())
                        .as(ONE.name()),
                record(LinkDecisions.RIGHT_TABLE.col(), LinkDecisions.RIGHT_KEY.col())
                        .as(OTHER.name()),
                struct(
                                LinkDecisions.AT.col(),
                                LinkDecisions.BY.col(),
                                LinkDecisions.DECISION.col(),
                                LinkDecisions.REASON.col())
                        .as(WORD.name()));
        Column[] pair = Stream.of(Pairs.names()).map(functions::col).toArray(Column[]::new);
        return new Decided(
                Pairs.oriented(words, WORD).groupBy(pair).agg(max(WORD.col()).as(WORD.name())));
    }

    /** Links between what a person holds for one. */
    Dataset<Row> same() {
        Column because = when(part(LinkDecisions.REASON).isNotNull(), concat(lit(": "), part(LinkDecisions.REASON)))
                .otherwise(lit("."));
        return Method.DECISION_OF_A_PERSON.links(said("SAME")
                .withColumn(
                        VALUE.name(),
                        concat(
                                coalesce(part(LinkDecisions.BY), lit("A person")),
                                lit(" decided that both are the same"),
                                because)));
    }

    /** Pairs that a person keeps apart, oriented. */
    Dataset<Row> apart() {
        return said("DIFFERENT").drop(WORD.name());
    }

    private Dataset<Row> said(String decision) {
        return latest.where(part(LinkDecisions.DECISION).equalTo(lit(decision)));
    }

    private static Column part(Field field) {
        return WORD.col().getField(field.name());
    }
}
