package org.moneytrail.trace;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.money.Currencies;
import org.moneytrail.table.Rates;

/** The smallest traced amount of a payment that is followed further. */
public abstract class Materiality implements Serializable {
    /** In minor units of the currency that a payment is credited in; 0 follows everything. */
    abstract long least(String currency, Instant bookedAt);

    /** Everything that it rests on for payments booked until an instant, as text: equal texts, equal amounts. */
    abstract String until(Instant last);

    /** The same number of major units of whatever currency a payment is credited in; 0 follows everything. */
    public static Materiality inCreditedCurrency(BigDecimal major) {
        return new Materiality() {
            @Override
            long least(String currency, Instant bookedAt) {
                return major.movePointRight(Currencies.decimals(currency))
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact();
            }

            @Override
            String until(Instant last) {
                return major.toPlainString();
            }
        };
    }

    /**
     * The same value everywhere, counted at the rate of the payment's day, or the latest before it.
     *
     * @param rates shape of {@link Rates}; they are few and come to the driver
     * @param zone where the payment's day begins
     * @param base the base currency
     * @param major in major units of the base currency; 0 follows everything, and so does a currency without a rate
     */
    public static Materiality inBaseCurrency(Dataset<Row> rates, ZoneId zone, String base, BigDecimal major) {
        if (major.signum() == 0) {
            return inCreditedCurrency(major);
        }
        TreeMap<String, TreeMap<LocalDate, BigDecimal>> byCurrency = new TreeMap<>();
        for (Row row : rates.select(Rates.CURRENCY.col(), Rates.DAY.col(), Rates.BASE_PER_UNIT.col())
                .collectAsList()) {
            byCurrency
                    .computeIfAbsent(row.getString(0), none -> new TreeMap<>())
                    .put(row.getDate(1).toLocalDate(), row.getDecimal(2));
        }
        return new Materiality() {
            @Override
            long least(String currency, Instant bookedAt) {
                LocalDate day = bookedAt.atZone(zone).toLocalDate();
                Map.Entry<LocalDate, BigDecimal> rate = currency.equals(base)
                        ? Map.entry(day, BigDecimal.ONE)
                        : byCurrency.getOrDefault(currency, new TreeMap<>()).floorEntry(day);
                return rate == null
                        ? 0L
                        : major.movePointRight(Currencies.decimals(currency))
                                .divide(rate.getValue(), 0, RoundingMode.CEILING)
                                .longValueExact();
            }

            @Override
            String until(Instant last) {
                LocalDate day = last.atZone(zone).toLocalDate();
                StringBuilder text = new StringBuilder(major.toPlainString() + " " + base + " " + zone);
                byCurrency.forEach(
                        (currency, byDay) -> text.append('\n').append(currency).append(byDay.headMap(day, true)));
                return text.toString();
            }
        };
    }
}
