package org.moneytrail.job;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** What a stage of the way costs: its time by the clock, and the bytes that its tasks write for shuffles and spill to disk. */
final class Cost extends SparkListener implements AutoCloseable {
    /** How long to wait for Spark to tell of tasks that have ended. */
    private static final long TOLD_WITHIN_MILLIS = 10_000;

    private static final long MEBIBYTE = 1 << 20;

    private final SparkContext spark;
    private final Instant began = Instant.now();
    private final AtomicLong shuffled = new AtomicLong();
    private final AtomicLong spilled = new AtomicLong();

    /** Counts from now on what runs on this Spark, until it is closed. */
    Cost(SparkContext spark) {
        this.spark = spark;
        spark.addSparkListener(this);
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd ended) {
        TaskMetrics metrics = ended.taskMetrics();
        // A task that was lost tells nothing.
        if (metrics != null) {
            shuffled.addAndGet(metrics.shuffleWriteMetrics().bytesWritten());
            spilled.addAndGet(metrics.diskBytesSpilled());
        }
    }

    /** Such as {@code 41 s; 12 MiB shuffled}; what was spilled only if there was any. */
    String soFar() {
        try {
            spark.listenerBus().waitUntilEmpty(TOLD_WITHIN_MILLIS);
        } catch (TimeoutException e) {
            return told() + " at least";
        }
        return told();
    }

    private String told() {
        long seconds = Duration.between(began, Instant.now()).toSeconds();
        return seconds + " s; " + mebibytes(shuffled) + " MiB shuffled"
                + (spilled.get() == 0 ? "" : "; " + mebibytes(spilled) + " MiB spilled to disk");
    }

    private static long mebibytes(AtomicLong bytes) {
        return (bytes.get() + MEBIBYTE - 1) / MEBIBYTE;
    }

    @Override
    public void close() {
        spark.removeSparkListener(this);
    }
}
