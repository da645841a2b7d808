package org.moneytrail.trade;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import org.apache.spark.sql.types.StructType;
import org.moneytrail.table.Field;
import org.moneytrail.table.PaymentDeclarationMatches;
import org.moneytrail.table.Table;
import org.moneytrail.table.Types;

/** Columns that pass between the steps of this stage. */
final class Work {
    /** What an item and a payment may be told to belong together by: rank, direction and values in one text. */
    static final Field KEYS = required("match_keys", Types.TEXTS, "by what payment and item may belong together");
    /** One of the keys. */
    static final Field KEY = required("match_key", StringType, "one of the keys");
    /** Who trades; all that may pay for one another's goods lies under one trader. */
    static final Field TRADER = required("trader", StringType, "who trades");
    /** 0 for an item, 1 for a payment. */
    static final Field KIND = required("kind", IntegerType, "0 for an item, 1 for a payment");

    static final Field AT = required("at", TimestampType, "when it was declared or booked");
    static final Field ID = required("id", StringType, "declaration or payment");
    static final Field ITEM = optional("item", IntegerType, "goods item");
    static final Field BILL = optional("bill", StringType, "which items stand on one invoice");
    static final Field NUMBER = optional("number", StringType, "invoice number in its one form");
    static final Field INVOICE = optional("invoice", StringType, "invoice number as written");
    static final Field MINOR = required("minor", LongType, "invoice amount or debit");
    static final Field CURRENCY = required("minor_currency", StringType, "its currency");
    static final Field CREDIT = optional("credit", LongType, "credit of the payment");
    static final Field CREDIT_CURRENCY = optional("credit_currency", StringType, "its currency");

    /** What one trader's goods and payments are read as. */
    static final Table LINES = Table.of(
            "lines",
            "one row per goods item or payment",
            java.util.List.of(),
            TRADER,
            KIND,
            AT,
            ID,
            ITEM,
            BILL,
            NUMBER,
            INVOICE,
            KEYS,
            MINOR,
            CURRENCY,
            CREDIT,
            CREDIT_CURRENCY);

    /** What of the credit of a payment goods were declared for: all that is matched but what is paid over. */
    static final Field DELIVERED_MINOR =
            required("delivered_minor", LongType, "what of the payment's credit goods were declared for");
    /** True if the payment names the invoice. */
    static final Field BY_INVOICE = required("by_invoice", BooleanType, "true if the payment names the invoice");

    /** Matches with what findings must know of them. */
    static final StructType MATCHES = Table.schemaOf(
            PaymentDeclarationMatches.TRANSACTION_ID,
            PaymentDeclarationMatches.DECLARATION_ID,
            PaymentDeclarationMatches.ITEM_NUMBER,
            PaymentDeclarationMatches.AMOUNT_MINOR,
            PaymentDeclarationMatches.CURRENCY,
            PaymentDeclarationMatches.STATE,
            PaymentDeclarationMatches.EXPLANATION,
            DELIVERED_MINOR,
            BY_INVOICE);

    private Work() {}
}
