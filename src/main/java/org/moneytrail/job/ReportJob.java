package org.moneytrail.job;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.lake.Lake;
import org.moneytrail.lake.Run;
import org.moneytrail.money.Currencies;
import org.moneytrail.report.Assembly;
import org.moneytrail.report.CasebookWriter;
import org.moneytrail.report.Choices;
import org.moneytrail.report.Embargoed;
import org.moneytrail.report.Export;
import org.moneytrail.report.Limits;
import org.moneytrail.report.page.Casebook;
import org.moneytrail.report.page.Money;
import org.moneytrail.report.page.RunInfo;
import org.moneytrail.report.page.TracingRule;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Table;
import org.moneytrail.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the casebook, or exports the tables behind it. */
@Command(
        name = "report",
        description =
                "Writes the casebook: a page for each case, to be opened from disk; or exports the tables behind it.",
        footer = {
            "",
            "Examples:",
            "  jobs/report --lake lake",
            "  jobs/report --export csv --case all --output /tmp/export",
            "  jobs/report --export json --case ID --output /tmp/case"
        })
public final class ReportJob implements Callable<Integer> {
    private static final String ALL = "all";

    @Spec
    private CommandSpec spec;

    @Mixin
    private LakeOptions options;

    @Option(names = "--output", paramLabel = "DIR", description = "Where to write (default: <lake>/casebook).")
    private String output;

    @Option(names = "--export", paramLabel = "FORMAT", description = "Export tables instead: csv or json.")
    private Export.Format format;

    @Option(
            names = "--case",
            paramLabel = "ID",
            defaultValue = ALL,
            description = "The case to export (default: ${DEFAULT-VALUE}).")
    private String caseId = ALL;

    @Option(
            names = "--include-embargoed",
            paramLabel = "REASON",
            description = "Show what rests on controlled deliveries under way, too; the reason is recorded.")
    private String reason;

    @Option(names = "--overwrite", description = "Replace what is in --output.")
    private boolean overwrite;

    @Override
    public Integer call() throws Exception {
        if (reason != null && reason.isBlank()) {
            throw new WrongUsage("Cannot show embargoed cases without a reason");
        }
        if (format != null && output == null) {
            throw new WrongUsage("Cannot export: give --output DIR");
        }
        if (format == null && !caseId.equals(ALL)) {
            throw new WrongUsage("Cannot write a casebook of one case: give --export FORMAT with --case");
        }
        Settings settings = options.settings();
        Lake lake = options.open(options.spark(settings));
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> recorded = new TreeMap<>(settings.describe());
        if (reason != null) {
            recorded.put("report --include-embargoed", reason);
        }
        Configuration hadoop = SparkSession.active().sparkContext().hadoopConfiguration();
        long none = options.run("report", recorded, settings, lake, out, (run, all, to) -> {
            if (format == null) {
                String folder = output == null ? casebook(options.folder()) : output;
                return write(
                        run, lake, all, to, OutputFolder.prepare(folder, output == null || overwrite, hadoop), reason);
            }
            return export(run, to, OutputFolder.prepare(output, overwrite, hadoop));
        });
        return options.exitCode(none);
    }

    /** Where the casebook of a lake lies. */
    static String casebook(String lake) {
        return new Path(lake, "casebook").toString();
    }

    /** Writes the casebook of a lake and tells where it is. */
    static long write(Run run, Lake lake, Settings settings, PrintWriter out, OutputFolder folder, String reason)
            throws Exception {
        Map<String, Long> versions = new TreeMap<>();
        for (Table table : Tables.RESULTS) {
            lake.finishedVersion(table).ifPresent(version -> versions.put(table.name(), version));
        }
        String base = settings.money().baseCurrency();
        long material = settings.trace()
                .materiality()
                .movePointRight(Currencies.decimals(base))
                .longValue();
        Choices choices = new Choices(
                TracingRule.of(settings.report().rule()),
                base,
                settings.ingest().zone(),
                reason == null ? Embargoed.LEFT_OUT : Embargoed.SHOWN,
                new Limits(
                        settings.trace().until(),
                        new Money(material, base),
                        settings.chains().readingLimitPercent().doubleValue(),
                        settings.chains().maxChainsPerMark()),
                new RunInfo(run.id(), LakeOptions.codeVersion(), Instant.now(), settings.describe(), versions));
        Assembly assembly = new Assembly(run::read, choices);
        try {
            Casebook written = new CasebookWriter(
                            settings.ingest().zone(), settings.report().chainsPerPage())
                    .write(folder::create, assembly.casebook(reason == null ? "" : reason), assembly.caseFiles());
            folder.publish();
            run.count("cases flagged", written.flagged().size());
            run.count("cases explained", written.explained().size());
            out.println("report: " + written.flagged().size() + " flagged and "
                    + written.explained().size() + " explained cases; open " + folder.path("index.html"));
        } finally {
            folder.discard();
        }
        return 0;
    }

    private long export(Run run, PrintWriter out, OutputFolder folder) throws Exception {
        try {
            Optional<String> one = caseId.equals(ALL) ? Optional.empty() : Optional.of(caseId);
            Export export = new Export(run::read, reason == null ? Embargoed.LEFT_OUT : Embargoed.SHOWN);
            if (one.isPresent() && !export.holds(caseId)) {
                throw new WrongUsage("Cannot export case " + caseId
                        + ": there is no such case to show; --case all exports every case, with its id");
            }
            export.write(format, one, folder::create).forEach((table, rows) -> {
                out.println("report: " + table + ": " + rows + " rows");
                run.count(table, rows);
            });
            folder.publish();
        } finally {
            folder.discard();
        }
        return 0;
    }
}
