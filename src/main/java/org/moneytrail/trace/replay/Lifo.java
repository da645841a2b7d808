package org.moneytrail.trace.replay;

import java.util.List;

/** Last in, first out: the newest segment leaves first. No court's rule, but the bound opposite to {@link Fifo}. */
final class Lifo extends Pool {
    private final Segments segments = new Segments();

    @Override
    void enter(int label, int inPayment, long minor) {
        segments.add(label, inPayment, minor);
    }

    @Override
    void leave(long minor, Segments leaving) {
        segments.takeNewest(minor, leaving);
    }

    @Override
    Iterable<Segments> queues() {
        return List.of(segments);
    }
}
