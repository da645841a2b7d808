package org.moneytrail.trace;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.moneytrail.money.IdOrder;
import org.moneytrail.table.Flows;
import org.moneytrail.table.Funding;
import org.moneytrail.table.FundingEnds;
import org.moneytrail.table.FundingFlows;
import org.moneytrail.table.TracedHoldings;
import org.moneytrail.table.TracedPayments;
import org.moneytrail.trace.replay.Balance;
import org.moneytrail.trace.replay.Ledger;
import org.moneytrail.trace.replay.Replay;
import org.moneytrail.trace.replay.Rule;
import org.moneytrail.trace.replay.TooMuchMoney;
import org.moneytrail.trace.replay.Traced;

/** Replays one partition that holds a whole ledger, in order: rows of {@link Moves} in, rows of {@link Found} out. */
final class ReplayTask implements MapPartitionsFunction<Row, Row> {
    private static final int KIND = Moves.TABLE.indexOf(Moves.KIND);
    private static final int ID = Moves.TABLE.indexOf(Moves.ID);
    private static final int TERMINAL = Moves.TABLE.indexOf(Moves.TERMINAL);
    private static final int DEBIT_CURRENCY = Moves.TABLE.indexOf(Moves.DEBIT_CURRENCY);
    private static final int DEBIT = Moves.TABLE.indexOf(Moves.DEBIT);
    private static final int CREDIT_CURRENCY = Moves.TABLE.indexOf(Moves.CREDIT_CURRENCY);
    private static final int DEBTOR = Moves.TABLE.indexOf(Moves.DEBTOR);
    private static final int CREDITOR = Moves.TABLE.indexOf(Moves.CREDITOR);
    private static final int CREDIT = Moves.TABLE.indexOf(Moves.CREDIT);
    private static final int LEAST_MATERIAL = Moves.TABLE.indexOf(Moves.LEAST_MATERIAL);
    private static final int ORIGINS = Moves.TABLE.indexOf(Moves.ORIGINS);
    private static final int TARGETS = Moves.TABLE.indexOf(Moves.TARGETS);

    private final List<Rule> rules;

    ReplayTask(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> moves) {
        Names names = new Names();
        while (moves.hasNext()) {
            names.add(moves.next());
        }
        names.applyMarks();
        List<Row> found = new ArrayList<>();
        for (Rule rule : rules) {
            try {
                forward(names, rule, found);
                if (rule.goesBackward() && !names.targets.isEmpty()) {
                    backward(names, rule, found);
                }
            } catch (TooMuchMoney problem) {
                throw new IllegalStateException(
                        "Cannot trace: payment " + names.payments.get(problem.payment()) + " would lift account "
                                + names.accounts.get(problem.pool()) + " above 2^63-1 minor units of "
                                + names.currencyOf(problem.pool()),
                        problem);
            }
        }
        return found.iterator();
    }

    private static void forward(Names names, Rule rule, List<Row> found) {
        Traced traced = Replay.run(names.ledger, rule);
        traced.forEachPayment((origin, payment, minor, marked) -> found.add(row(
                TracedPayments.TABLE.name(),
                rule,
                names.origins.get(origin),
                null,
                null,
                null,
                names.payments.get(payment),
                null,
                minor,
                marked,
                null)));
        traced.forEachFlow((origin, in, out, minor) -> found.add(row(
                Flows.TABLE.name(),
                rule,
                names.origins.get(origin),
                names.debtorOf(out),
                null,
                names.payments.get(in),
                names.payments.get(out),
                null,
                minor,
                null,
                null)));
        traced.forEachHolding((origin, pool, held, residue) -> found.add(row(
                TracedHoldings.TABLE.name(),
                rule,
                names.origins.get(origin),
                names.accounts.get(pool),
                names.currencyOf(pool),
                null,
                null,
                null,
                held,
                residue,
                null)));
        for (int pool = 0; pool < names.ledger.pools(); pool++) {
            if (traced.unobserved(pool) > 0) {
                found.add(row(
                        Found.UNOBSERVED,
                        rule,
                        null,
                        names.accounts.get(pool),
                        names.currencyOf(pool),
                        null,
                        null,
                        null,
                        traced.unobserved(pool),
                        null,
                        null));
            }
        }
        Balance.of(names.ledger, traced, names.poolCurrencies.toIntArray()).forEach((origin, currency, sums) -> {
            if (!sums.isExact()) {
                throw new IllegalStateException("Cannot trace: under " + rule.id() + " the money of "
                        + names.origins.get(origin) + " in " + names.currencies.get(currency)
                        + " does not add up; this is a defect of the program, not of the data");
            }
            Map<String, BigInteger> all = new TreeMap<>(Map.of(
                    "marked",
                    sums.marked(),
                    "converted in",
                    sums.convertedIn(),
                    "held",
                    sums.held(),
                    "residue",
                    sums.residue(),
                    "left",
                    sums.left(),
                    "converted out",
                    sums.convertedOut()));
            all.forEach((kind, total) -> found.add(row(
                    Found.BALANCE,
                    rule,
                    names.origins.get(origin),
                    null,
                    names.currencies.get(currency),
                    null,
                    null,
                    kind,
                    null,
                    null,
                    new BigDecimal(total))));
        });
    }

