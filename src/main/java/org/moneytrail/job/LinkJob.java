package org.moneytrail.job;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.moneytrail.lake.Run;
import org.moneytrail.link.LinkTables;
import org.moneytrail.link.Linked;
import org.moneytrail.link.Linking;
import org.moneytrail.link.Screened;
import org.moneytrail.link.ScreenedBefore;
import org.moneytrail.link.Screening;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.LinkDecisions;
import org.moneytrail.table.LinkWeights;
import org.moneytrail.table.Links;
import org.moneytrail.table.Parties;
import org.moneytrail.table.PartyRelations;
import org.moneytrail.table.ScreenedEntries;
import org.moneytrail.table.ScreenedNames;
import org.moneytrail.table.Screenings;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Transactions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
            "  jobs/link --pairs names.csv --format csv --output compared",
            "  jobs/link --pairs judged.csv --label is_match --output compared"
        })
public final class LinkJob implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LakeOptions options;

    @Mixin
    private NamePairFiles pairs;

    @Override
    public Integer call() throws Exception {
        return pairs.given()
                ? pairs.compare(options, spec.commandLine().getOut())
                : options.run("link", spec.commandLine().getOut(), LinkJob::link);
    }

    static long link(Run run, Settings settings, PrintWriter out) {
        LinkTables in = new LinkTables(
                run.read(Transactions.TABLE),
                run.read(Accounts.TABLE),
                run.read(Parties.TABLE),
                run.read(PartyRelations.TABLE),
                run.read(Declarations.TABLE),
                run.read(Seizures.TABLE),
                run.read(SeizureSubjects.TABLE),
                run.read(Designations.TABLE),
                run.read(LinkDecisions.TABLE));
        Linked linked = Linking.link(in, settings.link());
        run.replaceAll(Map.of(
                Entities.TABLE, linked.entities(),
                Links.TABLE, linked.links(),
                LinkWeights.TABLE, linked.weights()));
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
        linked.leftOut().forEach(sentence -> out.println("link: " + sentence));
        screen(run, in, settings, out);
        return 0;
    }

    private static void screen(Run run, LinkTables in, Settings settings, PrintWriter out) {
        Screened screened = Screening.screen(
                in,
                run.read(Entities.TABLE),
                new ScreenedBefore(run.read(ScreenedNames.TABLE), run.read(ScreenedEntries.TABLE)),
                settings,
                LakeOptions.codeVersion());
        run.replaceAll(Map.of(
                ScreenedNames.TABLE, screened.names(),
                ScreenedEntries.TABLE, screened.entries(),
                Screenings.TABLE, screened.screenings()));
        long names = run.read(ScreenedNames.TABLE).count();
        long entries = run.read(ScreenedEntries.TABLE).count();
        long hits = run.read(Screenings.TABLE).count();
        run.count("names screened", names);
        run.count("names screened anew", screened.anew());
        run.count("list entries", entries);
        run.count("list entries changed", screened.changed());
        run.count("screening hits", hits);
        LoadedLists.newest(run).forEach((list, edition) -> run.note(LoadedLists.noted(list), edition));
        out.println("link: " + names + " names against " + entries + " entries of sanctions lists, " + hits
                + " hits; compared anew: " + screened.anew() + " names, " + screened.changed() + " entries");
    }
}
