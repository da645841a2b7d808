package org.moneytrail.trace;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.money.Currencies;
import org.moneytrail.table.Rates;
import org.moneytrail.table.Transactions;

/** The smallest traced amount of a payment that is followed further. */
public abstract class Materiality {
    /** Adds {@link Tracing#LEAST_MATERIAL} to payments: shape of {@link Transactions}, or of a part of its columns. */
    public abstract Dataset<Row> on(Dataset<Row> payments);

    /** Everything that it rests on for payments booked until an instant, as text: equal texts, equal amounts. */
    abstract String until(Instant last);

    /** The same number of major units of whatever currency a payment is credited in; 0 follows everything. */
    public static Materiality inCreditedCurrency(BigDecimal major) {
        Column least = major.signum() == 0 ? lit(0L) : MinorScale.atLeast(major, Transactions.CREDITED_CURRENCY.col());
        return new Materiality() {
            @Override
            public Dataset<Row> on(Dataset<Row> payments) {
                return payments.withColumn(Tracing.LEAST_MATERIAL.name(), least);
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
        UDF2<String, Timestamp, Long> least = (currency, bookedAt) -> {
            LocalDate day = bookedAt.toInstant().atZone(zone).toLocalDate();
            Map.Entry<LocalDate, BigDecimal> rate = currency.equals(base)
                    ? Map.entry(day, BigDecimal.ONE)
                    : byCurrency.getOrDefault(currency, new TreeMap<>()).floorEntry(day);
            return rate == null
                    ? 0L
                    : major.movePointRight(Currencies.decimals(currency))
                            .divide(rate.getValue(), 0, RoundingMode.CEILING)
                            .longValueExact();
        };
        return new Materiality() {
            @Override
            public Dataset<Row> on(Dataset<Row> payments) {
                return payments.withColumn(
                        Tracing.LEAST_MATERIAL.name(),
                        udf(least, DataTypes.LongType)
                                .apply(Transactions.CREDITED_CURRENCY.col(), Transactions.BOOKED_AT.col()));
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