    private static void backward(Names names, Rule rule, List<Row> found) {
        org.moneytrail.trace.replay.Funding funding = new org.moneytrail.trace.replay.Funding(names.ledger, rule);
        names.targets.forEach((target, asked) -> {
            Map<List<String>, Long> ends = new TreeMap<>(Names::compareTexts);
            funding.walk(
                    0,
                    asked.payments.toIntArray(),
                    asked.amounts.toLongArray(),
                    new org.moneytrail.trace.replay.Funding.Findings() {
                        @Override
                        public void funding(int number, int payment, long minor) {
                            found.add(row(
                                    Funding.TABLE.name(),
                                    rule,
                                    target,
                                    null,
                                    null,
                                    null,
                                    names.payments.get(payment),
                                    null,
                                    minor,
                                    null,
                                    null));
                        }

                        @Override
                        public void flow(int number, int in, int out, long minor) {
                            found.add(row(
                                    FundingFlows.TABLE.name(),
                                    rule,
                                    target,
                                    names.debtorOf(out),
                                    null,
                                    names.payments.get(in),
                                    names.payments.get(out),
                                    null,
                                    minor,
                                    null,
                                    null));
                        }

                        @Override
                        public void end(
                                int number,
                                int payment,
                                int pool,
                                org.moneytrail.trace.replay.Funding.End kind,
                                long minor) {
                            String account = pool == Ledger.OUTSIDE ? "" : names.accounts.get(pool);
                            String currency = names.currencies.get(names.ledger.debitCurrency(payment));
                            ends.merge(List.of(account, currency, kind.name()), minor, Math::addExact);
                        }
                    });
            ends.forEach((end, minor) -> found.add(row(
                    FundingEnds.TABLE.name(),
                    rule,
                    target,
                    end.get(0).isEmpty() ? null : end.get(0),
                    end.get(1),
                    null,
                    null,
                    end.get(2),
                    minor,
                    null,
                    null)));
        });
    }

    private static Row row(
            String in,
            Rule rule,
            String mark,
            String account,
            String currency,
            String cameBy,
            String payment,
            String kind,
            Long minor,
            Long second,
            BigDecimal total) {
        return RowFactory.create(in, rule.id(), mark, account, currency, cameBy, payment, kind, minor, second, total);
    }

    /** What a target asks about. */
    private static final class Asked {
        private final IntArrayList payments = new IntArrayList();
        private final LongArrayList amounts = new LongArrayList();
    }

    /** A mark as it stands on a payment, until all origins are known and can be numbered in their order. */
    private record Mark(int payment, String origin, long minor) {}

