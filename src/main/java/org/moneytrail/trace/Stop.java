package org.moneytrail.trace;

import java.io.Serializable;

/**
 * Where a replay writes down what it keeps.
 *
 * @param before microseconds since 1970: before the first payment that is booked at it or after
 * @param key what the state shall be called
 * @param payments how many payments come before
 */
record Stop(long before, String key, long payments) implements Serializable {
    /** After all payments. */
    static final long END = Long.MAX_VALUE;
}
