package org.moneytrail.trace;

import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Transactions;

/** Adds to payments the smallest traced amount that is followed further, {@link Tracing#LEAST_MATERIAL}. */
public final class Materiality {
    private Materiality() {}

    /** The same number of major units of whatever currency a payment is credited in; 0 follows everything. */
    public static Dataset<Row> inCreditedCurrency(Dataset<Row> payments, BigDecimal major) {
        return payments.withColumn(
                Tracing.LEAST_MATERIAL.name(),
                major.signum() == 0 ? lit(0L) : MinorScale.atLeast(major, Transactions.CREDITED_CURRENCY.col()));
    }
}
