package org.moneytrail.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.ingest.Source;
import org.moneytrail.ingest.Sources;
import org.moneytrail.lake.Run;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Quarantine;
import org.moneytrail.table.Transactions;
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
            "  jobs/ingest --source transactions --path 'bank/2026-0?.csv.gz'",
            "  jobs/ingest --source designations --format un-xml --path consolidated.xml",
            "  jobs/ingest --path unodc.csv --columns conf/columns/unodc-seizures.conf"
        })
public final class IngestJob implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LakeOptions options;

    @Mixin
    private ColumnsOption columns;

    @Option(
            names = "--input",
            paramLabel = "DIR",
            description =
                    "A folder in the input layout: everything in it is loaded; or one of files of the source that "
                            + "--columns maps.")
    private String input;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "One source: transactions, accounts, parties, party-relations, declarations, seizures, "
                    + "seizure-subjects, designations, origins, targets, link-decisions, rates or precursors "
                    + "(default: what --columns maps).")
    private String source;

    @Option(names = "--path", paramLabel = "PATH", description = "Where that source is: file, folder or glob; .gz too.")
    private String path;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv or parquet; for designations also un-xml or ofac-csv, which csv knows by themselves "
                    + "(default: csv).")
    private String format = "csv";

    @Option(
            names = "--edition",
            paramLabel = "DATE",
            description =
                    "Of what day a sanctions list is that does not say so itself: who is no longer on it is delisted.")
    private String edition;

    /** Where files of one source are, and what they do not say themselves. */
    private record Place(String path, String base, String format, Optional<String> edition) {}

    @Override
    public Integer call() throws Exception {
        boolean sourceIsTold = source != null || columns.given();
        if ((input == null) == (path == null) || (source != null && path == null) || (path != null && !sourceIsTold)) {
            throw new WrongUsage("Cannot ingest: give either --input DIR, or --path with --source or --columns");
        }
        if (edition != null && path == null) {
            throw new WrongUsage("Cannot ingest with --edition: give the list with --source designations --path");
        }
        Settings settings = options.settings();
        Extracts extracts = columns.read(settings);
        LakeOptions.Stage stage =
                input == null ? one(extracts) : (run, all, out) -> loadAll(run, input, extracts, all, out);
        return options.exitCode(options.run(
                "ingest",
                extracts.describe(settings),
                settings,
                options.open(options.spark(settings)),
                spec.commandLine().getOut(),
                stage));
    }

    private LakeOptions.Stage one(Extracts extracts) {
        Source read = named(
                source != null
                        ? source
                        : extracts.onlySource()
                                .orElseThrow(() -> new WrongUsage("Cannot ingest " + path
                                        + ": it is of one source; say which with --source, or give one --columns")));
        extracts.requireAmong(List.of(read));
        Optional<String> day = edition(read);
        return (run, settings, out) -> load(
                run,
                extracts.as(read),
                new Place(path, FileInput.baseOf(SparkSession.active(), path), format, day),
                settings,
                out);
    }

    private Optional<String> edition(Source read) {
        if (edition == null) {
            return Optional.empty();
        }
        if (!read.table().equals(Designations.TABLE)) {
            throw new WrongUsage(
                    "Cannot ingest " + read.name() + " with --edition: only sanctions lists have editions");
        }
        try {
            return Optional.of(LocalDate.parse(edition).toString());
        } catch (DateTimeParseException e) {
            throw new WrongUsage("Cannot ingest with --edition " + edition + ": it is no day such as 2026-02-27");
        }
    }

    private static Source named(String name) {
        return Sources.named(name)
                .orElseThrow(() -> new WrongUsage("Cannot ingest '" + name + "': the sources are "
                        + String.join(
                                ", ", Sources.ALL.stream().map(Source::name).toList())));
    }

    /**
     * Loads whatever of the input layout is in {@code folder}, or, where nothing is, its files as the one source that is an
     * extract; returns how many rows were quarantined.
     */
    static long loadAll(Run run, String folder, Extracts extracts, Settings settings, PrintWriter out)
            throws IOException {
        Configuration hadoop = SparkSession.active().sparkContext().hadoopConfiguration();
        Path root = new Path(folder);
        FileSystem files = root.getFileSystem(hadoop);
        if (!files.exists(root)) {
            throw new WrongUsage("Cannot ingest " + folder + ": there is no such folder");
        }
        Path base = files.makeQualified(root);
        Map<Source, Path> places = new LinkedHashMap<>();
        for (Source each : Sources.ALL) {
            Path place = Sources.REFERENCE.contains(each)
                    ? new Path(base, "reference/" + each.name() + ".csv")
                    : new Path(base, each.name());
            if (files.exists(place)) {
                places.put(each, place);
            }
        }
        if (places.isEmpty()) {
            extracts.onlySource().ifPresent(source -> places.put(named(source), base));
        }
        if (places.isEmpty()) {
            throw new WrongUsage("Cannot ingest " + folder + ": it holds none of the folders of the input layout, "
                    + "such as transactions/");
        }
        extracts.requireAmong(places.keySet());
        long quarantined = 0;
        for (Map.Entry<Source, Path> place : places.entrySet()) {
            quarantined += load(
                    run,
                    extracts.as(place.getKey()),
                    new Place(place.getValue().toString(), base.toString(), "csv", Optional.empty()),
                    settings,
                    out);
        }
        return quarantined;
    }

    private static long load(Run run, Source source, Place place, Settings settings, PrintWriter out)
            throws IOException {
        FileInput read = FileInput.read(
                SparkSession.active(), source, place.path(), place.base(), place.format(), run.id(), settings);
        FileInput judged = read.against(run.read(source.table()));
        Optional<LoadedLists> lists = source.table().equals(Designations.TABLE)
                ? Optional.of(new LoadedLists(run, judged, place.edition()))
                : Optional.empty();
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
        lists.ifPresent(loaded -> loaded.record(run, out));
        if (source.table().equals(Transactions.TABLE)) {
            LaidLedger.add(run, judged.accepted(), settings.ingest().paymentsPerSlab());
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
