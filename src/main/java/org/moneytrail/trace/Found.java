package org.moneytrail.trace;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.unsafe.types.UTF8String;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;
import org.moneytrail.table.Types;
import org.moneytrail.trace.replay.Rule;

/** What a replay says, all tables in one stream; {@link Traces} takes it apart. */
final class Found {
    /** Sums of the balance by rule, origin and currency: KIND names the sum, TOTAL is its value. */
    static final String BALANCE = "balance";
    /** What accounts paid out that they were never seen to receive. */
    static final String UNOBSERVED = "unobserved";
    /** What the replay keeps before a payment, in parts: KIND names it, MINOR is the part, SECOND_MINOR of payments. */
    static final String STATE = "state";

    static final Field IN = required("found_in", StringType, "the table that the row belongs to");
    static final Field RULE = optional("rule", StringType, "the rule; none of a state");
    static final Field MARK = optional("mark", StringType, "the origin or target");
    static final Field ACCOUNT = optional("account", StringType, "the account");
    static final Field CURRENCY = optional("currency", StringType, "ISO 4217");
    static final Field CAME_BY = optional("came_by", StringType, "the payment by which money came");
    static final Field PAYMENT = optional("payment", StringType, "the payment, or the one by which money left");
    static final Field KIND = optional("kind", StringType, "kind of an end, or name of a sum");
    static final Field MINOR = optional("minor", LongType, "minor units");
    static final Field SECOND_MINOR = optional("second_minor", LongType, "minor units marked here, or of residue");
    static final Field TOTAL = optional("total", Types.TOTAL, "minor units, of sums that may pass 64 bits");

    static final Field STATE_PART = optional("state_part", BinaryType, "a part of what the replay keeps");

    static final Table TABLE = Table.of(
            "found",
            "one row of a result of a replay",
            List.of(),
            IN,
            RULE,
            MARK,
            ACCOUNT,
            CURRENCY,
            CAME_BY,
            PAYMENT,
            KIND,
            MINOR,
            SECOND_MINOR,
            TOTAL,
            STATE_PART);

    private static final int MARK_AT = TABLE.indexOf(MARK);
    private static final int ACCOUNT_AT = TABLE.indexOf(ACCOUNT);
    private static final int CURRENCY_AT = TABLE.indexOf(CURRENCY);
    private static final int CAME_BY_AT = TABLE.indexOf(CAME_BY);
    private static final int PAYMENT_AT = TABLE.indexOf(PAYMENT);
    private static final int KIND_AT = TABLE.indexOf(KIND);
    private static final int MINOR_AT = TABLE.indexOf(MINOR);
    private static final int SECOND_MINOR_AT = TABLE.indexOf(SECOND_MINOR);
    private static final int TOTAL_AT = TABLE.indexOf(TOTAL);

    private static final int STATE_PART_AT = TABLE.indexOf(STATE_PART);
    private static final int IN_AT = TABLE.indexOf(IN);
    private static final int RULE_AT = TABLE.indexOf(RULE);
    private static final int FIELDS = TABLE.fields().size();
    private static final Map<Rule, UTF8String> RULE_IDS = new EnumMap<>(Rule.class);

    static {
        for (Rule rule : Rule.values()) {
            RULE_IDS.put(rule, UTF8String.fromString(rule.id()));
        }
    }

    private final Object[] values = new Object[FIELDS];

    private Found(UTF8String in, Rule rule, UTF8String mark) {
        values[IN_AT] = in;
        values[RULE_AT] = RULE_IDS.get(rule);
        values[MARK_AT] = mark;
    }

    /** A row of the table {@code in}; what is not said of it is null. Texts are taken as they are, not copied. */
    static Found in(UTF8String in, Rule rule, UTF8String mark) {
        return new Found(in, rule, mark);
    }

    Found account(UTF8String account) {
        return with(ACCOUNT_AT, account);
    }

    Found currency(UTF8String currency) {
        return with(CURRENCY_AT, currency);
    }

    Found cameBy(UTF8String payment) {
        return with(CAME_BY_AT, payment);
    }

    Found payment(UTF8String payment) {
        return with(PAYMENT_AT, payment);
    }

    Found kind(UTF8String kind) {
        return with(KIND_AT, kind);
    }

    Found minor(long minor) {
        return with(MINOR_AT, minor);
    }

    Found second(long minor) {
        return with(SECOND_MINOR_AT, minor);
    }

    Found total(BigInteger total) {
        return with(TOTAL_AT, Decimal.apply(new BigDecimal(total), DecimalType.MAX_PRECISION(), 0));
    }

    Found statePart(byte[] part) {
        return with(STATE_PART_AT, part);
    }

    InternalRow row() {
        return new GenericInternalRow(values);
    }

    private Found with(int at, Object value) {
        values[at] = value;
        return this;
    }
}
