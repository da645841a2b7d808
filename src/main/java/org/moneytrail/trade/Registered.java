package org.moneytrail.trade;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.sort_array;
import static org.moneytrail.table.Field.required;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.Parties;
import org.moneytrail.table.Types;

/** What is known of an entity from all its rows in the parties together. */
final class Registered {
    static final Field ACTIVITIES = required("activities", Types.TEXTS, "its lines of business");
    static final Field LICENCES = required("licences", Types.TEXTS, "licences it holds");
    static final Field IDENTIFIED = required("identified", DataTypes.BooleanType, "true if a national id is known");

    private Registered() {}

    /** Entity and party of each party. */
    static Dataset<Row> parties(TradeTables in) {
        return in.entities()
                .where(Entities.SOURCE_TABLE.col().equalTo(Parties.TABLE.name()))
                .select(Entities.ENTITY_ID.col(), Entities.SOURCE_KEY.col().as(Parties.PARTY_ID.name()));
    }

    /** One row per entity. One join and one shuffle of the parties. */
    static Dataset<Row> of(TradeTables in) {
        return in.parties()
                .join(parties(in), Parties.PARTY_ID.name())
                .groupBy(Entities.ENTITY_ID.col())
                .agg(
                        sort_array(collect_set(Parties.ACTIVITY.col())).as(ACTIVITIES.name()),
                        sort_array(array_distinct(flatten(collect_list(Parties.LICENCE_NUMBERS.col()))))
                                .as(LICENCES.name()),
                        bool_or(Parties.NATIONAL_ID.col().isNotNull()).as(IDENTIFIED.name()));
    }
}
