package org.moneytrail.job;

import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.moneytrail.lake.Run;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.AnalystOrigins;
import org.moneytrail.table.AnalystTargets;
import org.moneytrail.table.CounterMarks;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.LaidPayments;
import org.moneytrail.table.LaidPools;
import org.moneytrail.table.LaidSlabs;
import org.moneytrail.table.Origins;
import org.moneytrail.table.PartyRelations;
import org.moneytrail.table.PaymentDeclarationMatches;
import org.moneytrail.table.Quarantine;
import org.moneytrail.table.Rates;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Targets;
import org.moneytrail.table.TraceStates;
import org.moneytrail.table.TradeFindings;
import org.moneytrail.table.Transactions;
import org.moneytrail.trace.LaidTracing;
import org.moneytrail.trace.MarkTables;
import org.moneytrail.trace.Marked;
import org.moneytrail.trace.Marks;
import org.moneytrail.trace.Materiality;
import org.moneytrail.trace.replay.Rule;

/** {@code jobs/trace} on the lake: marks origins and targets, then follows them. */
final class LakeTrace {
    private LakeTrace() {}

    static long trace(Run run, Settings settings, PrintWriter out, boolean fromStart) {
        Dataset<Row> payments = run.read(Transactions.TABLE);
        Marked marked = Marks.mark(
                new MarkTables(
                        payments,
                        run.read(PartyRelations.TABLE),
                        run.read(Declarations.TABLE),
                        run.read(Seizures.TABLE),
                        run.read(SeizureSubjects.TABLE),
                        run.read(Designations.TABLE),
                        run.read(Entities.TABLE),
                        run.read(Alerts.TABLE),
                        run.read(AlertPayments.TABLE),
                        run.read(TradeFindings.TABLE),
                        run.read(PaymentDeclarationMatches.TABLE),
                        run.read(AnalystOrigins.TABLE),
                        run.read(AnalystTargets.TABLE)),
                settings.marks());
        run.replaceAll(Map.of(
                Origins.TABLE, marked.origins(),
                Targets.TABLE, marked.targets(),
                CounterMarks.TABLE, marked.counter()));
        Dataset<Row> bad = marked.quarantined().persist();
        long quarantined = bad.count();
        if (quarantined > 0) {
            run.insertNew(
                    Quarantine.TABLE,
                    bad,
                    List.of(Quarantine.SOURCE, Quarantine.FILE, Quarantine.LINE, Quarantine.RULE, Quarantine.RAW));
        }
        bad.unpersist();
        List<Rule> rules = settings.trace().rules().stream()
                .map(id -> Rule.of(id).orElseThrow())
                .toList();
        LaidLedger.complete(run, settings.ingest().paymentsPerSlab());
        LaidTracing tracing = new LaidTracing(
                new LaidTracing.Inputs(
                        run.read(LaidPayments.TABLE),
                        run.read(LaidSlabs.TABLE),
                        run.read(LaidPools.TABLE),
                        run.read(Accounts.TABLE),
                        run.read(Origins.TABLE),
                        run.read(Targets.TABLE),
                        fromStart ? run.read(TraceStates.TABLE).limit(0) : run.read(TraceStates.TABLE)),
                rules,
                Materiality.inBaseCurrency(
                        run.read(Rates.TABLE),
                        settings.ingest().zone(),
                        settings.money().baseCurrency(),
                        settings.trace().materiality()),
                settings.trace().until());
        TracedTables.replace(run, tracing);
        tell(run, out, tracing, rules, quarantined);
        tracing.release();
        return quarantined;
    }

    private static void tell(Run run, PrintWriter out, LaidTracing tracing, List<Rule> rules, long quarantined) {
        long payments = tracing.payments();
        Row originRows = count(run.read(Origins.TABLE), Origins.ORIGIN_ID);
        Row targetRows = count(run.read(Targets.TABLE), Targets.TARGET_ID);
        long origins = originRows.getLong(0);
        long targets = targetRows.getLong(0);
        out.println("trace: " + origins + " origins on " + originRows.getLong(1) + " payments, " + targets
                + " targets on " + targetRows.getLong(1) + " payments, "
                + run.read(CounterMarks.TABLE).count()
                + " payments not marked, being lawful on their face"
                + (quarantined > 0 ? ", " + quarantined + " marks quarantined" : ""));
        out.println("trace: replayed " + tracing.replayed() + " of " + payments + " payments and walked back from "
                + tracing.walked() + " of " + tracing.targets() + " targets; the rest stands from an earlier trace");
        Map<String, Map<String, Map<String, String>>> balances =
                tracing.forward().balances();
        for (Rule rule : rules) {
            Map<String, Map<String, String>> balance = balances.getOrDefault(rule.id(), Map.of());
            out.println("trace: " + BalanceLine.of(rule, payments, origins, balance));
            balance.forEach((name, amounts) -> amounts.forEach(
                    (currency, amount) -> run.count(rule.id() + " " + name + " " + currency, new BigDecimal(amount))));
        }
        run.count("payments", payments);
        run.count("payments replayed", tracing.replayed());
        run.count("targets walked", tracing.walked());
        run.count("origins", origins);
        run.count("targets", targets);
    }

    /** How many different marks there are, and how many rows. */
    private static Row count(Dataset<Row> marks, Field id) {
        return marks.agg(countDistinct(id.col()), functions.count(lit(1))).first();
    }
}
