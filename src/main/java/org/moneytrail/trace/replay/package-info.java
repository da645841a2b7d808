/**
 * The five tracing rules as a sequential replay over numbers. Plain Java, no Spark: a caller gives payments in their total
 * order, with accounts, currencies and origins as numbers, and is told what is found while it goes on.
 *
 * <ul>
 *   <li>{@link org.moneytrail.trace.replay.Replay} follows marked money forward under any number of {@link
 *       org.moneytrail.trace.replay.Rule rules} at once.
 *   <li>{@link org.moneytrail.trace.replay.Funding} walks backward over a {@link
 *       org.moneytrail.trace.replay.Ledger} from targets, under the two rules that attribute every unit without knowing
 *       labels.
 *   <li>{@link org.moneytrail.trace.replay.Balance} recounts what a replay found and shows whether money was conserved.
 * </ul>
 *
 * <p>A rule is one subclass of {@link org.moneytrail.trace.replay.Pool} and one constant of {@code Rule}: the pool alone
 * knows in which order segments leave.
 */
package org.moneytrail.trace.replay;