    /** The ledger in numbers, and the names behind the numbers. */
    private static final class Names {
        private Ledger ledger = new Ledger();
        private final List<String> payments = new ArrayList<>();
        private final List<String> accounts = new ArrayList<>();
        private final IntArrayList poolCurrencies = new IntArrayList();
        private final List<String> currencies = new ArrayList<>();
        private final Map<String, Integer> currencyNumbers = new HashMap<>();
        private final Object2IntOpenHashMap<List<String>> pools = new Object2IntOpenHashMap<>();
        private final Set<String> terminals = new HashSet<>();
        private final Map<List<String>, Long> openings = new HashMap<>();
        private final Set<String> originIds = new HashSet<>();
        private final List<Mark> marks = new ArrayList<>();
        private List<String> origins = List.of();
        private final Map<String, Asked> targets = new TreeMap<>(IdOrder.BY_CODE_POINT);

        private void add(Row move) {
            if (move.getInt(KIND) == Moves.ACCOUNT) {
                String account = text(move, ID);
                if (move.getBoolean(TERMINAL)) {
                    terminals.add(account);
                } else {
                    openings.merge(List.of(account, text(move, DEBIT_CURRENCY)), number(move, DEBIT), Math::addExact);
                }
                return;
            }
            String debitCurrency = text(move, DEBIT_CURRENCY);
            String creditCurrency = text(move, CREDIT_CURRENCY);
            int payment = ledger.addPayment(
                    pool(text(move, DEBTOR), debitCurrency),
                    number(move, DEBIT),
                    currency(debitCurrency),
                    pool(text(move, CREDITOR), creditCurrency),
                    number(move, CREDIT),
                    currency(creditCurrency),
                    number(move, LEAST_MATERIAL));
            payments.add(text(move, ID));
            for (Row mark : marksOf(move, ORIGINS)) {
                originIds.add(mark.getString(0));
                marks.add(new Mark(payment, mark.getString(0), mark.isNullAt(1) ? Ledger.ALL : mark.getLong(1)));
            }
            for (Row mark : marksOf(move, TARGETS)) {
                Asked asked = targets.computeIfAbsent(mark.getString(0), none -> new Asked());
                asked.payments.add(payment);
                asked.amounts.add(mark.isNullAt(1) ? Ledger.ALL : mark.getLong(1));
            }
        }

        /** Numbers the origins in the order of their ids, in which several on one payment apply. */
        private void applyMarks() {
            origins = originIds.stream().sorted(IdOrder.BY_CODE_POINT).toList();
            Map<String, Integer> numbers = new HashMap<>();
            for (int i = 0; i < origins.size(); i++) {
                numbers.put(origins.get(i), i);
            }
            marks.sort((left, right) -> left.payment() != right.payment()
                    ? Integer.compare(left.payment(), right.payment())
                    : Integer.compare(numbers.get(left.origin()), numbers.get(right.origin())));
            for (Mark mark : marks) {
                ledger.mark(mark.payment(), numbers.get(mark.origin()), mark.minor());
            }
        }

        private int pool(String account, String currency) {
            if (account == null) {
                return Ledger.OUTSIDE;
            }
            List<String> key = List.of(account, currency);
            int known = pools.getOrDefault(key, Ledger.OUTSIDE);
            if (known != Ledger.OUTSIDE) {
                return known;
            }
            int pool = ledger.addPool(terminals.contains(account));
            pools.put(key, pool);
            accounts.add(account);
            poolCurrencies.add(currency(currency));
            ledger.addOpening(pool, openings.getOrDefault(key, 0L));
            return pool;
        }

        private int currency(String code) {
            return currencyNumbers.computeIfAbsent(code, none -> {
                currencies.add(code);
                return currencies.size() - 1;
            });
        }

        private String currencyOf(int pool) {
            return currencies.get(poolCurrencies.getInt(pool));
        }

        private String debtorOf(int payment) {
            return accounts.get(ledger.debtorPool(payment));
        }

        private static List<Row> marksOf(Row move, int column) {
            return move.isNullAt(column) ? List.of() : move.getList(column);
        }

        private static String text(Row row, int column) {
            return row.getString(column);
        }

        private static long number(Row row, int column) {
            return row.getLong(column);
        }

        private static int compareTexts(List<String> left, List<String> right) {
            for (int i = 0; i < left.size(); i++) {
                int order = IdOrder.BY_CODE_POINT.compare(left.get(i), right.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
