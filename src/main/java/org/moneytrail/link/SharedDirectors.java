package org.moneytrail.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.moneytrail.link.Identities.CENTRE;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.link.Records.VALUE;
import static org.moneytrail.link.Records.record;
import static org.moneytrail.table.Field.required;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Field;
import org.moneytrail.table.Links;
import org.moneytrail.table.Parties;
import org.moneytrail.table.PartyRelations;

/**
 * Companies that one party directs or owns at one time. Who is one party is told by the party's id and by the
 * national id; an inference does not count, for what rests on it would be no fact. A term without a first or last day
 * is open on that side, and the last day belongs to it.
 */
final class SharedDirectors {
    private static final Field COMPANY = required("company", RECORD.type(), "the record that tells companies apart");
    private static final Field TERM =
            required("term", DataTypes.StringType, "who is what of whom from when until when");
    private static final String ONE = "one";
    private static final String OTHER = "other";

    private SharedDirectors() {}

    /**
     * Pairs of companies with the sentence that tells who stands behind both. Five joins of the relations, which are
     * few beside payments; whoever stands behind very many companies relates each to the smallest of them, as {@link
     * Relations#pairs} has it.
     *
     * @param tied what {@link Identities#tied} returns
     */
    static Dataset<Row> pairs(LinkTables in, Dataset<Row> tied) {
        Dataset<Row> terms = terms(in, tied).localCheckpoint();
        Dataset<Row> companies = terms.select(VALUE.col(), RECORD.col()).distinct();
        return Relations.pairs(companies, companies)
                .as("pair")
                .join(terms.as(ONE), of(ONE, Links.LEFT_TABLE, Links.LEFT_KEY))
                .join(terms.as(OTHER), of(OTHER, Links.RIGHT_TABLE, Links.RIGHT_KEY))
                .where(COMPANY.of(ONE).notEqual(COMPANY.of(OTHER)))
                .where(begins(ONE, OTHER).and(begins(OTHER, ONE)))
                .select(
                        Links.LEFT_TABLE.col(),
                        Links.LEFT_KEY.col(),
                        Links.RIGHT_TABLE.col(),
                        Links.RIGHT_KEY.col(),
                        concat(lit("One party stands behind both: "), TERM.of(ONE), lit("; "), TERM.of(OTHER), lit("."))
                                .as(VALUE.name()));
    }

    private static Column of(String term, Field table, Field key) {
        return VALUE.of("pair")
                .equalTo(VALUE.of(term))
                .and(record(table.of("pair"), key.of("pair")).equalTo(RECORD.of(term)));
    }

    /** True if the term of the one begins before that of the other is over. */
    private static Column begins(String one, String other) {
        return coalesce(PartyRelations.FROM.of(one).leq(PartyRelations.UNTIL.of(other)), lit(true));
    }

    /** Who directs or owns which company: {@link Records#VALUE} tells parties apart, {@link #COMPANY} companies. */
    private static Dataset<Row> terms(LinkTables in, Dataset<Row> tied) {
        Dataset<Row> parties = in.parties()
                .select(Parties.PARTY_ID.col(), Parties.NAME.col(), Mentions.party())
                .join(tied.select(RECORD.col(), CENTRE.col()), RECORD.name(), "left_outer")
                .withColumn(CENTRE.name(), coalesce(CENTRE.col(), RECORD.col()));
        Dataset<Row> companies = parties.select(
                Parties.PARTY_ID.col().as(PartyRelations.RELATED_PARTY_ID.name()),
                RECORD.col(),
                CENTRE.col().as(COMPANY.name()));
        Column name = concat(lit("\""), Parties.NAME.col(), lit("\" ("), Parties.PARTY_ID.col(), lit(") is "));
        Column role = concat(lower(PartyRelations.RELATION.col()), lit(" of "), PartyRelations.RELATED_PARTY_ID.col());
        Column from = concat(lit(" from "), PartyRelations.FROM.col());
        Column until = concat(lit(" until "), PartyRelations.UNTIL.col());
        return in.partyRelations()
                .where(PartyRelations.RELATION.col().isin("DIRECTOR", "OWNER"))
                .join(parties.drop(RECORD.name()), PartyRelations.PARTY_ID.name())
                .join(companies, PartyRelations.RELATED_PARTY_ID.name())
                .select(
                        CENTRE.col().as(VALUE.name()),
                        RECORD.col(),
                        COMPANY.col(),
                        PartyRelations.FROM.col(),
                        PartyRelations.UNTIL.col(),
                        concat_ws("", name, role, from, until).as(TERM.name()));
    }
}
