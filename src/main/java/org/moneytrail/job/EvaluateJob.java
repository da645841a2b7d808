package org.moneytrail.job;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.evaluate.Evaluation;
import org.moneytrail.evaluate.Identification;
import org.moneytrail.evaluate.Pointing;
import org.moneytrail.evaluate.Score;
import org.moneytrail.evaluate.Truth;
import org.moneytrail.lake.Lake;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.CasePayments;
import org.moneytrail.table.Cases;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Links;
import org.moneytrail.table.TradeFindings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares what was found with what was planted. */
@Command(
        name = "evaluate",
        description = "Compares the lake with the truth beside a generated world.",
        footer = {"", "Example:", "  jobs/evaluate --truth sample-data/truth --output /tmp/evaluation"})
public final class EvaluateJob implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LakeOptions options;

    @Option(names = "--truth", required = true, paramLabel = "DIR", description = "The folder truth/ of the world.")
    private String truth;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where evaluation.csv goes.")
    private Path output;

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        if (!Files.isDirectory(Path.of(truth))) {
            throw new WrongUsage("Cannot evaluate: there is no folder " + truth);
        }
        SparkSession spark = options.spark(settings);
        Lake lake = options.open(spark);
        Truth planted = Truth.read(spark, truth);
        List<String> lines = new ArrayList<>(List.of(Score.HEADER));
        Evaluation.cases(planted, lake.read(Cases.TABLE), lake.read(CasePayments.TABLE)).stream()
                .map(Score::line)
                .forEach(lines::add);
        Pointing.alerts(planted, lake.read(Alerts.TABLE), lake.read(AlertPayments.TABLE)).stream()
                .map(Score::line)
                .forEach(lines::add);
        Pointing.findings(planted, lake.read(TradeFindings.TABLE)).stream()
                .map(Score::line)
                .forEach(lines::add);
        Identification.scores(planted, lake.read(Entities.TABLE), lake.read(Links.TABLE))
                .forEach(score -> lines.add(score.line()));
        Files.createDirectories(output);
        Files.write(output.resolve("evaluation.csv"), lines, StandardCharsets.UTF_8);
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        return 0;
    }
}
