package org.moneytrail.generate;

/** A total spread evenly over the days: how many fall on each. */
record Quota(long total, int days) {
    long on(int day) {
        return total * (day + 1) / days - total * day / days;
    }
}
