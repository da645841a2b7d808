package org.moneytrail.trace.replay;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.moneytrail.money.Share;

/**
 * Labelled money under one rule. What left the debtor's pool becomes the payment's segments. On arrival they are
 * converted, marked by the payment's origins, freed of labels below materiality, and join the creditor's pool; at a
 * terminal account labels stay. Pools without a label have no segments here.
 */
final class RuleReplay {
    private final Rule rule;
    private final Replay.Findings findings;
    private final Int2ObjectOpenHashMap<Pool> pools = new Int2ObjectOpenHashMap<>();
    private final Long2LongOpenHashMap held = new Long2LongOpenHashMap();
    private final Long2LongOpenHashMap residue = new Long2LongOpenHashMap();
    private final Segments leaving = new Segments();
    private final Segments converted = new Segments();
    private final Segments marked = new Segments();
    private final Segments markedAgain = new Segments();
    private final FlowSums flows = new FlowSums();
    /** The labels of the payment at hand: what it carries of each, how much of that was marked here, and which. */
    private final long[] labelTotals;

    private final long[] labelMarks;
    private final int[] labelsHere;
    private int labelCount;

    RuleReplay(Rule rule, int origins, Replay.Findings findings) {
        this.rule = rule;
        this.findings = findings;
        labelTotals = new long[origins];
        labelMarks = new long[origins];
        labelsHere = new int[origins];
    }

    /**
     * Takes a payment's debit out of the debtor's pool.
     *
     * @param shortfall what the pool lacks for it
     * @param marked whether the payment is marked
     * @return the segments that leave, or null if all of it is clean and the payment is not marked
     */
    Segments debit(int payment, int debtor, long debit, long shortfall, boolean marked) {
        Pool pool = debtor == Ledger.OUTSIDE ? null : pools.get(debtor);
        if (pool == null && !marked) {
            return null;
        }
        leaving.clear();
        if (pool == null) {
            leaving.add(Segments.CLEAN, Segments.NO_PAYMENT, debit);
            return leaving;
        }
        pool.join(Segments.CLEAN, Segments.NO_PAYMENT, shortfall);
        pool.payOut(debit, leaving);
        flows.sum(leaving, (origin, in, minor) -> findings.flow(rule, origin, in, payment, minor));
        if (pool.isClean()) {
            pools.remove(debtor);
        }
        return leaving;
    }

    /** Clean money joins the creditor's pool. */
    void creditClean(int creditor, long credit) {
        Pool pool = creditor == Ledger.OUTSIDE ? null : pools.get(creditor);
        if (pool != null) {
            pool.join(Segments.CLEAN, Segments.NO_PAYMENT, credit);
        }
    }

    /**
     * The segments that left arrive.
     *
     * @param before what the creditor's pool held until then
     */
    void credit(
            int payment,
            Segments leaving,
            Marks marks,
            long debit,
            long credit,
            int creditor,
            long before,
            boolean terminal,
            long leastMaterial) {
        Segments arriving = mark(payment, convert(payment, leaving, debit, credit), marks);
        countLabels(arriving);
        boolean followed = false;
        for (int i = 0; i < labelCount; i++) {
            int label = labelsHere[i];
            findings.payment(rule, label, payment, labelTotals[label], labelMarks[label]);
            if (creditor != Ledger.OUTSIDE) {
                if (labelTotals[label] < leastMaterial) {
                    residue.put(
                            key(label, creditor), Math.addExact(residue.get(key(label, creditor)), labelTotals[label]));
                } else if (terminal) {
                    held.put(key(label, creditor), Math.addExact(held.get(key(label, creditor)), labelTotals[label]));
                } else {
                    followed = true;
                }
            }
        }
        if (followed) {
            join(payment, arriving, creditor, before, leastMaterial);
        } else {
            creditClean(creditor, credit);
        }
        forgetLabels();
    }

    private void join(int payment, Segments arriving, int creditor, long before, long leastMaterial) {
        Pool pool = pools.get(creditor);
        if (pool == null) {
            pool = rule.newPool();
            pool.join(Segments.CLEAN, Segments.NO_PAYMENT, before);
            pools.put(creditor, pool);
        }
        for (int i = 0; i < arriving.size(); i++) {
            int label = arriving.label(i);
            boolean followed = label != Segments.CLEAN && labelTotals[label] >= leastMaterial;
            pool.join(followed ? label : Segments.CLEAN, followed ? payment : Segments.NO_PAYMENT, arriving.amount(i));
        }
    }

