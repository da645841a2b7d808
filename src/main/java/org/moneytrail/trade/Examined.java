package org.moneytrail.trade;

import java.time.Instant;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What every finding looks at.
 *
 * @param in the tables as they came
 * @param items goods items with who trades, {@link Items}
 * @param payments payments for goods with who pays, {@link Payments}
 * @param matches which payment paid for which item, {@link Work#MATCHES}
 * @param rates exchange rates
 * @param words how amounts and days read
 * @param asOf the latest instant in the data
 */
record Examined(
        TradeTables in,
        Dataset<Row> items,
        Dataset<Row> payments,
        Dataset<Row> matches,
        DayRates rates,
        Words words,
        Instant asOf) {}
