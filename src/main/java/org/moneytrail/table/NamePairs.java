package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per pair of names to compare; the comparison adds {@link #RESULTS}. */
public final class NamePairs {
    /** What bears the names. */
    public static final Field SCHEMA = required(
            "schema", StringType, "what bears the names: Person, or Company, Organization, Vessel and the like");
    /** The first name. */
    public static final Field NAME1 = required("name1", StringType, "the first name, in any script");
    /** The second name. */
    public static final Field NAME2 = required("name2", StringType, "the second name, in any script");

    /** How alike they are. */
    public static final Field SCORE = required("score", DoubleType, "how alike the names are, 0 to 1");
    /** Whether they count as one. */
    public static final Field MATCH = required("match", BooleanType, "true if the names count as one");
    /** Why. */
    public static final Field EXPLANATION =
            required("explanation", StringType, "what speaks for one bearer and what against");
    /** What the comparison adds. */
    public static final List<Field> RESULTS = List.of(SCORE, MATCH, EXPLANATION);

    /** The table; a pair may stand in a file twice. */
    public static final Table TABLE = Table.of(
            "pairs",
            "one row per pair of names to compare",
            List.of(Provenance.SOURCE_FILE, Provenance.SOURCE_LINE),
            SCHEMA,
            NAME1,
            NAME2,
            Provenance.SOURCE_FILE,
            Provenance.SOURCE_LINE,
            Provenance.LOAD_ID,
            Provenance.EXTRA);

    private NamePairs() {}
}
