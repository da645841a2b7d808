package org.moneytrail.detect;

import java.util.Arrays;
import java.util.BitSet;
import org.moneytrail.settings.CycleSettings;

/**
 * Cycles in time among payments in their order: each payment is made by the account that the one before it reached,
 * later than it, and the last one reaches the account of the first; no account is passed twice. A cycle is found
 * once, at its first payment, since time forbids its rotations.
 *
 * <p>The search goes depth first along payments that leave an account after money arrived, as in R. Kumar and T.
 * Calders, 2SCENT, VLDB 2018, but bounded in length and by amounts instead of summaries: the smallest amount must be
 * so many percent of the largest, measured along the payments' own rates, which cuts most branches at once. Before
 * that, payments without a neighbour of like amount on both sides are put away, again and again, as long as that
 * helps. Where a search takes long all the same, one pass backward over the window tells for every account and number
 * of payments how late one may leave it and still come home, and the search turns away from accounts that it would
 * reach later than that.
 */
final class Cycles {
    private static final int FULL = 100;
    private static final double ROUNDING = 1e-9;

    /** So many payments are tried from one first payment before the pass backward is worth its cost. */
    static final int PATIENCE = 10_000;

    private final CycleSettings settings;
    private final long window;
    private final long[] at;
    private final int[] debtor;
    private final int[] creditor;
    private final long[] debit;
    private final long[] credit;
    private final int[] debitCurrency;
    private final int[] creditCurrency;
    private int[] outStart;
    private int[] out;
    private int[] inStart;
    private int[] in;
    private final BitSet alive = new BitSet();
    private final BitSet passed = new BitSet();
    private final int[] path;
    private final int patience;
    private int tried;

    /** By number of payments and account: the last payment by which one may leave and still come home; -1 for none. */
    private int[][] homeward;

    private boolean looksHome;

    /** Hears of each cycle: its payments in order, how many they are, and how much was kept, 0 to 1. */
    interface Found {
        void cycle(int[] path, int length, double kept);
    }

    /** Over payments in their order; accounts and currencies are numbered from 0. */
    Cycles(
            CycleSettings settings,
            int patience,
            long[] at,
            int[] debtor,
            int[] creditor,
            long[] debit,
            int[] debitCurrency,
            long[] credit,
            int[] creditCurrency) {
        this.settings = settings;
        this.patience = patience;
        this.window = Amounts.micros(settings.window());
        this.at = at;
        this.debtor = debtor;
        this.creditor = creditor;
        this.debit = debit;
        this.debitCurrency = debitCurrency;
        this.credit = credit;
        this.creditCurrency = creditCurrency;
        this.path = new int[settings.most()];
        int accounts = 0;
        for (int payment = 0; payment < at.length; payment++) {
            accounts = Math.max(accounts, Math.max(debtor[payment], creditor[payment]) + 1);
        }
        alive.set(0, at.length);
        index(accounts);
        int before;
        do {
            before = alive.cardinality();
            trim();
            index(accounts);
        } while (alive.cardinality() < before);
    }

    /** Finds the cycles that begin with this payment. */
    void from(int first, Found found) {
        if (!alive.get(first)) {
            return;
        }
        double arrived = through(first, 1);
        tried = 0;
        looksHome = false;
        path[0] = first;
        passed.set(creditor[first]);
        step(1, first, arrived, Math.min(1, arrived), Math.max(1, arrived), found);
        passed.clear(creditor[first]);
    }

    private void step(int length, int last, double arrived, double least, double most, Found found) {
        int origin = debtor[path[0]];
        int account = creditor[last];
        for (int k = firstAfter(account, last); k < outStart[account + 1]; k++) {
            int next = out[k];
            if (at[next] - at[path[0]] > window) {
                return;
            }
            int reached = creditor[next];
            boolean closes = reached == origin;
            if (closes ? length + 1 < settings.least() : length + 1 >= settings.most() || passed.get(reached)) {
                continue;
            }
            if (!closes && looksHome && homeward[settings.most() - length - 1][reached] <= next) {
                continue;
            }
            if (!carries(last, next)) {
                continue;
            }
            double left = arrived * debit[next] / credit[last];
            double reaches = through(next, left);
            double smallest = Math.min(least, Math.min(left, reaches));
            double largest = Math.max(most, Math.max(left, reaches));
            if (!kept(smallest, largest)) {
                continue;
            }
            path[length] = next;
            if (closes) {
                found.cycle(path, length + 1, smallest / largest);
            } else {
                tried++;
                if (tried == patience) {
                    lookHome();
                }
                passed.set(reached);
                step(length + 1, next, reaches, smallest, largest, found);
                passed.clear(reached);
            }
        }
    }

