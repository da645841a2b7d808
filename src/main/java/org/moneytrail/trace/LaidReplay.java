package org.moneytrail.trace;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Replays rows of {@link LaidMoves}, whose accounts have numbers already. What it keeps it can write down on its way, and
 * go on from there another time.
 */
final class LaidReplay extends ReplayTask {
    private static final int KIND = LaidMoves.TABLE.indexOf(LaidMoves.KIND);
    private static final int BOOKED_AT = LaidMoves.TABLE.indexOf(LaidMoves.BOOKED_AT);
    private static final int NAME = LaidMoves.TABLE.indexOf(LaidMoves.NAME);
    private static final int DEBTOR = LaidMoves.TABLE.indexOf(LaidMoves.DEBTOR);
    private static final int DEBIT = LaidMoves.TABLE.indexOf(LaidMoves.DEBIT);
    private static final int CREDITOR = LaidMoves.TABLE.indexOf(LaidMoves.CREDITOR);
    private static final int CREDIT = LaidMoves.TABLE.indexOf(LaidMoves.CREDIT);
    private static final int CURRENCY = LaidMoves.TABLE.indexOf(LaidMoves.CURRENCY);
    private static final int TERMINAL = LaidMoves.TABLE.indexOf(LaidMoves.TERMINAL);
    private static final int STATE_PART = LaidMoves.TABLE.indexOf(LaidMoves.STATE_PART);

    private final PoolTable pools;
    private final BitSet terminals = new BitSet();
    private final LaidMarks.Cursor origins;
    private final LaidMarks.Cursor targets;
    private final Queue<Stop> stops;
    private final List<byte[]> state = new ArrayList<>();
    private boolean poolsAreComplete;
    private long nextStop = Long.MIN_VALUE;

    /**
     * @param origins marks of origins
     * @param targets marks of targets
     * @param stops where to write down what it keeps, in order of time
     */
    LaidReplay(Iterator<InternalRow> moves, Terms terms, LaidMarks origins, LaidMarks targets, List<Stop> stops) {
        this(moves, terms, origins, targets, stops, new PoolTable());
    }

    private LaidReplay(
            Iterator<InternalRow> moves,
            Terms terms,
            LaidMarks origins,
            LaidMarks targets,
            List<Stop> stops,
            PoolTable pools) {
        super(moves, terms, pools);
        this.pools = pools;
        this.origins = origins.cursor();
        this.targets = targets.cursor();
        this.stops = new ArrayDeque<>(stops);
    }

    @Override
    void take(InternalRow move) {
        switch (move.getInt(KIND)) {
            case LaidMoves.POOL -> pool(move);
            case LaidMoves.STATE -> state.add(move.getBinary(STATE_PART));
            case LaidMoves.OPENING -> {
                completePools();
                open(move.getInt(DEBTOR), move.getLong(DEBIT));
            }
            default -> pay(move);
        }
    }

    @Override
    void atEnd() {
        goOn();
        stopBefore(Stop.END);
    }

    private void pool(InternalRow move) {
        int pool = move.getInt(DEBTOR);
        pools.add(pool, move.isNullAt(NAME) ? null : move.getUTF8String(NAME), move.getUTF8String(CURRENCY));
        if (pool >= 0) {
            terminals.set(pool, move.getBoolean(TERMINAL));
        }
    }

    private void completePools() {
        if (!poolsAreComplete) {
            for (int pool = 0; pool < pools.size(); pool++) {
                addPool(terminals.get(pool));
            }
            poolsAreComplete = true;
        }
    }

    private void pay(InternalRow move) {
        Supplier<UTF8String> id = () -> move.getUTF8String(NAME);
        long bookedAt = move.getLong(BOOKED_AT);
        if (bookedAt >= nextStop) {
            goOn();
            stopBefore(bookedAt);
            nextStop = stops.isEmpty() ? Stop.END : stops.element().before();
        }
        mark(origins.on(id, bookedAt));
        pay(id, bookedAt, move.getInt(DEBTOR), move.getLong(DEBIT), move.getInt(CREDITOR), move.getLong(CREDIT));
        ask(targets.on(id, bookedAt));
    }

    /** Takes up what an earlier replay kept, if that came before all else. */
    private void goOn() {
        completePools();
        if (!state.isEmpty()) {
            try {
                kept(pools.codes()).load(new DataInputStream(Parts.read(state)));
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
                kept(pools.codes()).save(out);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
            UTF8String key = UTF8String.fromString(stop.key());
            int number = 0;
            for (byte[] part : parts.parts()) {
                say(Found.of(Finding.STATE, key, stop.payments(), number++, part));
            }
        }
    }
}
