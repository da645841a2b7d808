package org.moneytrail.generate;

/** One kind of ordinary payments: says which are due on a day, and makes one of them when its turn comes. */
interface Habit {
    /** Puts what is due on {@code day} on the agenda, each with an index from which {@link #payment} can make it. */
    void due(int day, Agenda agenda);

    /** The payment behind an entry; {@code second} counts from the start of the world. */
    Payment payment(int day, long second, long index);
}
