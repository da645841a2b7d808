package org.moneytrail.job;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.moneytrail.generate.Span;
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

    @Option(
            names = "--stories",
            paramLabel = "N",
            description = "How many stories of each kind; by default they grow with the ledger.")
    private Optional<Integer> stories = Optional.empty();

    @Option(
            names = "--payers",
            paramLabel = "A..B",
            converter = SpanOption.class,
            description = "Buyers or donors of a story, by default 30..80.")
    private Optional<Span> payers = Optional.empty();

    @Option(
            names = "--mules",
            paramLabel = "A..B",
            converter = SpanOption.class,
            description = "Accounts among which buyers of heroin split what they pay, by default 3..6.")
    private Optional<Span> mules = Optional.empty();

    @Option(
            names = "--hops",
            paramLabel = "A..B",
            converter = SpanOption.class,
            description = "Intermediaries before a designated person, by default 1..3.")
    private Optional<Span> hops = Optional.empty();

    @Option(
            names = "--delay-hours",
            paramLabel = "A..B",
            converter = SpanOption.class,
            description = "How long money of a story rests at one account, by default 2..60.")
    private Optional<Span> delayHours = Optional.empty();

    @Option(
            names = "--fee-permille",
            paramLabel = "A..B",
            converter = SpanOption.class,
            description = "What each leg of a story keeps, by default 5..40.")
    private Optional<Span> feePermille = Optional.empty();

    @Option(
            names = "--own-money-percent",
            paramLabel = "N",
            description =
                    "How much clean money accounts of stories hold at the start, of what others hold, by default 100.")
    private Optional<Integer> ownMoney = Optional.empty();

    @SuppressWarnings("UnusedVariable") // picocli sees that it is given, and shows the help
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() {
        World.write(output, settings());
        spec.commandLine()
                .getOut()
                .println("generate: a world of about " + payments + " payments, seed " + seed + ", in " + output);
        return 0;
    }

    private WorldSettings settings() {
        try {
            WorldSettings usual = WorldSettings.of(payments, seed);
            return usual.withStoriesPerKind(stories.orElse(usual.storiesPerKind()))
                    .withSplits(payers.orElse(usual.payers()), mules.orElse(usual.mules()))
                    .withPace(
                            hops.orElse(usual.hops()),
                            delayHours.orElse(usual.delayHours()),
                            feePermille.orElse(usual.feePermille()))
                    .withOwnMoney(ownMoney.orElse(usual.ownMoneyPercent()));
        } catch (IllegalArgumentException wrong) {
            throw new WrongUsage(wrong.getMessage());
        }
    }
}
