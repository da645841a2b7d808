package org.moneytrail.job;

import java.nio.file.Path;
import java.util.List;
import org.moneytrail.ingest.KnownColumns;
import org.moneytrail.settings.ColumnsSettings;
import org.moneytrail.settings.Settings;
import picocli.CommandLine.Option;

/** The option of every job that reads files: which of them are an agency's own extracts, and how those are read. */
final class ColumnsOption {
    @Option(
            names = "--columns",
            paramLabel = "FILE",
            description = "Reads the files of one source as an agency's own extract, mapped by FILE; repeatable, "
                    + "one a source. conf/columns/ has examples.")
    private List<Path> files = List.of();

    /** The extracts; wrong files are told, all at once, before Spark starts. */
    Extracts read(Settings settings) {
        return new Extracts(ColumnsSettings.load(files, settings.ingest().zone(), new KnownColumns()));
    }

    /** True if the option is given. */
    boolean given() {
        return !files.isEmpty();
    }
}
