package org.moneytrail.report.page;

import java.util.Optional;

/**
 * One side of a payment.
 *
 * @param account the account; empty where money enters or leaves the observed world
 * @param name who holds it, as the accounts and parties say, or else as the payment says; empty if nobody says
 * @param terminal true for a pooled or clearing account, behind which money is not followed
 */
public record Holder(Optional<String> account, Optional<String> name, boolean terminal) {
    /** A side outside the observed world, named as the payment names it. */
    public static Holder outside(Optional<String> name) {
        return new Holder(Optional.empty(), name, false);
    }

    /** The name, or what stands for it. */
    public String label() {
        return name.orElseGet(() -> account.isPresent() ? "name not known" : "outside the observed world");
    }

    /** The account, or where the money is when there is none. */
    public String place() {
        return account.orElse("outside the observed world");
    }
}
