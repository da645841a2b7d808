package org.moneytrail.job;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.moneytrail.Main;
import org.moneytrail.TestSpark;

/** A job as its user starts it: arguments in, exit code and printed lines out. */
record CommandLine(int code, String out, String err) {
    static CommandLine run(String... arguments) {
        TestSpark.session();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new CommandLine(code, out.toString(), err.toString());
    }
}
