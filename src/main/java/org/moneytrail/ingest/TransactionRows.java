package org.moneytrail.ingest;

import org.moneytrail.table.Transactions;

/** Payments: a debit, the credit that became of it, and who paid whom. */
final class TransactionRows {
    private TransactionRows() {}

    static void read(Reading in) {
        in.id(Transactions.TRANSACTION_ID);
        in.instant(Transactions.BOOKED_AT);
        String debtor = in.id(Transactions.DEBTOR_ACCOUNT);
        String creditor = in.id(Transactions.CREDITOR_ACCOUNT);
        if (debtor == null && creditor == null) {
            in.note(
                    Transactions.DEBTOR_ACCOUNT.name(),
                    "no-account",
                    "and creditor_account are both empty; one may be");
        }
        String currency = in.currency(Transactions.CURRENCY);
        Long amount = in.amount(Transactions.AMOUNT_MINOR, currency);
        readCredit(in, currency, amount);
        in.oneOf(Transactions.CHANNEL, "TRANSFER", "CASH", "CARD", "CHEQUE", "REMITTANCE", "CRYPTO");
        in.text(Transactions.DEBTOR_NAME);
        in.text(Transactions.DEBTOR_ID);
        in.text(Transactions.DEBTOR_AGENT);
        in.country(Transactions.DEBTOR_COUNTRY);
        in.text(Transactions.CREDITOR_NAME);
        in.text(Transactions.CREDITOR_ID);
        in.text(Transactions.CREDITOR_AGENT);
        in.country(Transactions.CREDITOR_COUNTRY);
        in.text(Transactions.PLACE);
        in.text(Transactions.REMITTANCE_INFORMATION);
        in.text(Transactions.INVOICE_NUMBER);
        in.text(Transactions.CONTRACT_NUMBER);
        in.text(Transactions.PURPOSE_CODE);
        in.text(Transactions.END_TO_END_ID);
    }

    /** Without a credit of its own, a payment credits what it debits; another currency needs an amount of its own. */
    private static void readCredit(Reading in, String currency, Long amount) {
        String amountText = in.raw("credited_amount").strip();
        String currencyText = in.raw("credited_currency").strip();
        if (currencyText.isEmpty()) {
            in.put(Transactions.CREDITED_CURRENCY, currency);
        } else {
            in.currency(Transactions.CREDITED_CURRENCY);
        }
        if (!amountText.isEmpty()) {
            in.amount(
                    Transactions.CREDITED_AMOUNT_MINOR,
                    currencyText.isEmpty() ? currency : in.currency(Transactions.CREDITED_CURRENCY));
        } else if (currencyText.isEmpty() || currencyText.equals(currency)) {
            in.put(Transactions.CREDITED_AMOUNT_MINOR, amount);
        } else {
            in.note("credited_amount", "missing", "is required where credited_currency is not the debit's");
        }
    }
}
