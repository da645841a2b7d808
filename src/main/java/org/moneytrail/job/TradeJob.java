package org.moneytrail.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.finding.Definition;
import org.moneytrail.lake.Run;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Parties;
import org.moneytrail.table.PartyRelations;
import org.moneytrail.table.PaymentDeclarationMatches;
import org.moneytrail.table.Precursors;
import org.moneytrail.table.Rates;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.TradeFindings;
import org.moneytrail.table.Transactions;
import org.moneytrail.trade.TradeTables;
import org.moneytrail.trade.Traded;
import org.moneytrail.trade.Trading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Finds what customs declarations and their payments show. */
@Command(
        name = "trade",
        description = "Matches payments with customs declarations, and looks for what is out of the ordinary in both.",
        footer = {"", "Example:", "  jobs/trade --lake lake"})
public final class TradeJob implements Callable<Integer> {
    private static final String SHIPPED_PRECURSORS = "/conf/reference/precursors.csv";

    @Spec
    private CommandSpec spec;

    @Mixin
    private LakeOptions options;

    @Override
    public Integer call() throws Exception {
        return options.run("trade", spec.commandLine().getOut(), TradeJob::trade);
    }

    static long trade(Run run, Settings settings, PrintWriter out) throws IOException {
        Traded traded = Trading.examine(
                new TradeTables(
                        run.read(Transactions.TABLE),
                        run.read(Parties.TABLE),
                        run.read(PartyRelations.TABLE),
                        run.read(Declarations.TABLE),
                        run.read(Seizures.TABLE),
                        run.read(Entities.TABLE),
                        run.read(Rates.TABLE),
                        precursors(run)),
                settings);
        run.replaceAll(Map.of(
                PaymentDeclarationMatches.TABLE, traded.matches(),
                TradeFindings.TABLE, traded.findings()));
        long matches = run.read(PaymentDeclarationMatches.TABLE).count();
        run.count("matches", matches);
        Map<String, Long> counts = new TreeMap<>();
        run.read(TradeFindings.TABLE)
                .groupBy(TradeFindings.FINDING.col(), TradeFindings.OUTCOME.col())
                .count()
                .collectAsList()
                .forEach(row -> counts.put(row.getString(0) + " " + row.getString(1), row.getLong(2)));
        StringBuilder line = new StringBuilder("trade: " + matches + " matches");
        for (Definition each : Trading.definitions(settings)) {
            long found = counts.getOrDefault(each.id() + " " + TradeFindings.FOUND, 0L);
            long notEvaluable = counts.getOrDefault(each.id() + " " + TradeFindings.NOT_EVALUABLE, 0L);
            run.count(each.id() + " found", found);
            run.count(each.id() + " not evaluable", notEvaluable);
            line.append("; ")
                    .append(each.id())
                    .append(' ')
                    .append(found)
                    .append(" found, ")
                    .append(notEvaluable)
                    .append(" not evaluable");
        }
        out.println(line);
        return 0;
    }

    /** The list that was loaded, or the shipped one if none was. */
    private static Dataset<Row> precursors(Run run) throws IOException {
        Dataset<Row> loaded = run.read(Precursors.TABLE)
                .select(
                        Precursors.HS_CODE.col(),
                        Precursors.SUBSTANCE.col(),
                        Precursors.CONTROL_TABLE.col(),
                        Precursors.SHARED.col());
        if (!loaded.isEmpty()) {
            return loaded;
        }
        List<Row> shipped = new ArrayList<>();
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(TradeJob.class.getResourceAsStream(SHIPPED_PRECURSORS)),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord each : records) {
                shipped.add(RowFactory.create(
                        each.getField(Precursors.HS_CODE.name()),
                        each.getField(Precursors.SUBSTANCE.name()),
                        each.getField(Precursors.CONTROL_TABLE.name()),
                        Boolean.valueOf(each.getField(Precursors.SHARED.name()))));
            }
        }
        return SparkSession.active()
                .createDataFrame(
                        shipped,
                        Table.schemaOf(
                                Precursors.HS_CODE, Precursors.SUBSTANCE, Precursors.CONTROL_TABLE, Precursors.SHARED));
    }
}
