package org.moneytrail.link;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.link.Pairs.ONE;
import static org.moneytrail.link.Pairs.OTHER;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.link.Records.VALUE;
import static org.moneytrail.link.Records.tableOf;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.settings.LinkSettings;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Field;
import org.moneytrail.table.NamePairs;
import org.moneytrail.table.Parties;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Transactions;

/**
 * Who a record without an identifier speaks of: somebody of a like name with whom it shares one thing more, which is a
 * birth date, a phone, a role on the declaration that a seizure names, or an invoice that a payment from or to the
 * other's account carries. These links are inferred. A name alone links nobody, nor does one that several fit equally
 * well or that leads to two ids, and two birth dates keep apart whom all else would join. Designations are left out:
 * whether somebody is on a list is for an identifier or a person to say.
 *
 * <p>The ground for the rule is that such records are few beside the parties, and that what is shared is rare: a value
 * that more records share than the settings allow is not looked at. So the work is linear in the records.
 */
final class NamedAlike {
    private static final Field KIND = optional("kind", DataTypes.StringType, "PERSON or COMPANY, if the record says");
    private static final Field NAME = required("name", DataTypes.StringType, "one of its names");
    private static final Field ID = optional("id", DataTypes.StringType, "national id, in its one form");
    private static final Field ACCOUNT = optional("account", DataTypes.StringType, "the account named as its own");
    private static final Field IDENTITY = required("identity", DataTypes.StringType, "who the other one is");
    private static final Field BORN = optional("born", DataTypes.DateType, "birth date");
    private static final Field SHARED = required("shared", DataTypes.StringType, "what it may share, after 'both'");
    private static final Field TABLE = required("table", DataTypes.StringType, "in which table the other one is");
    private static final Field SHARING = required("sharing", DataTypes.LongType, "how many records share it");
    private static final Field BEST = required("best", DataTypes.StringType, "the pair that scores best");
    private static final Field RIVALS = required("rivals", DataTypes.LongType, "how many score that");
    private static final Field IDS = required("ids", DataTypes.createArrayType(DataTypes.StringType), "all ids");
    private static final String LONE = "lone";
    private static final String KNOWN = "known";

    private final LinkTables in;
    private final LinkSettings settings;

    NamedAlike(LinkTables in, LinkSettings settings) {
        this.in = in;
        this.settings = settings;
    }

    /**
     * The links. Five shuffles of what carries something that may be shared, which is held on the executors' disks; two of
     * the payments with an invoice. That part runs when this is called, the rest when it is read.
     */
    Dataset<Row> links() {
        return Method.NAME.links(Pairs.oriented(best(compared()), VALUE, NamePairs.SCORE));
    }

    /** Pairs of a record without an identifier and another one whose names count as one. */
    private Dataset<Row> compared() {
        Dataset<Row> bearers = bearers().localCheckpoint();
        Dataset<Row> rare = bearers.groupBy(SHARED.col())
                .agg(count_distinct(RECORD.col()).as(SHARING.name()))
                .where(SHARING.col().gt(1).and(SHARING.col().leq(settings.sharedByMost())))
                .select(SHARED.col());
        Dataset<Row> sharing = bearers.join(rare, SHARED.name());
        Dataset<Row> lone = sharing.where(
                        ID.col().isNull().and(ACCOUNT.col().isNull()).and(not(isParty(RECORD.col()))))
                .as(LONE);
        Column otherIsNotLone =
                ID.of(KNOWN).isNotNull().or(ACCOUNT.of(KNOWN).isNotNull()).or(isParty(RECORD.of(KNOWN)));
        Dataset<Row> pairs = lone.join(
                        sharing.as(KNOWN),
                        SHARED.of(LONE)
                                .equalTo(SHARED.of(KNOWN))
                                .and(agree(KIND))
                                .and(tableOf(RECORD.of(LONE)).notEqual(tableOf(RECORD.of(KNOWN))))
                                .and(otherIsNotLone.or(RECORD.of(LONE).lt(RECORD.of(KNOWN))))
                                .and(agree(BORN)))
                .select(
                        RECORD.of(LONE).as(ONE.name()),
                        RECORD.of(KNOWN).as(OTHER.name()),
                        ID.of(KNOWN),
                        coalesce(ID.of(KNOWN), RECORD.of(KNOWN)).as(IDENTITY.name()),
                        SHARED.of(LONE).as(SHARED.name()),
                        coalesce(KIND.of(LONE), KIND.of(KNOWN), lit("COMPANY")).as(NamePairs.SCHEMA.name()),
                        NAME.of(LONE).as(NamePairs.NAME1.name()),
                        NAME.of(KNOWN).as(NamePairs.NAME2.name()))
                .distinct();
        return ComparedNames.of(pairs, settings).where(NamePairs.MATCH.col());
    }

