package org.moneytrail.lake;

import org.apache.spark.sql.SparkSession;

/** The one local Spark session of a test run, small and quick. */
public final class LakeSession {
    private LakeSession() {}

    /** The session, started on first use and stopped with the JVM. */
    public static SparkSession get() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("moneytrail tests")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .config("spark.databricks.delta.snapshotPartitions", 2)
                .getOrCreate();
    }
}
