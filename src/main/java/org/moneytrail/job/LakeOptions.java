package org.moneytrail.job;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.lake.Lake;
import org.moneytrail.lake.Run;
import org.moneytrail.settings.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the jobs on the lake, and how one of their stages runs: as a run that counts once it is finished. */
final class LakeOptions {
    @Mixin
    private CommonOptions common;

    @Option(
            names = "--lake",
            paramLabel = "DIR",
            defaultValue = "lake",
            description = "The folder of Delta tables (default: ${DEFAULT-VALUE}).")
    private String lake = "lake";

    /** A stage with its reading and writing; returns how many rows it had to quarantine. */
    interface Stage {
        long run(Run run, Settings settings, PrintWriter out) throws Exception;
    }

    Settings settings() {
        return common.settings();
    }

    boolean strict() {
        return common.strict();
    }

    SparkSession spark(Settings settings) {
        return common.spark(settings);
    }

    Lake open(SparkSession spark) {
        return Lake.open(spark, lake);
    }

    String folder() {
        return lake;
    }

    /** Runs one stage under its name and returns the exit code. */
    int run(String name, PrintWriter out, Stage stage) throws Exception {
        Settings settings = settings();
        return exitCode(run(name, settings, open(spark(settings)), out, stage));
    }

    /** Runs one stage under its name and returns how many rows it quarantined. */
    long run(String name, Settings settings, Lake tables, PrintWriter out, Stage stage) throws Exception {
        return run(name, settings.describe(), settings, tables, out, stage);
    }

    /** Runs one stage whose record says more than the settings, as {@code recorded}. */
    long run(String name, Map<String, String> recorded, Settings settings, Lake tables, PrintWriter out, Stage stage)
            throws Exception {
        try (Cost cost = new Cost(SparkSession.active().sparkContext());
                Run run = tables.begin(name, recorded, codeVersion(), Clock.systemUTC())) {
            run.undone().forEach(out::println);
            long quarantined = stage.run(run, settings, out);
            run.finish();
            out.println(name + ": took " + cost.soFar());
            return quarantined;
        }
    }

    int exitCode(long quarantined) {
        return common.strict() && quarantined > 0 ? 3 : 0;
    }

    static String codeVersion() {
        return Optional.ofNullable(LakeOptions.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