    /** Segments that sum to the debit become segments that sum to the credit, by cumulative rounding. */
    private Segments convert(int payment, Segments from, long debit, long credit) {
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
    private Segments mark(int payment, Segments from, Marks marks) {
        Segments before = from;
        for (int m = 0; m < marks.size(); m++) {
            Segments after = before == marked ? markedAgain : marked;
            after.clear();
            int origin = marks.origin(m);
            long wanted = marks.wanted(m);
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
            if (arriving.label(i) != Segments.CLEAN) {
                countLabel(arriving.label(i), arriving.amount(i));
            }
        }
        Arrays.sort(labelsHere, 0, labelCount);
    }

    private void countLabel(int label, long minor) {
        if (labelTotals[label] == 0) {
            labelsHere[labelCount++] = label;
        }
        labelTotals[label] += minor;
    }

    private void forgetLabels() {
        for (int i = 0; i < labelCount; i++) {
            labelTotals[labelsHere[i]] = 0;
            labelMarks[labelsHere[i]] = 0;
        }
        labelCount = 0;
    }

    boolean holds(int pool) {
        return pools.containsKey(pool);
    }

    void forEachHolder(IntConsumer to) {
        pools.keySet().forEach(to);
    }

    int holders() {
        return pools.size();
    }

    /** Reports what rests where, and forgets it; {@code totals} is what each pool holds, whatever the label. */
    void end(LongList totals) {
        for (Int2ObjectMap.Entry<Pool> entry : pools.int2ObjectEntrySet()) {
            int pool = entry.getIntKey();
            if (entry.getValue().total() != totals.getLong(pool)) {
                throw new IllegalStateException(
                        "Pool " + pool + " holds " + entry.getValue().total() + " under " + rule.id() + " and "
                                + totals.getLong(pool) + " in all");
            }
            entry.getValue().recount(this::countLabel);
            for (int i = 0; i < labelCount; i++) {
                long key = key(labelsHere[i], pool);
                holding(key, labelTotals[labelsHere[i]], residue.remove(key));
            }
            forgetLabels();
        }
        // Of terminal accounts, which have no pool here.
        for (Long2LongMap.Entry entry : held.long2LongEntrySet()) {
            holding(entry.getLongKey(), entry.getLongValue(), residue.remove(entry.getLongKey()));
        }
        for (Long2LongMap.Entry entry : residue.long2LongEntrySet()) {
            holding(entry.getLongKey(), 0, entry.getLongValue());
        }
    }

    void save(DataOutput out, IntUnaryOperator payments) throws IOException {
        out.writeInt(pools.size());
        for (Int2ObjectMap.Entry<Pool> entry : pools.int2ObjectEntrySet()) {
            out.writeInt(entry.getIntKey());
            entry.getValue().save(out, payments);
        }
        save(held, out);
        save(residue, out);
    }

    void load(DataInput in, IntUnaryOperator origins) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            Pool pool = rule.newPool();
            pools.put(in.readInt(), pool);
            pool.load(in, origins);
        }
        load(held, in, origins);
        load(residue, in, origins);
    }

    private static void save(Long2LongOpenHashMap sums, DataOutput out) throws IOException {
        out.writeInt(sums.size());
        for (Long2LongMap.Entry entry : sums.long2LongEntrySet()) {
            out.writeLong(entry.getLongKey());
            out.writeLong(entry.getLongValue());
        }
    }

    private static void load(Long2LongOpenHashMap sums, DataInput in, IntUnaryOperator origins) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            long key = in.readLong();
            sums.put(key(origins.applyAsInt((int) (key >>> Integer.SIZE)), (int) key), in.readLong());
        }
    }

    private void holding(long key, long heldMinor, long residueMinor) {
        findings.holding(rule, (int) (key >>> Integer.SIZE), (int) key, heldMinor, residueMinor);
    }

    private static long key(int origin, int pool) {
        return ((long) origin << Integer.SIZE) | pool;
    }
}
