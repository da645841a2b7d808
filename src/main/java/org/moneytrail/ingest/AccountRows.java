package org.moneytrail.ingest;

import org.moneytrail.table.Accounts;

/** Accounts: who holds them, where, and what they held before the first payment. */
final class AccountRows {
    private AccountRows() {}

    static void read(Reading in) {
        in.id(Accounts.ACCOUNT_ID);
        in.id(Accounts.PARTY_ID);
        in.currency(Accounts.CURRENCY);
        in.day(Accounts.OPENED_ON);
        in.decimal(Accounts.OPENING_BALANCE);
        in.flag(Accounts.TERMINAL);
        in.text(Accounts.INSTITUTION);
        in.country(Accounts.COUNTRY);
    }
}
