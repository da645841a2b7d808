package org.moneytrail.trace;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.moneytrail.trace.replay.Ledger;
import org.moneytrail.trace.replay.Replay;
import org.moneytrail.trace.replay.Rule;
import org.moneytrail.trace.replay.TooMuchMoney;

/**
 * Replays a ledger under all rules: rows of {@link Moves} in their order in, rows of {@link Found} out while it goes on.
 * What it keeps is a name and a balance of each account, and labelled money; of payments only the ids of those that carry
 * some. Only if there are targets does it keep the ledger itself. What it keeps it can write down on its way, and go on
 * from there another time.
 */
final class ReplayTask implements Iterator<InternalRow> {
    private static final int KIND = Moves.TABLE.indexOf(Moves.KIND);
    private static final int BOOKED_AT = Moves.TABLE.indexOf(Moves.BOOKED_AT);
    private static final int ID = Moves.TABLE.indexOf(Moves.ID);
    private static final int DEBTOR = Moves.TABLE.indexOf(Moves.DEBTOR);
    private static final int DEBIT_CURRENCY = Moves.TABLE.indexOf(Moves.DEBIT_CURRENCY);
    private static final int DEBIT = Moves.TABLE.indexOf(Moves.DEBIT);
    private static final int CREDIT_CURRENCY = Moves.TABLE.indexOf(Moves.CREDIT_CURRENCY);
    private static final int CREDITOR = Moves.TABLE.indexOf(Moves.CREDITOR);
    private static final int CREDIT = Moves.TABLE.indexOf(Moves.CREDIT);
    private static final int LEAST_MATERIAL = Moves.TABLE.indexOf(Moves.LEAST_MATERIAL);
    private static final int ORIGINS = Moves.TABLE.indexOf(Moves.ORIGINS);
    private static final int TARGETS = Moves.TABLE.indexOf(Moves.TARGETS);
    private static final int STATE_PART = Moves.TABLE.indexOf(Moves.STATE_PART);
    private static final UTF8String STATE = UTF8String.fromString(Found.STATE);
    private static final UTF8String UNOBSERVED = UTF8String.fromString(Found.UNOBSERVED);
    private static final int MARK_ID = 0;
    private static final int MARK_MINOR = 1;
    private static final int MARK_FIELDS = 2;

    private static final Logger LOG = LogManager.getLogger("progress");

    private final Iterator<InternalRow> moves;
    private final List<Rule> rules;
    private final boolean names;
    private final Queue<InternalRow> found = new ArrayDeque<>();
    private final List<UTF8String> originIds;
    private final Map<UTF8String, Integer> originNumbers = new HashMap<>();
    private final List<UTF8String> currencies = new ArrayList<>();
    private final Set<UTF8String> terminals = new HashSet<>();
    private final PoolNames pools = new PoolNames();
    private final Ids payments = new Ids();
    private final Forward forward;
    private final Replay replay;
    private final Backward backward;
    private final Progress progress;
    private final List<byte[]> state = new ArrayList<>();
    private final Queue<Stop> stops;
    private long reached = Long.MIN_VALUE;
    private boolean ended;

    /**
     * @param origins their ids in order
     * @param asks whether there are targets
     * @param names whether to name each account that paid out more than it was seen to hold; they may be most of them
     * @param stops where to write down what it keeps, in order of time
     */
    ReplayTask(
            Iterator<InternalRow> moves,
            List<Rule> rules,
            List<String> origins,
            boolean asks,
            boolean names,
            List<Stop> stops) {
        this.moves = moves;
        this.rules = rules;
        this.names = names;
        originIds = origins.stream().map(UTF8String::fromString).toList();
        for (UTF8String id : originIds) {
            originNumbers.put(id, originNumbers.size());
        }
        forward = new Forward(originIds, pools, this::currency, payments, found);
        replay = new Replay(rules, origins.size(), forward);
        progress = new Progress(System::nanoTime, replay::holders, LOG::info);
        this.stops = new ArrayDeque<>(stops);
        backward = asks ? new Backward(rules, pools, this::currency, found) : null;
    }

    @Override
    public boolean hasNext() {
        while (found.isEmpty() && !ended) {
            if (moves.hasNext()) {
                take(moves.next());
            } else if (!forward.isClosed()) {
                goOn();
                stopBefore(Stop.END);
                replay.end();
                forward.close();
                if (names) {
                    unobserved();
                }
            } else {
                ended = backward == null || !backward.walkNext();
            }
        }
        return !found.isEmpty();
    }

