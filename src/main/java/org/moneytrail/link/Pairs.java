package org.moneytrail.link;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.moneytrail.link.Records.keyOf;
import static org.moneytrail.link.Records.tableOf;
import static org.moneytrail.table.Links.LEFT_KEY;
import static org.moneytrail.table.Links.LEFT_TABLE;
import static org.moneytrail.table.Links.RIGHT_KEY;
import static org.moneytrail.table.Links.RIGHT_TABLE;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Field;

/** Two records, the smaller on the left, so that a pair is found whichever way it was met. */
final class Pairs {
    /** One record of a pair. */
    static final Field ONE = Field.required("one", Records.RECORD.type(), "one record");
    /** The other record of a pair. */
    static final Field OTHER = Field.required("other", Records.RECORD.type(), "the other record");

    private Pairs() {}

    /** {@link #ONE} and {@link #OTHER} as left and right, with more columns; a record is no pair with itself. No shuffle. */
    static Dataset<Row> oriented(Dataset<Row> pairs, Field... more) {
        Column left = least(ONE.col(), OTHER.col());
        Column right = greatest(ONE.col(), OTHER.col());
        return pairs.where(ONE.col().notEqual(OTHER.col()))
                .select(Stream.concat(
                                Stream.of(
                                        tableOf(left).as(LEFT_TABLE.name()),
                                        keyOf(left).as(LEFT_KEY.name()),
                                        tableOf(right).as(RIGHT_TABLE.name()),
                                        keyOf(right).as(RIGHT_KEY.name())),
                                Stream.of(more).map(Field::col))
                        .toArray(Column[]::new));
    }

    /** Names of the four columns that tell pairs apart. */
    static String[] names() {
        return new String[] {LEFT_TABLE.name(), LEFT_KEY.name(), RIGHT_TABLE.name(), RIGHT_KEY.name()};
    }
}
