package org.moneytrail.link;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.moneytrail.link.FewShare.WRITTEN;
import static org.moneytrail.link.Identities.CENTRE;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.link.Records.VALUE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Field;

/**
 * Traders whose goods one broker declares. That the broker of two declarations is one, his id tells already; what is
 * evidence is that two traders go to one whom few go to. A broker acts for who imports or exports: for the consignee
 * of an import and the consignor of an export, so that nobody is related to whom he trades with; in transit it is
 * mostly the carrier who declares. Who declares his own goods is no broker. A trader without an id is not looked at,
 * for nobody can tell whether two of one name are two.
 */
final class SharedBrokers {
    private static final Field BROKER =
            Field.required("broker", DataTypes.StringType, "the broker's id in its one form");

    private SharedBrokers() {}

    /**
     * Traders with their brokers; a trader's record is the one that others with his id are tied to. One join of the
     * declarations.
     *
     * @param tied what {@link Identities#tied} returns
     * @param most of how many clients a broker serves few
     */
    static FewShare of(LinkTables in, Dataset<Row> tied, int most) {
        Dataset<Row> clients = clients(in, "IMPORT", "consignee").union(clients(in, "EXPORT", "consignor"));
        return new FewShare(
                clients.join(tied, RECORD.name())
                        .where(BROKER.col().notEqual(VALUE.col()))
                        .select(CENTRE.col().as(RECORD.name()), BROKER.col().as(VALUE.name()), WRITTEN.col()),
                most);
    }

    private static Dataset<Row> clients(LinkTables in, String procedure, String role) {
        Column id = Identifiers.nationalId(Declarations.DECLARANT_ID.col());
        return in.declarations()
                .where(Declarations.PROCEDURE.col().equalTo(lit(procedure)))
                .select(
                        Mentions.trader(role),
                        id.as(BROKER.name()),
                        concat_ws(" ", Declarations.DECLARANT_NAME.col(), concat(lit("("), id, lit(")")))
                                .as(WRITTEN.name()));
    }
}
