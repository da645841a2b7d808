package org.moneytrail.chains.split;

import java.util.List;

/**
 * One route of money through the funds-flow graph, with the amount that travelled all of it. Steps ascend in time, in a
 * backward graph too. From step {@code i} to step {@code i + 1} the money lay in {@code accounts.get(i)}, and the flow
 * between the two payments gave {@code steps.get(i).amountMinor()} of its units to this chain.
 *
 * @param source where the money set out
 * @param sourceMinor what the chain took there, in the units the source is counted in: credit side of the first payment
 *     for marked units (then it equals the first step's amount), debit side of it for the ends of a backward walk
 * @param steps the payments, at least one
 * @param accounts the accounts between the payments, one fewer than steps
 * @param end where the money came to rest or left
 * @param width the least capacity on the route before this chain was taken, in base units
 */
public record Chain(
        Endpoint source, long sourceMinor, List<Step> steps, List<String> accounts, Endpoint end, long width) {
    /**
     * A payment on the route.
     *
     * @param payment its index in the graph
     * @param amountMinor what the chain carries in it, minor units of its credit side, positive
     */
    public record Step(int payment, long amountMinor) {}

    /** The lists are copied and cannot be changed. */
    public Chain {
        steps = List.copyOf(steps);
        accounts = List.copyOf(accounts);
    }

    /** What sets out: the amount in the first payment, minor units of its credit side. */
    public long setOutMinor() {
        return steps.get(0).amountMinor();
    }

    /** What arrives: the amount in the last payment, minor units of its credit side. */
    public long arrivedMinor() {
        return steps.get(steps.size() - 1).amountMinor();
    }
}
