package org.moneytrail.job;

/** Options that do not go together, or a place that cannot be used as asked. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
