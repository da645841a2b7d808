package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;
import static org.moneytrail.table.Types.DECIMAL_6;
import static org.moneytrail.table.Types.TEXTS;

import java.util.List;

/** One row per goods item of a customs declaration. */
public final class Declarations {
    /** Number of the declaration, opaque. */
    public static final Field DECLARATION_ID =
            required("declaration_id", StringType, "number of the declaration, opaque");
    /** Number of the item, from 1. */
    public static final Field ITEM_NUMBER = required("item_number", IntegerType, "number of the item, from 1");
    /** When it was lodged. */
    public static final Field LODGED_AT = required("lodged_at", TimestampType, "when it was lodged");
    /** IMPORT, EXPORT or TRANSIT. */
    public static final Field PROCEDURE = required("procedure", StringType, "IMPORT, EXPORT or TRANSIT");
    /** Customs office. */
    public static final Field OFFICE = optional("office", StringType, "customs office");
    /** Name of the declarant as the source wrote it. */
    public static final Field DECLARANT_NAME =
            optional("declarant_name", StringType, "name of the declarant as the source wrote it");
    /** National id or registration number of the declarant. */
    public static final Field DECLARANT_ID =
            optional("declarant_id", StringType, "national id or registration number of the declarant");
    /** Name of the consignor as the source wrote it. */
    public static final Field CONSIGNOR_NAME =
            optional("consignor_name", StringType, "name of the consignor as the source wrote it");
    /** National id or registration number of the consignor. */
    public static final Field CONSIGNOR_ID =
            optional("consignor_id", StringType, "national id or registration number of the consignor");
    /** Country of the consignor, ISO 3166 alpha-2. */
    public static final Field CONSIGNOR_COUNTRY =
            optional("consignor_country", StringType, "country of the consignor, ISO 3166 alpha-2");
    /** Name of the consignee as the source wrote it. */
    public static final Field CONSIGNEE_NAME =
            optional("consignee_name", StringType, "name of the consignee as the source wrote it");
    /** National id or registration number of the consignee. */
    public static final Field CONSIGNEE_ID =
            optional("consignee_id", StringType, "national id or registration number of the consignee");
    /** Country of the consignee, ISO 3166 alpha-2. */
    public static final Field CONSIGNEE_COUNTRY =
            optional("consignee_country", StringType, "country of the consignee, ISO 3166 alpha-2");
    /** HS code, 6 to 10 digits. */
    public static final Field HS_CODE = required("hs_code", StringType, "HS code, 6 to 10 digits");
    /** Goods as declared. */
    public static final Field GOODS_DESCRIPTION = optional("goods_description", StringType, "goods as declared");
    /** Country of origin, ISO 3166 alpha-2. */
    public static final Field ORIGIN_COUNTRY =
            optional("origin_country", StringType, "country of origin, ISO 3166 alpha-2");
    /** Country of dispatch, ISO 3166 alpha-2. */
    public static final Field DISPATCH_COUNTRY =
            optional("dispatch_country", StringType, "country of dispatch, ISO 3166 alpha-2");
    /** Country of destination, ISO 3166 alpha-2. */
    public static final Field DESTINATION_COUNTRY =
            optional("destination_country", StringType, "country of destination, ISO 3166 alpha-2");
    /** Net mass, kg. */
    public static final Field NET_MASS_KG = optional("net_mass_kg", DECIMAL_6, "net mass, kg");
    /** Gross mass, kg. */
    public static final Field GROSS_MASS_KG = optional("gross_mass_kg", DECIMAL_6, "gross mass, kg");
    /** Quantity, in its unit. */
    public static final Field QUANTITY = optional("quantity", DECIMAL_6, "quantity, in its unit");
    /** Unit of the quantity. */
    public static final Field QUANTITY_UNIT = optional("quantity_unit", StringType, "unit of the quantity");
    /** Statistical value, minor units of the base currency. */
    public static final Field STATISTICAL_VALUE_MINOR =
            optional("statistical_value_minor", LongType, "statistical value, minor units of the base currency");
    /** Part of the invoice that this item is, minor units of its currency. */
    public static final Field INVOICE_AMOUNT_MINOR = optional(
            "invoice_amount_minor", LongType, "part of the invoice that this item is, minor units of its currency");
    /** Currency of the invoice, ISO 4217. */
    public static final Field INVOICE_CURRENCY =
            optional("invoice_currency", StringType, "currency of the invoice, ISO 4217");
    /** Number of the invoice. */
    public static final Field INVOICE_NUMBER = optional("invoice_number", StringType, "number of the invoice");
    /** Number of the contract. */
    public static final Field CONTRACT_NUMBER = optional("contract_number", StringType, "number of the contract");
    /** Delivery terms. */
    public static final Field INCOTERM = optional("incoterm", StringType, "delivery terms");
    /** ROAD, RAIL, AIR, SEA, POST, PIPELINE or OTHER. */
    public static final Field TRANSPORT_MODE =
            optional("transport_mode", StringType, "ROAD, RAIL, AIR, SEA, POST, PIPELINE or OTHER");
    /** Plates or other identifiers of the means of transport. */
    public static final Field TRANSPORT_IDS =
            required("transport_ids", TEXTS, "plates or other identifiers of the means of transport");
    /** Container, ISO 6346. */
    public static final Field CONTAINER_NUMBER = optional("container_number", StringType, "container, ISO 6346");
    /** Seal. */
    public static final Field SEAL_NUMBER = optional("seal_number", StringType, "seal");
    /** Import or export licence. */
    public static final Field LICENCE_NUMBER = optional("licence_number", StringType, "import or export licence");

    /** The table. */
    public static final Table TABLE = Table.of(
                    "declarations",
                    "one row per goods item of a customs declaration",
                    List.of(DECLARATION_ID, ITEM_NUMBER),
                    DECLARATION_ID,
                    ITEM_NUMBER,
                    LODGED_AT,
                    PROCEDURE,
                    OFFICE,
                    DECLARANT_NAME,
                    DECLARANT_ID,
                    CONSIGNOR_NAME,
                    CONSIGNOR_ID,
                    CONSIGNOR_COUNTRY,
                    CONSIGNEE_NAME,
                    CONSIGNEE_ID,
                    CONSIGNEE_COUNTRY,
                    HS_CODE,
                    GOODS_DESCRIPTION,
                    ORIGIN_COUNTRY,
                    DISPATCH_COUNTRY,
                    DESTINATION_COUNTRY,
                    NET_MASS_KG,
                    GROSS_MASS_KG,
                    QUANTITY,
                    QUANTITY_UNIT,
                    STATISTICAL_VALUE_MINOR,
                    INVOICE_AMOUNT_MINOR,
                    INVOICE_CURRENCY,
                    INVOICE_NUMBER,
                    CONTRACT_NUMBER,
                    INCOTERM,
                    TRANSPORT_MODE,
                    TRANSPORT_IDS,
                    CONTAINER_NUMBER,
                    SEAL_NUMBER,
                    LICENCE_NUMBER)
            .with(Provenance.FIELDS);

    private Declarations() {}
}
