package org.moneytrail.trace;

import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.moneytrail.money.Currencies;

/** What depends on a currency's decimals, as a column: a small map from every currency of ISO 4217. */
final class MinorScale {
    private MinorScale() {}

    /** Decimals of the currency in {@code currency}. */
    static Column decimals(Column currency) {
        return byCurrency(currency, Currencies::decimals);
    }

    private static Column byCurrency(Column currency, Function<String, Object> value) {
        List<Column> entries = new ArrayList<>();
        for (Currency known : Currency.getAvailableCurrencies()) {
            if (Currencies.isKnown(known.getCurrencyCode())) {
                entries.add(lit(known.getCurrencyCode()));
                entries.add(lit(value.apply(known.getCurrencyCode())));
            }
        }
        return element_at(map(entries.toArray(Column[]::new)), currency);
    }
}
