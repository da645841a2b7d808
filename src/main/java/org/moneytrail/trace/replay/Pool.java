package org.moneytrail.trace.replay;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.IntUnaryOperator;

/**
 * The money of one account in one currency. A subclass is a rule: it alone decides which segments leave. Whoever pays
 * out first tops the pool up with {@link #join}, so that a pool never owes.
 */
abstract class Pool {
    /** No segment is empty. */
    private static final long NO_MORE = 0;

    private long total;
    private long labelled;

    final long total() {
        return total;
    }

    /** True if no money here carries a label. */
    final boolean isClean() {
        return labelled == 0;
    }

    /**
     * Adds money as newest.
     *
     * @throws ArithmeticException if the pool would pass 2⁶³−1
     */
    final void join(int label, int inPayment, long minor) {
        total = Math.addExact(total, minor);
        labelled += label == Segments.CLEAN ? 0 : minor;
        enter(label, inPayment, minor);
    }

    /** Moves {@code minor} to {@code leaving}, which is empty, in the order in which the rule lets it go. */
    final void payOut(long minor, Segments leaving) {
        if (minor > total) {
            throw new IllegalArgumentException("Cannot pay out " + minor + ": the pool holds " + total);
        }
        leave(minor, leaving);
        total -= minor;
        for (int i = 0; i < leaving.size(); i++) {
            labelled -= leaving.label(i) == Segments.CLEAN ? 0 : leaving.amount(i);
        }
    }

    /** Shows every labelled segment, and checks that all segments add up to what the pool holds. */
    final void recount(Holder holder) {
        long counted = 0;
        for (Segments segments : queues()) {
            for (int i = 0; i < segments.size(); i++) {
                counted += segments.amount(i);
                if (segments.label(i) != Segments.CLEAN) {
                    holder.holds(segments.label(i), segments.amount(i));
                }
            }
        }
        if (counted != total) {
            throw new IllegalStateException("The segments of a pool add up to " + counted + ", it holds " + total);
        }
    }

    final void save(DataOutput out, IntUnaryOperator payments) throws IOException {
        for (Segments segments : queues()) {
            for (int i = 0; i < segments.size(); i++) {
                int payment = segments.inPayment(i);
                out.writeLong(segments.amount(i));
                out.writeInt(segments.label(i));
                out.writeInt(payment == Segments.NO_PAYMENT ? payment : payments.applyAsInt(payment));
            }
        }
        out.writeLong(NO_MORE);
    }

    /** Fills a pool that is empty. Segments come in the order of their queues, so each of them is as it was. */
    final void load(DataInput in, IntUnaryOperator origins) throws IOException {
        for (long amount = in.readLong(); amount != NO_MORE; amount = in.readLong()) {
            int label = in.readInt();
            join(label == Segments.CLEAN ? label : origins.applyAsInt(label), in.readInt(), amount);
        }
    }

    /** Receives what a pool holds of a label; one label may come several times. */
    interface Holder {
        void holds(int label, long minor);
    }

    abstract void enter(int label, int inPayment, long minor);

    abstract void leave(long minor, Segments leaving);

    abstract Iterable<Segments> queues();
}
