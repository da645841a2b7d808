package org.moneytrail.chains;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of these tests. */
final class ChainsSession {
    private ChainsSession() {}

    static SparkSession get() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("chains")
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.ui.enabled", false)
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }
}
