package org.moneytrail.chains.split;

import java.util.SortedMap;
import java.util.TreeMap;

/** Sums by endpoint, exact. */
final class Totals {
    private final SortedMap<Endpoint, Long> minor = new TreeMap<>();

    void add(Endpoint at, long more) {
        long sum = minor.getOrDefault(at, 0L) + more;
        if (sum < 0) {
            throw new ArithmeticException("Cannot add up what is at " + at + ": it passes 2^63-1");
        }
        minor.put(at, sum);
    }

    /** What chains and rest come to must be what the graph had. */
    void requireEqual(Totals graph) {
        if (!minor.equals(graph.minor)) {
            throw new IllegalStateException(
                    "Cannot split the graph: chains and rest come to " + minor + ", the graph has " + graph.minor);
        }
    }

    SortedMap<Endpoint, Long> byEndpoint() {
        return minor;
    }
}
