package org.moneytrail.chains.split;

import java.util.Arrays;
import java.util.Optional;

/**
 * The widest path among those that carry something. Needed only where the widest of all carries nothing, because
 * rounding at conversions eats what is left: then {@link WidestSearch} cannot help, as of two equally wide ways to a
 * payment one may carry enough and the other not.
 *
 * <p>The width is found by bisection: whether anything at all is carried by capacities of some least value is one
 * pass that keeps the most that can reach each payment. Then it is counted from the ends back how little must reach a
 * payment so that one unit arrives within so many further steps, round by round until a source has enough;
 * {@code floor} on the way forward and {@code ceil} on the way back agree about what is enough. Going forward again, at
 * each payment the smallest id is taken for which what is carried still suffices.
 */
final class CarryingSearch {
    private final FlowGraph graph;
    private final Residual left;
    private final long[] most;
    private final int[] firstInto;
    private final int[] into;

    /** Per payment a list of ever smaller needs, each with the number of further steps from which on it holds. */
    private final int[] lastNeed;

    private int needs;
    private int[] needSteps = new int[16];
    private long[] need = new long[16];
    private int[] earlierNeed = new int[16];

    CarryingSearch(Residual left) {
        this.left = left;
        graph = left.graph;
        most = new long[graph.payments()];
        lastNeed = new int[graph.payments()];
        firstInto = new int[graph.payments() + 1];
        into = new int[graph.flows()];
        for (int next : graph.flowTo) {
            firstInto[next + 1]++;
        }
        Arrays.parallelPrefix(firstInto, Integer::sum);
        int[] at = firstInto.clone();
        for (int flow = 0; flow < into.length; flow++) {
            into[at[graph.flowTo[flow]]++] = flow;
        }
    }

    /**
     * The best path that carries at least one unit and is at least {@code limit} wide, if there is one; none is wider
     * than {@code widest}. Takes a pass over the flows for each bit of their difference, and one for each step at most.
     */
    Optional<Route> find(long limit, long widest) {
        if (!carries(limit)) {
            return Optional.empty();
        }
        long low = limit;
        long high = widest;
        while (low < high) {
            long middle = high - (high - low) / 2;
            if (carries(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Optional.of(route(low));
    }

    private boolean carries(long width) {
        Arrays.fill(most, 0);
        for (int source = 0; source < left.sourceValue.length; source++) {
            if (left.sourceValue[source] >= width) {
                int payment = graph.sourcePayment[source];
                most[payment] = Math.max(most[payment], left.sourceCredit(source));
            }
        }
        for (int payment = 0; payment < most.length; payment++) {
            if (most[payment] > 0) {
                if (left.endValue[payment] >= width) {
                    return true;
                }
                for (int flow = graph.firstFlow[payment]; flow < graph.firstFlow[payment + 1]; flow++) {
                    if (left.flowValue[flow] >= width) {
                        int next = graph.flowTo[flow];
                        most[next] = Math.max(most[next], left.carried(flow, most[payment]));
                    }
                }
            }
        }
        return false;
    }

    private Route route(long width) {
        needs = 0;
        Arrays.fill(lastNeed, -1);
        int[] changed = new int[graph.payments()];
        int[] changing = new int[graph.payments()];
        int count = 0;
        for (int payment = 0; payment < graph.payments(); payment++) {
            if (left.endValue[payment] >= width) {
                addNeed(payment, 0, 1);
                changed[count++] = payment;
            }
        }
        for (int steps = 0; count > 0; steps++) {
            for (int source = 0; source < left.sourceValue.length; source++) {
                if (left.sourceValue[source] >= width
                        && left.sourceCredit(source) >= needWithin(graph.sourcePayment[source], steps)) {
                    return forward(source, steps, width);
                }
            }
            int next = 0;
            for (int i = 0; i < count; i++) {
                int payment = changed[i];
                long credit = needWithin(payment, steps);
                if (credit > graph.creditMinor[payment]) {
                    continue;
                }
                long debit = graph.needed(payment, credit);
                for (int at = firstInto[payment]; at < firstInto[payment + 1]; at++) {
                    int flow = into[at];
                    int before = graph.flowFrom[flow];
                    if (left.flowValue[flow] >= width
                            && left.flowMinor[flow] >= debit
                            && debit < needWithin(before, steps + 1)
                            && addNeed(before, steps + 1, debit)) {
                        changing[next++] = before;
                    }
                }
            }
            count = next;
            int[] swap = changed;
            changed = changing;
            changing = swap;
        }
        throw new IllegalStateException("Cannot find a path of width " + width + " that carries a unit");
    }

    /**
     * The way from the payment of a source, the first one that has enough. Ids count before sources: where a payment
     * has several, the one that brings most decides where the way can go, and the first that is enough for that way is
     * taken.
     */
    private Route forward(int source, int steps, long width) {
        int[] flows = new int[steps];
        int payment = graph.sourcePayment[source];
        long minor = 0;
        for (int s = source; s < left.sourceValue.length && graph.sourcePayment[s] == payment; s++) {
            if (left.sourceValue[s] >= width) {
                minor = Math.max(minor, left.sourceCredit(s));
            }
        }
        for (int step = 0; step < steps; step++) {
            int flow = graph.firstFlow[payment];
            while (left.flowValue[flow] < width
                    || left.carried(flow, minor) < needWithin(graph.flowTo[flow], steps - step - 1)) {
                flow++;
            }
            flows[step] = flow;
            payment = graph.flowTo[flow];
            minor = left.carried(flow, minor);
        }
        Route route = new Route(source, flows, width);
        while (left.sourceValue[route.source] < width || left.arriving(route) == 0) {
            route = new Route(route.source + 1, flows, width);
        }
        return route;
    }

    /** The least credit in a payment from which a unit arrives within {@code steps} further steps. */
    private long needWithin(int payment, int steps) {
        int at = lastNeed[payment];
        while (at >= 0 && needSteps[at] > steps) {
            at = earlierNeed[at];
        }
        return at < 0 ? Long.MAX_VALUE : need[at];
    }

    /** Notes a smaller need; true if it is the payment's first for this number of steps. */
    private boolean addNeed(int payment, int steps, long minor) {
        int last = lastNeed[payment];
        if (last >= 0 && needSteps[last] == steps) {
            need[last] = minor;
            return false;
        }
        if (needs == need.length) {
            needSteps = Arrays.copyOf(needSteps, 2 * needs);
            need = Arrays.copyOf(need, 2 * needs);
            earlierNeed = Arrays.copyOf(earlierNeed, 2 * needs);
        }
        needSteps[needs] = steps;
        need[needs] = minor;
        earlierNeed[needs] = last;
        lastNeed[payment] = needs++;
        return true;
    }
}
