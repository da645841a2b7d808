/**
 * What every typology and trade finding has in common, so that a case page can tell of each in the same way. A new one
 * is a class in {@code detect} or {@code trade} with its definition on top and its test beside it.
 */
package org.moneytrail.finding;
