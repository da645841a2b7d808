package org.moneytrail.job;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moneytrail.chains.CaseTables;
import org.moneytrail.chains.ChainTables;
import org.moneytrail.chains.Chaining;
import org.moneytrail.detect.Typologies;
import org.moneytrail.detect.Typology;
import org.moneytrail.finding.Definition;
import org.moneytrail.lake.Run;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Alerts;
import org.moneytrail.table.Cases;
import org.moneytrail.table.Chains;
import org.moneytrail.table.CounterMarks;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Flows;
import org.moneytrail.table.Funding;
import org.moneytrail.table.FundingEnds;
import org.moneytrail.table.FundingFlows;
import org.moneytrail.table.Links;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Parties;
import org.moneytrail.table.Rates;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Targets;
import org.moneytrail.table.TracedHoldings;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.table.TradeFindings;
import org.moneytrail.table.Transactions;
import org.moneytrail.trade.Trading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Joins what was traced into chains and cases. */
@Command(
        name = "chains",
        description = "Joins what was traced into scored, explained chains and cases.",
        footer = {"", "Example:", "  jobs/chains --lake lake"})
public final class ChainsJob implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LakeOptions options;

    @Override
    public Integer call() throws Exception {
        return options.run("chains", spec.commandLine().getOut(), ChainsJob::chain);
    }

    /** What each typology and trade finding is called, by its id. */
    private static Map<String, String> titles(Settings settings) {
        Stream<Definition> alerts = Typologies.all(settings).stream().map(Typology::definition);
        return Stream.concat(alerts, Trading.definitions(settings).stream())
                .collect(Collectors.toMap(Definition::id, Definition::title));
    }

    static long chain(Run run, Settings settings, PrintWriter out) {
        CaseTables found = Chaining.chain(
                new ChainTables(
                        run.read(Transactions.TABLE),
                        run.read(Accounts.TABLE),
                        run.read(Parties.TABLE),
                        run.read(Seizures.TABLE),
                        run.read(SeizureSubjects.TABLE),
                        run.read(Declarations.TABLE),
                        run.read(Designations.TABLE),
                        run.read(Entities.TABLE),
                        run.read(Links.TABLE),
                        run.read(Alerts.TABLE),
                        run.read(AlertPayments.TABLE),
                        run.read(TradeFindings.TABLE),
                        run.read(Origins.TABLE),
                        run.read(Targets.TABLE),
                        run.read(TracedPayments.TABLE),
                        run.read(TracedHoldings.TABLE),
                        run.read(Flows.TABLE),
                        run.read(Funding.TABLE),
                        run.read(FundingFlows.TABLE),
                        run.read(FundingEnds.TABLE),
                        run.read(Rates.TABLE),
                        run.read(CounterMarks.TABLE),
                        titles(settings)),
                settings);
        run.replaceAll(found.tables());
        long chains = run.read(Chains.TABLE).count();
        long flagged = run.read(Cases.TABLE)
                .where(Cases.STATUS.col().equalTo("FLAGGED"))
                .count();
        long explained = run.read(Cases.TABLE).count() - flagged;
        run.count("chains", chains);
        run.count("cases flagged", flagged);
        run.count("cases explained", explained);
        out.println("chains: " + chains + " chains; " + flagged + " cases flagged, " + explained + " explained");
        return 0;
    }
}
