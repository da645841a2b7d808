package org.moneytrail.generate;

import org.moneytrail.money.MinorUnits;

/** One row of {@code transactions/}, put together step by step; it gets its id when it is written. */
final class Payment {
    static final String[] HEADER = {
        "transaction_id",
        "booked_at",
        "debtor_account",
        "creditor_account",
        "amount",
        "currency",
        "credited_amount",
        "credited_currency",
        "channel",
        "debtor_name",
        "debtor_id",
        "debtor_agent",
        "debtor_country",
        "creditor_name",
        "creditor_id",
        "creditor_agent",
        "creditor_country",
        "place",
        "remittance_information",
        "invoice_number",
        "contract_number",
        "purpose_code",
        "end_to_end_id"
    };

    private final long second;
    private final Holder debtor;
    private final Holder creditor;
    private final String debtorAccount;
    private final String creditorAccount;
    private final long amountMinor;
    private final String currency;
    private long creditedMinor;
    private String creditedCurrency;
    private Channel channel = Channel.TRANSFER;
    private Purpose purpose = Purpose.PRIVATE_TRANSFER;
    private String place;
    private String memo;
    private String invoice;
    private String contract;
    private String endToEndId;
    private boolean named = true;
    private boolean identified = true;
    private String id;

    private Payment(
            long second,
            Holder debtor,
            Holder creditor,
            String debtorAccount,
            String creditorAccount,
            long amountMinor,
            String currency) {
        if (amountMinor <= 0) {
            throw new IllegalArgumentException("Cannot pay " + amountMinor + ": an amount must be positive");
        }
        this.second = second;
        this.debtor = debtor;
        this.creditor = creditor;
        this.debtorAccount = debtorAccount;
        this.creditorAccount = creditorAccount;
        this.amountMinor = amountMinor;
        this.currency = currency;
        this.creditedMinor = amountMinor;
        this.creditedCurrency = currency;
    }

    /** A payment from account to account; a holder without an account stands outside the observed world. */
    static Payment between(long second, Holder debtor, Holder creditor, long amountMinor, String currency) {
        return new Payment(second, debtor, creditor, debtor.account(), creditor.account(), amountMinor, currency);
    }

    /** Cash that {@code depositor} pays into an account. */
    static Payment cashIn(long second, Holder depositor, Holder creditor, long amountMinor, String currency) {
        return new Payment(second, depositor, creditor, null, creditor.account(), amountMinor, currency)
                .by(Channel.CASH)
                .being(Purpose.CASH);
    }

    /** Cash that {@code taker} takes out of an account. */
    static Payment cashOut(long second, Holder debtor, Holder taker, long amountMinor, String currency) {
        return new Payment(second, debtor, taker, debtor.account(), null, amountMinor, currency)
                .by(Channel.CASH)
                .being(Purpose.CASH);
    }

    Payment by(Channel other) {
        channel = other;
        return this;
    }

    Payment being(Purpose other) {
        purpose = other;
        return this;
    }

    Payment credited(long minor, String other) {
        creditedMinor = minor;
        creditedCurrency = other;
        return this;
    }

    Payment at(String where) {
        place = where;
        return this;
    }

    Payment saying(String text) {
        memo = text;
        return this;
    }

    Payment invoiced(String invoiceNumber, String contractNumber) {
        invoice = invoiceNumber;
        contract = contractNumber;
        return this;
    }

    Payment referenced(String reference) {
        endToEndId = reference;
        return this;
    }

    /** How much the bank wrote down of the two: mostly names and ids, sometimes names alone, seldom nothing. */
    Payment knownAs(long bits) {
        int luck = Streams.part(bits, 40, 100);
        named = luck < 95;
        identified = luck < 85;
        return this;
    }

    void number(String transactionId) {
        id = transactionId;
    }

    String id() {
        return id;
    }

    long second() {
        return second;
    }

    Holder debtor() {
        return debtor;
    }

    Holder creditor() {
        return creditor;
    }

    String debtorAccount() {
        return debtorAccount;
    }

    String creditorAccount() {
        return creditorAccount;
    }

    long amountMinor() {
        return amountMinor;
    }

    String currency() {
        return currency;
    }

    long creditedMinor() {
        return creditedMinor;
    }

    String creditedCurrency() {
        return creditedCurrency;
    }

    /** Writes the row into {@code row}, in the order of {@link #HEADER}. */
    void fill(String[] row, Days days) {
        boolean converted = creditedMinor != amountMinor || !creditedCurrency.equals(currency);
        // Cash names who stands at the desk even when little else is written down.
        boolean nameDebtor = named || debtorAccount == null;
        boolean nameCreditor = named || creditorAccount == null;
        int i = 0;
        row[i++] = id;
        row[i++] = days.text(second);
        row[i++] = debtorAccount;
        row[i++] = creditorAccount;
        row[i++] = MinorUnits.format(amountMinor, currency);
        row[i++] = currency;
        row[i++] = converted ? MinorUnits.format(creditedMinor, creditedCurrency) : null;
        row[i++] = converted ? creditedCurrency : null;
        row[i++] = channel.name();
        row[i++] = nameDebtor ? debtor.name() : null;
        row[i++] = identified ? debtor.nationalId() : null;
        row[i++] = debtorAccount == null ? null : debtor.bank();
        row[i++] = debtor.country();
        row[i++] = nameCreditor ? creditor.name() : null;
        row[i++] = identified ? creditor.nationalId() : null;
        row[i++] = creditorAccount == null ? null : creditor.bank();
        row[i++] = creditor.country();
        row[i++] = place;
        row[i++] = memo;
        row[i++] = invoice;
        row[i++] = contract;
        row[i++] = purpose.code();
        row[i++] = endToEndId;
        if (i != row.length) {
            throw new IllegalStateException("Cannot write a payment: the row has " + row.length + " columns, not " + i);
        }
    }
}
