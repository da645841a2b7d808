package org.moneytrail.generate;

/**
 * Somebody and the account that is spoken of. Foreign holders and people unknown to the banks have no {@code partyId}, an
 * unbanked one no {@code account}.
 */
record Holder(
        Kind kind,
        long number,
        long nameNumber,
        String partyId,
        String name,
        String nationalId,
        String account,
        String currency,
        String bank,
        String country) {
    /** What a holder is. */
    enum Kind {
        PERSON,
        COMPANY,
        INSTITUTION,
        FOREIGN
    }

    /** The same holder with another account. */
    Holder with(String otherAccount, String otherCurrency) {
        return new Holder(
                kind, number, nameNumber, partyId, name, nationalId, otherAccount, otherCurrency, bank, country);
    }

    /** The same holder where nobody took down an identifier. */
    Holder withoutId() {
        return new Holder(kind, number, nameNumber, partyId, name, null, account, currency, bank, country);
    }

    /** The same holder under another spelling. */
    Holder called(String otherName) {
        return new Holder(kind, number, nameNumber, partyId, otherName, nationalId, account, currency, bank, country);
    }
}
