/** Payments laid out by time and their accounts numbered, once, so that a trace need neither sort nor look up names. */
package org.moneytrail.ledger;
