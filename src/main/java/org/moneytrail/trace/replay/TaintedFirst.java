package org.moneytrail.trace.replay;

import java.util.List;

/**
 * Tainted money of any label leaves first, oldest first, then clean money, oldest first: the widest reach, for an owner
 * who may choose what was bought with the mixed fund (Re Oatway, 1903).
 */
final class TaintedFirst extends Pool {
    private final Segments clean = new Segments();
    private final Segments tainted = new Segments();

    @Override
    void enter(int label, int inPayment, long minor) {
        (label == Segments.CLEAN ? clean : tainted).add(label, inPayment, minor);
    }

    @Override
    void leave(long minor, Segments leaving) {
        clean.takeOldest(tainted.takeOldest(minor, leaving), leaving);
    }

    @Override
    Iterable<Segments> queues() {
        return List.of(clean, tainted);
    }
}
