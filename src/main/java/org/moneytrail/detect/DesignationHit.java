package org.moneytrail.detect;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.table.Designations.LIST;
import static org.moneytrail.table.Designations.LIST_ID;
import static org.moneytrail.table.Designations.NAME;
import static org.moneytrail.table.Entities.ENTITY_ID;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.finding.Definition;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Table;
import org.moneytrail.table.Transactions;

/**
 * E1. One alert for each designated entity and account. Who is designated is what linking made of identifiers; a name
 * alone ties nobody to a list.
 *
 * <p>What the designated receives is {@code QUESTIONED}, since who funds him is the question, but for lawful purposes
 * such as wages; that and what he pays is {@code CONTEXT}. Payments after the last list has dropped him do not count.
 */
record DesignationHit(Set<String> lawful) implements Typology {
    /** Before when an entry is on its list. */
    private static final String UNTIL = "until";

    @Override
    public Definition definition() {
        return Definition.of("E1", "Direct designation hit")
                .lookFor("payments to or from somebody whom an identifier ties to a sanctions list")
                .source("United Nations Security Council resolutions 1267, 1988 and 1373")
                .innocent("wages, pensions and benefits, and what an exemption of the list allows")
                .misses("designated persons of whom no identifier is known");
    }

    @Override
    public List<Table> needs() {
        return List.of(Designations.TABLE, Entities.TABLE);
    }

    @Override
    public Dataset<Row> find(DetectTables in) {
        Dataset<Row> designated = in.designations()
                .select(
                        LIST_ID.col(),
                        LIST.col(),
                        NAME.col(),
                        Designations.listedUntil().as(UNTIL))
                .join(EntityRecords.records(in, Designations.TABLE, LIST_ID), LIST_ID.name())
                .groupBy(ENTITY_ID.col())
                .agg(max(struct(unix_micros(col(UNTIL)).as(UNTIL), LIST.col(), LIST_ID.col(), NAME.col()))
                        .as("listed"));
        Dataset<Row> payments = Sides.of(in, designated).where(Moves.AT.col().lt(col("listed." + UNTIL)));
        Column questioned =
                Moves.CREDIT.col().and(Transactions.hasPurpose(lawful).equalTo(lit(false)));
        Dataset<Row> heads = payments.groupBy(ENTITY_ID.col(), Accounts.ACCOUNT_ID.col())
                .agg(
                        min(struct(Moves.AT.col(), Transactions.TRANSACTION_ID.col()))
                                .as("first"),
                        max(Moves.AT.col()).as(Sighting.UNTIL.name()),
                        count_if(Moves.CREDIT.col()).as("received"),
                        count_if(Moves.CREDIT.col().equalTo(lit(false))).as("paid"),
                        min(col("listed")).as("listed"))
                .withColumn(Sighting.SUBJECT.name(), subject())
                .withColumn(Sighting.BEGAN.name(), col("first." + Transactions.TRANSACTION_ID.name()));
        Column sentence = format_string(
                "%s reached and %s left %s of %s, whom an identifier ties to %s on list %s.",
                payments(col("received")),
                col("paid"),
                coalesce(concat(lit("account "), Accounts.ACCOUNT_ID.col()), lit("no observed account")),
                col("listed." + NAME.name()),
                col("listed." + LIST_ID.name()),
                col("listed." + LIST.name()));
        return SightingRows.of(
                definition(),
                heads.select(
                        Sighting.SUBJECT.col(),
                        Sighting.BEGAN.col(),
                        Accounts.ACCOUNT_ID.col(),
                        col("first." + Moves.AT.name()).as(Sighting.FROM.name()),
                        Sighting.UNTIL.col(),
                        lit(1.0).as(Sighting.SCORE.name()),
                        sentence.as(Sighting.EXPLANATION.name()),
                        lit(false).as(Sighting.EMBARGOED.name())),
                payments.withColumn(Sighting.SUBJECT.name(), subject())
                        .withColumn(
                                Sighting.ROLE.name(),
                                when(questioned, lit(AlertPayments.QUESTIONED)).otherwise(lit(AlertPayments.CONTEXT))));
    }

    private static Column payments(Column count) {
        return concat(count, when(count.equalTo(lit(1)), lit(" payment")).otherwise(lit(" payments")));
    }

    private static Column subject() {
        return format_string("%s#%s", ENTITY_ID.col(), coalesce(Accounts.ACCOUNT_ID.col(), lit("")));
    }
}
