package org.moneytrail.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Somebody who waits hears how far it is, and a short trace is silent. */
class ProgressTest {
    private final AtomicLong clock = new AtomicLong();
    private final List<String> told = new ArrayList<>();
    private final Progress progress = new Progress(clock::get, () -> 12, told::add);

    @Test
    void tellsEveryTenSeconds() {
        replay(Duration.ofSeconds(9));
        assertThat(told).isEmpty();
        replay(Duration.ofSeconds(7));
        assertThat(told)
                .containsExactly("trace: 131,072 payments replayed, up to 2026-03-01T09:00:00Z; 8,192 a second;"
                        + " 12 accounts hold marked money");
        replay(Duration.ofSeconds(9));
        assertThat(told).hasSize(1);
    }

    private void replay(Duration during) {
        clock.addAndGet(during.toNanos());
        long bookedAt = Instant.parse("2026-03-01T09:00:00Z").getEpochSecond() * 1_000_000;
        for (int i = 0; i < Progress.LOOKS_EVERY; i++) {
            progress.replayed(bookedAt);
        }
    }
}
