package org.moneytrail.trace;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.unsafe.types.UTF8String;
import org.moneytrail.trace.replay.Balance;
import org.moneytrail.trace.replay.Replay;
import org.moneytrail.trace.replay.Rule;

/** Writes down what a replay finds, with names for numbers, and keeps the balance of every rule. */
final class Forward implements Replay.Findings {
    private final List<UTF8String> origins;
    private final Names names;
    private final Ids payments;
    private final Queue<Found> found;
    private final Map<Rule, Balance> balances = new EnumMap<>(Rule.class);
    private boolean closed;

    /** The payment at hand. */
    private Supplier<UTF8String> asked;

    private UTF8String told;

    private long bookedAt;
    private int debtor;
    private int creditor;
    private boolean amountChanges;
    private boolean labelled;

    /** @param payments takes the ids of payments that carry labelled money */
    Forward(List<UTF8String> origins, Names names, Ids payments, Queue<Found> found) {
        this.origins = origins;
        this.names = names;
        this.payments = payments;
        this.found = found;
    }

    /**
     * What is found from now on is found in this payment.
     *
     * @param amountChanges whether its debit and credit differ in amount
     */
    void begin(Supplier<UTF8String> id, long bookedAt, int debtor, int creditor, boolean amountChanges) {
        asked = id;
        told = null;
        this.bookedAt = bookedAt;
        this.debtor = debtor;
        this.creditor = creditor;
        this.amountChanges = amountChanges;
        labelled = false;
    }

    private UTF8String id() {
        if (told == null) {
            told = asked.get();
        }
        return told;
    }

    private boolean converts() {
        return amountChanges || names.currency(debtor) != names.currency(creditor);
    }

    /** Nothing more is found in the payment at hand; if it carries labelled money, its number is used up. */
    void finish() {
        if (labelled) {
            payments.add(id());
        }
    }

    @Override
    public void payment(Rule rule, int origin, int payment, long tracedMinor, long markedMinor) {
        labelled = true;
        balance(rule).payment(origin, names.currency(creditor), tracedMinor, markedMinor, converts(), creditor < 0);
        found.add(Found.of(
                Finding.TRACED_PAYMENT,
                Found.rule(rule),
                origins.get(origin),
                id(),
                tracedMinor,
                markedMinor,
                bookedAt));
    }

    @Override
    public void flow(Rule rule, int origin, int inPayment, int outPayment, long minor) {
        if (converts()) {
            balance(rule).convertedOut(origin, names.currency(debtor), minor);
        }
        found.add(Found.of(
                Finding.FLOW,
                Found.rule(rule),
                origins.get(origin),
                names.account(debtor),
                payments.bytes(inPayment),
                id(),
                minor,
                bookedAt));
    }

    @Override
    public void holding(Rule rule, int origin, int pool, long heldMinor, long residueMinor) {
        balance(rule).holding(origin, names.currency(pool), heldMinor, residueMinor);
        found.add(Found.of(
                Finding.TRACED_HOLDING,
                Found.rule(rule),
                origins.get(origin),
                names.account(pool),
                names.code(names.currency(pool)),
                heldMinor,
                residueMinor));
    }

    boolean isClosed() {
        return closed;
    }

    /**
     * Writes down the balances, after all else.
     *
     * @throws IllegalStateException if money appeared or was lost
     */
    void close() {
        closed = true;
        balances.forEach((rule, balance) -> balance.forEach((origin, currency, sums) -> {
            if (!sums.isExact()) {
                throw new IllegalStateException("Cannot trace: under " + rule.id() + " the money of "
                        + origins.get(origin) + " in " + names.code(currency)
                        + " does not add up; this is a defect of the program, not of the data");
            }
            Map<String, BigInteger> all = Map.of(
                    "marked", sums.marked(),
                    "converted in", sums.convertedIn(),
                    "held", sums.held(),
                    "residue", sums.residue(),
                    "left", sums.left(),
                    "converted out", sums.convertedOut());
            all.forEach((sum, total) -> found.add(Found.of(
                    Finding.BALANCE,
                    Found.rule(rule),
                    origins.get(origin),
                    names.code(currency),
                    UTF8String.fromString(sum),
                    Decimal.apply(new BigDecimal(total), DecimalType.MAX_PRECISION(), 0))));
        }));
    }

    /** Writes down the balances. */
    void save(DataOutput out, List<Rule> rules) throws IOException {
        for (Rule rule : rules) {
            balance(rule).save(out);
        }
    }

    /** Goes on from balances that were written down under the same rules. */
    void load(DataInput in, List<Rule> rules, IntUnaryOperator origins, IntUnaryOperator currencies)
            throws IOException {
        for (Rule rule : rules) {
            balance(rule).load(in, origins, currencies);
        }
    }

    private Balance balance(Rule rule) {
        return balances.computeIfAbsent(rule, none -> new Balance());
    }
}
