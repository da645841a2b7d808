package org.moneytrail.job;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.moneytrail.generate.World;
import org.moneytrail.generate.WorldSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Invents a world, with its truth. */
@Command(
        name = "generate",
        description =
                "Invents a world in the input layout: ordinary life, planted stories with innocent twins, and truth/.",
        footer = {"", "Example:", "  jobs/generate --payments 50000 --seed 1 --output /tmp/world"})
public final class GenerateJob implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--payments", required = true, paramLabel = "N", description = "How many payments, 4000 or more.")
    private long payments;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "One seed, one world.")
    private long seed;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where it goes; absent or empty.")
    private Path output;

    @SuppressWarnings("UnusedVariable") // picocli sees that it is given, and shows the help
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() {
        if (payments < WorldSettings.FEWEST) {
            throw new WrongUsage(
                    "Cannot invent a world of " + payments + " payments: it takes at least " + WorldSettings.FEWEST);
        }
        World.write(output, WorldSettings.of(payments, seed));
        spec.commandLine()
                .getOut()
                .println("generate: a world of about " + payments + " payments, seed " + seed + ", in " + output);
        return 0;
    }
}
