package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per trait that records are compared by and level that a comparison comes to: what it speaks for or against one bearer. */
public final class LinkWeights {
    /** What is compared, such as birth date; prior for two records at random. */
    public static final Field TRAIT =
            required("trait", StringType, "what is compared, such as birth date; prior for two records at random");
    /** How far both agree. */
    public static final Field LEVEL = required("level", StringType, "how far both agree, such as differs by a slip");
    /** Share of pairs that are one that come to it. */
    public static final Field M = optional("m", DoubleType, "share of pairs that are one that come to it, 0 to 1");
    /** Share of pairs that are not one that come to it. */
    public static final Field U = optional(
            "u", DoubleType, "share of other pairs that come to it, 0 to 1; of names 1, their rarity comes on top");
    /** What it speaks for one bearer. */
    public static final Field BITS =
            required("bits", DoubleType, "logarithm of m/u to the base of 2; for one bearer above 0, against below");
    /** True if m and the prior come from the data. */
    public static final Field LEARNED =
            required("learned", BooleanType, "true if m and the prior come from the data, false if they are shipped");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "link_weights",
            "one row per trait and level of comparison: what it speaks for or against one bearer",
            List.of(TRAIT, LEVEL),
            TRAIT,
            LEVEL,
            M,
            U,
            BITS,
            LEARNED,
            RUN_ID);

    private LinkWeights() {}
}
