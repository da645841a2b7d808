package org.moneytrail.chains.split;

import java.util.Comparator;
import java.util.Objects;
import org.moneytrail.money.IdOrder;

/**
 * Where money sets out or comes to rest, in one currency; amounts are added up by it. The order is that of the kinds,
 * then of the accounts, then of the currencies, by code point.
 *
 * @param kind why the route begins or ends here
 * @param account the account, or empty where there is none: money that left the observed world or came from outside it
 * @param currency ISO 4217 code of the units that are counted here
 */
public record Endpoint(Kind kind, String account, String currency) implements Comparable<Endpoint> {
    private static final Comparator<Endpoint> ORDER = Comparator.comparing(Endpoint::kind)
            .thenComparing(Endpoint::account, IdOrder.BY_CODE_POINT)
            .thenComparing(Endpoint::currency, IdOrder.BY_CODE_POINT);

    /** Why a route begins or ends. */
    public enum Kind {
        /** Forward, the beginning: units newly marked as an origin's. */
        MARKED,
        /** Backward, the beginning: an opening balance. */
        OPENING,
        /** Backward, the beginning: funds that an account paid out and was never seen to receive. */
        UNOBSERVED,
        /** Backward, the beginning: a payment without a debtor. */
        OUTSIDE,
        /** Backward, the beginning: a terminal account, behind which nothing is followed. */
        TERMINAL,
        /** The end: an account in which the money rests, or the one that a target paid. */
        ACCOUNT,
        /** The end: money that left the observed world. */
        LEFT
    }

    /** @throws NullPointerException if a part is missing; an account that there is not is empty */
    public Endpoint {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(currency, "currency");
    }

    /** The beginning of a forward route: units of {@code currency}, marked as they arrived. */
    public static Endpoint marked(String currency) {
        return new Endpoint(Kind.MARKED, "", currency);
    }

    /** The end of a route in an account. */
    public static Endpoint account(String account, String currency) {
        return new Endpoint(Kind.ACCOUNT, account, currency);
    }

    /** The end of a route outside the observed world. */
    public static Endpoint left(String currency) {
        return new Endpoint(Kind.LEFT, "", currency);
    }

    @Override
    public int compareTo(Endpoint other) {
        return ORDER.compare(this, other);
    }
}
