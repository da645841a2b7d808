package org.moneytrail.trace.replay;

import java.util.List;

/**
 * Clean money leaves first, oldest first, then tainted money, oldest first: what is left of the proceeds is at most the
 * lowest balance since they came (the lowest intermediate balance; Re Hallett's Estate, 1880; Roscoe v Winder, 1915).
 */
final class CleanFirst extends Pool {
    private final Segments clean = new Segments();
    private final Segments tainted = new Segments();

    @Override
    void enter(int label, int inPayment, long minor) {
        (label == Segments.CLEAN ? clean : tainted).add(label, inPayment, minor);
    }

    @Override
    void leave(long minor, Segments leaving) {
        tainted.takeOldest(clean.takeOldest(minor, leaving), leaving);
    }

    @Override
    Iterable<Segments> queues() {
        return List.of(clean, tainted);
    }
}