    /**
     * Of each table the record whose name fits best, unless others fit as well that are somebody else; none if those of
     * two tables carry different ids.
     */
    private static Dataset<Row> best(Dataset<Row> compared) {
        Column why = concat(
                lit("\""),
                NamePairs.NAME1.col(),
                lit("\" and \""),
                NamePairs.NAME2.col(),
                lit("\" count as one name, and both "),
                SHARED.col(),
                lit(". "),
                NamePairs.EXPLANATION.col());
        Dataset<Row> equals = compared.withColumn(VALUE.name(), why)
                .groupBy(ONE.col(), tableOf(OTHER.col()).as(TABLE.name()), NamePairs.SCORE.col())
                .agg(
                        count_distinct(IDENTITY.col()).as(RIVALS.name()),
                        min(struct(OTHER.col(), VALUE.col(), ID.col())).as(BEST.name()));
        return equals.groupBy(ONE.col(), TABLE.col())
                .agg(max(struct(NamePairs.SCORE.col(), RIVALS.col(), BEST.col()))
                        .as(BEST.name()))
                .where(BEST.col().getField(RIVALS.name()).equalTo(1))
                .select(
                        ONE.col(),
                        col(BEST.name() + "." + BEST.name() + ".*"),
                        BEST.col().getField(NamePairs.SCORE.name()).as(NamePairs.SCORE.name()))
                .withColumn(IDS.name(), collect_set(ID.col()).over(Window.partitionBy(ONE.col())))
                .where(size(IDS.col()).leq(1));
    }

    private static Column isParty(Column record) {
        return tableOf(record).equalTo(lit(Parties.TABLE.name()));
    }

    private static Column agree(Field field) {
        return coalesce(field.of(LONE).equalTo(field.of(KNOWN)), lit(true));
    }

    /** One row for each name of a record and each thing that it may share. */
    private Dataset<Row> bearers() {
        return Stream.of(
                        parties(),
                        subjects(),
                        traders("consignor", Declarations.CONSIGNOR_NAME, Declarations.CONSIGNOR_ID),
                        traders("consignee", Declarations.CONSIGNEE_NAME, Declarations.CONSIGNEE_ID),
                        traders("declarant", Declarations.DECLARANT_NAME, Declarations.DECLARANT_ID),
                        invoiced(Transactions.DEBTOR_ACCOUNT),
                        invoiced(Transactions.CREDITOR_ACCOUNT))
                .reduce(Dataset::union)
                .orElseThrow()
                .where(SHARED.col().isNotNull());
    }

    private Dataset<Row> parties() {
        Column born = when(
                Parties.KIND.col().equalTo("PERSON"),
                born(Parties.BORN_OR_FOUNDED_ON.col(), Parties.NATIONAL_ID.col()));
        return parties(in.parties(), born, birthDate(born), phone(Parties.PHONE, Parties.COUNTRY));
    }

