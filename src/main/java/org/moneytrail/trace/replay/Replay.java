package org.moneytrail.trace.replay;

import java.util.Arrays;
import org.moneytrail.money.Share;

/**
 * Follows marked money forward: every payment in order, under one rule. Linear in the payments and in the segments that
 * they move.
 *
 * <p>What left the debtor's pool becomes the payment's segments. On arrival they are converted, marked by the payment's
 * origins, freed of labels below materiality, and join the creditor's pool; at a terminal account labels stay.
 */
public final class Replay {
    private final Ledger ledger;
    private final Rule rule;
    private final Pool[] pools;
    private final Traced traced;
    private final Segments leaving = new Segments();
    private final Segments converted = new Segments();
    private final Segments marked = new Segments();
    private final Segments markedAgain = new Segments();
    /** The labels of the payment at hand: what it carries of each, how much of that was marked here, and which. */
    private final long[] labelTotals;

    private final long[] labelMarks;
    private final int[] labelsHere;
    private int labelCount;
    private int nextMark;

    private Replay(Ledger ledger, Rule rule) {
        this.ledger = ledger;
        this.rule = rule;
        pools = new Pool[ledger.pools()];
        traced = new Traced(ledger.pools());
        labelTotals = new long[ledger.origins()];
        labelMarks = new long[ledger.origins()];
        labelsHere = new int[ledger.origins()];
    }

    /**
     * Replays the whole ledger.
     *
     * @throws TooMuchMoney if a pool would pass 2⁶³−1
     */
    public static Traced run(Ledger ledger, Rule rule) {
        Replay replay = new Replay(ledger, rule);
        for (int payment = 0; payment < ledger.size(); payment++) {
            Segments leaving = replay.debit(payment);
            Segments converted = replay.convert(payment, leaving);
            Segments arriving = replay.mark(payment, converted);
            replay.countLabels(arriving);
            replay.credit(payment, arriving);
            replay.forgetLabels();
        }
        replay.recount();
        return replay.traced;
    }

    private Segments debit(int payment) {
        leaving.clear();
        int debtor = ledger.debtorPool(payment);
        long debit = ledger.debit(payment);
        if (debtor == Ledger.OUTSIDE) {
            leaving.add(Segments.CLEAN, Segments.NO_PAYMENT, debit);
            return leaving;
        }
        Pool pool = pool(debtor);
        if (pool.total() < debit) {
            long shortfall = debit - pool.total();
            traced.addUnobserved(debtor, shortfall);
            pool.join(Segments.CLEAN, Segments.NO_PAYMENT, shortfall);
        }
        pool.payOut(debit, leaving);
        traced.addFlows(leaving, payment);
        return leaving;
    }

    /** Segments that sum to the debit become segments that sum to the credit, by cumulative rounding. */
    private Segments convert(int payment, Segments from) {
        long debit = ledger.debit(payment);
        long credit = ledger.credit(payment);
        if (debit == credit) {
            return from;
        }
        converted.clear();
        long cumulative = 0;
        long given = 0;
        for (int i = 0; i < from.size(); i++) {
            cumulative += from.amount(i);
            long upTo = Share.of(cumulative, credit, debit);
            converted.add(from.label(i), payment, upTo - given);
            given = upTo;
        }
        return converted;
    }

    /** The first clean units, in segment order, take the label of each origin in turn. */
    private Segments mark(int payment, Segments from) {
        Segments before = from;
        for (; nextMark < ledger.marks() && ledger.markPayment(nextMark) == payment; nextMark++) {
            Segments after = before == marked ? markedAgain : marked;
            after.clear();
            int origin = ledger.markOrigin(nextMark);
            long wanted = ledger.markAmount(nextMark) == Ledger.ALL ? Long.MAX_VALUE : ledger.markAmount(nextMark);
            for (int i = 0; i < before.size(); i++) {
                long amount = before.amount(i);
                long taken = before.label(i) == Segments.CLEAN ? Math.min(wanted, amount) : 0;
                after.add(origin, payment, taken);
                after.add(before.label(i), payment, amount - taken);
                labelMarks[origin] += taken;
                wanted -= taken;
            }
            before = after;
        }
        return before;
    }

    /** Sums the labels of a payment, in ascending order of origins. */
    private void countLabels(Segments arriving) {
        for (int i = 0; i < arriving.size(); i++) {
            int label = arriving.label(i);
            if (label != Segments.CLEAN) {
                if (labelTotals[label] == 0) {
                    labelsHere[labelCount++] = label;
                }
                labelTotals[label] += arriving.amount(i);
            }
        }
        Arrays.sort(labelsHere, 0, labelCount);
    }

    private void forgetLabels() {
        for (int i = 0; i < labelCount; i++) {
            labelTotals[labelsHere[i]] = 0;
            labelMarks[labelsHere[i]] = 0;
        }
        labelCount = 0;
    }

    private void credit(int payment, Segments arriving) {
        int creditor = ledger.creditorPool(payment);
        for (int i = 0; i < labelCount; i++) {
            int label = labelsHere[i];
            traced.addPayment(label, payment, labelTotals[label], labelMarks[label]);
        }
        if (creditor != Ledger.OUTSIDE) {
            join(payment, creditor, arriving);
        }
    }

    private void join(int payment, int creditor, Segments arriving) {
        Pool pool = pool(creditor);
        if (pool.total() > Long.MAX_VALUE - ledger.credit(payment)) {
            throw new TooMuchMoney(payment, creditor);
        }
        boolean terminal = ledger.isTerminal(creditor);
        long leastMaterial = ledger.leastMaterial(payment);
        for (int i = 0; i < labelCount; i++) {
            int label = labelsHere[i];
            if (labelTotals[label] < leastMaterial) {
                traced.addResidue(label, creditor, labelTotals[label]);
            } else if (terminal) {
                traced.addHeld(label, creditor, labelTotals[label]);
            }
        }
        for (int i = 0; i < arriving.size(); i++) {
            int label = arriving.label(i);
            boolean followed = label != Segments.CLEAN && !terminal && labelTotals[label] >= leastMaterial;
            pool.join(followed ? label : Segments.CLEAN, followed ? payment : Segments.NO_PAYMENT, arriving.amount(i));
        }
    }

    private void recount() {
        for (int i = 0; i < pools.length; i++) {
            if (pools[i] != null) {
                int pool = i;
                pools[i].recount((label, minor) -> traced.addHeld(label, pool, minor));
            }
        }
    }

    private Pool pool(int number) {
        if (pools[number] == null) {
            pools[number] = rule.newPool();
            pools[number].join(Segments.CLEAN, Segments.NO_PAYMENT, ledger.opening(number));
        }
        return pools[number];
    }
}
