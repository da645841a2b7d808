package org.moneytrail.trace;

import org.apache.spark.unsafe.types.UTF8String;

/**
 * What a replay's numbers stand for: a pool is an account in one currency, and one below 0 is what lies outside all
 * accounts, in one currency too.
 */
interface Names {
    /** The account of a pool; null outside. */
    UTF8String account(int pool);

    /** The number of a pool's currency. */
    int currency(int pool);

    /** The code of a currency, ISO 4217. */
    UTF8String code(int currency);
}
