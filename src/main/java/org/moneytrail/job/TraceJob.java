package org.moneytrail.job;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.ingest.Sources;
import org.moneytrail.money.Instants;
import org.moneytrail.money.MinorUnits;
import org.moneytrail.money.Unreadable;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Funding;
import org.moneytrail.table.Table;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.trace.AnalystMarks;
import org.moneytrail.trace.Materiality;
import org.moneytrail.trace.Traces;
import org.moneytrail.trace.Tracing;
import org.moneytrail.trace.replay.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Follows money from origins and to targets, on files or on the lake. */
@Command(
        name = "trace",
        description = "Follows suspected proceeds through a ledger, exactly, under the rules you choose.",
        footer = {
            "",
            "Without --transactions, the lake is traced: origins and targets are marked from seizures, designations and",
            "analysts' files, and followed under the rules of the settings.",
            "",
            "Examples:",
            "  jobs/trace --lake lake",
            "  jobs/trace --transactions bank.csv --origins seized.csv --rule fifo --rule pro-rata --output traced"
        })
public final class TraceJob implements Callable<Integer> {
    private static final String ALL = "all";

    @Spec
    private CommandSpec spec;

    @Mixin
    private LakeOptions options;

    @Mixin
    private LedgerFiles files;

    @Option(names = "--origins", paramLabel = "PATH", description = "Payments to follow forward.")
    private String origins;

