package org.moneytrail.link;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.sql.Date;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.moneytrail.link.score.Described;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Parties;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Table;
import org.moneytrail.table.Transactions;

/**
 * What records say of whom they speak of, one row a record, and the papers on which they stand. Designations are left out:
 * whether somebody is on a list is for an identifier or a person to say.
 */
final class Descriptions {
    /** What a paper makes two records share, to go after "both". */
    static final Field PAPER = optional("paper", DataTypes.StringType, "what both share, after 'both'");
    /** National id in its one form, or the account that a seizure names as its subject's own. */
    static final Field ID = optional("id", DataTypes.StringType, "national id in its one form, or the account");
    /** Day of birth or registration. */
    static final Field BORN = optional("born", DataTypes.DateType, "day of birth or registration");

    private static final Field KIND = optional("kind", DataTypes.StringType, "PERSON or COMPANY, if the record says");
    private static final Field NAMES =
            required("names", DataTypes.createArrayType(DataTypes.StringType), "its names as written");
    private static final Field PHONE = optional("phone", DataTypes.StringType, "phone in its one form");
    private static final Field ADDRESS = optional("address", DataTypes.StringType, "address as written");
    private static final List<Field> FIELDS = List.of(RECORD, KIND, NAMES, ID, BORN, PHONE, ADDRESS);

    /** The shape of a description. */
    static final StructType SHAPE = Table.schemaOf(FIELDS.toArray(Field[]::new));

    private Descriptions() {}

    /**
     * Parties and subjects of seizures, without values that more than so many records share, such as a birth date that
     * stands for an unknown one: they tell nobody apart. One shuffle of the subjects, one by each value.
     */
    static Dataset<Row> persons(LinkTables in, int sharedByMost) {
        // On disk: whatever of it Spark spills it would put back into memory row by row at each reading.
        Dataset<Row> all = parties(in).union(once(subjects(in))).localCheckpoint(true, StorageLevel.DISK_ONLY());
        Dataset<Row> telling = all;
        for (Field field : List.of(BORN, PHONE, ADDRESS)) {
            Object[] common = all
                    .where(field.col().isNotNull())
                    .groupBy(field.col())
                    .agg(count(lit(1)).as("sharing"))
                    .where("sharing > " + sharedByMost)
                    .select(field.col())
                    .collectAsList()
                    .stream()
                    .map(row -> row.get(0))
                    .toArray();
            if (common.length > 0) {
                telling = telling.withColumn(field.name(), when(not(field.col().isin(common)), field.col()));
            }
        }
        return telling;
    }

    /** Who has a role on a declaration: described only by name and id, and what that tells. One shuffle. */
    static Dataset<Row> traders(LinkTables in) {
        return once(trader(in, "consignor", Declarations.CONSIGNOR_NAME, Declarations.CONSIGNOR_ID)
                .union(trader(in, "consignee", Declarations.CONSIGNEE_NAME, Declarations.CONSIGNEE_ID))
                .union(trader(in, "declarant", Declarations.DECLARANT_NAME, Declarations.DECLARANT_ID)));
    }

    /** {@link Records#RECORD} and {@link #PAPER}: roles on declarations, and invoices. Two joins of the payments with an invoice. */
    static Dataset<Row> papers(LinkTables in) {
        Column role = lower(SeizureSubjects.ROLE.col());
        Dataset<Row> subjects = in.seizureSubjects()
                .where(role.isin("consignor", "consignee"))
                .join(
                        in.seizures().select(Seizures.SEIZURE_ID.col(), Seizures.DECLARATION_ID.col()),
                        Seizures.SEIZURE_ID.name())
                .select(Mentions.subject(), onDeclaration(role, Seizures.DECLARATION_ID));
        Dataset<Row> papers = subjects.union(invoiced(in, Transactions.DEBTOR_ACCOUNT))
                .union(invoiced(in, Transactions.CREDITOR_ACCOUNT));
        for (String trader : List.of("consignor", "consignee", "declarant")) {
            papers = papers.union(in.declarations()
                            .select(Mentions.trader(trader), onDeclaration(lit(trader), Declarations.DECLARATION_ID)))
                    .union(in.declarations().select(Mentions.trader(trader), invoice(Declarations.INVOICE_NUMBER)));
        }
        return papers.where(PAPER.col().isNotNull()).distinct();
    }

