package org.moneytrail.chains.split;

/** A path in the graph: a source, and the flows from its payment on to the payment where it ends. */
final class Route {
    final int source;
    final int[] flows;
    final long width;

    /** @param width base value of the least capacity on the path */
    Route(int source, int[] flows, long width) {
        this.source = source;
        this.flows = flows;
        this.width = width;
    }

    int firstPayment(FlowGraph graph) {
        return graph.sourcePayment[source];
    }

    int lastPayment(FlowGraph graph) {
        return flows.length == 0 ? firstPayment(graph) : graph.flowTo[flows[flows.length - 1]];
    }
}
