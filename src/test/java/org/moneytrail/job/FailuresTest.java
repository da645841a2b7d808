package org.moneytrail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class FailuresTest {
    @Command(name = "job")
    static final class Job {
        @Option(names = "--verbose")
        boolean verbose;
    }

    private final StringWriter err = new StringWriter();
    private final CommandLine command = new CommandLine(new Job()).setErr(new PrintWriter(err));

    private int explain(Exception failure, String... arguments) {
        return Failures.explain(failure, command, command.parseArgs(arguments));
    }

    @Test
    void tellsWhatFailedWhereSparkBeginsWithABareCode() {
        assertThat(explain(SparkException.internalError("\nFailure when resolving a join:\n'Join Inner\n:- Filter")))
                .isEqualTo(1);
        assertThat(err).hasToString("""
                        Failed: SparkException: [INTERNAL_ERROR] Failure when resolving a join:
                        Run it again with --verbose to see where that happened.
                        """);
    }

    @Test
    void tellsOurOwnSentenceHoweverDeepSparkWrappedIt() {
        Exception ours = new IllegalArgumentException("Cannot read line 7 of a.csv: amount is 'x'");
        assertThat(explain(new RuntimeException(SparkException.internalError("Task failed", ours))))
                .isEqualTo(1);
        assertThat(err).hasToString("Cannot read line 7 of a.csv: amount is 'x'\n");
    }

    @Test
    void showsTheStackWhenAsked() {
        explain(new IllegalStateException("odd"), "--verbose");
        assertThat(err.toString())
                .startsWith("Failed: IllegalStateException: odd\n")
                .contains("\tat " + FailuresTest.class.getName());
    }
}
