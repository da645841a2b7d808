package org.moneytrail.chains;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.chains.split.Rate;
import org.moneytrail.money.Currencies;
import org.moneytrail.table.Rates;

/**
 * What a minor unit was worth in the base currency, by day. The last rate on or before the day counts, before the first
 * one the first; a currency without any rate is valued by major units. Small enough to travel with every task.
 */
final class DayRates implements Serializable {
    private final String base;
    private final ZoneId zone;
    private final HashMap<String, TreeMap<LocalDate, Rate>> rates = new HashMap<>();

    private DayRates(String base, ZoneId zone) {
        this.base = base;
        this.zone = zone;
    }

    /** Reads all rates onto the driver: days times currencies. */
    static DayRates read(Dataset<Row> rates, String base, ZoneId zone) {
        DayRates read = new DayRates(base, zone);
        List<Row> rows = rates.select(Rates.DAY.col().cast("string"), Rates.CURRENCY.col(), Rates.BASE_PER_UNIT.col())
                .collectAsList();
        for (Row row : rows) {
            String currency = row.getString(1);
            if (!currency.equals(base)) {
                read.rates
                        .computeIfAbsent(currency, key -> new TreeMap<>())
                        .put(LocalDate.parse(row.getString(0)), read.rate(row.getDecimal(2), currency));
            }
        }
        return read;
    }

    String base() {
        return base;
    }

    /** The rate of a currency on the day of an instant. */
    Rate at(Instant instant, String currency) {
        if (currency.equals(base)) {
            return Rate.ONE;
        }
        TreeMap<LocalDate, Rate> days = rates.get(currency);
        if (days == null) {
            return rate(BigDecimal.ONE, currency);
        }
        Map.Entry<LocalDate, Rate> last = days.floorEntry(LocalDate.ofInstant(instant, zone));
        return last == null ? days.firstEntry().getValue() : last.getValue();
    }

    private Rate rate(BigDecimal perUnit, String currency) {
        BigDecimal perMinor = perUnit.scaleByPowerOfTen(Currencies.decimals(base) - Currencies.decimals(currency));
        BigDecimal plain = perMinor.stripTrailingZeros();
        BigInteger numerator = plain.scale() > 0 ? plain.unscaledValue() : plain.toBigIntegerExact();
        BigInteger denominator = BigInteger.TEN.pow(Math.max(plain.scale(), 0));
        BigInteger common = numerator.gcd(denominator).max(BigInteger.ONE);
        return new Rate(
                numerator.divide(common).longValueExact(),
                denominator.divide(common).longValueExact());
    }
}
