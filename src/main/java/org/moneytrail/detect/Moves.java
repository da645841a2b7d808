package org.moneytrail.detect;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Field;
import org.moneytrail.table.Parties;
import org.moneytrail.table.Table;
import org.moneytrail.table.Transactions;

/**
 * One row per payment and account that it moves, with what is known of the holder and of the other side. Terminal
 * accounts have none: behind them stand many holders. Cost: two joins of the payments with the accounts, which go by
 * broadcast unless accounts are many.
 */
final class Moves {
    static final Field SUBJECT = required("subject", StringType, "the account or owner whose history it belongs to");
    static final Field AT = required("at", LongType, "when it was booked, microseconds since 1970");
    static final Field CREDIT = required("credit", BooleanType, "true if the account receives");
    static final Field MINOR = required("minor", LongType, "the amount on the account, minor units of its currency");
    static final Field OTHER = optional("other", StringType, "account, id or name of the other side");
    static final Field OTHER_PARTY = optional("other_party", StringType, "who holds the other account");
    static final Field OTHER_KIND = optional("other_kind", StringType, "PERSON or COMPANY");
    static final Field KIND = optional("kind", StringType, "of the holder: PERSON or COMPANY");
    static final Field TOWN = optional("town", StringType, "where the cash desk or terminal stands");
    static final Field HOME = optional("home", StringType, "where the holder lives or sits");
    private static final StructType OPENING = new StructType(new StructField[] {
        new StructField(Accounts.CURRENCY.name(), StringType, true, Metadata.empty()),
        new StructField(Accounts.OPENING_BALANCE.name(), Accounts.OPENING_BALANCE.type(), true, Metadata.empty())
    });
    static final Field OPENINGS =
            optional("openings", DataTypes.createArrayType(OPENING, false), "opening balances by currency");

    static final Table TABLE = Table.of(
            "moves",
            "one row per payment and account that it moves",
            List.of(),
            SUBJECT,
            Accounts.ACCOUNT_ID,
            AT,
            Transactions.TRANSACTION_ID,
            CREDIT,
            MINOR,
            Transactions.CURRENCY,
            Transactions.CHANNEL,
            TOWN,
            Transactions.PURPOSE_CODE,
            OTHER,
            OTHER_PARTY,
            OTHER_KIND,
            Accounts.PARTY_ID,
            KIND,
            optional(Accounts.OPENED_ON.name(), DateType, Accounts.OPENED_ON.doc()),
            HOME,
            OPENINGS);

    private Moves() {}

    /** Every move of an account that is not terminal; payments from an account to itself move nothing. */
    static Dataset<Row> of(DetectTables in) {
        Dataset<Row> holders = holders(in);
        Dataset<Row> sides = side(in, true)
                .union(side(in, false))
                .where(Accounts.ACCOUNT_ID.col().isNotNull())
                .where(coalesce(Accounts.ACCOUNT_ID.col().notEqual(col("other_account")), lit(true)));
        Dataset<Row> others = holders.select(
                Accounts.ACCOUNT_ID.col().as("other_account"),
                Accounts.PARTY_ID.col().as(OTHER_PARTY.name()),
                Parties.KIND.col().as(OTHER_KIND.name()));
        return sides.join(others, new String[] {"other_account"}, "left_outer")
                .join(holders, new String[] {Accounts.ACCOUNT_ID.name()}, "left_outer")
                .where(coalesce(Accounts.TERMINAL.col(), lit(false)).equalTo(lit(false)))
                .withColumn(SUBJECT.name(), Accounts.ACCOUNT_ID.col())
                .select(TABLE.columns());
    }

    private static Dataset<Row> side(DetectTables in, boolean credit) {
        Field account = credit ? Transactions.CREDITOR_ACCOUNT : Transactions.DEBTOR_ACCOUNT;
        Field other = credit ? Transactions.DEBTOR_ACCOUNT : Transactions.CREDITOR_ACCOUNT;
        Field id = credit ? Transactions.DEBTOR_ID : Transactions.CREDITOR_ID;
        Field name = credit ? Transactions.DEBTOR_NAME : Transactions.CREDITOR_NAME;
        Field minor = credit ? Transactions.CREDITED_AMOUNT_MINOR : Transactions.AMOUNT_MINOR;
        Field currency = credit ? Transactions.CREDITED_CURRENCY : Transactions.CURRENCY;
        return in.transactions()
                .select(
                        account.col().as(Accounts.ACCOUNT_ID.name()),
                        unix_micros(Transactions.BOOKED_AT.col()).as(AT.name()),
                        Transactions.TRANSACTION_ID.col(),
                        lit(credit).as(CREDIT.name()),
                        minor.col().as(MINOR.name()),
                        currency.col().as(Transactions.CURRENCY.name()),
                        Transactions.CHANNEL.col(),
                        town(Transactions.PLACE.col()).as(TOWN.name()),
                        Transactions.PURPOSE_CODE.col(),
                        other.col().as("other_account"),
                        coalesce(other.col(), id.col(), name.col()).as(OTHER.name()));
    }

    /** One row per account: whose it is, where that one is at home, and its opening balances. */
    private static Dataset<Row> holders(DetectTables in) {
        Dataset<Row> parties = in.parties()
                .select(
                        Parties.PARTY_ID.col(),
                        Parties.KIND.col(),
                        town(Parties.ADDRESS.col()).as(HOME.name()));
        return in.accounts()
                .groupBy(Accounts.ACCOUNT_ID.col())
                .agg(
                        min(Accounts.PARTY_ID.col()).as(Accounts.PARTY_ID.name()),
                        min(Accounts.OPENED_ON.col()).as(Accounts.OPENED_ON.name()),
                        bool_or(Accounts.TERMINAL.col()).as(Accounts.TERMINAL.name()),
                        collect_list(struct(Accounts.CURRENCY.col(), Accounts.OPENING_BALANCE.col()))
                                .as(OPENINGS.name())) // a row per currency: a handful
                .join(parties, new String[] {Accounts.PARTY_ID.name()}, "left_outer");
    }

    /** The town in an address or in the place of a cash desk, as written there: what stands before the first comma. */
    private static Column town(Column address) {
        return trim(substring_index(address, ",", 1));
    }
}
