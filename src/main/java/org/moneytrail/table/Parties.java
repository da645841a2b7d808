package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;
import static org.moneytrail.table.Types.TEXTS;

import java.util.List;

/** One row per party of a source. */
public final class Parties {
    /** The source's id of the party, opaque. */
    public static final Field PARTY_ID = required("party_id", StringType, "the source's id of the party, opaque");
    /** PERSON or COMPANY. */
    public static final Field KIND = required("kind", StringType, "PERSON or COMPANY");
    /** Name as the source wrote it. */
    public static final Field NAME = required("name", StringType, "name as the source wrote it");
    /** Other names. */
    public static final Field ALIASES = required("aliases", TEXTS, "other names");
    /** National id or registration number. */
    public static final Field NATIONAL_ID = optional("national_id", StringType, "national id or registration number");
    /** Day of birth or registration. */
    public static final Field BORN_OR_FOUNDED_ON =
            optional("born_or_founded_on", DateType, "day of birth or registration");
    /** Country, ISO 3166 alpha-2. */
    public static final Field COUNTRY = optional("country", StringType, "country, ISO 3166 alpha-2");
    /** Address as the source wrote it. */
    public static final Field ADDRESS = optional("address", StringType, "address as the source wrote it");
    /** Phone as the source wrote it. */
    public static final Field PHONE = optional("phone", StringType, "phone as the source wrote it");
    /** Line of business, ISIC or national code. */
    public static final Field ACTIVITY = optional("activity", StringType, "line of business, ISIC or national code");
    /** Licences it holds. */
    public static final Field LICENCE_NUMBERS = required("licence_numbers", TEXTS, "licences it holds");

    /** The table. */
    public static final Table TABLE = Table.of(
                    "parties",
                    "one row per party of a source",
                    List.of(PARTY_ID),
                    PARTY_ID,
                    KIND,
                    NAME,
                    ALIASES,
                    NATIONAL_ID,
                    BORN_OR_FOUNDED_ON,
                    COUNTRY,
                    ADDRESS,
                    PHONE,
                    ACTIVITY,
                    LICENCE_NUMBERS)
            .with(Provenance.FIELDS);

    private Parties() {}
}
