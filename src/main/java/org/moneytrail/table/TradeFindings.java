package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per finding on a goods item or a payment for goods. */
public final class TradeFindings {
    /** Outcome: the pattern is there. */
    public static final String FOUND = "FOUND";
    /** Outcome: a field is missing without which nothing can be said. */
    public static final String NOT_EVALUABLE = "NOT_EVALUABLE";

    /** Stable: hash of the finding and what it is about. */
    public static final Field FINDING_ID =
            required("finding_id", StringType, "stable: hash of the finding and what it is about");
    /** Id of the typology, such as C1. */
    public static final Field FINDING = required("finding", StringType, "id of the typology, such as C1");
    /** The declaration; empty if the finding is that there is none. */
    public static final Field DECLARATION_ID =
            optional("declaration_id", StringType, "the declaration; empty if the finding is that there is none");
    /** The goods item; empty if the finding is about all or none. */
    public static final Field ITEM_NUMBER =
            optional("item_number", IntegerType, "the goods item; empty if the finding is about all or none");
    /** The payment; empty if the finding is about goods alone. */
    public static final Field TRANSACTION_ID =
            optional("transaction_id", StringType, "the payment; empty if the finding is about goods alone");
    /** The suspect part, minor units of the currency; empty if nothing can be said. */
    public static final Field SUSPECT_MINOR = optional(
            "suspect_minor", LongType, "the suspect part, minor units of the currency; empty if nothing can be said");
    /** ISO 4217. */
    public static final Field CURRENCY = optional("currency", StringType, "ISO 4217");
    /** FOUND or NOT_EVALUABLE. */
    public static final Field OUTCOME = required("outcome", StringType, "FOUND or NOT_EVALUABLE");
    /** What was seen or what is missing, in words. */
    public static final Field EXPLANATION =
            required("explanation", StringType, "what was seen or what is missing, in words");
    /** True while it may not be shown. */
    public static final Field EMBARGOED = required("embargoed", BooleanType, "true while it may not be shown");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "trade_findings",
            "one row per finding on a goods item or a payment for goods",
            List.of(FINDING_ID),
            FINDING_ID,
            FINDING,
            DECLARATION_ID,
            ITEM_NUMBER,
            TRANSACTION_ID,
            SUSPECT_MINOR,
            CURRENCY,
            OUTCOME,
            EXPLANATION,
            EMBARGOED,
            RUN_ID);

    private TradeFindings() {}
}
