/**
 * How well the engine finds what was planted: compares the lake with the truth beside a generated world. A leaf: it alone
 * reads truth, and no stage knows it.
 */
package org.moneytrail.evaluate;
