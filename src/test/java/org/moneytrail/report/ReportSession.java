package org.moneytrail.report;

import org.apache.spark.sql.SparkSession;

/** The Spark session of this room's tests. */
final class ReportSession {
    private ReportSession() {}

    static SparkSession get() {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }
}
