package org.moneytrail;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.moneytrail.job.ChainsJob;
import org.moneytrail.job.DetectJob;
import org.moneytrail.job.EvaluateJob;
import org.moneytrail.job.Failures;
import org.moneytrail.job.GenerateJob;
import org.moneytrail.job.IngestJob;
import org.moneytrail.job.LinkJob;
import org.moneytrail.job.ReportJob;
import org.moneytrail.job.RunJob;
import org.moneytrail.job.TraceJob;
import org.moneytrail.job.TradeJob;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one entry point: the first argument names the job. Only this class ends the process. */
@Command(
        name = "moneytrail",
        description = "Traces financial flows behind drug trafficking and terrorist financing.",
        mixinStandardHelpOptions = true,
        subcommands = {
            RunJob.class,
            IngestJob.class,
            LinkJob.class,
            TradeJob.class,
            DetectJob.class,
            TraceJob.class,
            ChainsJob.class,
            ReportJob.class,
            GenerateJob.class,
            EvaluateJob.class
        })
public final class Main {
    private Main() {}

    /** Runs a job and exits with its code: 0 done, 1 failed, 2 wrong usage or settings, 3 done with quarantined rows. */
    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs a job and returns its exit code; results go to {@code out}, progress and errors to {@code err}. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(Failures::explain)
                .execute(arguments);
    }
}
