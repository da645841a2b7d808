package org.moneytrail.link;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.moneytrail.link.Descriptions.BORN;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.link.Records.key;
import static org.moneytrail.link.Records.record;
import static org.moneytrail.table.ScreenedNames.KIND;
import static org.moneytrail.table.Screenings.NAME;
import static org.moneytrail.table.Screenings.RECORDS;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Parties;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Transactions;

/** Who is named where: what is screened against sanctions lists. */
final class NamedRecords {
    private static final Field ID = Field.optional("id", DataTypes.StringType, "the id beside the name, as written");
    private static final String UNKNOWN = "UNKNOWN";

    private NamedRecords() {}

    /**
     * One row a record and name: {@link Records#RECORD}, kind, name, {@link Descriptions#BORN}, and how many records
     * it stands for. Of declarations and payments that give one name and id in one role, the smallest record stands
     * for all. A side of a payment counts where its account cannot tell who it is. Two joins of the payments, two
     * shuffles of theirs and of the declarations' names.
     */
    static Dataset<Row> of(LinkTables in) {
        Dataset<Row> roles = Stream.of(
                        trader(in, "consignor", Declarations.CONSIGNOR_NAME, Declarations.CONSIGNOR_ID),
                        trader(in, "consignee", Declarations.CONSIGNEE_NAME, Declarations.CONSIGNEE_ID),
                        trader(in, "declarant", Declarations.DECLARANT_NAME, Declarations.DECLARANT_ID),
                        side(
                                in,
                                "debtor",
                                Transactions.DEBTOR_NAME,
                                Transactions.DEBTOR_ID,
                                Transactions.DEBTOR_ACCOUNT),
                        side(
                                in,
                                "creditor",
                                Transactions.CREDITOR_NAME,
                                Transactions.CREDITOR_ID,
                                Transactions.CREDITOR_ACCOUNT))
                .reduce(Dataset::union)
                .orElseThrow();
        return parties(in).union(subjects(in)).union(roles);
    }

    private static Dataset<Row> parties(LinkTables in) {
        return in.parties()
                .select(
                        Mentions.party(),
                        Parties.KIND.col().as(KIND.name()),
                        explode(array_union(array(Parties.NAME.col()), Parties.ALIASES.col()))
                                .as(NAME.name()),
                        Parties.BORN_OR_FOUNDED_ON.col().as(BORN.name()),
                        lit(1L).as(RECORDS.name()));
    }

    private static Dataset<Row> subjects(LinkTables in) {
        return in.seizureSubjects()
                .select(
                        Mentions.subject(),
                        coalesce(SeizureSubjects.KIND.col(), lit(UNKNOWN)).as(KIND.name()),
                        SeizureSubjects.NAME.col(),
                        SeizureSubjects.BORN_ON.col().as(BORN.name()),
                        lit(1L).as(RECORDS.name()));
    }

    private static Dataset<Row> trader(LinkTables in, String role, Field name, Field id) {
        return once(in.declarations(), Mentions.trader(role), name, id);
    }

    private static Dataset<Row> side(LinkTables in, String side, Field name, Field id, Field account) {
        Column record = record(Transactions.TABLE, key(Transactions.TRANSACTION_ID.col(), lit(side)));
        Dataset<Row> named = in.transactions().where(name.col().isNotNull());
        return once(Mentions.untold(named, in, account), record, name, id);
    }

    private static Dataset<Row> once(Dataset<Row> rows, Column record, Field name, Field id) {
        return rows.where(name.col().isNotNull())
                .groupBy(name.col().as(NAME.name()), id.col().as(ID.name()))
                .agg(min(record).as(RECORD.name()), count(lit(1)).as(RECORDS.name()))
                .select(
                        RECORD.col(),
                        coalesce(Identifiers.kind(ID.col()), lit(UNKNOWN)).as(KIND.name()),
                        NAME.col(),
                        Identifiers.born(ID.col()).as(BORN.name()),
                        RECORDS.col());
    }
}
