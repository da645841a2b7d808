package org.moneytrail.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.ingest.Source;
import org.moneytrail.ingest.Sources;
import org.moneytrail.lake.Run;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Quarantine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Loads files into the lake. */
@Command(
        name = "ingest",
        description = "Loads files into the lake. Loading a file twice changes nothing.",
        footer = {
            "",
            "Examples:",
            "  jobs/ingest --input sample-data",
            "  jobs/ingest --source transactions --path 'bank/2026-0?.csv.gz'"
        })
public final class IngestJob implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LakeOptions options;

    @Option(
            names = "--input",
            paramLabel = "DIR",
            description = "A folder in the input layout: everything in it is loaded.")
    private String input;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "One source: transactions, accounts, parties, party-relations, declarations, seizures, "
                    + "seizure-subjects, designations, origins, targets, link-decisions, rates or precursors.")
    private String source;

    @Option(names = "--path", paramLabel = "PATH", description = "Where that source is: file, folder or glob; .gz too.")
    private String path;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv or parquet (default: csv).")
    private String format = "csv";

    @Override
    public Integer call() throws Exception {
        if ((input == null) == (source == null) || (source == null) != (path == null)) {
            throw new WrongUsage("Cannot ingest: give either --input DIR, or --source and --path");
        }
        return options.run(
                "ingest",
                spec.commandLine().getOut(),
                (run, settings, out) -> input == null
                        ? load(run, named(source), path, FileInput.baseOf(path), format, settings, out)
                        : loadAll(run, input, settings, out));
    }

    private static Source named(String name) {
        return Sources.named(name)
                .orElseThrow(() -> new WrongUsage("Cannot ingest '" + name + "': the sources are "
                        + String.join(
                                ", ", Sources.ALL.stream().map(Source::name).toList())));
    }

    /** Loads whatever of the input layout is in {@code folder}; returns how many rows were quarantined. */
    static long loadAll(Run run, String folder, Settings settings, PrintWriter out) throws IOException {
        Configuration hadoop = SparkSession.active().sparkContext().hadoopConfiguration();
        Path root = new Path(folder);
        FileSystem files = root.getFileSystem(hadoop);
        if (!files.exists(root)) {
            throw new WrongUsage("Cannot ingest " + folder + ": there is no such folder");
        }
        Path base = files.makeQualified(root);
        long quarantined = 0;
        long sources = 0;
        for (Source each : Sources.ALL) {
            Path place = Sources.REFERENCE.contains(each)
                    ? new Path(base, "reference/" + each.name() + ".csv")
                    : new Path(base, each.name());
            if (files.exists(place)) {
                quarantined += load(run, each, place.toString(), base.toString(), "csv", settings, out);
                sources++;
            }
        }
        if (sources == 0) {
            throw new WrongUsage("Cannot ingest " + folder + ": it holds none of the folders of the input layout, "
                    + "such as transactions/");
        }
        return quarantined;
    }

    private static long load(
            Run run, Source source, String path, String base, String format, Settings settings, PrintWriter out)
            throws IOException {
        FileInput read = FileInput.read(SparkSession.active(), source, path, base, format, run.id(), settings);
        FileInput judged = read.against(run.read(source.table()));
        long quarantined = 0;
        for (Map.Entry<String, FileInput.Count> file : judged.counts().entrySet()) {
            out.println("ingest: " + source.name() + " " + file.getKey() + ": " + file.getValue());
            run.count(
                    source.name() + " " + file.getKey() + " accepted",
                    file.getValue().accepted());
            run.count(
                    source.name() + " " + file.getKey() + " duplicates",
                    file.getValue().duplicates());
            run.count(
                    source.name() + " " + file.getKey() + " quarantined",
                    file.getValue().quarantined());
            quarantined += file.getValue().quarantined();
        }
        if (source.reload() == Source.Reload.SUPERSEDES) {
            run.merge(source.table(), judged.accepted(), source.identity());
        } else {
            run.append(source.table(), judged.accepted());
        }
        if (quarantined > 0) {
            run.insertNew(
                    Quarantine.TABLE,
                    judged.quarantined(),
                    List.of(Quarantine.SOURCE, Quarantine.FILE, Quarantine.LINE, Quarantine.RULE, Quarantine.RAW));
        }
        judged.release();
        read.release();
        return quarantined;
    }
}