    /** Fills {@link #homeward} for the first payment of the path; the number of accounts is that of the index. */
    private void lookHome() {
        if (homeward == null) {
            homeward = new int[settings.most()][outStart.length - 1];
        }
        for (int[] latest : homeward) {
            Arrays.fill(latest, -1);
        }
        int first = path[0];
        int last = first;
        while (last + 1 < at.length && at[last + 1] - at[first] <= window) {
            last++;
        }
        for (int payment = last; payment > first; payment--) {
            if (alive.get(payment)) {
                boolean home = creditor[payment] == debtor[first];
                for (int payments = 1; payments < settings.most(); payments++) {
                    if (home || homeward[payments - 1][creditor[payment]] > payment) {
                        homeward[payments][debtor[payment]] = Math.max(homeward[payments][debtor[payment]], payment);
                    }
                }
            }
        }
        looksHome = true;
    }

    /** What arrives of a payment, in units of the first one: less the fee, or at the payment's own rate. */
    private double through(int payment, double left) {
        return debitCurrency[payment] == creditCurrency[payment] ? left * credit[payment] / debit[payment] : left;
    }

    private boolean kept(double smallest, double largest) {
        return smallest * FULL >= settings.retentionPercent() * largest - ROUNDING * largest;
    }

    /** Puts away what cannot be part of a cycle: nothing alike leaves its creditor, or reaches its debtor, in time. */
    private void trim() {
        for (int payment = 0; payment < at.length; payment++) {
            if (alive.get(payment)
                    && !(alike(payment, outStart, out, creditor[payment], true)
                            && alike(payment, inStart, in, debtor[payment], false))) {
                alive.clear(payment);
            }
        }
    }

    private boolean alike(int payment, int[] start, int[] payments, int account, boolean leaving) {
        for (int k = start[account]; k < start[account + 1]; k++) {
            int other = payments[k];
            if (alive.get(other) && Math.abs(at[other] - at[payment]) <= window && alike(payment, other, leaving)) {
                return true;
            }
        }
        return false;
    }

    private boolean alike(int payment, int other, boolean leaving) {
        boolean adjacent = leaving ? other > payment : other < payment;
        if (!adjacent) {
            return true; // last and first of a cycle: between them rates may have drifted
        }
        return leaving ? carries(payment, other) : carries(other, payment);
    }

    /** Whether a payment may carry on what the one before it brought to its account. */
    private boolean carries(int before, int next) {
        if (settings.retentionPercent() == 0) {
            return true;
        }
        double arrived = credit[before];
        double left = debit[next];
        return creditCurrency[before] == debitCurrency[next]
                && left * FULL <= arrived * (FULL + settings.growthPercent())
                && kept(Math.min(arrived, left), Math.max(arrived, left));
    }

    private int firstAfter(int account, int payment) {
        int low = outStart[account];
        int high = outStart[account + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (out[middle] <= payment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void index(int accounts) {
        outStart = starts(accounts, debtor);
        out = filled(outStart, debtor);
        inStart = starts(accounts, creditor);
        in = filled(inStart, creditor);
    }

    private int[] starts(int accounts, int[] account) {
        int[] start = new int[accounts + 1];
        for (int payment = alive.nextSetBit(0); payment >= 0; payment = alive.nextSetBit(payment + 1)) {
            start[account[payment] + 1]++;
        }
        for (int i = 0; i < accounts; i++) {
            start[i + 1] += start[i];
        }
        return start;
    }

    private int[] filled(int[] start, int[] account) {
        int[] next = start.clone();
        int[] payments = new int[alive.cardinality()];
        for (int payment = alive.nextSetBit(0); payment >= 0; payment = alive.nextSetBit(payment + 1)) {
            payments[next[account[payment]]++] = payment;
        }
        return payments;
    }
}
