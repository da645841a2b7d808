/**
 * Follows money: {@link org.moneytrail.trace.Tracing} turns payments, accounts, origins and targets into traced payments,
 * holdings, flows and funding, exactly, under each of the five rules. What is computed stands in {@link
 * org.moneytrail.trace.replay}; here rows become arrays and arrays become rows.
 */
package org.moneytrail.trace;
