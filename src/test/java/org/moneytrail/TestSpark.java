package org.moneytrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of a test JVM, with the settings that jobs start with. */
public final class TestSpark {
    private static SparkSession session;

    private TestSpark() {}

    /** The session, started on first use. */
    public static synchronized SparkSession session() {
        if (session == null) {
            SparkConf conf = new SparkConf();
            read(Path.of("conf/spark.conf"), conf);
            read(Path.of("conf/spark-laptop.conf"), conf);
            // Data is tiny here: planning and generating code would cost more than they save.
            conf.set("spark.master", "local[2]")
                    .set("spark.sql.shuffle.partitions", "2")
                    .set("spark.databricks.delta.snapshotPartitions", "1")
                    .set("spark.sql.adaptive.enabled", "false")
                    .set("spark.sql.codegen.wholeStage", "false")
                    .set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
            session = SparkSession.builder().config(conf).getOrCreate();
        }
        return session;
    }

    private static void read(Path file, SparkConf conf) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.strip().split("\\s+", 2);
                    conf.set(parts[0], parts[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
