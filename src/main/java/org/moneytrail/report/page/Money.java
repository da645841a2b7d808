package org.moneytrail.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.moneytrail.money.MinorUnits;

/**
 * An amount in its currency.
 *
 * @param minor whole minor units
 * @param currency ISO 4217
 */
public record Money(long minor, String currency) {
    /** A thin space that no line breaks at. */
    private static final char THIN = '\u202f';
    /** A space that no line breaks at. */
    private static final char NO_BREAK = '\u00a0';

    /** The two amounts of one currency together. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** One sum per currency, in the order of the currencies' codes. */
    public static List<Money> sums(Collection<Money> amounts) {
        Map<String, Money> byCurrency = new TreeMap<>();
        amounts.forEach(amount -> byCurrency.merge(amount.currency, amount, Money::plus));
        return new ArrayList<>(byCurrency.values());
    }

    /** Major units in groups of three digits, then the currency: {@code 1 250 000.50 KZT}. */
    @Override
    public String toString() {
        String plain = MinorUnits.format(minor, currency);
        int first = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = point - 3; i > first; i -= 3) {
            grouped.insert(i, THIN);
        }
        return grouped.append(NO_BREAK).append(currency).toString();
    }
}
