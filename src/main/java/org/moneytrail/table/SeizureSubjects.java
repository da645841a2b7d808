package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per person or company that a seizure names in a role. */
public final class SeizureSubjects {
    /** The seizure; key of seizures. */
    public static final Field SEIZURE_ID = required("seizure_id", StringType, "the seizure; key of seizures");
    /** SUSPECT, COURIER, CONSIGNEE, CONSIGNOR, ORGANISER or VEHICLE_OWNER. */
    public static final Field ROLE =
            required("role", StringType, "SUSPECT, COURIER, CONSIGNEE, CONSIGNOR, ORGANISER or VEHICLE_OWNER");
    /** Name as the agency wrote it. */
    public static final Field NAME = required("name", StringType, "name as the agency wrote it");
    /** PERSON or COMPANY. */
    public static final Field KIND = optional("kind", StringType, "PERSON or COMPANY");
    /** National id or registration number. */
    public static final Field NATIONAL_ID = optional("national_id", StringType, "national id or registration number");
    /** Day of birth. */
    public static final Field BORN_ON = optional("born_on", DateType, "day of birth");
    /** Country, ISO 3166 alpha-2. */
    public static final Field COUNTRY = optional("country", StringType, "country, ISO 3166 alpha-2");
    /** Phone as the agency wrote it. */
    public static final Field PHONE = optional("phone", StringType, "phone as the agency wrote it");
    /** Account, if the agency knows it; key of accounts. */
    public static final Field ACCOUNT_ID =
            optional("account_id", StringType, "account, if the agency knows it; key of accounts");

    /** The table. */
    public static final Table TABLE = Table.of(
                    "seizure_subjects",
                    "one row per person or company that a seizure names in a role",
                    List.of(SEIZURE_ID, ROLE, NAME),
                    SEIZURE_ID,
                    ROLE,
                    NAME,
                    KIND,
                    NATIONAL_ID,
                    BORN_ON,
                    COUNTRY,
                    PHONE,
                    ACCOUNT_ID)
            .with(Provenance.FIELDS);

    private SeizureSubjects() {}
}
