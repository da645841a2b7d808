/**
 * Splits one funds-flow graph into chains: a few main routes that share no unit of money, in place of thousands that
 * overlap.
 *
 * <p>{@link org.moneytrail.chains.split.FlowGraph} is the question, {@link org.moneytrail.chains.split.WidestPaths} the
 * method, {@link org.moneytrail.chains.split.Split} the answer. A graph is made per rule and origin (forward: from the
 * marked payments to where the money rests or left) or per rule and target (backward: from where the walk ended to the
 * target). Both read in the order of time and differ only in what is known at the beginning: marked units are counted
 * on the credit side of their payment ({@link org.moneytrail.chains.split.FlowGraph.Builder#marked marked}), the ends
 * of a backward walk on the debit side of theirs ({@link org.moneytrail.chains.split.FlowGraph.Builder#funded funded}).
 *
 * <p>Everything is counted in whole minor units and compared in whole units of a base currency ({@link
 * org.moneytrail.chains.split.Rate}); there is no floating point, no clock and no chance, so two runs give the same
 * chains whatever the order in which the graph was filled. Errors name the
 * payment or the endpoint: {@link java.lang.IllegalArgumentException} for what is no such graph, {@link
 * java.lang.ArithmeticException} where a value or a sum passes 2⁶³−1.
 */
package org.moneytrail.chains.split;