    @Option(
            names = "--targets",
            paramLabel = "PATH",
            description = "Payments to ask about: where did the money come from?")
    private String targets;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "fifo, lifo, pro-rata, clean-first, tainted-first or all; repeatable.")
    private List<String> rules = List.of();

    @Option(
            names = "--materiality",
            paramLabel = "AMOUNT",
            description = "Amounts below it are not followed, in major units of the credited currency "
                    + "(default: 0, follow all).")
    private BigDecimal materiality = BigDecimal.ZERO;

    @Option(names = "--until", paramLabel = "INSTANT", description = "Payments after it are as if absent.")
    private String until;

    @Option(
            names = "--from-start",
            description = "On the lake: trace all of it anew, whatever stands from an earlier trace.")
    private boolean fromStart;

    @Override
    public Integer call() throws Exception {
        if (!files.given()) {
            return onTheLake();
        }
        if (fromStart) {
            throw new WrongUsage("Cannot trace files with --from-start: they are always traced from their start");
        }
        if (!files.hasOutput() || rules.isEmpty()) {
            throw new WrongUsage("Cannot trace files: give --output DIR and at least one --rule");
        }
        Settings settings = options.settings();
        Extracts extracts =
                files.extracts(settings, Sources.TRANSACTIONS, Sources.ACCOUNTS, Sources.ORIGINS, Sources.TARGETS);
        List<Rule> chosen = chosenRules();
        Optional<Instant> horizon = horizon(settings);
        if (materiality.signum() < 0) {
            throw new WrongUsage("Cannot trace with --materiality " + materiality + ": it must not be negative");
        }
        SparkSession spark = options.spark(settings);
        return files.publish(spark, folder -> trace(spark, settings, extracts, chosen, horizon, folder));
    }

    private int onTheLake() throws Exception {
        if (files.givenInPart() || origins != null || targets != null || !rules.isEmpty() || until != null) {
            throw new WrongUsage(
                    "Cannot trace: without --transactions the lake is traced, as the settings trace.* say; "
                            + "load your own marks with jobs/ingest --source origins");
        }
        return options.run(
                "trace",
                spec.commandLine().getOut(),
                (run, settings, lines) -> LakeTrace.trace(run, settings, lines, fromStart));
    }

    private int trace(
            SparkSession spark,
            Settings settings,
            Extracts extracts,
            List<Rule> chosen,
            Optional<Instant> horizon,
            OutputFolder folder)
            throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        FileInput payments = files.read(spark, extracts.as(Sources.TRANSACTIONS), files.transactions(), settings);
        FileInput opened = files.read(spark, extracts.as(Sources.ACCOUNTS), files.accounts(), settings);
        FileInput followed = files.read(spark, extracts.as(Sources.ORIGINS), origins, settings);
        FileInput asked = files.read(spark, extracts.as(Sources.TARGETS), targets, settings);
        AnalystMarks originMarks = AnalystMarks.origins(followed.accepted(), payments.accepted());
        AnalystMarks targetMarks = AnalystMarks.targets(asked.accepted(), payments.accepted());
        Dataset<Row> quarantined = payments.quarantined()
                .unionAll(opened.quarantined())
                .unionAll(followed.quarantined())
                .unionAll(asked.quarantined())
                .unionAll(originMarks.quarantined())
                .unionAll(targetMarks.quarantined())
                .unionAll(Tracing.unreadableOpenings(opened.accepted(), payments.accepted()));
        FileInput.Count read = payments.total();
        out.println("transactions: " + read);
        long bad = LedgerFiles.tellBad(out, folder, quarantined);
        if (bad > 0 && options.strict()) {
            out.println("Stopped before tracing, as --strict asks.");
            return 3;
        }
        Dataset<Row> ledger = payments.accepted();
        tellBeyond(out, "origins", originMarks.marks(), ledger, horizon);
        tellBeyond(out, "targets", targetMarks.marks(), ledger, horizon);
        Traces traces = Tracing.trace(
                ledger,
                opened.accepted(),
                originMarks.marks(),
                targetMarks.marks(),
                chosen,
                Materiality.inCreditedCurrency(materiality),
                horizon);
        long originCount = originMarks.marks().select("origin_id").distinct().count();
        Map<String, Map<String, Map<String, String>>> balances = traces.balances();
        for (Rule rule : chosen) {
            write(folder, traces, rule, chosen.size() > 1 ? rule.id() + "/" : "");
            out.println(BalanceLine.of(rule, read.accepted(), originCount, balances.getOrDefault(rule.id(), Map.of())));
            if (targets != null && !rule.goesBackward()) {
                out.println(rule.id() + ": no funding, since this rule knows labelled money only and goes forward");
            }
        }
        traces.shortMarks(chosen)
                .collectAsList()
                .forEach(row -> out.println(row.getString(0) + ": " + row.getString(1)
                        + " asked for " + MinorUnits.format(row.getLong(3), row.getString(5)) + " " + row.getString(5)
                        + " of "
                        + row.getString(2) + ", only " + MinorUnits.format(row.getLong(4), row.getString(5))
                        + " was clean"));
        tellUnobserved(out, traces);
        traces.release();
        return 0;
    }

    private static void tellBeyond(
            PrintWriter out, String what, Dataset<Row> marks, Dataset<Row> ledger, Optional<Instant> horizon) {
        long beyond = horizon.isEmpty()
                ? 0
                : AnalystMarks.beyond(marks, ledger, horizon).count();
        if (beyond > 0) {
            out.println(
                    what + ": " + beyond + " marks lie on payments after " + horizon.get() + " and are not followed");
        }
    }

    private static void tellUnobserved(PrintWriter out, Traces traces) {
        Dataset<Row> unobserved = traces.unobserved();
        long accounts = unobserved.count();
        if (accounts > 0) {
            Row first = unobserved.first();
            out.println(
                    "unobserved funds: " + accounts + " accounts paid out money that they were not seen to receive, "
                            + "most of all " + first.getString(0) + " "
                            + MinorUnits.format(first.getLong(2), first.getString(1)) + " " + first.getString(1));
        }
    }

    private static void write(OutputFolder folder, Traces traces, Rule rule, String prefix) {
        for (Map.Entry<Table, Dataset<Row>> table : traces.tables().entrySet()) {
            boolean backward = table.getKey().name().startsWith(Funding.TABLE.name());
            if (!backward || rule.goesBackward()) {
                folder.writeCsv(
                        table.getValue()
                                .where(TracedPayments.RULE.col().equalTo(rule.id()))
                                .drop(
                                        TracedPayments.RULE.name(),
                                        TracedPayments.MARKED_MINOR.name(),
                                        TracedPayments.BOOKED_AT.name()),
                        prefix + table.getKey().name());
            }
        }
    }

    private List<Rule> chosenRules() {
        return rules.contains(ALL)
                ? List.of(Rule.values())
                : rules.stream()
                        .distinct()
                        .map(id -> Rule.of(id)
                                .orElseThrow(() -> new WrongUsage("Cannot trace under '" + id
                                        + "': the rules are fifo, lifo, pro-rata, clean-first, tainted-first and all")))
                        .toList();
    }

    private Optional<Instant> horizon(Settings settings) {
        try {
            return until == null
                    ? settings.trace().until()
                    : Optional.of(Instants.parse(until, settings.ingest().zone()));
        } catch (Unreadable problem) {
            throw new WrongUsage("Cannot trace until " + until + ": " + problem.getMessage());
        }
    }
}
