package org.moneytrail.money;

import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/** The currencies of ISO 4217 and the number of decimals of each. */
public final class Currencies {
    private static final Map<String, Integer> DECIMALS = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    private Currencies() {}

    /** True if {@code code} is a currency that amounts can be counted in. */
    public static boolean isKnown(String code) {
        return DECIMALS.containsKey(code);
    }

    /**
     * Decimals between the major and the smallest unit: 2 for KZT, 0 for JPY, 3 for KWD.
     *
     * @throws Unreadable if ISO 4217 has no such currency, or one without a smallest unit (gold, for instance)
     */
    public static int decimals(String code) {
        Integer decimals = DECIMALS.get(code);
        if (decimals == null) {
            throw new Unreadable("unknown-currency", "'" + code + "' is not a currency of ISO 4217");
        }
        return decimals;
    }
}
