package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/**
 * What the last trace can be gone on from: one row per part of a state after some slab; and one without a state for all
 * that it found from origins, and for each target that it walked back from; and one with where the marked payments lie.
 */
public final class TraceStates {
    /** A digest of all that the state, or what was found, rests on. */
    public static final Field KEY =
            required("key", StringType, "a digest of all that the state, or what was found, rests on");
    /** How many payments that is. */
    public static final Field PAYMENTS = required("payments", LongType, "how many payments that is");
    /** Number of the part. */
    public static final Field PART = required("part", IntegerType, "number of the part, from 0");
    /** The part; empty for what was found. */
    public static final Field STATE = optional("state", BinaryType, "the part; empty for what was found");

    /** The table. */
    public static final Table TABLE = Table.of(
            "trace_states",
            "one row per part of a state that a trace can go on from, or per thing that it found",
            List.of(KEY, PART),
            KEY,
            PAYMENTS,
            PART,
            STATE);

    private TraceStates() {}
}
