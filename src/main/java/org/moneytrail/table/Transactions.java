package org.moneytrail.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Column;

/** One row per payment. */
public final class Transactions {
    /** The bank's id, opaque. */
    public static final Field TRANSACTION_ID = required("transaction_id", StringType, "the bank's id, opaque");
    /** When it was booked; with the id it gives payments their total order. */
    public static final Field BOOKED_AT =
            required("booked_at", TimestampType, "when it was booked; with the id it gives payments their total order");
    /** The account that pays; empty where money enters the observed world. */
    public static final Field DEBTOR_ACCOUNT = optional(
            "debtor_account", StringType, "the account that pays; empty where money enters the observed world");
    /** The account that receives; empty where money leaves the observed world. */
    public static final Field CREDITOR_ACCOUNT = optional(
            "creditor_account", StringType, "the account that receives; empty where money leaves the observed world");
    /** The debit in minor units of its currency, above 0. */
    public static final Field AMOUNT_MINOR =
            required("amount_minor", LongType, "the debit in minor units of its currency, above 0");
    /** Currency of the debit, ISO 4217. */
    public static final Field CURRENCY = required("currency", StringType, "currency of the debit, ISO 4217");
    /** The credit in minor units of its currency, above 0; the debit where the source gives none. */
    public static final Field CREDITED_AMOUNT_MINOR = required(
            "credited_amount_minor",
            LongType,
            "the credit in minor units of its currency, above 0; the debit where the source gives none");
    /** Currency of the credit, ISO 4217. */
    public static final Field CREDITED_CURRENCY =
            required("credited_currency", StringType, "currency of the credit, ISO 4217");
    /** TRANSFER, CASH, CARD, CHEQUE, REMITTANCE or CRYPTO. */
    public static final Field CHANNEL =
            optional("channel", StringType, "TRANSFER, CASH, CARD, CHEQUE, REMITTANCE or CRYPTO");
    /** Name of the debtor; on cash, who deposits. */
    public static final Field DEBTOR_NAME =
            optional("debtor_name", StringType, "name of the debtor; on cash, who deposits");
    /** National id or registration number of the debtor. */
    public static final Field DEBTOR_ID =
            optional("debtor_id", StringType, "national id or registration number of the debtor");
    /** The debtor's bank, BIC. */
    public static final Field DEBTOR_AGENT = optional("debtor_agent", StringType, "the debtor's bank, BIC");
    /** Country of the debtor, ISO 3166 alpha-2. */
    public static final Field DEBTOR_COUNTRY =
            optional("debtor_country", StringType, "country of the debtor, ISO 3166 alpha-2");
    /** Name of the creditor; on cash, who withdraws. */
    public static final Field CREDITOR_NAME =
            optional("creditor_name", StringType, "name of the creditor; on cash, who withdraws");
    /** National id or registration number of the creditor. */
    public static final Field CREDITOR_ID =
            optional("creditor_id", StringType, "national id or registration number of the creditor");
    /** The creditor's bank, BIC. */
    public static final Field CREDITOR_AGENT = optional("creditor_agent", StringType, "the creditor's bank, BIC");
    /** Country of the creditor, ISO 3166 alpha-2. */
    public static final Field CREDITOR_COUNTRY =
            optional("creditor_country", StringType, "country of the creditor, ISO 3166 alpha-2");
    /** Place of the cash desk or terminal. */
    public static final Field PLACE = optional("place", StringType, "place of the cash desk or terminal");
    /** What the payer wrote. */
    public static final Field REMITTANCE_INFORMATION =
            optional("remittance_information", StringType, "what the payer wrote");
    /** Invoice that is paid. */
    public static final Field INVOICE_NUMBER = optional("invoice_number", StringType, "invoice that is paid");
    /** Contract that it rests on. */
    public static final Field CONTRACT_NUMBER = optional("contract_number", StringType, "contract that it rests on");
    /** National purpose code, such as KNP. */
    public static final Field PURPOSE_CODE = optional("purpose_code", StringType, "national purpose code, such as KNP");
    /** The payer's reference, passed along. */
    public static final Field END_TO_END_ID =
            optional("end_to_end_id", StringType, "the payer's reference, passed along");

    /** The table. */
    public static final Table TABLE = Table.of(
                    "transactions",
                    "one row per payment",
                    List.of(TRANSACTION_ID),
                    TRANSACTION_ID,
                    BOOKED_AT,
                    DEBTOR_ACCOUNT,
                    CREDITOR_ACCOUNT,
                    AMOUNT_MINOR,
                    CURRENCY,
                    CREDITED_AMOUNT_MINOR,
                    CREDITED_CURRENCY,
                    CHANNEL,
                    DEBTOR_NAME,
                    DEBTOR_ID,
                    DEBTOR_AGENT,
                    DEBTOR_COUNTRY,
                    CREDITOR_NAME,
                    CREDITOR_ID,
                    CREDITOR_AGENT,
                    CREDITOR_COUNTRY,
                    PLACE,
                    REMITTANCE_INFORMATION,
                    INVOICE_NUMBER,
                    CONTRACT_NUMBER,
                    PURPOSE_CODE,
                    END_TO_END_ID)
            .with(Provenance.FIELDS);

    private Transactions() {}

    /** True for a payment whose purpose is one of these codes; false where none is known. */
    public static Column hasPurpose(Collection<String> codes) {
        return coalesce(PURPOSE_CODE.col().isin(codes.toArray()), lit(false));
    }
}
