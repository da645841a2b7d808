package org.moneytrail.chains.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a funds-flow graph into chains: takes the widest path from any source to any end, subtracts it, and goes on
 * until what is left is not worth reading. The greedy-width decomposition of a flow (Vatinlen, Chauvet, Chrétienne and
 * Mahey, Simple bounds and greedy algorithms for decomposing a flow into a minimal set of paths, 2008), which departs
 * from the paper where money does:
 *
 * <ul>
 *   <li>The width of a path is its least capacity in base value: source, flows and end, each by the day rate of its
 *       payment. Equal widths go to fewer steps, then to the smaller sequence of transaction ids from the source on,
 *       then to the smaller endpoint at the source.
 *   <li>Payments convert. From the source on, {@code floor(x * credit / debit)} of the least capacity so far passes; of
 *       what arrives, {@code ceil(y * debit / credit)} is subtracted from the end back. A path on which rounding leaves
 *       nothing is no path.
 *   <li>The capacities need not balance: what rounding, materiality or the reading limit leaves stays behind.
 * </ul>
 *
 * <p>A chain takes a pass over the flows and uses up at least one unit, so the splitting ends.
 */
public final class WidestPaths {
    private final FlowGraph graph;
    private final long readingLimit;
    private final Residual left;
    private final WidestSearch widest;
    private CarryingSearch carrying;

    private WidestPaths(FlowGraph graph, long readingLimit) {
        this.graph = graph;
        this.readingLimit = readingLimit;
        left = new Residual(graph);
        widest = new WidestSearch(left);
    }

    /**
     * The chains of a graph and the rest.
     *
     * @param readingLimit base units; a path narrower than this is not worth reading, one as wide is
     * @param maxChains at most so many chains are taken
     * @throws IllegalArgumentException if a limit is negative
     * @throws ArithmeticException if the value of a capacity or the sum at an endpoint passes 2⁶³−1
     */
    public static Split split(FlowGraph graph, long readingLimit, int maxChains) {
        if (readingLimit < 0 || maxChains < 0) {
            throw new IllegalArgumentException("Cannot split into at most " + maxChains + " chains, none narrower than "
                    + readingLimit + ": a limit is negative");
        }
        return new WidestPaths(graph, readingLimit).run(maxChains);
    }

    private Split run(int maxChains) {
        List<Chain> chains = new ArrayList<>();
        Optional<Route> route = maxChains == 0 ? Optional.empty() : next();
        while (route.isPresent()) {
            chains.add(take(route.get()));
            route = chains.size() == maxChains ? Optional.empty() : next();
        }
        return recounted(chains);
    }

    private Optional<Route> next() {
        long width = widest.width(readingLimit);
        if (width < readingLimit) {
            return Optional.empty();
        }
        Route route = widest.route(width);
        if (left.arriving(route) > 0) {
            return Optional.of(route);
        }
        if (carrying == null) {
            carrying = new CarryingSearch(left);
        }
        return carrying.find(readingLimit, width);
    }

    /** Subtracts a path, from the end back. */
    private Chain take(Route route) {
        int last = route.flows.length;
        int payment = route.lastPayment(graph);
        Chain.Step[] steps = new Chain.Step[last + 1];
        String[] accounts = new String[last];
        Endpoint end = graph.endpoint[payment];
        long minor = left.arriving(route);
        left.takeEnd(payment, minor);
        steps[last] = new Chain.Step(payment, minor);
        for (int at = last - 1; at >= 0; at--) {
            int flow = route.flows[at];
            minor = graph.needed(payment, minor);
            left.takeFlow(flow, minor);
            payment = graph.flowFrom[flow];
            accounts[at] = graph.flowAccount[flow];
            steps[at] = new Chain.Step(payment, minor);
        }
        if (graph.sourceOnDebitSide[route.source]) {
            minor = graph.needed(payment, minor);
        }
        left.takeSource(route.source, minor);
        return new Chain(
                graph.sourceEndpoint[route.source], minor, List.of(steps), List.of(accounts), end, route.width);
    }

    /** The answer, after chains and rest were added up again and compared with the graph. */
    private Split recounted(List<Chain> chains) {
        Totals otherAtEnds = atEnds(left.endMinor);
        Totals otherAtSources = atSources(left.sourceMinor);
        Totals ends = atEnds(left.endMinor);
        Totals sources = atSources(left.sourceMinor);
        for (Chain chain : chains) {
            ends.add(chain.end(), chain.arrivedMinor());
            sources.add(chain.source(), chain.sourceMinor());
        }
        sources.requireEqual(atSources(graph.sourceMinor));
        ends.requireEqual(atEnds(graph.endMinor));
        return new Split(chains, otherAtEnds.byEndpoint(), otherAtSources.byEndpoint());
    }

    private Totals atEnds(long[] endMinor) {
        Totals totals = new Totals();
        for (int payment = 0; payment < endMinor.length; payment++) {
            if (graph.endpoint[payment] != null) {
                totals.add(graph.endpoint[payment], endMinor[payment]);
            }
        }
        return totals;
    }

    private Totals atSources(long[] sourceMinor) {
        Totals totals = new Totals();
        for (int source = 0; source < sourceMinor.length; source++) {
            totals.add(graph.sourceEndpoint[source], sourceMinor[source]);
        }
        return totals;
    }
}
