package org.moneytrail.detect;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_micros;
import static org.moneytrail.table.Transactions.AMOUNT_MINOR;
import static org.moneytrail.table.Transactions.BOOKED_AT;
import static org.moneytrail.table.Transactions.CREDITED_AMOUNT_MINOR;
import static org.moneytrail.table.Transactions.CREDITED_CURRENCY;
import static org.moneytrail.table.Transactions.CREDITOR_ACCOUNT;
import static org.moneytrail.table.Transactions.CURRENCY;
import static org.moneytrail.table.Transactions.DEBTOR_ACCOUNT;
import static org.moneytrail.table.Transactions.TRANSACTION_ID;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.finding.Definition;
import org.moneytrail.settings.CycleSettings;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.AlertPayments;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/**
 * B16. All cycles that begin with one payment are one alert. What is kept is the smallest amount along the way as a
 * part of the largest; and no payment is much larger than the one before, as trade that goes round by chance often is.
 *
 * <p>The ledger is cut into slabs as long as the window; a slab's task sees two of them and finds the cycles that
 * begin in the first, so that each is found once. One shuffle of the payments between accounts that are neither
 * terminal nor hubs, each of them twice.
 *
 * <p>The first payment is {@code PROCEEDS}: to follow it shows what comes home of it; the others are {@code CONTEXT}.
 */
record Cycle(CycleSettings settings) implements Typology {
    private static final Field SLAB = Field.required("slab", DataTypes.LongType, "number of the slab of time");
    private static final Table PAYMENTS = Table.of(
            "payments between accounts",
            "one row per payment and slab that it lies in",
            List.of(),
            SLAB,
            Moves.AT,
            TRANSACTION_ID,
            Field.required(DEBTOR_ACCOUNT.name(), DataTypes.StringType, DEBTOR_ACCOUNT.doc()),
            Field.required(CREDITOR_ACCOUNT.name(), DataTypes.StringType, CREDITOR_ACCOUNT.doc()),
            AMOUNT_MINOR,
            CURRENCY,
            CREDITED_AMOUNT_MINOR,
            CREDITED_CURRENCY);

    @Override
    public Definition definition() {
        return Definition.of("B16", "Cycle of payments")
                .lookFor("payments in the order of time that lead over distinct accounts back to where they began, and"
                        + " keep most of the amount")
                .source("AMLSim")
                .innocent("friends lend each other money in turn")
                .innocent("companies of one group balance their accounts")
                .misses("cycles that split an amount over several payments at one step")
                .misses("cycles to which an account on the way adds money of its own")
                .misses(
                        "cycles over hubs and pooled accounts, and a conversion within an account between two payments");
    }

    @Override
    public Dataset<Row> find(DetectTables in) {
        long window = Amounts.micros(settings.window());
        Column slab = Moves.AT.col().minus(pmod(Moves.AT.col(), lit(window))).divide(lit(window));
        return between(in)
                .withColumn("own", slab.cast(DataTypes.LongType))
                .withColumn(SLAB.name(), explode(array(col("own"), col("own").minus(lit(1L)))))
                .select(PAYMENTS.columns())
                .groupBy(SLAB.col())
                .as(Encoders.LONG(), Encoders.row(PAYMENTS.schema()))
                .flatMapSortedGroups(
                        new Column[] {Moves.AT.col(), TRANSACTION_ID.col()},
                        (FlatMapGroupsFunction<Long, Row, Row>) (number, rows) -> search(number, rows),
                        Encoders.row(Sighting.TABLE.schema()));
    }

    @Override
    public Optional<String> leftOut(DetectTables in) {
        long hubs = hubs(in).count();
        return hubs == 0
                ? Optional.empty()
                : Optional.of(Amounts.count(hubs, "account") + " with more than " + settings.hubPaymentsPerDay()
                        + " payments on a day not followed");
    }

    /** Payments between two accounts that are neither terminal nor hubs. */
    private Dataset<Row> between(DetectTables in) {
        Dataset<Row> stops = in.accounts()
                .where(coalesce(Accounts.TERMINAL.col(), lit(false)))
                .select(Accounts.ACCOUNT_ID.col())
                .union(hubs(in))
                .distinct();
        Dataset<Row> from = stops.select(Accounts.ACCOUNT_ID.col().as(DEBTOR_ACCOUNT.name()));
        Dataset<Row> to = stops.select(Accounts.ACCOUNT_ID.col().as(CREDITOR_ACCOUNT.name()));
        return in.transactions()
                .where(DEBTOR_ACCOUNT.col().notEqual(CREDITOR_ACCOUNT.col()))
                .select(
                        unix_micros(BOOKED_AT.col()).as(Moves.AT.name()),
                        TRANSACTION_ID.col(),
                        DEBTOR_ACCOUNT.col(),
                        CREDITOR_ACCOUNT.col(),
                        AMOUNT_MINOR.col(),
                        CURRENCY.col(),
                        CREDITED_AMOUNT_MINOR.col(),
                        CREDITED_CURRENCY.col())
                .join(broadcast(from), new String[] {DEBTOR_ACCOUNT.name()}, "left_anti")
                .join(broadcast(to), new String[] {CREDITOR_ACCOUNT.name()}, "left_anti");
    }

