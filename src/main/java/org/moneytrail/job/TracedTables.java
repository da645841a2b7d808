package org.moneytrail.job;

import java.util.Map;
import org.moneytrail.lake.Run;
import org.moneytrail.lake.Stays;
import org.moneytrail.table.Flows;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.trace.LaidTracing;

/** The tables of a trace in a lake. */
public final class TracedTables {
    private TracedTables() {}

    /** Traces, and puts what was found in the place of all that does not stand. */
    public static void replace(Run run, LaidTracing tracing) {
        Stays stays = Stays.upTo(TracedPayments.RULE, TracedPayments.BOOKED_AT, tracing.standsUntil());
        run.replaceAll(tracing.changed(run::read, run.id()), Map.of(TracedPayments.TABLE, stays, Flows.TABLE, stays));
    }
}
