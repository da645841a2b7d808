package org.moneytrail.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;

/** Says now and then how far a long replay has come. */
final class Progress {
    /** The clock is not looked at after every payment, which would cost more than the payment. */
    static final int LOOKS_EVERY = 1 << 16;

    private static final Duration TELLS_EVERY = Duration.ofSeconds(10);

    private final LongSupplier nanos;
    private final LongSupplier holders;
    private final Consumer<String> tell;
    private final long began;
    private long told;
    private long payments;

    /**
     * @param nanos a clock that only goes on, such as {@link System#nanoTime}
     * @param holders how many accounts hold marked money now, asked only when it is told
     */
    Progress(LongSupplier nanos, LongSupplier holders, Consumer<String> tell) {
        this.nanos = nanos;
        this.holders = holders;
        this.tell = tell;
        began = nanos.getAsLong();
        told = began;
    }

    /**
     * One more payment was replayed.
     *
     * @param bookedAt microseconds since 1970
     */
    void replayed(long bookedAt) {
        payments++;
        if (payments % LOOKS_EVERY != 0) {
            return;
        }
        long now = nanos.getAsLong();
        if (now - told >= TELLS_EVERY.toNanos()) {
            told = now;
            Instant reached = DateTimeUtils.microsToInstant(bookedAt);
            tell.accept(String.format(
                    Locale.ROOT,
                    "trace: %,d payments replayed, up to %s; %,d a second; %,d accounts hold marked money",
                    payments,
                    reached.truncatedTo(ChronoUnit.SECONDS),
                    payments * Duration.ofSeconds(1).toNanos() / (now - began),
                    holders.getAsLong()));
        }
    }
}
