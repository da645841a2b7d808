package org.moneytrail.trace;

import static org.moneytrail.table.Chains.MARK_ID;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.settings.MarksSettings;
import org.moneytrail.table.AnalystOrigins;
import org.moneytrail.table.AnalystTargets;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Targets;

/**
 * Which payments are suspected proceeds (origins) and of which one asks where the money came from (targets): by seizures, by
 * sanctions lists, by alerts and trade findings, and by analysts.
 *
 * <p>Shapes are those of {@link Origins} and {@link Targets} without their run, one row per mark and payment. A payment may be
 * both. What a lawful purpose explains is no mark but evidence against one.
 *
 * <p>Cost: the payments are read once for all that can bear a mark, joined with few accounts and ids by broadcast, and twice for
 * cash that was drawn; no shuffle moves them, only what was marked. What several marks rest on is computed when
 * this is called, and held by the executors.
 */
public final class Marks {
    private Marks() {}

    /** Marks payments. */
    public static Marked mark(MarkTables all, MarksSettings settings) {
        Dataset<Row> reached = new MarksReach(all).payments().localCheckpoint();
        MarkTables in = all.withTransactions(reached);
        MarksSeizures seizures = new MarksSeizures(in, settings);
        MarksDesignations designations = new MarksDesignations(in, settings);
        MarksAnalysts origins = new MarksAnalysts(
                in.analystOrigins(), AnalystOrigins.TABLE, AnalystOrigins.ORIGIN_ID, "origins", in.transactions());
        MarksAnalysts targets = new MarksAnalysts(
                in.analystTargets(), AnalystTargets.TABLE, AnalystTargets.TARGET_ID, "targets", in.transactions());
        MarksFindings findings = new MarksFindings(in);
        Dataset<Row> proceeds = seizures.proceeds().union(findings.proceeds()).localCheckpoint();
        Dataset<Row> direct = seizures.procurement()
                .union(designations.credits())
                .union(findings.questioned())
                .union(targets.marks());
        if (settings.askWhoPaidProceeds()) {
            direct = direct.union(proceeds);
        }
        Dataset<Row> asked = MarksShape.once(direct).localCheckpoint();
        Dataset<Row> bridged = new MarksCashBridge(all, settings).from(asked, reached);
        return new Marked(
                MarksShape.once(proceeds.union(origins.marks()))
                        .withColumnRenamed(MARK_ID.name(), Origins.ORIGIN_ID.name()),
                MarksShape.once(asked.union(bridged)).withColumnRenamed(MARK_ID.name(), Targets.TARGET_ID.name()),
                MarksShape.counter(seizures.lawful().union(designations.lawful())),
                origins.quarantined().union(targets.quarantined()));
    }
}
