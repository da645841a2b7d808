package org.moneytrail.link;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.moneytrail.link.FewShare.WRITTEN;
import static org.moneytrail.link.Pairs.ONE;
import static org.moneytrail.link.Pairs.OTHER;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.link.Records.VALUE;
import static org.moneytrail.link.Records.key;
import static org.moneytrail.link.Records.record;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Parties;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;

/**
 * Links between records that share something without being one person or company. A seizure or a declaration counts once
 * for what several of its rows share, by the smallest of them.
 */
final class Relations {
    /** Up to so many records that share a value, all pairs are links; beyond, each is linked to the smallest alone. */
    static final int BLOCK_CAP = 50;

    private static final Field CENTRE = Field.required("centre", RECORD.type(), "the smallest record of a block");
    private static final Field COUNTRY =
            Field.optional("country", DataTypes.StringType, "where a phone is dialled without a country code");
    private static final Field SIZE = Field.required("size", DataTypes.LongType, "records in a block");

    private final LinkTables in;
    private final Dataset<Row> tied;
    private final FewShare addresses;
    private final FewShare brokers;

    /**
     * @param tied what {@link Identities#tied} returns
     * @param most an address or a broker that more share relates nobody
     */
    Relations(LinkTables in, Dataset<Row> tied, int most) {
        this.in = in;
        this.tied = tied;
        addresses = new FewShare(addresses(in), most);
        brokers = SharedBrokers.of(in, tied, most);
    }

    /** A sentence for each kind of thing that too many share to be related by it. */
    List<String> leftOut() {
        return Stream.concat(addresses.leftOut("addresses").stream(), brokers.leftOut("brokers").stream())
                .toList();
    }

    /** All of them. */
    Dataset<Row> links() {
        Dataset<Row> phones = phones(in);
        Dataset<Row> plateSeizures = in.seizures().withColumn(VALUE.name(), explode(Seizures.TRANSPORT_IDS.col()));
        Dataset<Row> plateDeclarations =
                in.declarations().withColumn(VALUE.name(), explode(Declarations.TRANSPORT_IDS.col()));
        Dataset<Row> seizedPlates = ofSeizures(plateSeizures, Identifiers.plate(VALUE.col()));
        Dataset<Row> declaredPlates = ofDeclarations(plateDeclarations, Identifiers.plate(VALUE.col()));
        Dataset<Row> seizedContainers =
                ofSeizures(in.seizures(), Identifiers.container(Seizures.CONTAINER_NUMBER.col()));
        Dataset<Row> declaredContainers =
                ofDeclarations(in.declarations(), Identifiers.container(Declarations.CONTAINER_NUMBER.col()));
        Dataset<Row> covered = ofSeizures(in.seizures(), Seizures.DECLARATION_ID.col());
        Dataset<Row> declared = ofDeclarations(in.declarations(), Declarations.DECLARATION_ID.col());
        return Method.PHONE
                .links(pairs(phones, phones))
                .union(Method.PLATE.links(pairs(seizedPlates, seizedPlates.union(declaredPlates))))
                .union(Method.CONTAINER.links(pairs(seizedContainers, seizedContainers.union(declaredContainers))))
                .union(Method.ADDRESS.links(addresses.pairs()))
                .union(Method.DECLARANT.links(brokers.pairs()))
                .union(Method.DIRECTOR.links(SharedDirectors.pairs(in, tied)))
                .union(Method.DECLARATION.links(pairs(covered, declared)));
    }

    /**
     * Each hub with each member that shares its value; in blocks of more than {@link #BLOCK_CAP} members the smallest hub
     * alone, so that output stays linear. Three shuffles by value, one by pair.
     */
    static Dataset<Row> pairs(Dataset<Row> hubs, Dataset<Row> members) {
        Dataset<Row> sizes = members.groupBy(VALUE.col()).agg(count(lit(1)).as(SIZE.name()));
        Dataset<Row> centres = hubs.groupBy(VALUE.col()).agg(min(RECORD.col()).as(CENTRE.name()));
        Dataset<Row> linking = hubs.join(sizes, VALUE.name())
                .join(centres, VALUE.name())
                .where(SIZE.col().leq(lit(BLOCK_CAP)).or(RECORD.col().equalTo(CENTRE.col())))
                .select(VALUE.col(), RECORD.col().as(ONE.name()));
        return Pairs.oriented(
                        linking.join(members.select(VALUE.col(), RECORD.col().as(OTHER.name())), VALUE.name()), VALUE)
                .distinct();
    }

    private static Dataset<Row> phones(LinkTables in) {
        return in.parties()
                .select(Mentions.party(), phone(Parties.PHONE.col(), Parties.COUNTRY.col()))
                .union(in.seizureSubjects()
                        .select(Mentions.subject(), phone(SeizureSubjects.PHONE.col(), SeizureSubjects.COUNTRY.col())))
                .union(in.designations()
                        .select(
                                record(Designations.TABLE, Designations.LIST_ID.col()),
                                Identifiers.onlyOne(Designations.COUNTRIES.col())
                                        .as(COUNTRY.name()),
                                explode(Designations.PHONES.col()).as(VALUE.name()))
                        .select(RECORD.col(), phone(VALUE.col(), COUNTRY.col())))
                .where(VALUE.col().isNotNull())
                .select(VALUE.col(), RECORD.col())
                .distinct();
    }

    private static Dataset<Row> addresses(LinkTables in) {
        return in.parties()
                .select(Mentions.party(), Parties.ADDRESS.col().as(WRITTEN.name()))
                .union(in.designations()
                        .select(
                                record(Designations.TABLE, Designations.LIST_ID.col()),
                                explode(Designations.ADDRESSES.col())))
                .select(RECORD.col(), Identifiers.address(WRITTEN.col()).as(VALUE.name()), WRITTEN.col());
    }

    private static Column phone(Column written, Column country) {
        return Identifiers.phone(written, country).as(VALUE.name());
    }

    private static Dataset<Row> ofSeizures(Dataset<Row> seizures, Column value) {
        Field substance = Seizures.SUBSTANCE;
        return seizures.select(Seizures.SEIZURE_ID.col(), substance.col(), value.as(VALUE.name()))
                .where(VALUE.col().isNotNull())
                .groupBy(VALUE.col(), Seizures.SEIZURE_ID.col())
                .agg(min(substance.col()).as(substance.name()))
                .select(VALUE.col(), record(Seizures.TABLE, key(Seizures.SEIZURE_ID.col(), substance.col())));
    }

    private static Dataset<Row> ofDeclarations(Dataset<Row> declarations, Column value) {
        Field item = Declarations.ITEM_NUMBER;
        return declarations
                .select(Declarations.DECLARATION_ID.col(), item.col(), value.as(VALUE.name()))
                .where(VALUE.col().isNotNull())
                .groupBy(VALUE.col(), Declarations.DECLARATION_ID.col())
                .agg(min(item.col()).as(item.name()))
                .select(
                        VALUE.col(),
                        record(
                                Declarations.TABLE,
                                key(
                                        Declarations.DECLARATION_ID.col(),
                                        item.col().cast(DataTypes.StringType))));
    }
}
