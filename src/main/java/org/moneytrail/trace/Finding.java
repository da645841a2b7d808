package org.moneytrail.trace;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;
import org.moneytrail.table.Field;
import org.moneytrail.table.Flows;
import org.moneytrail.table.Funding;
import org.moneytrail.table.FundingEnds;
import org.moneytrail.table.FundingFlows;
import org.moneytrail.table.Table;
import org.moneytrail.table.TraceStates;
import org.moneytrail.table.TracedHoldings;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.table.Types;

/** What a replay can find: rows of a result without the run, or what else a reader must be told. */
enum Finding {
    TRACED_PAYMENT(TracedPayments.TABLE.without(TracedPayments.RUN_ID)),
    TRACED_HOLDING(TracedHoldings.TABLE.without(TracedHoldings.RUN_ID)),
    FLOW(Flows.TABLE.without(Flows.RUN_ID)),
    FUNDING(Funding.TABLE.without(Funding.RUN_ID)),
    FUNDING_FLOW(FundingFlows.TABLE.without(FundingFlows.RUN_ID)),
    FUNDING_END(FundingEnds.TABLE.without(FundingEnds.RUN_ID)),
    BALANCE(Table.of(
            "balance",
            "one row per rule, origin, currency and sum",
            List.of(),
            Columns.RULE,
            Columns.ORIGIN,
            Columns.CURRENCY,
            Columns.SUM,
            Columns.TOTAL)),
    UNOBSERVED(Table.of(
            "unobserved",
            "one row per pool that paid out what it was never seen to receive",
            List.of(),
            Columns.ACCOUNT,
            Columns.CURRENCY,
            Columns.MINOR)),
    STATE(TraceStates.TABLE);

    private final Table table;

    Finding(Table table) {
        this.table = table;
    }

    /** The shape of its rows. */
    Table table() {
        return table;
    }

    /** Columns of what goes to no table. */
    static final class Columns {
        static final Field RULE = required("rule", StringType, "the rule");
        static final Field ORIGIN = required("origin_id", StringType, "the origin");
        static final Field SUM = required("sum", StringType, "which sum of the balance");
        static final Field TOTAL = required("total", Types.TOTAL, "minor units; they may pass 64 bits");
        static final Field ACCOUNT = optional("account_id", StringType, "the account; none outside");
        static final Field CURRENCY = required("currency", StringType, "ISO 4217");
        static final Field MINOR = required("minor", LongType, "minor units");

        private Columns() {}
    }
}
