package org.moneytrail.link;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.substr;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.link.Pairs.ONE;
import static org.moneytrail.link.Pairs.OTHER;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.link.Records.VALUE;
import static org.moneytrail.link.Records.record;
import static org.moneytrail.link.Records.tableOf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Field;
import org.moneytrail.table.Links;
import org.moneytrail.table.Parties;
import org.moneytrail.table.SeizureSubjects;

/** Facts that make records one person or company. */
final class Identities {
    /** The record that others with its id are tied to. */
    static final Field CENTRE = Field.required("centre", Records.RECORD.type(), "the record that others are tied to");

    private Identities() {}

    /**
     * All of them, less what a person keeps apart.
     *
     * @param tied what {@link #tied} returns
     */
    static Dataset<Row> links(LinkTables in, Dataset<Row> tied, Decided decided) {
        return Method.NATIONAL_ID
                .links(stars(tied))
                .union(Method.PARTY.links(holders(in)))
                .union(Method.ACCOUNT.links(namedAccounts(in)))
                .join(broadcast(decided.apart()), Pairs.names(), "left_anti")
                .union(decided.same());
    }

    /**
     * Each record that carries an id, with the id and the {@link #CENTRE}, which carries it too: a party if there is
     * one, else the smallest record. Linear in the records however many share an id. Two shuffles by id.
     */
    static Dataset<Row> tied(Dataset<Row> carriers, Decided decided) {
        Dataset<Row> carrying = without(carriers, decided.apart());
        Dataset<Row> centres = carrying.groupBy(VALUE.col())
                .agg(unranked(min(ranked(RECORD.col()))).as(CENTRE.name()));
        return carrying.join(centres, VALUE.name()).select(RECORD.col(), VALUE.col(), CENTRE.col());
    }

    private static Dataset<Row> stars(Dataset<Row> tied) {
        return Pairs.oriented(
                tied.select(
                        VALUE.col(), CENTRE.col().as(ONE.name()), RECORD.col().as(OTHER.name())),
                VALUE);
    }

    /**
     * Of two records that share a value and that a person keeps apart, the later one no longer counts as carrying it, or
     * both would still be tied to a third one.
     */
    private static Dataset<Row> without(Dataset<Row> carriers, Dataset<Row> apart) {
        Dataset<Row> pairs = apart.select(
                record(Links.LEFT_TABLE.col(), Links.LEFT_KEY.col()).as(ONE.name()),
                record(Links.RIGHT_TABLE.col(), Links.RIGHT_KEY.col()).as(OTHER.name()));
        Dataset<Row> ones = carriers.join(broadcast(pairs), RECORD.col().equalTo(ONE.col()))
                .select(VALUE.col(), ONE.col(), OTHER.col());
        Dataset<Row> leaving = carriers.as("other")
                .join(
                        broadcast(ones.as("one")),
                        RECORD.of("other")
                                .equalTo(OTHER.of("one"))
                                .and(VALUE.of("other").equalTo(VALUE.of("one"))))
                .select(
                        VALUE.of("one").as(VALUE.name()),
                        unranked(greatest(ranked(ONE.col()), ranked(OTHER.col())))
                                .as(RECORD.name()));
        return carriers.join(broadcast(leaving), new String[] {VALUE.name(), RECORD.name()}, "left_anti");
    }

    /** The record behind a digit that puts parties first. */
    private static Column ranked(Column record) {
        return concat(
                when(tableOf(record).equalTo(lit(Parties.TABLE.name())), lit("0"))
                        .otherwise(lit("1")),
                record);
    }

    private static Column unranked(Column ranked) {
        return substr(ranked, lit(2));
    }

    private static Dataset<Row> holders(LinkTables in) {
        return Pairs.oriented(
                in.accounts()
                        .select(Accounts.ACCOUNT_ID.col(), Accounts.PARTY_ID.col())
                        .distinct()
                        .join(in.parties().select(Parties.PARTY_ID.col()).distinct(), Accounts.PARTY_ID.name())
                        .select(
                                record(Accounts.TABLE, Accounts.ACCOUNT_ID.col())
                                        .as(ONE.name()),
                                Mentions.party().as(OTHER.name()),
                                Parties.PARTY_ID.col().as(VALUE.name())),
                VALUE);
    }

    private static Dataset<Row> namedAccounts(LinkTables in) {
        return Pairs.oriented(
                in.accounts()
                        .select(Accounts.ACCOUNT_ID.col())
                        .distinct()
                        .join(
                                in.seizureSubjects().select(Mentions.subject(), SeizureSubjects.ACCOUNT_ID.col()),
                                Accounts.ACCOUNT_ID.name())
                        .select(
                                record(Accounts.TABLE, Accounts.ACCOUNT_ID.col())
                                        .as(ONE.name()),
                                RECORD.col().as(OTHER.name()),
                                Accounts.ACCOUNT_ID.col().as(VALUE.name())),
                VALUE);
    }
}
