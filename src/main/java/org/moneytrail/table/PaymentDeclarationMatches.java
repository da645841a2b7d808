package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.required;

import java.util.List;

/** One row per part of a payment that paid for goods. */
public final class PaymentDeclarationMatches {
    /** Stable: hash of payment, declaration and item. */
    public static final Field MATCH_ID =
            required("match_id", StringType, "stable: hash of payment, declaration and item");
    /** The payment; key of transactions. */
    public static final Field TRANSACTION_ID =
            required("transaction_id", StringType, "the payment; key of transactions");
    /** The declaration. */
    public static final Field DECLARATION_ID = required("declaration_id", StringType, "the declaration");
    /** The goods item. */
    public static final Field ITEM_NUMBER = required("item_number", IntegerType, "the goods item");
    /** What of the payment paid for it, minor units of the currency. */
    public static final Field AMOUNT_MINOR =
            required("amount_minor", LongType, "what of the payment paid for it, minor units of the currency");
    /** ISO 4217, the currency of the invoice. */
    public static final Field CURRENCY = required("currency", StringType, "ISO 4217, the currency of the invoice");
    /** PAID, PREPAID, PART or OVER: how the payment stands to the invoice. */
    public static final Field STATE =
            required("state", StringType, "PAID, PREPAID, PART or OVER: how the payment stands to the invoice");
    /** By what it was matched, in words. */
    public static final Field EXPLANATION = required("explanation", StringType, "by what it was matched, in words");
    /** The run that last computed the row. */
    public static final Field RUN_ID = required("run_id", StringType, "the run that last computed the row");

    /** The table. */
    public static final Table TABLE = Table.of(
            "payment_declaration_matches",
            "one row per part of a payment that paid for goods",
            List.of(MATCH_ID),
            MATCH_ID,
            TRANSACTION_ID,
            DECLARATION_ID,
            ITEM_NUMBER,
            AMOUNT_MINOR,
            CURRENCY,
            STATE,
            EXPLANATION,
            RUN_ID);

    private PaymentDeclarationMatches() {}
}
