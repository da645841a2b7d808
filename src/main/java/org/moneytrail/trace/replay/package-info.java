/**
 * The five tracing rules as a sequential replay over primitive arrays. Plain Java, no Spark: a caller lays a ledger out
 * in its total order as a {@link org.moneytrail.trace.replay.Ledger}, with accounts, currencies and origins as numbers,
 * and gets arrays back.
 *
 * <ul>
 *   <li>{@link org.moneytrail.trace.replay.Replay} follows marked money forward under any {@link
 *       org.moneytrail.trace.replay.Rule}.
 *   <li>{@link org.moneytrail.trace.replay.Funding} walks backward from targets, under the two rules that attribute every
 *       unit without knowing labels.
 *   <li>{@link org.moneytrail.trace.replay.Balance} recounts what a replay said and shows whether money was conserved.
 * </ul>
 *
 * <p>A rule is one subclass of {@link org.moneytrail.trace.replay.Pool} and one constant of {@code Rule}: the pool alone
 * knows in which order segments leave.
 */
package org.moneytrail.trace.replay;
