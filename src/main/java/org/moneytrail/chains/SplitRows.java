package org.moneytrail.chains;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/** Columns that pass between the steps of this stage. */
final class SplitRows {
    static final Field RULE = text("rule");
    static final Field MARK = text("mark_id");
    static final Field DIRECTION = text("direction");
    static final Field KIND = text("kind");
    static final Field BOOKED_AT = Field.optional("booked_at", TimestampType, "when the payment was booked");
    static final Field PAYMENT = text("transaction_id");
    static final Field DEBTOR = text("debtor_account");
    static final Field DEBTOR_PARTY = text("debtor_party");
    static final Field DEBTOR_NAME = text("debtor_name");
    static final Field DEBTOR_TERMINAL = flag("debtor_terminal");
    static final Field DEBTOR_LIST_ID = text("debtor_list_id");
    static final Field CREDITOR = text("creditor_account");
    static final Field CREDITOR_PARTY = text("creditor_party");
    static final Field CREDITOR_NAME = text("creditor_name");
    static final Field CREDITOR_TERMINAL = flag("creditor_terminal");
    static final Field CREDITOR_LIST_ID = text("creditor_list_id");
    static final Field DEBIT = amount("debit_minor");
    static final Field DEBIT_CURRENCY = text("debit_currency");
    static final Field CREDIT = amount("credit_minor");
    static final Field CREDIT_CURRENCY = text("credit_currency");
    /** True for a purpose that no seizure alone makes suspicious, such as wages. */
    static final Field LAWFUL = flag("lawful_purpose");

    /** A payment with all that must be known of it. */
    static final List<Field> FACTS = List.of(
            PAYMENT,
            BOOKED_AT,
            DEBTOR,
            DEBTOR_PARTY,
            DEBTOR_NAME,
            DEBTOR_TERMINAL,
            DEBTOR_LIST_ID,
            CREDITOR,
            CREDITOR_PARTY,
            CREDITOR_NAME,
            CREDITOR_TERMINAL,
            CREDITOR_LIST_ID,
            DEBIT,
            DEBIT_CURRENCY,
            CREDIT,
            CREDIT_CURRENCY,
            LAWFUL);

    /** Units in the payment, or of the flow. */
    static final Field AMOUNT = amount("amount_minor");
    /** Of those, newly marked. */
    static final Field MARKED = amount("marked_minor");
    /** True for a payment that a target asks about. */
    static final Field ASKED = flag("asked");
    /** True for a payment whose debtor had an opening balance at which a walk ended. */
    static final Field OPENED = flag("opened");
    /** The later payment of a flow. */
    static final Field INTO = text("out_transaction_id");
    /** The account of a flow. */
    static final Field ACCOUNT = text("account_id");

    /** How strong the predicate of a mark is, 0 the strongest. */
    static final Field STRENGTH =
            Field.required("strength", IntegerType, "place of the predicate's kind, the strongest 0");

    /** 0 for a payment, 1 for a flow: payments come first. */
    static final Field PART = Field.required("part", IntegerType, "0 for a payment, 1 for a flow");

    /** What one graph is built from. */
    static final Table GRAPH = Table.of("graph_rows", "one row per payment or flow of a graph", List.of())
            .with(List.of(RULE, MARK, DIRECTION, PART))
            .with(FACTS)
            .with(List.of(AMOUNT, MARKED, ASKED, OPENED, INTO, ACCOUNT));

    static final Field BASE = amount("base_minor");
    static final Field CHAIN_ID = text("chain_id");
    static final Field CURRENCY = text("currency");
    static final Field STEPS = Field.optional("steps", IntegerType, "payments on the route, or payers of an account");
    static final Field STARTED_AT = Field.optional("started_at", TimestampType, "instant of the first payment");
    static final Field ENDED_AT = Field.optional("ended_at", TimestampType, "instant of the last payment");
    static final Field RETENTION = Field.optional(
            "retention", DoubleType, "what arrives of what set out; of a payment, which part of it is led here");
    static final Field SCORE = Field.optional("score", DoubleType, "0 to 100");
    static final Field SOURCE_TABLE = text("source_table");
    static final Field SOURCE_KEY = text("source_key");
    static final Field WEIGHT = Field.optional("weight", DoubleType, "points");
    static final Field SENTENCE = text("sentence");

    /** One payment of a route: what must be known of it, with the amount on the route. */
    static final StructType STEP = Table.of("step", "a payment of a route", List.of())
            .with(FACTS)
            .with(List.of(AMOUNT))
            .schema();

    /** One thing that speaks for a chain. */
    static final StructType SIGN = Table.schemaOf(KIND, SOURCE_TABLE, SOURCE_KEY, WEIGHT, SENTENCE);

    static final Field ROUTE = Field.optional("route", DataTypes.createArrayType(STEP), "the payments of a chain");
    static final Field SIGNS = Field.optional("signs", DataTypes.createArrayType(SIGN), "what speaks for a chain");

    /** Kinds of what is found in a graph, or known of a mark. */
    static final String CHAIN = "CHAIN";

    static final String PART_OF_GRAPH = "PART_OF_GRAPH";
    static final String COLLECTOR = "COLLECTOR";
    static final String COLLECTING = "COLLECTING";
    static final String MARKED_PAYMENT = "MARKED_PAYMENT";
    static final String COUNTERED_PAYMENT = "COUNTERED_PAYMENT";

    /** What was found: a chain, a payment of the graph that is worth naming, or an account that many pay. */
    static final Table FOUND = Table.of(
            "found",
            "what a graph came to",
            List.of(),
            KIND,
            RULE,
            MARK,
            DIRECTION,
            PAYMENT,
            ACCOUNT,
            AMOUNT,
            CURRENCY,
            BASE,
            CHAIN_ID,
            STEPS,
            STARTED_AT,
            ENDED_AT,
            RETENTION,
            SCORE,
            SOURCE_TABLE,
            SOURCE_KEY,
            SENTENCE,
            ROUTE,
            SIGNS);

    static final String FORWARD = "FORWARD";
    static final String BACKWARD = "BACKWARD";

    private SplitRows() {}

    /** These rows in the shape of {@link #FOUND}, null in columns that they lack, with {@code more} columns. */
    static Dataset<Row> found(Dataset<Row> rows, Column... more) {
        List<String> present = List.of(rows.columns());
        List<Column> columns = new ArrayList<>();
        for (Field field : FOUND.fields()) {
            Column column =
                    present.contains(field.name()) ? field.col() : lit(null).cast(field.type());
            columns.add(column.as(field.name()));
        }
        columns.addAll(List.of(more));
        return rows.select(columns.toArray(Column[]::new));
    }

    static Field text(String name) {
        return Field.optional(name, StringType, "of this stage");
    }

    private static Field amount(String name) {
        return Field.optional(name, LongType, "minor units");
    }

    private static Field flag(String name) {
        return Field.optional(name, BooleanType, "of this stage");
    }
}
