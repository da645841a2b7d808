package org.moneytrail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.moneytrail.Main;
import org.moneytrail.TestSpark;

/** A job as its user starts it: arguments in, exit code and printed lines out. */
record CommandLine(int code, String out, String err) {
    /** A job on a lake. */
    static CommandLine on(String lake, String job, String... options) {
        return run(Stream.of(List.of(job, "--lake", lake), List.of(options))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    /** What a job on a lake printed, which must have ended well. */
    static String done(Path lake, String job, String... options) {
        CommandLine done = on(lake.toString(), job, options);
        assertThat(done.code()).as(done.err()).isZero();
        return done.out();
    }

    static CommandLine run(String... arguments) {
        TestSpark.session();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new CommandLine(code, out.toString(), err.toString());
    }
}
