package org.moneytrail.trace;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.unsafe.types.UTF8String;
import org.moneytrail.trace.replay.Ledger;
import org.moneytrail.trace.replay.Replay;
import org.moneytrail.trace.replay.Rule;
import org.moneytrail.trace.replay.TooMuchMoney;

/**
 * Replays a ledger under all rules: its rows in their order in, rows of {@link Found} out while it goes on. What it keeps
 * is a balance of each account, and labelled money; of payments only the ids of those that carry some. Only if there are
 * targets does it keep the ledger itself. A subclass knows the rows.
 */
abstract class ReplayTask implements Iterator<Found> {
    private static final Logger LOG = LogManager.getLogger("progress");

    /**
     * What is asked of a replay.
     *
     * @param rules at least one
     * @param origins their ids in order
     * @param asks whether there are targets
     */
    record Terms(List<Rule> rules, List<String> origins, boolean asks, Materiality materiality)
            implements java.io.Serializable {}

    /**
     * A mark upon a payment.
     *
     * @param id of the origin or target
     * @param minor how much of it, {@link Ledger#ALL} for all
     */
    record Mark(UTF8String id, long minor) implements java.io.Serializable {}

    private final Iterator<InternalRow> moves;
    private final List<Rule> rules;
    private final List<UTF8String> originIds;
    private final Map<UTF8String, Integer> originNumbers = new HashMap<>();
    private final Names names;
    private final Materiality materiality;
    private final Ids payments = new Ids();
    private final Queue<Found> found = new ArrayDeque<>();
    private final Forward forward;
    private final Replay replay;
    private final Backward backward;
    private final Progress progress;
    private final LongSupplier leastMaterial = this::leastMaterial;
    private long reached = Long.MIN_VALUE;
    private int creditor;
    private boolean ended;

    ReplayTask(Iterator<InternalRow> moves, Terms terms, Names names) {
        this.moves = moves;
        this.names = names;
        rules = terms.rules();
        materiality = terms.materiality();
        originIds = terms.origins().stream().map(UTF8String::fromString).toList();
        for (UTF8String id : originIds) {
            originNumbers.put(id, originNumbers.size());
        }
        forward = new Forward(originIds, names, payments, found);
        replay = new Replay(rules, originIds.size(), forward);
        String of = rules.stream().map(Rule::id).collect(Collectors.joining(", "));
        progress = new Progress(System::nanoTime, replay::holders, text -> LOG.info("{} ({})", text, of));
        backward = terms.asks() ? new Backward(rules, names, found) : null;
    }

    /** Takes one row. */
    abstract void take(InternalRow move);

    /** All rows were taken. */
    abstract void atEnd();

    @Override
    public final boolean hasNext() {
        while (found.isEmpty() && !ended) {
            if (moves.hasNext()) {
                take(moves.next());
            } else if (!forward.isClosed()) {
                atEnd();
                replay.end();
                forward.close();
            } else {
                ended = backward == null || !backward.walkNext();
            }
        }
        return !found.isEmpty();
    }

    @Override
    public final Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return found.remove();
    }

    /** Says something besides what {@link Forward} and {@link Backward} find. */
    final void say(Found row) {
        found.add(row);
    }

    /** What the replay keeps. */
    final Kept kept(CurrencyCodes codes) {
        return new Kept(rules, originIds, codes, payments, replay, forward);
    }

    /** A pool that comes next by number. */
    final void addPool(boolean terminal) {
        replay.addPool(terminal);
        if (backward != null) {
            backward.addPool(terminal);
        }
    }

    final void open(int pool, long minor) {
        try {
            replay.addOpening(pool, minor);
        } catch (ArithmeticException problem) {
            throw new IllegalStateException(
                    "Cannot trace: the opening balances of account " + names.account(pool)
                            + " add up to more than 2^63-1 minor units of " + currencyOf(pool),
                    problem);
        }
        if (backward != null) {
            backward.addOpening(pool, minor);
        }
    }

    /** Marks of origins upon the payment that comes next. They apply in the order of their ids, as they are numbered. */
    final void mark(List<Mark> marks) {
        if (marks.size() == 1) {
            mark(marks.get(0));
        } else if (!marks.isEmpty()) {
            marks.stream()
                    .sorted(Comparator.comparing(mark -> originNumbers.get(mark.id())))
                    .forEach(this::mark);
        }
    }

    private void mark(Mark mark) {
        replay.mark(originNumbers.get(mark.id()), mark.minor());
    }

    /**
     * Replays the next payment; what its debtor was not seen to hold is returned.
     *
     * @param id asked only if somebody must know it, since most payments carry no labelled money and to read an id costs more
     *     than to replay a payment
     */
    final long pay(Supplier<UTF8String> id, long bookedAt, int debtor, long debit, int creditor, long credit) {
        if (bookedAt < reached) {
            throw new IllegalStateException("Cannot trace: payment " + id.get() + " comes too late in the"
                    + " ledger; this is a defect of the program, not of the data");
        }
        reached = bookedAt;
        this.creditor = creditor;
        forward.begin(id, bookedAt, debtor, creditor, debit != credit);
        long shortfall;
        try {
            shortfall = replay.pay(
                    payments.size(),
                    Math.max(debtor, Ledger.OUTSIDE),
                    debit,
                    Math.max(creditor, Ledger.OUTSIDE),
                    credit,
                    leastMaterial);
        } catch (TooMuchMoney problem) {
            throw new IllegalStateException(
                    "Cannot trace: payment " + id.get() + " would lift account " + names.account(problem.pool())
                            + " above 2^63-1 minor units of " + currencyOf(problem.pool()),
                    problem);
        }
        forward.finish();
        progress.replayed(bookedAt);
        if (backward != null) {
            backward.pay(
                    id.get(),
                    Math.max(debtor, Ledger.OUTSIDE),
                    debit,
                    names.currency(debtor),
                    Math.max(creditor, Ledger.OUTSIDE),
                    credit);
        }
        return shortfall;
    }

    /** Marks of targets upon the payment that came last. */
    final void ask(List<Mark> marks) {
        if (backward != null) {
            marks.forEach(mark -> backward.ask(mark.id(), mark.minor()));
        }
    }

    private long leastMaterial() {
        return materiality.least(currencyOf(creditor).toString(), DateTimeUtils.microsToInstant(reached));
    }

    private UTF8String currencyOf(int pool) {
        return names.code(names.currency(pool));
    }
}
