package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Where every unit of every payment came from, under a rule that needs no labels: one funds-flow graph for all
 * questions. For each payment, its debit is cut into runs of units, each from one earlier payment, an opening balance or
 * unobserved funds.
 */
final class UnitFlows {
    private final boolean newestFirst;
    private final int[] firstRun;
    private final IntArrayList ways = new IntArrayList();
    private final LongArrayList outFroms = new LongArrayList();
    private final LongArrayList inFroms = new LongArrayList();
    private final LongArrayList amounts = new LongArrayList();

    private UnitFlows(int payments, boolean newestFirst) {
        this.newestFirst = newestFirst;
        firstRun = new int[payments + 1];
    }

    /** Replays without labels what matters of the ledger; {@code rule} must go backward. */
    static UnitFlows of(Ledger ledger, Rule rule, Reach reach) {
        UnitFlows flows = new UnitFlows(ledger.size(), rule == Rule.LIFO);
        UnitQueue[] pools = new UnitQueue[ledger.pools()];
        for (int payment = 0; payment < ledger.size(); payment++) {
            flows.firstRun[payment] = flows.amounts.size();
            int debtor = ledger.debtor(payment);
            if (reach.matters(debtor, payment)) {
                flows.payOut(pool(pools, ledger, debtor), ledger.debit(payment));
            }
            int creditor = ledger.creditor(payment);
            if (reach.matters(creditor, payment)) {
                UnitQueue pool = pool(pools, ledger, creditor);
                if (pool.total() > Long.MAX_VALUE - ledger.credit(payment)) {
                    throw new TooMuchMoney(payment, creditor);
                }
                pool.add(payment, 0, ledger.credit(payment));
            }
        }
        flows.firstRun[ledger.size()] = flows.amounts.size();
        return flows;
    }

    /** Receives the part of a run that is asked about. */
    interface Sources {
        /**
         * {@code amount} units of the payment {@code way}, or of {@link UnitQueue#OPENING} or {@link
         * UnitQueue#UNOBSERVED}, from a position on.
         */
        void from(int way, long position, long amount);
    }

    /** Where the units {@code [from, to)} of the payment's debit came from. */
    void sources(int payment, long from, long to, Sources sources) {
        for (int run = firstRunEndingAfter(payment, from); run < firstRun[payment + 1]; run++) {
            long start = outFroms.getLong(run);
            if (start >= to) {
                return;
            }
            long amount = amounts.getLong(run);
            long first = Math.max(from, start) - start;
            long end = Math.min(to, start + amount) - start;
            long position = newestFirst ? amount - end : first;
            sources.from(ways.getInt(run), inFroms.getLong(run) + position, end - first);
        }
    }

    private int firstRunEndingAfter(int payment, long position) {
        int low = firstRun[payment];
        int high = firstRun[payment + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (outFroms.getLong(middle) + amounts.getLong(middle) > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void payOut(UnitQueue pool, long debit) {
        UnitQueue.Leaving leaving = new UnitQueue.Leaving() {
            private long position;

            @Override
            public void run(int way, long from, long amount) {
                ways.add(way);
                outFroms.add(position);
                inFroms.add(from);
                amounts.add(amount);
                position += amount;
            }
        };
        if (newestFirst) {
            pool.takeNewest(debit, leaving);
        } else {
            pool.takeOldest(debit, leaving);
        }
    }

    private static UnitQueue pool(UnitQueue[] pools, Ledger ledger, int number) {
        if (pools[number] == null) {
            pools[number] = new UnitQueue();
            pools[number].add(UnitQueue.OPENING, 0, ledger.opening(number));
        }
        return pools[number];
    }
}
