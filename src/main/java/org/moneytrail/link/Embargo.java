package org.moneytrail.link;

import static org.apache.spark.sql.functions.broadcast;
import static org.moneytrail.link.Pairs.ONE;
import static org.moneytrail.link.Pairs.OTHER;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.link.Records.key;
import static org.moneytrail.link.Records.record;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Links;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;

/** Which links may not be shown: those that touch an embargoed seizure or one of its subjects. */
final class Embargo {
    private Embargo() {}

    /** The links, each told whether it may be shown. No shuffle of the links: embargoed seizures are few. */
    static Dataset<Row> on(Dataset<Row> links, LinkTables in) {
        Dataset<Row> hidden = hidden(in);
        return links.join(
                        broadcast(hidden.select(RECORD.col().as(ONE.name()))),
                        record(Links.LEFT_TABLE.col(), Links.LEFT_KEY.col()).equalTo(ONE.col()),
                        "left_outer")
                .join(
                        broadcast(hidden.select(RECORD.col().as(OTHER.name()))),
                        record(Links.RIGHT_TABLE.col(), Links.RIGHT_KEY.col()).equalTo(OTHER.col()),
                        "left_outer")
                .withColumn(
                        Links.EMBARGOED.name(),
                        ONE.col().isNotNull().or(OTHER.col().isNotNull()));
    }

    /** Records that may not be shown: embargoed seizures and their subjects. */
    static Dataset<Row> hidden(LinkTables in) {
        Dataset<Row> seizures = in.seizures()
                .where(Seizures.EMBARGOED.col())
                .select(Seizures.SEIZURE_ID.col())
                .distinct();
        return in.seizures()
                .join(seizures, Seizures.SEIZURE_ID.name())
                .select(record(Seizures.TABLE, key(Seizures.SEIZURE_ID.col(), Seizures.SUBSTANCE.col())))
                .union(in.seizureSubjects()
                        .join(seizures, SeizureSubjects.SEIZURE_ID.name())
                        .select(Mentions.subject()))
                .distinct();
    }
}
