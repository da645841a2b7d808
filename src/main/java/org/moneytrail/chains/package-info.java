/**
 * Joins what was traced into chains and cases. {@link org.moneytrail.chains.Chaining} turns marks, traced payments,
 * flows and funding into scored, explained routes of money, and what hangs together into one case.
 *
 * <p>In the order of the work: {@code Facts} joins to each payment what must be known of it, {@code GraphRows} gathers the
 * graph of each rule and mark, {@code SplitTask} splits it with {@link org.moneytrail.chains.split}, {@code ChainSigns}
 * says what speaks for a chain, {@code Ties} finds the marks that belong to one story, and {@code CaseTask} writes the
 * case. A new sign of a chain is a method of {@code ChainSigns}; a new reason why two marks are one story is a method of
 * {@code Ties}.
 */
package org.moneytrail.chains;
