package org.moneytrail.trace;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/**
 * What a replay reads, in its order: first the terminal accounts, then opening balances, each of an account in one
 * currency, then the payments with the marks upon them.
 */
final class Moves {
    private static final DataType MARKS = DataTypes.createArrayType(
            Table.schemaOf(
                    required("mark_id", StringType, "the origin or target"),
                    optional("mark_minor", LongType, "how much of the payment; null for all")),
            false);

    static final int TERMINAL = 0;
    static final int OPENING = 1;
    static final int PAYMENT = 2;

    static final Field KIND = required("kind", IntegerType, "0 terminal account, 1 opening balance, 2 payment");
    static final Field BOOKED_AT = optional("booked_at", TimestampType, "of a payment");
    static final Field ID = required("id", StringType, "the payment, or the account");
    static final Field DEBTOR = optional("debtor", StringType, "the account that pays");
    static final Field DEBIT = optional("debit", LongType, "minor units; or the opening balance");
    static final Field DEBIT_CURRENCY = optional("debit_currency", StringType, "ISO 4217");
    static final Field CREDITOR = optional("creditor", StringType, "the account that receives");
    static final Field CREDIT = optional("credit", LongType, "minor units");
    static final Field CREDIT_CURRENCY = optional("credit_currency", StringType, "ISO 4217");
    static final Field ORIGINS = optional("origins", MARKS, "origins that mark the payment");
    static final Field TARGETS = optional("targets", MARKS, "targets that ask about the payment");

    static final Table TABLE = Table.of(
            "moves",
            "one row per account or payment of a replay",
            List.of(),
            KIND,
            BOOKED_AT,
            ID,
            DEBTOR,
            DEBIT,
            DEBIT_CURRENCY,
            CREDITOR,
            CREDIT,
            CREDIT_CURRENCY,
            ORIGINS,
            TARGETS);

    private Moves() {}
}
