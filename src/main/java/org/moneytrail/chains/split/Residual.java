package org.moneytrail.chains.split;

/**
 * What is left of a graph's capacities while chains are taken, in minor units and in base value. A capacity that is
 * used up has the value {@link #NOTHING}, below that of any that is left, however little it is worth.
 */
final class Residual {
    static final long NOTHING = -1;

    final FlowGraph graph;
    final long[] flowMinor;
    final long[] flowValue;
    final long[] sourceMinor;
    final long[] sourceValue;
    final long[] endMinor;
    final long[] endValue;

    Residual(FlowGraph graph) {
        this.graph = graph;
        flowMinor = graph.flowMinor.clone();
        flowValue = new long[flowMinor.length];
        sourceMinor = graph.sourceMinor.clone();
        sourceValue = new long[sourceMinor.length];
        endMinor = graph.endMinor.clone();
        endValue = new long[endMinor.length];
        for (int flow = 0; flow < flowMinor.length; flow++) {
            takeFlow(flow, 0);
        }
        for (int source = 0; source < sourceMinor.length; source++) {
            takeSource(source, 0);
        }
        for (int payment = 0; payment < endMinor.length; payment++) {
            takeEnd(payment, 0);
        }
    }

    /** What a source brings into its payment, credit side. */
    long sourceCredit(int source) {
        return graph.sourceOnDebitSide[source]
                ? graph.through(graph.sourcePayment[source], sourceMinor[source])
                : sourceMinor[source];
    }

    /** What passes on a route from its source to its end, credit side of the last payment. */
    long arriving(Route route) {
        long minor = sourceCredit(route.source);
        for (int flow : route.flows) {
            minor = carried(flow, minor);
        }
        return Math.min(minor, endMinor[route.lastPayment(graph)]);
    }

    /** What of {@code minor} units in the payment before a flow gets into the credit of the payment behind it. */
    long carried(int flow, long minor) {
        return graph.through(graph.flowTo[flow], Math.min(minor, flowMinor[flow]));
    }

    void takeFlow(int flow, long minor) {
        long left = less(flowMinor[flow], minor);
        flowMinor[flow] = left;
        flowValue[flow] = left == 0 ? NOTHING : graph.debitValue(graph.flowTo[flow], left);
    }

    void takeSource(int source, long minor) {
        long left = less(sourceMinor[source], minor);
        int payment = graph.sourcePayment[source];
        sourceMinor[source] = left;
        if (left == 0) {
            sourceValue[source] = NOTHING;
        } else {
            sourceValue[source] = graph.sourceOnDebitSide[source]
                    ? graph.debitValue(payment, left)
                    : graph.creditValue(payment, left);
        }
    }

    void takeEnd(int payment, long minor) {
        long left = less(endMinor[payment], minor);
        endMinor[payment] = left;
        endValue[payment] = left == 0 ? NOTHING : graph.creditValue(payment, left);
    }

    private static long less(long capacity, long minor) {
        if (minor > capacity) {
            throw new IllegalStateException("Cannot take " + minor + " units: " + capacity + " are left");
        }
        return capacity - minor;
    }
}
