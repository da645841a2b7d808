package org.moneytrail.job;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import org.apache.spark.SparkException;
import org.moneytrail.settings.WrongSettings;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a message for a person and an exit code; the stack trace is there on {@code --verbose}. */
public final class Failures {
    /** Some of Spark's messages begin with a code on a line of its own; further down they print whole plans. */
    private static final int FIRST_LINES = 2;

    private Failures() {}

    /** Explains a failure of a job: 2 for wrong settings or usage, 1 for anything else. */
    public static int explain(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println(message(failure));
        if (verbose(parsed)) {
            failure.printStackTrace(err);
        } else if (!isTold(cause(failure))) {
            err.println("Run it again with --verbose to see where that happened.");
        }
        err.flush();
        return failure instanceof WrongSettings || failure instanceof WrongUsage ? 2 : 1;
    }

    private static String message(Exception failure) {
        Throwable cause = cause(failure);
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return isTold(cause)
                ? message
                : "Failed: " + cause.getClass().getSimpleName() + ": "
                        + message.lines().limit(FIRST_LINES).map(String::strip).collect(joining(" "));
    }

    /** Problems that we raise ourselves are sentences already. */
    private static boolean isTold(Throwable cause) {
        return cause instanceof WrongSettings
                || cause instanceof WrongUsage
                || cause.getMessage() != null && cause.getMessage().startsWith("Cannot ");
    }

    /** Spark wraps what a task throws several times. */
    private static Throwable cause(Throwable failure) {
        Throwable told = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isTold(cause)) {
                return cause;
            }
            if (told instanceof SparkException && cause != told) {
                told = cause;
            }
        }
        return told;
    }

    private static boolean verbose(ParseResult parsed) {
        ParseResult job = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        return job.hasMatchedOption("--verbose");
    }
}
