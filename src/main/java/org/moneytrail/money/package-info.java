/**
 * Money and order, in plain Java: what an amount is, how amounts are divided exactly, and in which order payments and
 * ids stand. Everything above counts on three promises made here: an amount is a whole number of its currency's
 * smallest unit, text that says more than its currency can hold is refused, and two ids compare by Unicode code point,
 * as Spark compares them.
 *
 * <p>To add something here it must be true of money whatever it is used for, and need no Spark.
 */
package org.moneytrail.money;
