package org.moneytrail.job;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.detect.DetectTables;
import org.moneytrail.detect.Detected;
import org.moneytrail.detect.Detection;
import org.moneytrail.detect.Typologies;
import org.moneytrail.detect.Typology;
import org.moneytrail.ingest.Sources;
import org.moneytrail.lake.Run;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Parties;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.Transactions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Raises the alerts of typologies, on files or on the lake. */
@Command(
        name = "detect",
        description = "Finds known patterns of laundering and terrorist financing in a ledger.",
        footer = {
            "",
            "Without --transactions, the lake is looked at, with all typologies.",
            "",
            "Examples:",
            "  jobs/detect --lake lake",
            "  jobs/detect --transactions bank.csv --accounts accounts.csv --typologies A1,B16 --output alerts"
        })
public final class DetectJob implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LakeOptions options;

    @Mixin
    private LedgerFiles files;

    @Option(
            names = "--typologies",
            paramLabel = "ID",
            split = ",",
            description = "Ids such as A1,B16, separated by commas (default: all).")
    private List<String> typologies = List.of();

    @Override
    public Integer call() throws Exception {
        if (!files.given()) {
            if (files.givenInPart() || !typologies.isEmpty()) {
                throw new WrongUsage("Cannot detect: without --transactions the lake is looked at, with all typologies"
                        + " and as the settings detect.* say");
            }
            return options.run("detect", spec.commandLine().getOut(), DetectJob::detect);
        }
        if (!files.hasOutput()) {
            throw new WrongUsage("Cannot detect in files: give --output DIR");
        }
        Settings settings = options.settings();
        Extracts extracts = files.extracts(settings, Sources.TRANSACTIONS, Sources.ACCOUNTS);
        List<Typology> chosen = chosen(settings);
        SparkSession spark = options.spark(settings);
        return files.publish(spark, folder -> onFiles(spark, settings, extracts, chosen, folder));
    }

    static long detect(Run run, Settings settings, PrintWriter out) {
        DetectTables in = new DetectTables(
                run.read(Transactions.TABLE),
                run.read(Accounts.TABLE),
                run.read(Parties.TABLE),
                run.read(Seizures.TABLE),
                run.read(SeizureSubjects.TABLE),
                run.read(Designations.TABLE),
                run.read(Entities.TABLE));
        List<Typology> all = Typologies.all(settings);
        Detected detected = Detection.detect(in, all);
        run.replaceAll(Map.of(Alerts.TABLE, detected.alerts(), AlertPayments.TABLE, detected.alertPayments()));
        Map<String, Long> alerts = counts(run.read(Alerts.TABLE));
        alerts.forEach((typology, count) -> run.count("alerts " + typology, count));
        tell(out, in, all, alerts);
        detected.release();
        return 0;
    }

    private int onFiles(
            SparkSession spark, Settings settings, Extracts extracts, List<Typology> chosen, OutputFolder folder)
            throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        FileInput payments = files.read(spark, extracts.as(Sources.TRANSACTIONS), files.transactions(), settings);
        FileInput held = files.read(spark, extracts.as(Sources.ACCOUNTS), files.accounts(), settings);
        out.println("transactions: " + payments.total());
        long bad = LedgerFiles.tellBad(out, folder, payments.quarantined().unionAll(held.quarantined()));
        if (bad > 0 && options.strict()) {
            out.println("Stopped before detecting, as --strict asks.");
            return 3;
        }
        DetectTables in = new DetectTables(
                payments.accepted(),
                held.accepted(),
                none(spark, Parties.TABLE),
                none(spark, Seizures.TABLE),
                none(spark, SeizureSubjects.TABLE),
                none(spark, Designations.TABLE),
                none(spark, Entities.TABLE));
        Detected detected = Detection.detect(in, chosen);
        folder.writeCsv(detected.alerts().drop(Alerts.EMBARGOED.name()), Alerts.TABLE.name());
        folder.writeCsv(detected.alertPayments().drop(AlertPayments.ROLE.name()), AlertPayments.TABLE.name());
        tell(
                out,
                in,
                chosen.stream().filter(typology -> typology.needs().isEmpty()).toList(),
                counts(detected.alerts()));
        chosen.stream()
                .filter(typology -> !typology.needs().isEmpty())
                .forEach(typology -> out.println(named(typology)
                        + ": not looked for, since it needs "
                        + typology.needs().stream().map(Table::name).collect(Collectors.joining(" and "))
                        + ", which files alone do not give"));
        detected.release();
        payments.release();
        held.release();
        return 0;
    }

    private List<Typology> chosen(Settings settings) {
        List<Typology> all = Typologies.all(settings);
        Map<String, Typology> known = new HashMap<>();
        all.forEach(typology -> known.put(typology.definition().id(), typology));
        List<String> unknown =
                typologies.stream().filter(id -> !known.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            throw new WrongUsage("Cannot look for " + String.join(", ", unknown) + ": the typologies are "
                    + all.stream().map(typology -> typology.definition().id()).collect(Collectors.joining(", ")));
        }
        return typologies.isEmpty()
                ? all
                : typologies.stream().distinct().map(known::get).toList();
    }

    private static Dataset<Row> none(SparkSession spark, Table table) {
        return spark.createDataFrame(List.of(), table.schema());
    }

    private static Map<String, Long> counts(Dataset<Row> alerts) {
        Map<String, Long> counts = new HashMap<>();
        alerts.groupBy(Alerts.TYPOLOGY.col())
                .count()
                .collectAsList()
                .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
        return counts;
    }

    private static void tell(PrintWriter out, DetectTables in, List<Typology> looked, Map<String, Long> alerts) {
        for (Typology typology : looked) {
            long count = alerts.getOrDefault(typology.definition().id(), 0L);
            out.println(named(typology) + ": " + count + (count == 1 ? " alert" : " alerts")
                    + typology.leftOut(in).map(left -> "; " + left).orElse(""));
        }
    }

    private static String named(Typology typology) {
        return "detect: " + typology.definition().id() + " "
                + typology.definition().title();
    }
}
