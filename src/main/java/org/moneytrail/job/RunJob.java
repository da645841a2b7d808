package org.moneytrail.job;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.lake.Lake;
import org.moneytrail.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything in order, from files to the casebook. */
@Command(
        name = "run",
        description = "From files to the casebook: ingest, link, trade, detect, trace, chains and report, in order.",
        footer = {
            "",
            "Examples:",
            "  jobs/run",
            "  jobs/run --input /data/case-17 --lake /data/case-17/lake",
            "  jobs/run --sql --lake lake > tables.sql"
        })
public final class RunJob implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LakeOptions options;

    @Mixin
    private ColumnsOption columns;

    @Option(
            names = "--input",
            paramLabel = "DIR",
            defaultValue = "sample-data",
            description = "A folder in the input layout (default: ${DEFAULT-VALUE}).")
    private String input = "sample-data";

    @Option(
            names = "--sql",
            description =
                    "Print the statements that open the tables as the last finished run left them, and do nothing else.")
    private boolean sql;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = options.settings();
        Extracts extracts = columns.read(settings);
        SparkSession spark = options.spark(settings);
        Lake lake = options.open(spark);
        if (sql) {
            lake.statements().forEach(out::println);
            return 0;
        }
        long quarantined = options.run(
                "ingest",
                extracts.describe(settings),
                settings,
                lake,
                out,
                (run, all, to) -> IngestJob.loadAll(run, input, extracts, all, to));
        quarantined += options.run("link", settings, lake, out, LinkJob::link);
        quarantined += options.run("trade", settings, lake, out, TradeJob::trade);
        quarantined += options.run("detect", settings, lake, out, DetectJob::detect);
        quarantined +=
                options.run("trace", settings, lake, out, (run, all, lines) -> LakeTrace.trace(run, all, lines, false));
        quarantined += options.run("chains", settings, lake, out, ChainsJob::chain);
        options.run(
                "report",
                settings,
                lake,
                out,
                (run, all, to) -> ReportJob.write(
                        run,
                        lake,
                        all,
                        to,
                        OutputFolder.prepare(
                                ReportJob.casebook(options.folder()),
                                true,
                                spark.sparkContext().hadoopConfiguration()),
                        null));
        return options.exitCode(quarantined);
    }
}