    private Dataset<Row> hubs(DetectTables in) {
        Column day = to_date(BOOKED_AT.col()).as("day");
        return in.transactions()
                .select(DEBTOR_ACCOUNT.col().as(Accounts.ACCOUNT_ID.name()), day)
                .union(in.transactions().select(CREDITOR_ACCOUNT.col(), day))
                .where(Accounts.ACCOUNT_ID.col().isNotNull())
                .groupBy(Accounts.ACCOUNT_ID.col(), col("day"))
                .agg(count(lit(1)).as("payments"))
                .where(col("payments").gt(lit(settings.hubPaymentsPerDay())))
                .select(Accounts.ACCOUNT_ID.col())
                .distinct();
    }

    private Iterator<Row> search(long slab, Iterator<Row> rows) {
        List<Row> payments = new ArrayList<>();
        rows.forEachRemaining(payments::add);
        int size = payments.size();
        Map<String, Integer> accounts = new HashMap<>();
        Map<String, Integer> currencies = new HashMap<>();
        long[] at = new long[size];
        int[] debtor = new int[size];
        int[] creditor = new int[size];
        long[] debit = new long[size];
        int[] debitCurrency = new int[size];
        long[] credit = new long[size];
        int[] creditCurrency = new int[size];
        for (int i = 0; i < size; i++) {
            Row row = payments.get(i);
            at[i] = row.getLong(1);
            debtor[i] = number(accounts, row.getString(3));
            creditor[i] = number(accounts, row.getString(4));
            debit[i] = row.getLong(5);
            debitCurrency[i] = number(currencies, row.getString(6));
            credit[i] = row.getLong(7);
            creditCurrency[i] = number(currencies, row.getString(8));
        }
        Cycles cycles = new Cycles(
                settings, Cycles.PATIENCE, at, debtor, creditor, debit, debitCurrency, credit, creditCurrency);
        long window = Amounts.micros(settings.window());
        return Stream.iterate(0, i -> i < size, i -> i + 1)
                .filter(first -> Math.floorDiv(at[first], window) == slab)
                .flatMap(first -> alert(cycles, payments, first))
                .iterator();
    }

    /** The alert of the cycles that begin with this payment, if there are any. */
    private Stream<Row> alert(Cycles cycles, List<Row> payments, int first) {
        BitSet members = new BitSet();
        int[][] best = {null};
        double[] kept = {-1};
        long[] number = {0};
        cycles.from(first, (path, length, share) -> {
            number[0]++;
            for (int i = 0; i < length; i++) {
                members.set(path[i]);
            }
            if (share > kept[0]) {
                kept[0] = share;
                best[0] = Arrays.copyOf(path, length);
            }
        });
        if (number[0] == 0) {
            return Stream.empty();
        }
        List<String> ids =
                members.stream().mapToObj(i -> payments.get(i).getString(2)).toList();
        List<String> roles = members.stream()
                .mapToObj(i -> i == first ? AlertPayments.PROCEEDS : AlertPayments.CONTEXT)
                .toList();
        Row start = payments.get(first);
        List<Row> rows = new ArrayList<>();
        new Sighting(
                        start.getString(3),
                        start.getString(3),
                        start.getLong(1),
                        payments.get(members.length() - 1).getLong(1),
                        Math.round(kept[0] * 1000) / 1000.0,
                        explanation(payments, best[0], kept[0], number[0]),
                        ids,
                        roles)
                .addTo(rows, definition().id());
        return rows.stream();
    }

    private static String explanation(List<Row> payments, int[] path, double kept, long number) {
        Row first = payments.get(path[0]);
        Row last = payments.get(path[path.length - 1]);
        TreeSet<String> accounts = new TreeSet<>();
        for (int payment : path) {
            accounts.add(payments.get(payment).getString(3));
        }
        return Amounts.words(first.getLong(5), first.getString(6)) + " left account " + first.getString(3) + " and "
                + Amounts.words(last.getLong(7), last.getString(8)) + " came back to it after "
                + Amounts.span(last.getLong(1) - first.getLong(1)) + ", by " + path.length + " payments over "
                + accounts.size() + " accounts; along the way at least " + (long) Math.floor(kept * 100 + 1e-9)
                + " percent of the largest amount was kept."
                + (number > 1 ? " " + number + " such cycles begin with this payment." : "");
    }

    private static int number(Map<String, Integer> numbers, String name) {
        Integer known = numbers.putIfAbsent(name, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }
}
