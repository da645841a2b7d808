package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per thing that speaks for or against a chain. */
public final class ChainEvidence {
    /** The chain; key of chains. */
    public static final Field CHAIN_ID = required("chain_id", StringType, "the chain; key of chains");
    /** What kind of evidence; a typology by its id. */
    public static final Field KIND = required("kind", StringType, "what kind of evidence; a typology by its id");
    /** Table of the record. */
    public static final Field SOURCE_TABLE = required("source_table", StringType, "table of the record");
    /** Key of the record. */
    public static final Field SOURCE_KEY = required("source_key", StringType, "key of the record");
    /** Points added to the score; negative where it speaks against. */
    public static final Field WEIGHT =
            required("weight", DoubleType, "points added to the score; negative where it speaks against");
    /** In words. */
    public static final Field SENTENCE = required("sentence", StringType, "in words");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "chain_evidence",
            "one row per thing that speaks for or against a chain",
            List.of(CHAIN_ID, KIND, SOURCE_TABLE, SOURCE_KEY),
            CHAIN_ID,
            KIND,
            SOURCE_TABLE,
            SOURCE_KEY,
            WEIGHT,
            SENTENCE,
            RUN_ID);

    private ChainEvidence() {}
}