    /** The holders of accounts from or to which an invoice was paid. */
    private Dataset<Row> invoiced(Field account) {
        Dataset<Row> holders = in.accounts()
                .select(Accounts.ACCOUNT_ID.col(), Accounts.PARTY_ID.col())
                .distinct()
                .join(in.parties(), Accounts.PARTY_ID.name());
        Dataset<Row> paid = in.transactions()
                .where(Transactions.INVOICE_NUMBER.col().isNotNull())
                .select(account.col().as(Accounts.ACCOUNT_ID.name()), Transactions.INVOICE_NUMBER.col())
                .distinct()
                .join(holders, Accounts.ACCOUNT_ID.name());
        return parties(paid, lit(null), invoice(Transactions.INVOICE_NUMBER));
    }

    private static Dataset<Row> parties(Dataset<Row> parties, Column born, Column... shared) {
        return parties.select(
                        Mentions.party(),
                        Parties.KIND.col().as(KIND.name()),
                        explode(array_union(array(Parties.NAME.col()), Parties.ALIASES.col()))
                                .as(NAME.name()),
                        Identifiers.nationalId(Parties.NATIONAL_ID.col()).as(ID.name()),
                        noText().as(ACCOUNT.name()),
                        born.cast(DataTypes.DateType).as(BORN.name()),
                        array(shared).as(SHARED.name()))
                .withColumn(SHARED.name(), explode(SHARED.col()));
    }

    private Dataset<Row> subjects() {
        Column role = SeizureSubjects.ROLE.col();
        Column traded = when(role.isin("CONSIGNOR", "CONSIGNEE"), onDeclaration(lower(role), Seizures.DECLARATION_ID));
        Column born = born(SeizureSubjects.BORN_ON.col(), SeizureSubjects.NATIONAL_ID.col());
        return in.seizureSubjects()
                .join(
                        in.seizures()
                                .select(Seizures.SEIZURE_ID.col(), Seizures.DECLARATION_ID.col())
                                .distinct(),
                        new String[] {Seizures.SEIZURE_ID.name()},
                        "left")
                .select(
                        Mentions.subject(),
                        SeizureSubjects.KIND.col().as(KIND.name()),
                        SeizureSubjects.NAME.col().as(NAME.name()),
                        Identifiers.nationalId(SeizureSubjects.NATIONAL_ID.col())
                                .as(ID.name()),
                        SeizureSubjects.ACCOUNT_ID.col().as(ACCOUNT.name()),
                        born.as(BORN.name()),
                        explode(array(birthDate(born), phone(SeizureSubjects.PHONE, SeizureSubjects.COUNTRY), traded))
                                .as(SHARED.name()));
    }

    private Dataset<Row> traders(String role, Field name, Field id) {
        return in.declarations()
                .where(name.col().isNotNull())
                .select(
                        Mentions.trader(role),
                        Identifiers.kind(id.col()).as(KIND.name()),
                        name.col().as(NAME.name()),
                        Identifiers.nationalId(id.col()).as(ID.name()),
                        noText().as(ACCOUNT.name()),
                        Identifiers.born(id.col()).as(BORN.name()),
                        explode(array(
                                        birthDate(Identifiers.born(id.col())),
                                        onDeclaration(lit(role), Declarations.DECLARATION_ID),
                                        invoice(Declarations.INVOICE_NUMBER)))
                                .as(SHARED.name()));
    }

    private static Column noText() {
        return lit(null).cast(DataTypes.StringType);
    }

    /** When somebody was born, by the record or else by the national id in it. */
    private static Column born(Column born, Column nationalId) {
        return coalesce(born, Identifiers.born(nationalId));
    }

    private static Column birthDate(Column born) {
        return concat(lit("were born on "), born.cast(DataTypes.StringType));
    }

    private static Column phone(Field written, Field country) {
        return concat(lit("give the phone "), Identifiers.phone(written.col(), country.col()));
    }

    private static Column onDeclaration(Column role, Field declaration) {
        return concat(lit("are the "), role, lit(" of declaration "), declaration.col());
    }

    private static Column invoice(Field number) {
        return concat(lit("trade under invoice "), number.col());
    }
}
