package org.moneytrail.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.moneytrail.ingest.Headers;
import org.moneytrail.ingest.InputFiles;
import org.moneytrail.ingest.Sources;
import org.moneytrail.lake.Run;
import org.moneytrail.link.ComparedNames;
import org.moneytrail.link.LinkTables;
import org.moneytrail.link.Linked;
import org.moneytrail.link.Linking;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.LinkDecisions;
import org.moneytrail.table.Links;
import org.moneytrail.table.NamePairs;
import org.moneytrail.table.Parties;
import org.moneytrail.table.Provenance;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Transactions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds out which records speak of one person or company. */
@Command(
        name = "link",
        description =
                "Finds which records of banks, customs, police and sanctions lists speak of one person or company.",
        footer = {
            "",
            "With --pairs, names alone are compared, whatever their scripts; the columns of the files stay.",
            "",
            "Examples:",
            "  jobs/link --lake lake",
            "  jobs/link --pairs names.csv --format csv --output compared"
        })
public final class LinkJob implements Callable<Integer> {
    private static final String CSV = "csv";

    @Spec
    private CommandSpec spec;

    @Mixin
    private LakeOptions options;

    @Option(
            names = "--pairs",
            paramLabel = "PATH",
            description = "Pairs of names to compare, with the columns schema, name1, name2: file, folder or glob.")
    private String pairs;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = CSV, description = "csv, the default.")
    private String format = CSV;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where compared pairs go, as csv in DIR/pairs; absent or empty.")
    private String output;

    @Option(names = "--overwrite", description = "Replace what is in --output.")
    private boolean overwrite;

    @Override
    public Integer call() throws Exception {
        if (pairs == null && output == null) {
            return options.run("link", spec.commandLine().getOut(), LinkJob::link);
        }
        if (pairs == null || output == null) {
            throw new WrongUsage("Cannot compare names: give both --pairs PATH and --output DIR");
        }
        if (!format.equals(CSV)) {
            throw new WrongUsage("Cannot read pairs of names in format " + format + ": csv is their format");
        }
        Settings settings = options.settings();
        SparkSession spark = options.spark(settings);
        return OutputFolder.fill(
                output,
                overwrite,
                spark.sparkContext().hadoopConfiguration(),
                folder -> compare(spark, settings, folder));
    }

    private int compare(SparkSession spark, Settings settings, OutputFolder folder) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Column[] columns = columns(spark);
        FileInput input =
                FileInput.read(spark, Sources.NAME_PAIRS, pairs, FileInput.baseOf(pairs), format, "", settings);
        out.println("pairs: " + input.total());
        long bad = LedgerFiles.tellBad(out, folder, input.quarantined());
        if (bad > 0 && options.strict()) {
            out.println("Stopped before comparing, as --strict asks.");
            return 3;
        }
        Dataset<Row> compared =
                ComparedNames.of(input.accepted(), settings.link()).persist();
        folder.writeCsv(
                compared.orderBy(Provenance.SOURCE_FILE.col(), Provenance.SOURCE_LINE.col())
                        .select(columns),
                NamePairs.TABLE.name());
        long matches = compared.where(NamePairs.MATCH.col()).count();
        out.println("link: " + matches + " of " + compared.count() + " pairs match");
        compared.unpersist();
        input.release();
        return 0;
    }

    /** The columns of the files in their order, then the results. */
    private Column[] columns(SparkSession spark) throws IOException {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        Set<String> known = Sources.NAME_PAIRS.columns();
        List<Column> columns = new ArrayList<>();
        for (String name : Headers.of(InputFiles.of(pairs, format, hadoop), hadoop)) {
            if (NamePairs.RESULTS.stream().anyMatch(result -> result.name().equals(name))) {
                throw new WrongUsage("Cannot compare " + pairs + ": it has a column " + name + " already; rename it");
            }
            columns.add(
                    known.contains(name)
                            ? functions.col(name)
                            : Provenance.EXTRA.col().getItem(name).as(name));
        }
        NamePairs.RESULTS.forEach(result -> columns.add(result.col()));
        return columns.toArray(Column[]::new);
    }

    static long link(Run run, Settings settings, PrintWriter out) {
        Linked linked = Linking.link(new LinkTables(
                run.read(Transactions.TABLE),
                run.read(Accounts.TABLE),
                run.read(Parties.TABLE),
                run.read(Declarations.TABLE),
                run.read(Seizures.TABLE),
                run.read(SeizureSubjects.TABLE),
                run.read(Designations.TABLE),
                run.read(LinkDecisions.TABLE)));
        run.replace(Entities.TABLE, linked.entities());
        run.replace(Links.TABLE, linked.links());
        long records = run.read(Entities.TABLE).count();
        long entities = run.read(Entities.TABLE)
                .select(Entities.ENTITY_ID.col())
                .distinct()
                .count();
        long links = run.read(Links.TABLE).count();
        run.count("records", records);
        run.count("entities", entities);
        run.count("links", links);
        out.println("link: " + records + " records, " + entities + " entities, " + links + " links");
        return 0;
    }
}
