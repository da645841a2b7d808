package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;
import static org.moneytrail.table.Types.DECIMAL_6;
import static org.moneytrail.table.Types.TEXTS;

import java.util.List;

/** One row per substance of a seizure. */
public final class Seizures {
    /** The agency's number, opaque. */
    public static final Field SEIZURE_ID = required("seizure_id", StringType, "the agency's number, opaque");
    /** When it was seized. */
    public static final Field SEIZED_AT = required("seized_at", TimestampType, "when it was seized");
    /** Where. */
    public static final Field PLACE = optional("place", StringType, "where");
    /** Which office seized it. */
    public static final Field OFFICE = optional("office", StringType, "which office seized it");
    /** Substance; CASH for cash alone. */
    public static final Field SUBSTANCE = required("substance", StringType, "substance; CASH for cash alone");
    /** INCB table or schedule. */
    public static final Field CONTROL_LIST = optional("control_list", StringType, "INCB table or schedule");
    /** Quantity, in its unit. */
    public static final Field QUANTITY = optional("quantity", DECIMAL_6, "quantity, in its unit");
    /** Unit of the quantity. */
    public static final Field UNIT = optional("unit", StringType, "unit of the quantity");
    /** Estimated value, minor units of its currency. */
    public static final Field ESTIMATED_VALUE_MINOR =
            optional("estimated_value_minor", LongType, "estimated value, minor units of its currency");
    /** Currency of the value, ISO 4217. */
    public static final Field VALUE_CURRENCY =
            optional("value_currency", StringType, "currency of the value, ISO 4217");
    /** How it was hidden. */
    public static final Field CONCEALMENT = optional("concealment", StringType, "how it was hidden");
    /** ROAD, RAIL, AIR, SEA, POST, PIPELINE or OTHER. */
    public static final Field TRANSPORT_MODE =
            optional("transport_mode", StringType, "ROAD, RAIL, AIR, SEA, POST, PIPELINE or OTHER");
    /** Plates or other identifiers of the means of transport. */
    public static final Field TRANSPORT_IDS =
            required("transport_ids", TEXTS, "plates or other identifiers of the means of transport");
    /** Container, ISO 6346. */
    public static final Field CONTAINER_NUMBER = optional("container_number", StringType, "container, ISO 6346");
    /** Declaration that covered it; key of declarations. */
    public static final Field DECLARATION_ID =
            optional("declaration_id", StringType, "declaration that covered it; key of declarations");
    /** Country of departure, ISO 3166 alpha-2. */
    public static final Field DEPARTURE_COUNTRY =
            optional("departure_country", StringType, "country of departure, ISO 3166 alpha-2");
    /** Countries of transit, ISO 3166 alpha-2. */
    public static final Field TRANSIT_COUNTRIES =
            required("transit_countries", TEXTS, "countries of transit, ISO 3166 alpha-2");
    /** Country of destination, ISO 3166 alpha-2. */
    public static final Field DESTINATION_COUNTRY =
            optional("destination_country", StringType, "country of destination, ISO 3166 alpha-2");
    /** True while the consignment is let through under control. */
    public static final Field CONTROLLED_DELIVERY =
            required("controlled_delivery", BooleanType, "true while the consignment is let through under control");
    /** Seized cash, minor units of its currency. */
    public static final Field CASH_AMOUNT_MINOR =
            optional("cash_amount_minor", LongType, "seized cash, minor units of its currency");
    /** Currency of the cash, ISO 4217. */
    public static final Field CASH_CURRENCY = optional("cash_currency", StringType, "currency of the cash, ISO 4217");
    /** True while nothing that rests on the seizure may be shown. */
    public static final Field EMBARGOED =
            required("embargoed", BooleanType, "true while nothing that rests on the seizure may be shown");

    /** The table. */
    public static final Table TABLE = Table.of(
                    "seizures",
                    "one row per substance of a seizure",
                    List.of(SEIZURE_ID, SUBSTANCE),
                    SEIZURE_ID,
                    SEIZED_AT,
                    PLACE,
                    OFFICE,
                    SUBSTANCE,
                    CONTROL_LIST,
                    QUANTITY,
                    UNIT,
                    ESTIMATED_VALUE_MINOR,
                    VALUE_CURRENCY,
                    CONCEALMENT,
                    TRANSPORT_MODE,
                    TRANSPORT_IDS,
                    CONTAINER_NUMBER,
                    DECLARATION_ID,
                    DEPARTURE_COUNTRY,
                    TRANSIT_COUNTRIES,
                    DESTINATION_COUNTRY,
                    CONTROLLED_DELIVERY,
                    CASH_AMOUNT_MINOR,
                    CASH_CURRENCY,
                    EMBARGOED)
            .with(Provenance.FIELDS);

    private Seizures() {}
}
