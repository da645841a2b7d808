package org.moneytrail.trace;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;
import org.moneytrail.table.Types;

/** What a replay says, all tables in one stream; {@link Traces} takes it apart. */
final class Found {
    /** Sums of the balance by rule, origin and currency: KIND names the sum, TOTAL is its value. */
    static final String BALANCE = "balance";
    /** What accounts paid out that they were never seen to receive. */
    static final String UNOBSERVED = "unobserved";

    static final Field IN = required("found_in", StringType, "the table that the row belongs to");
    static final Field RULE = required("rule", StringType, "the rule");
    static final Field MARK = optional("mark", StringType, "the origin or target");
    static final Field ACCOUNT = optional("account", StringType, "the account");
    static final Field CURRENCY = optional("currency", StringType, "ISO 4217");
    static final Field CAME_BY = optional("came_by", StringType, "the payment by which money came");
    static final Field PAYMENT = optional("payment", StringType, "the payment, or the one by which money left");
    static final Field KIND = optional("kind", StringType, "kind of an end, or name of a sum");
    static final Field MINOR = optional("minor", LongType, "minor units");
    static final Field SECOND_MINOR = optional("second_minor", LongType, "minor units marked here, or of residue");
    static final Field TOTAL = optional("total", Types.TOTAL, "minor units, of sums that may pass 64 bits");

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
            TOTAL);

    private Found() {}
}
