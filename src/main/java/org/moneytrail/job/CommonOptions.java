package org.moneytrail.job;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.settings.Settings;
import picocli.CommandLine.Option;

/** Options that every job takes. */
final class CommonOptions {
    @Option(names = "--conf", paramLabel = "FILE", description = "A settings file to lay over conf/moneytrail.conf.")
    private Path conf;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting, such as --set trace.materiality=100; repeatable.")
    private Map<String, String> sets = new LinkedHashMap<>();

    @Option(names = "--strict", description = "Exit with 3 if rows were quarantined.")
    private boolean strict;

    @Option(names = "--verbose", description = "Show what Spark says, and where an error happened.")
    private boolean verbose;

    @SuppressWarnings("UnusedVariable") // picocli sees that it is given, and shows the help
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean help;

    /** The settings in force; wrong ones are told before Spark starts. */
    Settings settings() {
        return Settings.load(Optional.ofNullable(conf), sets);
    }

    boolean strict() {
        return strict;
    }

    /** The session, with the master and the rest of Spark's own settings as {@code jobs/_submit} gave them. */
    SparkSession spark(Settings settings) {
        SparkSession spark = SparkSession.builder().getOrCreate();
        if (verbose) {
            Configurator.setRootLevel(Level.INFO);
        }
        if (settings.spark().shufflePartitions() > 0) {
            spark.conf().set("spark.sql.shuffle.partitions", settings.spark().shufflePartitions());
        }
        return spark;
    }
}
