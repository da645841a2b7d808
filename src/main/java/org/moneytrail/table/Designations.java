package org.moneytrail.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;
import static org.moneytrail.table.Types.TEXTS;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Column;

/** One row per person or entity on a sanctions list. */
public final class Designations {
    /** Which list: the dataset, as the list names itself. */
    public static final Field LIST = required("list", StringType, "which list: the dataset, as the list names itself");
    /** The list's own id. */
    public static final Field LIST_ID = required("list_id", StringType, "the list's own id");
    /** PERSON, COMPANY or OTHER. */
    public static final Field KIND = required("kind", StringType, "PERSON, COMPANY or OTHER");
    /** Main name. */
    public static final Field NAME = required("name", StringType, "main name");
    /** Other names. */
    public static final Field ALIASES = required("aliases", TEXTS, "other names");
    /** Days, months or years of birth (ISO 8601), or as the list writes them. */
    public static final Field BORN_ON =
            required("born_on", TEXTS, "days, months or years of birth (ISO 8601), or as the list writes them");
    /** Countries, ISO 3166 alpha-2. */
    public static final Field COUNTRIES = required("countries", TEXTS, "countries, ISO 3166 alpha-2");
    /** National ids, registration and document numbers. */
    public static final Field IDENTIFIERS =
            required("identifiers", TEXTS, "national ids, registration and document numbers");
    /** Phones. */
    public static final Field PHONES = required("phones", TEXTS, "phones");
    /** Addresses. */
    public static final Field ADDRESSES = required("addresses", TEXTS, "addresses");
    /** Sanctions and programmes. */
    public static final Field PROGRAMMES = required("programmes", TEXTS, "sanctions and programmes");
    /** When the list was first seen to hold it, as the list writes it. */
    public static final Field FIRST_SEEN =
            optional("first_seen", StringType, "when the list was first seen to hold it, as the list writes it");
    /** When it last changed, as the list writes it. */
    public static final Field LAST_CHANGE =
            optional("last_change", StringType, "when it last changed, as the list writes it");

    /** Other names that many bear or that are hardly used. */
    public static final Field WEAK_ALIASES = optional(
            "weak_aliases", TEXTS, "other names that the list calls weak: many bear them, or they are hardly used");

    /** By which edition of its list it was gone. */
    public static final Field DELISTED_BY = optional(
            "delisted_by",
            StringType,
            "the first edition of its list that was loaded without it; empty while it is listed");

    /** The table. */
    public static final Table TABLE = Table.of(
                    "designations",
                    "one row per person or entity on a sanctions list",
                    List.of(LIST, LIST_ID),
                    LIST,
                    LIST_ID,
                    KIND,
                    NAME,
                    ALIASES,
                    BORN_ON,
                    COUNTRIES,
                    IDENTIFIERS,
                    PHONES,
                    ADDRESSES,
                    PROGRAMMES,
                    FIRST_SEEN,
                    LAST_CHANGE,
                    WEAK_ALIASES,
                    DELISTED_BY)
            .with(Provenance.FIELDS);

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private Designations() {}

    /** True of entries that the newest edition of their list has. */
    public static Column isListed() {
        return DELISTED_BY.col().isNull();
    }

    /** Before when an entry is on its list: the edition that lacks it, or the end of time. */
    public static Column listedUntil() {
        return coalesce(try_to_timestamp(DELISTED_BY.col()), lit(END_OF_TIME));
    }
}
