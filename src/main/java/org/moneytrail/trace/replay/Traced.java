package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.Arrays;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * What a replay found, as parallel arrays: traced payments, flows, holdings, and how much money each pool paid out that
 * it was never seen to receive. One row per key: traced payments by (origin, payment), flows by (origin, in, out),
 * holdings by (origin, pool).
 */
public final class Traced {
    private final IntArrayList paymentOrigins = new IntArrayList();
    private final IntArrayList payments = new IntArrayList();
    private final LongArrayList tracedMinor = new LongArrayList();
    private final LongArrayList markedMinor = new LongArrayList();

    private final IntArrayList flowOrigins = new IntArrayList();
    private final IntArrayList flowIns = new IntArrayList();
    private final IntArrayList flowOuts = new IntArrayList();
    private final LongArrayList flowMinor = new LongArrayList();

    private final Long2LongOpenHashMap held = new Long2LongOpenHashMap();
    private final Long2LongOpenHashMap residue = new Long2LongOpenHashMap();
    private final long[] unobserved;

    Traced(int pools) {
        unobserved = new long[pools];
    }

    /** Receives a traced payment: the origin's units in it on the credit side, and how many of them were marked here. */
    public interface Payments {
        /** One row of {@code traced_payments}. */
        void payment(int origin, int payment, long tracedMinor, long markedMinor);
    }

    /** Receives a flow: units of the origin that came in by one payment and left by another. */
    public interface Flows {
        /** One row of {@code flows}, in the currency of the pool that paid out. */
        void flow(int origin, int inPayment, int outPayment, long minor);
    }

    /** Receives a holding: what of the origin rests in a pool, followed and as residue below materiality. */
    public interface Holdings {
        /** One row of {@code traced_holdings}; at least one of the two amounts is not 0. */
        void holding(int origin, int pool, long heldMinor, long residueMinor);
    }

    /** Shows all traced payments, in the order of payments. */
    public void forEachPayment(Payments to) {
        for (int i = 0; i < payments.size(); i++) {
            to.payment(paymentOrigins.getInt(i), payments.getInt(i), tracedMinor.getLong(i), markedMinor.getLong(i));
        }
    }

    /** Shows all flows, in the order of the payments by which they left. */
    public void forEachFlow(Flows to) {
        for (int i = 0; i < flowMinor.size(); i++) {
            to.flow(flowOrigins.getInt(i), flowIns.getInt(i), flowOuts.getInt(i), flowMinor.getLong(i));
        }
    }

    /** Shows all holdings, in no particular order. */
    public void forEachHolding(Holdings to) {
        for (Long2LongMap.Entry entry : held.long2LongEntrySet()) {
            long key = entry.getLongKey();
            to.holding(originOf(key), poolOf(key), entry.getLongValue(), residue.get(key));
        }
        for (Long2LongMap.Entry entry : residue.long2LongEntrySet()) {
            long key = entry.getLongKey();
            if (!held.containsKey(key)) {
                to.holding(originOf(key), poolOf(key), 0, entry.getLongValue());
            }
        }
    }

    /** What the pool paid out beyond all that it was seen to receive, in minor units. */
    public long unobserved(int pool) {
        return unobserved[pool];
    }

    void addPayment(int origin, int payment, long traced, long marked) {
        paymentOrigins.add(origin);
        payments.add(payment);
        tracedMinor.add(traced);
        markedMinor.add(marked);
    }

    /** Adds the flows into one payment: the labelled segments that left its debtor's pool, summed by origin and way in. */
    void addFlows(Segments leaving, int outPayment) {
        int start = flowMinor.size();
        for (int i = 0; i < leaving.size(); i++) {
            if (leaving.label(i) != Segments.CLEAN) {
                flowOrigins.add(leaving.label(i));
                flowIns.add(leaving.inPayment(i));
                flowOuts.add(outPayment);
                flowMinor.add(leaving.amount(i));
            }
        }
        if (flowMinor.size() - start > 1) {
            sumFlowsFrom(start);
        }
    }

    void addHeld(int origin, int pool, long minor) {
        held.put(key(origin, pool), Math.addExact(held.get(key(origin, pool)), minor));
    }

    void addResidue(int origin, int pool, long minor) {
        residue.put(key(origin, pool), Math.addExact(residue.get(key(origin, pool)), minor));
    }

    void addUnobserved(int pool, long minor) {
        unobserved[pool] = Math.addExact(unobserved[pool], minor);
    }

    /** A segment may be cut by another on its way; here its parts come together again. */
    private void sumFlowsFrom(int start) {
        int end = flowMinor.size();
        Arrays.quickSort(start, end, this::compareFlows, this::swapFlows);
        int last = start;
        for (int i = start + 1; i < end; i++) {
            if (compareFlows(last, i) == 0) {
                flowMinor.set(last, flowMinor.getLong(last) + flowMinor.getLong(i));
            } else {
                swapFlows(++last, i);
            }
        }
        flowOrigins.size(last + 1);
        flowIns.size(last + 1);
        flowOuts.size(last + 1);
        flowMinor.size(last + 1);
    }

    private int compareFlows(int left, int right) {
        int byOrigin = Integer.compare(flowOrigins.getInt(left), flowOrigins.getInt(right));
        return byOrigin != 0 ? byOrigin : Integer.compare(flowIns.getInt(left), flowIns.getInt(right));
    }

    private void swapFlows(int left, int right) {
        flowOrigins.set(left, flowOrigins.set(right, flowOrigins.getInt(left)));
        flowIns.set(left, flowIns.set(right, flowIns.getInt(left)));
        flowMinor.set(left, flowMinor.set(right, flowMinor.getLong(left)));
    }

    private static long key(int origin, int pool) {
        return ((long) origin << Integer.SIZE) | pool;
    }

    private static int originOf(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    private static int poolOf(long key) {
        return (int) key;
    }
}
