package org.moneytrail.trade;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.money.Currencies;
import org.moneytrail.table.Rates;

/**
 * What a currency was worth in the base currency, by day: the last rate on or before the day. There is none before the
 * first day and for a currency without rates; nothing is assumed then. Small enough to travel with every task.
 */
final class DayRates implements Serializable {
    private final String base;
    private final ZoneId zone;
    private final HashMap<String, TreeMap<LocalDate, BigDecimal>> rates = new HashMap<>();

    private DayRates(String base, ZoneId zone) {
        this.base = base;
        this.zone = zone;
    }

    /** Reads all rates onto the driver: days times currencies. */
    static DayRates read(Dataset<Row> rates, String base, ZoneId zone) {
        DayRates read = new DayRates(base, zone);
        for (Row row : rates.select(Rates.DAY.col().cast("string"), Rates.CURRENCY.col(), Rates.BASE_PER_UNIT.col())
                .collectAsList()) {
            read.rates
                    .computeIfAbsent(row.getString(1), currency -> new TreeMap<>())
                    .put(LocalDate.parse(row.getString(0)), row.getDecimal(2));
        }
        return read;
    }

    String base() {
        return base;
    }

    /** Units of the base currency for one unit, on the day of the instant. */
    Optional<BigDecimal> at(Instant instant, String currency) {
        if (currency.equals(base)) {
            return Optional.of(BigDecimal.ONE);
        }
        TreeMap<LocalDate, BigDecimal> days = rates.get(currency);
        return days == null
                ? Optional.empty()
                : Optional.ofNullable(days.floorEntry(LocalDate.ofInstant(instant, zone)))
                        .map(Map.Entry::getValue);
    }

    /** An amount in minor units of the base currency, rounded down. */
    Optional<BigDecimal> inBase(Instant instant, long minor, String currency) {
        return at(instant, currency)
                .map(rate -> BigDecimal.valueOf(minor, Currencies.decimals(currency))
                        .multiply(rate)
                        .movePointRight(Currencies.decimals(base))
                        .setScale(0, RoundingMode.DOWN));
    }
}
