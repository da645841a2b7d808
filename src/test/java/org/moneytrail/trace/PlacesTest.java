package org.moneytrail.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.moneytrail.trace.Places.Place;

/** Marked payments are sought where they can be, and no second time where nothing changed. */
class PlacesTest {
    private static final Slab FIRST = slab(1, "run-1");
    private static final Slab SECOND = slab(2, "run-1");

    /** What lies where. */
    private final Map<Slab, Map<String, Long>> ledger =
            new HashMap<>(Map.of(FIRST, Map.of("p", 10L), SECOND, Map.of("q", 20L)));

    private final List<String> searches = new ArrayList<>();

    @Test
    void seeksAllAtFirst() {
        Places places = new Places().now(List.of(FIRST, SECOND), List.of("p", "q", "lost"), this::search);

        assertThat(searches).containsExactly("[1, 2] [lost, p, q]");
        assertThat(places.find("p")).containsExactly(new Place(1, 10));
        assertThat(places.find("q")).containsExactly(new Place(2, 20));
        assertThat(places.find("lost")).isEmpty();
    }

    @Test
    void seeksNothingWhereNothingChanged() {
        Places places = again(List.of(FIRST, SECOND), List.of("p", "lost"));

        assertThat(searches).isEmpty();
        assertThat(places.find("p")).containsExactly(new Place(1, 10));
        assertThat(places.find("q")).as("no longer sought").isEmpty();
    }

    @Test
    void seeksAllInASlabThatIsNewOrLaidOutAnew() {
        Slab secondAnew = slab(2, "run-2");
        ledger.put(secondAnew, Map.of("lost", 25L));

        Places places = again(List.of(FIRST, secondAnew), List.of("p", "q", "lost"));

        assertThat(searches).containsExactly("[2] [lost, p, q]");
        assertThat(places.find("p")).containsExactly(new Place(1, 10));
        assertThat(places.find("q")).as("gone from the slab").isEmpty();
        assertThat(places.find("lost")).containsExactly(new Place(2, 25));
    }

    @Test
    void seeksInEverySlabWhatWasNotSought() {
        ledger.put(FIRST, Map.of("p", 10L, "new", 15L));

        Places places = again(List.of(FIRST, SECOND), List.of("p", "new"));

        assertThat(searches).containsExactly("[1, 2] [new]");
        assertThat(places.find("new")).containsExactly(new Place(1, 15));
    }

    @Test
    void keepsIdsOfAnyLengthAndAlphabet() {
        String id = "платёж-\uD83D\uDCB0".repeat(10_000);
        ledger.put(FIRST, Map.of(id, 10L));
        Places places = new Places().now(List.of(FIRST), List.of(id), this::search);

        assertThat(Places.of(places.toBytes()).find(id)).containsExactly(new Place(1, 10));
    }

    /** Goes on from an earlier search that was written down. */
    private Places again(List<Slab> slabs, Collection<String> payments) {
        Places before = new Places().now(List.of(FIRST, SECOND), List.of("p", "q", "lost"), this::search);
        searches.clear();
        return Places.of(before.toBytes()).now(slabs, payments, this::search);
    }

    private Map<String, Place> search(List<Slab> slabs, Collection<String> payments) {
        searches.add(slabs.stream().map(Slab::begin).toList() + " " + new TreeSet<>(payments));
        Map<String, Place> found = new HashMap<>();
        for (Slab slab : slabs) {
            ledger.get(slab).forEach((payment, bookedAt) -> {
                if (payments.contains(payment)) {
                    found.put(payment, new Place(slab.begin(), bookedAt));
                }
            });
        }
        return found;
    }

    private static Slab slab(long begin, String run) {
        return new Slab(begin, 1, Instant.EPOCH, run);
    }
}
