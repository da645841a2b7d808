package org.moneytrail.trace;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.moneytrail.trace.replay.Ledger;

/** Replays rows of {@link Moves}, which name accounts, and tells what accounts paid out that they did not hold. */
final class NamedReplay extends ReplayTask {
    private static final int KIND = Moves.TABLE.indexOf(Moves.KIND);
    private static final int BOOKED_AT = Moves.TABLE.indexOf(Moves.BOOKED_AT);
    private static final int ID = Moves.TABLE.indexOf(Moves.ID);
    private static final int DEBTOR = Moves.TABLE.indexOf(Moves.DEBTOR);
    private static final int DEBIT_CURRENCY = Moves.TABLE.indexOf(Moves.DEBIT_CURRENCY);
    private static final int DEBIT = Moves.TABLE.indexOf(Moves.DEBIT);
    private static final int CREDIT_CURRENCY = Moves.TABLE.indexOf(Moves.CREDIT_CURRENCY);
    private static final int CREDITOR = Moves.TABLE.indexOf(Moves.CREDITOR);
    private static final int CREDIT = Moves.TABLE.indexOf(Moves.CREDIT);
    private static final int ORIGINS = Moves.TABLE.indexOf(Moves.ORIGINS);
    private static final int TARGETS = Moves.TABLE.indexOf(Moves.TARGETS);
    private static final int MARK_ID = 0;
    private static final int MARK_MINOR = 1;
    private static final int MARK_FIELDS = 2;

    private final Numbers numbers;
    private final Set<UTF8String> terminals = new HashSet<>();
    private final Int2LongOpenHashMap unobserved = new Int2LongOpenHashMap();

    /** Numbers for names, given as they come. */
    private static final class Numbers implements Names {
        private final CurrencyCodes codes = new CurrencyCodes();
        private final PoolNames pools = new PoolNames();

        @Override
        public UTF8String account(int pool) {
            return pool < 0 ? null : pools.account(pool);
        }

        @Override
        public int currency(int pool) {
            return pool < 0 ? -1 - pool : pools.currency(pool);
        }

        @Override
        public UTF8String code(int currency) {
            return codes.code(currency);
        }
    }

    NamedReplay(Iterator<InternalRow> moves, Terms terms) {
        this(moves, terms, new Numbers());
    }

    private NamedReplay(Iterator<InternalRow> moves, Terms terms, Numbers numbers) {
        super(moves, terms, numbers);
        this.numbers = numbers;
    }

    @Override
    void take(InternalRow move) {
        switch (move.getInt(KIND)) {
            case Moves.TERMINAL -> terminals.add(move.getUTF8String(ID).copy());
            case Moves.OPENING ->
                open(pool(move.getUTF8String(ID), move.getUTF8String(DEBIT_CURRENCY)), move.getLong(DEBIT));
            default -> pay(move);
        }
    }

    @Override
    void atEnd() {
        unobserved.forEach((int pool, long minor) ->
                say(Found.of(Finding.UNOBSERVED, numbers.account(pool), numbers.code(numbers.currency(pool)), minor)));
    }

    private void pay(InternalRow move) {
        mark(marks(move, ORIGINS));
        int debtor =
                pool(move.isNullAt(DEBTOR) ? null : move.getUTF8String(DEBTOR), move.getUTF8String(DEBIT_CURRENCY));
        long shortfall = pay(
                () -> move.getUTF8String(ID),
                move.getLong(BOOKED_AT),
                debtor,
                move.getLong(DEBIT),
                pool(
                        move.isNullAt(CREDITOR) ? null : move.getUTF8String(CREDITOR),
                        move.getUTF8String(CREDIT_CURRENCY)),
                move.getLong(CREDIT));
        if (shortfall > 0) {
            unobserved.put(debtor, Math.addExact(unobserved.get(debtor), shortfall));
        }
        ask(marks(move, TARGETS));
    }

    private static List<Mark> marks(InternalRow move, int field) {
        if (move.isNullAt(field)) {
            return List.of();
        }
        ArrayData written = move.getArray(field);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < written.numElements(); i++) {
            InternalRow mark = written.getStruct(i, MARK_FIELDS);
            marks.add(new Mark(
                    mark.getUTF8String(MARK_ID), mark.isNullAt(MARK_MINOR) ? Ledger.ALL : mark.getLong(MARK_MINOR)));
        }
        return marks;
    }

    private int pool(UTF8String account, UTF8String code) {
        int currency = numbers.codes.number(code);
        if (account == null) {
            return -1 - currency;
        }
        int known = numbers.pools.find(account, currency);
        if (known != PoolNames.UNKNOWN) {
            return known;
        }
        addPool(!terminals.isEmpty() && terminals.contains(account));
        return numbers.pools.add(account, currency);
    }
}
