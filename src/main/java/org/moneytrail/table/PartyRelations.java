package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;
import static org.moneytrail.table.Types.DECIMAL_8;

import java.util.List;

/** One row per relation between two parties. */
public final class PartyRelations {
    /** The director, owner or relative; key of parties. */
    public static final Field PARTY_ID =
            required("party_id", StringType, "the director, owner or relative; key of parties");
    /** Of whom or of what; key of parties. */
    public static final Field RELATED_PARTY_ID =
            required("related_party_id", StringType, "of whom or of what; key of parties");
    /** DIRECTOR, OWNER, SHARED_ADDRESS, SHARED_PHONE or RELATIVE. */
    public static final Field RELATION =
            required("relation", StringType, "DIRECTOR, OWNER, SHARED_ADDRESS, SHARED_PHONE or RELATIVE");
    /** Owned share, 0 to 1. */
    public static final Field SHARE = optional("share", DECIMAL_8, "owned share, 0 to 1");
    /** First day. */
    public static final Field FROM = optional("from", DateType, "first day");
    /** Last day. */
    public static final Field UNTIL = optional("until", DateType, "last day");

    /** The table. */
    public static final Table TABLE = Table.of(
                    "party_relations",
                    "one row per relation between two parties",
                    List.of(PARTY_ID, RELATED_PARTY_ID, RELATION, FROM),
                    PARTY_ID,
                    RELATED_PARTY_ID,
                    RELATION,
                    SHARE,
                    FROM,
                    UNTIL)
            .with(Provenance.FIELDS);

    private PartyRelations() {}
}
