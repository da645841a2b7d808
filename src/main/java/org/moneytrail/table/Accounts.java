package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;
import static org.moneytrail.table.Types.DECIMAL_4;

import java.util.List;

/** One row per account and currency. */
public final class Accounts {
    /** The account, opaque. */
    public static final Field ACCOUNT_ID = required("account_id", StringType, "the account, opaque");
    /** Who holds it; key of parties. */
    public static final Field PARTY_ID = optional("party_id", StringType, "who holds it; key of parties");
    /** Its currency, ISO 4217; empty: that of its first payment. */
    public static final Field CURRENCY =
            optional("currency", StringType, "its currency, ISO 4217; empty: that of its first payment");
    /** The day it was opened. */
    public static final Field OPENED_ON = optional("opened_on", DateType, "the day it was opened");
    /** Balance before the first payment, major units, never negative. */
    public static final Field OPENING_BALANCE =
            optional("opening_balance", DECIMAL_4, "balance before the first payment, major units, never negative");
    /** True for a pooled or clearing account, behind which money is not followed. */
    public static final Field TERMINAL = required(
            "terminal", BooleanType, "true for a pooled or clearing account, behind which money is not followed");
    /** The bank, BIC or national code. */
    public static final Field INSTITUTION = optional("institution", StringType, "the bank, BIC or national code");
    /** Country of the account, ISO 3166 alpha-2. */
    public static final Field COUNTRY = optional("country", StringType, "country of the account, ISO 3166 alpha-2");

    /** The table. */
    public static final Table TABLE = Table.of(
                    "accounts",
                    "one row per account and currency",
                    List.of(ACCOUNT_ID, CURRENCY),
                    ACCOUNT_ID,
                    PARTY_ID,
                    CURRENCY,
                    OPENED_ON,
                    OPENING_BALANCE,
                    TERMINAL,
                    INSTITUTION,
                    COUNTRY)
            .with(Provenance.FIELDS);

    private Accounts() {}
}
