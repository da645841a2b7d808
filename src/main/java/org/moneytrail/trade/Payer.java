package org.moneytrail.trade;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A payment while it is given to invoices: what is left of its credit, and the parts that it gave. */
final class Payer {
    final String id;
    final Instant at;

    /** True if it names an invoice. */
    final boolean namesInvoice;

    final long debit;
    final String debitCurrency;
    final long credit;
    final String creditCurrency;
    final Map<Bill.Item, Part> parts = new LinkedHashMap<>();
    private long left;

    Payer(
            String id,
            Instant at,
            boolean namesInvoice,
            long debit,
            String debitCurrency,
            long credit,
            String creditCurrency) {
        this.id = id;
        this.at = at;
        this.namesInvoice = namesInvoice;
        this.debit = debit;
        this.debitCurrency = debitCurrency;
        this.credit = credit;
        this.creditCurrency = creditCurrency;
        this.left = credit;
    }

    /** What of it pays for one item. */
    static final class Part {
        final Bill bill;
        final String because;
        final boolean byInvoice;
        final boolean converted;
        long minor;
        long over;
        /** What of the credit goods were declared for: all but what is paid over. */
        long delivered;

        Part(Bill bill, String because, boolean byInvoice, boolean converted) {
            this.bill = bill;
            this.because = because;
            this.byInvoice = byInvoice;
            this.converted = converted;
        }
    }

    Optional<Exchange> exchange(String currency, DayRates rates) {
        return Exchange.of(debit, debitCurrency, credit, creditCurrency, currency, at, rates);
    }

    long left() {
        return left;
    }

    boolean untouched() {
        return left == credit;
    }

    void use(long minor) {
        if (minor < 0 || minor > left) {
            throw new IllegalStateException("Cannot use " + minor + " of payment " + id + ": " + left + " are left");
        }
        left -= minor;
    }
}
