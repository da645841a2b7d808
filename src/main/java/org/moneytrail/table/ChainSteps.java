package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per payment of a chain, ascending in time. */
public final class ChainSteps {
    /** The chain; key of chains. */
    public static final Field CHAIN_ID = required("chain_id", StringType, "the chain; key of chains");
    /** From 1. */
    public static final Field STEP = required("step", IntegerType, "from 1");
    /** The payment; key of transactions. */
    public static final Field TRANSACTION_ID =
            required("transaction_id", StringType, "the payment; key of transactions");
    /** The account that receives; empty where money leaves the observed world. */
    public static final Field ACCOUNT_ID = optional(
            "account_id", StringType, "the account that receives; empty where money leaves the observed world");
    /** What of the chain it carries, minor units of the credit. */
    public static final Field AMOUNT_MINOR =
            required("amount_minor", LongType, "what of the chain it carries, minor units of the credit");
    /** ISO 4217. */
    public static final Field CURRENCY = required("currency", StringType, "ISO 4217");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "chain_steps",
            "one row per payment of a chain, ascending in time",
            List.of(CHAIN_ID, STEP),
            CHAIN_ID,
            STEP,
            TRANSACTION_ID,
            ACCOUNT_ID,
            AMOUNT_MINOR,
            CURRENCY,
            RUN_ID);

    private ChainSteps() {}
}
