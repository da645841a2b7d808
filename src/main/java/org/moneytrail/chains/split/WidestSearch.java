package org.moneytrail.chains.split;

import java.util.Arrays;

/**
 * The widest path of all, whatever it carries. First the width, by one pass of the max-min recurrence over the payments
 * in their order; then, among paths of that width, the fewest steps and the smallest sequence of ids. Ties cannot be
 * broken in the first pass: of two ways to a payment the narrower may be the better one, if both are cut to the same
 * width further on. In the second all ways that are wide enough are alike, so a breadth-first search that meets
 * payments in the order of their ids meets each of them first by its best way; no sequences are ever compared.
 */
final class WidestSearch {
    private static final int UNSEEN = Integer.MIN_VALUE;

    private final FlowGraph graph;
    private final Residual left;
    private final long[] reach;
    private final int[] cameBy;
    private final int[] queue;

    WidestSearch(Residual left) {
        this.left = left;
        graph = left.graph;
        reach = new long[graph.payments()];
        cameBy = new int[graph.payments()];
        queue = new int[graph.payments()];
    }

    /** The width of the widest path, or less than {@code limit} if none is as wide as that. Linear in the flows. */
    long width(long limit) {
        Arrays.fill(reach, Residual.NOTHING);
        for (int source = 0; source < left.sourceValue.length; source++) {
            int payment = graph.sourcePayment[source];
            reach[payment] = Math.max(reach[payment], left.sourceValue[source]);
        }
        long widest = limit - 1;
        for (int payment = 0; payment < reach.length; payment++) {
            long here = reach[payment];
            if (here > widest) {
                widest = Math.max(widest, Math.min(here, left.endValue[payment]));
                for (int flow = graph.firstFlow[payment]; flow < graph.firstFlow[payment + 1]; flow++) {
                    int next = graph.flowTo[flow];
                    reach[next] = Math.max(reach[next], Math.min(here, left.flowValue[flow]));
                }
            }
        }
        return widest;
    }

    /** The first of the paths that are nowhere narrower than {@code width}; there must be one. */
    Route route(long width) {
        Arrays.fill(cameBy, UNSEEN);
        int seen = 0;
        for (int source = 0; source < left.sourceValue.length; source++) {
            int payment = graph.sourcePayment[source];
            if (left.sourceValue[source] >= width && cameBy[payment] == UNSEEN) {
                cameBy[payment] = ~source;
                queue[seen++] = payment;
            }
        }
        for (int at = 0; at < seen; at++) {
            int payment = queue[at];
            if (left.endValue[payment] >= width) {
                return back(payment, width);
            }
            for (int flow = graph.firstFlow[payment]; flow < graph.firstFlow[payment + 1]; flow++) {
                int next = graph.flowTo[flow];
                if (left.flowValue[flow] >= width && cameBy[next] == UNSEEN) {
                    cameBy[next] = flow;
                    queue[seen++] = next;
                }
            }
        }
        throw new IllegalStateException("Cannot find a path of width " + width);
    }

    private Route back(int last, long width) {
        int steps = 0;
        int payment = last;
        while (cameBy[payment] >= 0) {
            payment = graph.flowFrom[cameBy[payment]];
            steps++;
        }
        int source = ~cameBy[payment];
        int[] flows = new int[steps];
        payment = last;
        while (steps > 0) {
            flows[--steps] = cameBy[payment];
            payment = graph.flowFrom[cameBy[payment]];
        }
        return new Route(source, flows, width);
    }
}
