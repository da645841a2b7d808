package org.moneytrail.chains.split;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A funds-flow graph as chains and the rest. At each end, what arrives by chains and {@code otherAtEnds} are together
 * what the graph had there; at each source, what chains took and {@code otherAtSources} are what it had. The rest is
 * what lies below the reading limit, what passes the number of chains, and what rounding leaves.
 *
 * @param chains in the order in which they were taken, so that widths never rise
 * @param otherAtEnds by endpoint, minor units of its currency; every end of the graph, with 0 if nothing is left
 * @param otherAtSources the same for the beginnings, in the units in which each is counted
 */
public record Split(
        List<Chain> chains, SortedMap<Endpoint, Long> otherAtEnds, SortedMap<Endpoint, Long> otherAtSources) {
    /** The list and the maps are copied and cannot be changed. */
    public Split {
        chains = List.copyOf(chains);
        otherAtEnds = Collections.unmodifiableSortedMap(new TreeMap<>(otherAtEnds));
        otherAtSources = Collections.unmodifiableSortedMap(new TreeMap<>(otherAtSources));
    }
}
