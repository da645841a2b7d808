package org.moneytrail.ingest;

import org.moneytrail.table.AnalystOrigins;
import org.moneytrail.table.AnalystTargets;
import org.moneytrail.table.LinkDecisions;

/** What a person brings: payments to follow, payments to ask about, and a word on who is who. */
final class AnalystRows {
    private AnalystRows() {}

    static void readOrigin(Reading in) {
        in.id(AnalystOrigins.ORIGIN_ID);
        in.id(AnalystOrigins.TRANSACTION_ID);
        in.amountText(AnalystOrigins.AMOUNT);
        in.text(AnalystOrigins.REASON);
    }

    static void readTarget(Reading in) {
        in.id(AnalystTargets.TARGET_ID);
        in.id(AnalystTargets.TRANSACTION_ID);
        in.amountText(AnalystTargets.AMOUNT);
        in.text(AnalystTargets.REASON);
    }

    static void readDecision(Reading in) {
        in.text(LinkDecisions.LEFT_TABLE);
        in.id(LinkDecisions.LEFT_KEY);
        in.text(LinkDecisions.RIGHT_TABLE);
        in.id(LinkDecisions.RIGHT_KEY);
        in.oneOf(LinkDecisions.DECISION, "SAME", "DIFFERENT");
        in.text(LinkDecisions.BY);
        in.instant(LinkDecisions.AT);
        in.text(LinkDecisions.REASON);
    }
}
