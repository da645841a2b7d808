package org.moneytrail.trace.replay;

import java.util.List;

/** First in, first out (Clayton's Case, 1816): the oldest segment leaves first. */
final class Fifo extends Pool {
    private final Segments segments = new Segments();

    @Override
    void enter(int label, int inPayment, long minor) {
        segments.add(label, inPayment, minor);
    }

    @Override
    void leave(long minor, Segments leaving) {
        segments.takeOldest(minor, leaving);
    }

    @Override
    Iterable<Segments> queues() {
        return List.of(segments);
    }
}
