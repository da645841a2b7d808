package org.moneytrail.trace;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What marking reads, each in its declared shape.
 *
 * @param transactions payments
 * @param partyRelations who owns whom
 * @param declarations goods items
 * @param seizures substances seized
 * @param seizureSubjects whom seizures name
 * @param designations sanctions lists
 * @param entities which entity a record speaks of
 * @param alerts alerts of typologies
 * @param alertPayments their payments
 * @param tradeFindings findings on goods and payments for them
 * @param matches which payments paid for which goods
 * @param analystOrigins payments that an analyst follows
 * @param analystTargets payments that an analyst asks about
 */
public record MarkTables(
        Dataset<Row> transactions,
        Dataset<Row> partyRelations,
        Dataset<Row> declarations,
        Dataset<Row> seizures,
        Dataset<Row> seizureSubjects,
        Dataset<Row> designations,
        Dataset<Row> entities,
        Dataset<Row> alerts,
        Dataset<Row> alertPayments,
        Dataset<Row> tradeFindings,
        Dataset<Row> matches,
        Dataset<Row> analystOrigins,
        Dataset<Row> analystTargets) {

    /** The same with other payments. */
    MarkTables withTransactions(Dataset<Row> payments) {
        return new MarkTables(
                payments,
                partyRelations,
                declarations,
                seizures,
                seizureSubjects,
                designations,
                entities,
                alerts,
                alertPayments,
                tradeFindings,
                matches,
                analystOrigins,
                analystTargets);
    }
}
