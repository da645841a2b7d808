package org.moneytrail.trade;

import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.table.Field.optional;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;

/** Goods items with who trades and with whom: all columns of {@link Declarations} and those declared here. */
final class Items {
    static final Field CONSIGNEE_ENTITY = optional("consignee_entity", DataTypes.StringType, "who the consignee is");
    static final Field CONSIGNOR_ENTITY = optional("consignor_entity", DataTypes.StringType, "who the consignor is");
    static final Field DECLARANT_ENTITY = optional("declarant_entity", DataTypes.StringType, "who the declarant is");

    static final String IMPORT = "IMPORT";
    static final String EXPORT = "EXPORT";

    private Items() {}

    /** All items. One shuffle of the declarations' parties, one join with the items. */
    static Dataset<Row> of(TradeTables in) {
        Column key = Entities.SOURCE_KEY.col();
        Column role = substring_index(key, "#", -1);
        Dataset<Row> roles = in.entities()
                .where(Entities.SOURCE_TABLE.col().equalTo(Declarations.TABLE.name()))
                .groupBy(key.substr(lit(1), length(key).minus(length(role)).minus(lit(1)))
                        .as(Declarations.DECLARATION_ID.name()))
                .agg(
                        entity(role, "consignee").as(CONSIGNEE_ENTITY.name()),
                        entity(role, "consignor").as(CONSIGNOR_ENTITY.name()),
                        entity(role, "declarant").as(DECLARANT_ENTITY.name()));
        Dataset<Row> items = in.declarations().join(roles, Declarations.DECLARATION_ID.name(), "left_outer");
        List<Column> columns = new ArrayList<>(
                List.of(items.columns()).stream().map(c -> col(c)).toList());
        columns.add(keys().as(Work.KEYS.name()));
        return items.select(columns.toArray(Column[]::new));
    }

    /** The party here: the consignee of imports, the consignor of exports. */
    static Column trader(Field ofConsignee, Field ofConsignor) {
        return when(imported(), ofConsignee.col()).otherwise(ofConsignor.col());
    }

    static Column imported() {
        return Declarations.PROCEDURE.col().equalTo(IMPORT);
    }

    /** True for goods that are traded, not only carried through. */
    static Column traded() {
        return Declarations.PROCEDURE.col().isin(IMPORT, EXPORT);
    }

    /** Under whom an item's payments are looked for. */
    static Column traderKey() {
        return coalesce(
                trader(CONSIGNEE_ENTITY, CONSIGNOR_ENTITY), DECLARANT_ENTITY.col(), Declarations.DECLARATION_ID.col());
    }

    private static Column entity(Column role, String name) {
        return max(when(role.equalTo(name), Entities.ENTITY_ID.col()));
    }

    private static Column keys() {
        Column declarant = Signs.identity(DECLARANT_ENTITY.col(), Declarations.DECLARANT_ID.col());
        Column consignee = Signs.identity(CONSIGNEE_ENTITY.col(), Declarations.CONSIGNEE_ID.col());
        Column consignor = Signs.identity(CONSIGNOR_ENTITY.col(), Declarations.CONSIGNOR_ID.col());
        Column invoices = Signs.number(Declarations.INVOICE_NUMBER.col());
        Column contracts = Signs.number(Declarations.CONTRACT_NUMBER.col());
        return when(
                        imported(),
                        Signs.keys(
                                Signs.IN,
                                invoices,
                                contracts,
                                array_union(consignee, declarant),
                                Signs.identityOrName(
                                        CONSIGNOR_ENTITY.col(),
                                        Declarations.CONSIGNOR_ID.col(),
                                        Declarations.CONSIGNOR_NAME.col())))
                .otherwise(Signs.keys(
                        Signs.OUT,
                        invoices,
                        contracts,
                        array_union(consignor, declarant),
                        Signs.identityOrName(
                                CONSIGNEE_ENTITY.col(),
                                Declarations.CONSIGNEE_ID.col(),
                                Declarations.CONSIGNEE_NAME.col())));
    }
}