    /** A row of {@link #SHAPE}. */
    static Described read(Row row) {
        Date born = row.getAs(BORN.name());
        return new Described(
                row.getAs(KIND.name()),
                row.getList(row.fieldIndex(NAMES.name())),
                row.getAs(ID.name()),
                born == null ? null : born.toLocalDate(),
                row.getAs(PHONE.name()),
                row.getAs(ADDRESS.name()));
    }

    private static Dataset<Row> parties(LinkTables in) {
        return in.parties()
                .select(
                        Mentions.party(),
                        Parties.KIND.col().as(KIND.name()),
                        array_union(array(Parties.NAME.col()), Parties.ALIASES.col())
                                .as(NAMES.name()),
                        id(Parties.NATIONAL_ID),
                        born(Parties.BORN_OR_FOUNDED_ON, Parties.NATIONAL_ID),
                        Identifiers.phone(Parties.PHONE.col(), Parties.COUNTRY.col())
                                .as(PHONE.name()),
                        Parties.ADDRESS.col().as(ADDRESS.name()));
    }

    private static Dataset<Row> subjects(LinkTables in) {
        return in.seizureSubjects()
                .select(
                        Mentions.subject(),
                        SeizureSubjects.KIND.col().as(KIND.name()),
                        array(SeizureSubjects.NAME.col()).as(NAMES.name()),
                        coalesce(
                                        Identifiers.nationalId(SeizureSubjects.NATIONAL_ID.col()),
                                        concat(lit("account "), SeizureSubjects.ACCOUNT_ID.col()))
                                .as(ID.name()),
                        born(SeizureSubjects.BORN_ON, SeizureSubjects.NATIONAL_ID),
                        Identifiers.phone(SeizureSubjects.PHONE.col(), SeizureSubjects.COUNTRY.col())
                                .as(PHONE.name()),
                        missing(ADDRESS));
    }

    private static Dataset<Row> trader(LinkTables in, String role, Field name, Field id) {
        return in.declarations()
                .where(name.col().isNotNull())
                .select(
                        Mentions.trader(role),
                        Identifiers.kind(id.col()).as(KIND.name()),
                        array(name.col()).as(NAMES.name()),
                        id(id),
                        Identifiers.born(id.col()).as(BORN.name()),
                        missing(PHONE),
                        missing(ADDRESS));
    }

    /** One row a record: all of its names, and of other values the smallest. */
    private static Dataset<Row> once(Dataset<Row> described) {
        Column names = array_sort(array_distinct(flatten(collect_list(NAMES.col()))));
        Column[] others = Stream.of(ID, BORN, PHONE, ADDRESS)
                .map(field -> min(field.col()).as(field.name()))
                .toArray(Column[]::new);
        return described
                .groupBy(RECORD.col())
                .agg(
                        min(KIND.col()).as(KIND.name()),
                        Stream.concat(Stream.of(names.as(NAMES.name())), Stream.of(others))
                                .toArray(Column[]::new));
    }

    /** The holders of accounts from or to which an invoice was paid. */
    private static Dataset<Row> invoiced(LinkTables in, Field account) {
        Dataset<Row> paid = in.transactions()
                .where(Transactions.INVOICE_NUMBER.col().isNotNull())
                .select(account.col().as(Accounts.ACCOUNT_ID.name()), Transactions.INVOICE_NUMBER.col())
                .distinct();
        return in.accounts()
                .select(Accounts.ACCOUNT_ID.col(), Accounts.PARTY_ID.col())
                .where(Accounts.PARTY_ID.col().isNotNull())
                .distinct()
                .join(paid, Accounts.ACCOUNT_ID.name())
                .select(Mentions.party(), invoice(Transactions.INVOICE_NUMBER));
    }

    private static Column id(Field written) {
        return Identifiers.nationalId(written.col()).as(ID.name());
    }

    /** When somebody was born, by the record or else by the national id in it. */
    private static Column born(Field written, Field nationalId) {
        return coalesce(written.col(), Identifiers.born(nationalId.col())).as(BORN.name());
    }

    private static Column missing(Field field) {
        return lit(null).cast(field.type()).as(field.name());
    }

    private static Column onDeclaration(Column role, Field declaration) {
        return concat(lit("are the "), role, lit(" of declaration "), declaration.col())
                .as(PAPER.name());
    }

    private static Column invoice(Field number) {
        return concat(lit("trade under invoice "), number.col()).as(PAPER.name());
    }
}
