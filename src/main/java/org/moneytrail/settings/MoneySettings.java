package org.moneytrail.settings;

/**
 * {@code money}: how amounts are made comparable.
 *
 * @param baseCurrency currency in which amounts of different currencies are compared, ISO 4217
 */
public record MoneySettings(String baseCurrency) {
    static MoneySettings read(Reader in) {
        return new MoneySettings(in.currency("base-currency"));
    }
}