    @Override
    public InternalRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return found.remove();
    }

    private void take(InternalRow move) {
        switch (move.getInt(KIND)) {
            case Moves.STATE -> state.add(move.getBinary(STATE_PART));
            case Moves.TERMINAL -> terminals.add(move.getUTF8String(ID).copy());
            case Moves.OPENING -> open(move);
            default -> pay(move);
        }
    }

    /** Takes up what an earlier replay kept, if that came before all else. */
    private void goOn() {
        if (!state.isEmpty()) {
            try {
                kept().load(new DataInputStream(Parts.read(state)));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
            state.clear();
        }
    }

    private void stopBefore(long bookedAt) {
        while (!stops.isEmpty() && stops.element().before() <= bookedAt) {
            Stop stop = stops.remove();
            Parts parts = new Parts();
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(parts))) {
                kept().save(out);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
            UTF8String key = UTF8String.fromString(stop.key());
            int number = 0;
            for (byte[] part : parts.parts()) {
                found.add(Found.in(STATE, null, null)
                        .kind(key)
                        .minor(number++)
                        .second(stop.payments())
                        .statePart(part)
                        .row());
            }
        }
    }

    private Kept kept() {
        return new Kept(rules, originIds, currencies, pools, payments, replay, forward);
    }

    private void open(InternalRow move) {
        int currency = number(move.getUTF8String(DEBIT_CURRENCY));
        int pool = pool(move.getUTF8String(ID), currency);
        try {
            replay.addOpening(pool, move.getLong(DEBIT));
        } catch (ArithmeticException problem) {
            throw new IllegalStateException(
                    "Cannot trace: the opening balances of account " + pools.account(pool)
                            + " add up to more than 2^63-1 minor units of " + currency(currency),
                    problem);
        }
        if (backward != null) {
            backward.addOpening(pool, move.getLong(DEBIT));
        }
    }

    private void pay(InternalRow move) {
        long bookedAt = move.getLong(BOOKED_AT);
        if (bookedAt < reached) {
            throw new IllegalStateException("Cannot trace: payment " + move.getUTF8String(ID) + " comes too late in the"
                    + " ledger; this is a defect of the program, not of the data");
        }
        reached = bookedAt;
        goOn();
        stopBefore(bookedAt);
        int debitCurrency = number(move.getUTF8String(DEBIT_CURRENCY));
        int creditCurrency = number(move.getUTF8String(CREDIT_CURRENCY));
        int debtor = move.isNullAt(DEBTOR) ? Ledger.OUTSIDE : pool(move.getUTF8String(DEBTOR), debitCurrency);
        int creditor = move.isNullAt(CREDITOR) ? Ledger.OUTSIDE : pool(move.getUTF8String(CREDITOR), creditCurrency);
        long debit = move.getLong(DEBIT);
        long credit = move.getLong(CREDIT);
        UTF8String id = move.getUTF8String(ID);
        if (!move.isNullAt(ORIGINS)) {
            mark(move.getArray(ORIGINS));
        }
        forward.begin(id, debtor, debitCurrency, creditor, creditCurrency, debit != credit);
        try {
            replay.pay(payments.size(), debtor, debit, creditor, credit, move.getLong(LEAST_MATERIAL));
        } catch (TooMuchMoney problem) {
            throw new IllegalStateException(
                    "Cannot trace: payment " + id + " would lift account " + pools.account(problem.pool())
                            + " above 2^63-1 minor units of " + currency(pools.currency(problem.pool())),
                    problem);
        }
        forward.finish();
        progress.replayed(bookedAt);
        if (backward != null) {
            backward.pay(id, debtor, debit, debitCurrency, creditor, credit);
            if (!move.isNullAt(TARGETS)) {
                ask(move.getArray(TARGETS));
            }
        }
    }

    /** Several origins on one payment apply in the order of their ids. */
    private void mark(ArrayData marks) {
        IntArrayList order = new IntArrayList();
        for (int i = 0; i < marks.numElements(); i++) {
            order.add(i);
        }
        order.sort((left, right) -> Integer.compare(origin(marks, left), origin(marks, right)));
        order.forEach((int i) -> replay.mark(origin(marks, i), minor(marks, i)));
    }

    private int origin(ArrayData marks, int i) {
        return originNumbers.get(marks.getStruct(i, MARK_FIELDS).getUTF8String(MARK_ID));
    }

    private void ask(ArrayData marks) {
        for (int i = 0; i < marks.numElements(); i++) {
            backward.ask(marks.getStruct(i, MARK_FIELDS).getUTF8String(MARK_ID), minor(marks, i));
        }
    }

    private static long minor(ArrayData marks, int i) {
        InternalRow mark = marks.getStruct(i, MARK_FIELDS);
        return mark.isNullAt(MARK_MINOR) ? Ledger.ALL : mark.getLong(MARK_MINOR);
    }

    private int pool(UTF8String account, int currency) {
        int known = pools.find(account, currency);
        if (known != PoolNames.UNKNOWN) {
            return known;
        }
        boolean terminal = !terminals.isEmpty() && terminals.contains(account);
        replay.addPool(terminal);
        if (backward != null) {
            backward.addPool(terminal);
        }
        return pools.add(account, currency);
    }

    /** Currencies are so few that looking at each is faster than any table. */
    private int number(UTF8String code) {
        for (int i = 0; i < currencies.size(); i++) {
            if (currencies.get(i).equals(code)) {
                return i;
            }
        }
        currencies.add(code.copy());
        return currencies.size() - 1;
    }

    private UTF8String currency(int number) {
        return currencies.get(number);
    }

    private void unobserved() {
        replay.unobserved((pool, minor) -> found.add(Found.in(UNOBSERVED, rules.get(0), null)
                .account(pools.account(pool))
                .currency(currency(pools.currency(pool)))
                .minor(minor)
                .row()));
    }
}
