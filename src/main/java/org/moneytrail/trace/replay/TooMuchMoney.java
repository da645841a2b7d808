package org.moneytrail.trace.replay;

/** A pool would pass 2⁶³−1 minor units. The caller, who knows the names, says which account and payment that is. */
public final class TooMuchMoney extends RuntimeException {
    private final int payment;
    private final int pool;

    TooMuchMoney(int payment, int pool) {
        super("Payment " + payment + " would lift pool " + pool + " above 2^63-1 minor units");
        this.payment = payment;
        this.pool = pool;
    }

    /** The payment that would have lifted it. */
    public int payment() {
        return payment;
    }

    /** The pool that is full. */
    public int pool() {
        return pool;
    }
}
