/** Payments laid out by time, once, so that a trace need not sort them. */
package org.moneytrail.ledger;
