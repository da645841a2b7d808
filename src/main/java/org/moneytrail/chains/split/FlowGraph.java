package org.moneytrail.chains.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.moneytrail.money.IdOrder;
import org.moneytrail.money.Share;

/**
 * The funds-flow graph of one rule and one origin or target, in arrays. Its nodes are payments, numbered in their total
 * order; its edges are flows, each from the payment that brought money into a pool to a later one that took it out. The
 * flows of a payment lie side by side, in the order of the ids of the payments they lead to.
 *
 * <p>Amounts are minor units: a flow's in the currency of its pool, which is the credit side of the payment it comes
 * from and the debit side of the one it goes to. A flow is valued at the debit rate of the payment that takes it out,
 * for that is the day on which it flows. A graph does not change once it is built.
 */
public final class FlowGraph {
    /** Payments: id, position of the id among all ids of the graph, amounts and rates of the two sides. */
    final String[] id;

    final int[] idRank;
    final long[] debitMinor;
    final long[] creditMinor;
    final Rate[] debitRate;
    final Rate[] creditRate;

    /** Flows: those out of payment p are {@code firstFlow[p] .. firstFlow[p + 1] - 1}. */
    final int[] firstFlow;

    final int[] flowFrom;
    final int[] flowTo;
    final String[] flowAccount;
    final long[] flowMinor;

    /** Sources, in the order of the ids of their payments, then of their endpoints. */
    final int[] sourcePayment;

    final Endpoint[] sourceEndpoint;
    final boolean[] sourceOnDebitSide;
    final long[] sourceMinor;

    /** Ends, by payment: null and 0 where nothing ends. */
    final Endpoint[] endpoint;

    final long[] endMinor;

    private FlowGraph(Builder from) {
        int payments = from.payments.size();
        id = from.payments.stream().map(Payment::id).toArray(String[]::new);
        debitMinor = from.payments.stream().mapToLong(Payment::debitMinor).toArray();
        creditMinor = from.payments.stream().mapToLong(Payment::creditMinor).toArray();
        debitRate = from.payments.stream().map(Payment::debitRate).toArray(Rate[]::new);
        creditRate = from.payments.stream().map(Payment::creditRate).toArray(Rate[]::new);
        idRank = ranks(id);

        int flows = from.flows.size();
        List<Flow> ordered = new ArrayList<>(from.flows);
        ordered.sort(Comparator.comparingInt(Flow::in).thenComparingInt(flow -> idRank[flow.out()]));
        flowFrom = new int[flows];
        flowTo = new int[flows];
        flowAccount = new String[flows];
        flowMinor = new long[flows];
        firstFlow = new int[payments + 1];
        for (int at = 0; at < flows; at++) {
            Flow flow = ordered.get(at);
            flowFrom[at] = flow.in();
            flowTo[at] = flow.out();
            flowAccount[at] = flow.account();
            flowMinor[at] = flow.minor();
            firstFlow[flow.in() + 1] = at + 1;
            if (at > 0 && flowFrom[at - 1] == flowFrom[at] && flowTo[at - 1] == flowTo[at]) {
                throw new IllegalArgumentException("Cannot build the graph: the flow from payment " + id[flow.in()]
                        + " to payment " + id[flow.out()] + " is there twice");
            }
        }
        for (int p = 1; p <= payments; p++) {
            firstFlow[p] = Math.max(firstFlow[p], firstFlow[p - 1]);
        }

        List<Source> sources = new ArrayList<>(from.sources);
        sources.sort(Comparator.comparingInt((Source source) -> idRank[source.payment()])
                .thenComparing(Source::endpoint));
        sourcePayment = sources.stream().mapToInt(Source::payment).toArray();
        sourceEndpoint = sources.stream().map(Source::endpoint).toArray(Endpoint[]::new);
        sourceMinor = sources.stream().mapToLong(Source::minor).toArray();
        sourceOnDebitSide = new boolean[sources.size()];
        for (int s = 0; s < sources.size(); s++) {
            Source source = sources.get(s);
            sourceOnDebitSide[s] = source.onDebitSide();
            if (s > 0 && sourcePayment[s - 1] == source.payment() && sourceEndpoint[s - 1].equals(source.endpoint())) {
                throw new IllegalArgumentException("Cannot build the graph: the source " + source.endpoint()
                        + " of payment " + id[source.payment()] + " is there twice");
            }
        }

        endpoint = new Endpoint[payments];
        endMinor = new long[payments];
        from.ends.forEach((payment, end) -> {
            endpoint[payment] = end.endpoint();
            endMinor[payment] = end.minor();
        });
    }

    /** An empty graph to be filled. */
    public static Builder builder() {
        return new Builder();
    }

    /** Number of payments. */
    public int payments() {
        return id.length;
    }

    /** Number of flows. */
    public int flows() {
        return flowTo.length;
    }

    /** What of {@code debit} units that enter a payment leaves it, rounded down. */
    long through(int payment, long debit) {
        return debitMinor[payment] == creditMinor[payment]
                ? debit
                : Share.of(debit, creditMinor[payment], debitMinor[payment]);
    }

    /** The fewest units that must enter a payment for {@code credit}, at most its own credit, to leave it. */
    long needed(int payment, long credit) {
        return debitMinor[payment] == creditMinor[payment]
                ? credit
                : Share.ceil(credit, debitMinor[payment], creditMinor[payment]);
    }

    /** Base value of units on the debit side of a payment. */
    long debitValue(int payment, long minor) {
        return value(payment, debitRate[payment], minor);
    }

    /** Base value of units on the credit side of a payment. */
    long creditValue(int payment, long minor) {
        return value(payment, creditRate[payment], minor);
    }

    private long value(int payment, Rate rate, long minor) {
        try {
            return rate.valueOf(minor);
        } catch (ArithmeticException tooLarge) {
            throw new ArithmeticException("Cannot value payment " + id[payment] + ": " + tooLarge.getMessage());
        }
    }

    /** The place of each id among all of them, by code point; refuses an id that is there twice. */
    private static int[] ranks(String[] ids) {
        int[] byId = IntStream.range(0, ids.length)
                .boxed()
                .sorted(Comparator.comparing(p -> ids[p], IdOrder.BY_CODE_POINT))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[ids.length];
        for (int at = 0; at < byId.length; at++) {
            if (at > 0 && ids[byId[at - 1]].equals(ids[byId[at]])) {
                throw new IllegalArgumentException(
                        "Cannot build the graph: payment " + ids[byId[at]] + " is there twice");
            }
            rank[byId[at]] = at;
        }
        return rank;
    }

    private record Payment(String id, long debitMinor, long creditMinor, Rate debitRate, Rate creditRate) {}

    private record Flow(int in, int out, String account, long minor) {}

    private record Source(int payment, Endpoint endpoint, boolean onDebitSide, long minor) {}

    private record End(Endpoint endpoint, long minor) {}

    /** Collects a graph. Payments come first and in their total order; the order of the rest does not matter. */
    public static final class Builder {
        private final List<Payment> payments = new ArrayList<>();
        private final List<Flow> flows = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();
        private final Map<Integer, End> ends = new HashMap<>();

        private Builder() {}

        /**
         * Adds the next payment in the total order (instant, then id).
         *
         * @param transactionId unique in the graph
         * @param debitMinor what it took from the debtor, minor units, positive
         * @param creditMinor what it brought to the creditor, minor units, not negative
         * @param debitRate value of the debit's units on its day
         * @param creditRate value of the credit's units on its day
         * @return the payment's index, by which flows, sources and ends name it: 0, 1, 2, …
         */
        public int payment(String transactionId, long debitMinor, long creditMinor, Rate debitRate, Rate creditRate) {
            Objects.requireNonNull(transactionId, "transactionId");
            Objects.requireNonNull(debitRate, "debitRate");
            Objects.requireNonNull(creditRate, "creditRate");
            if (debitMinor <= 0 || creditMinor < 0) {
                throw new IllegalArgumentException("Cannot add payment " + transactionId + ": its debit is "
                        + debitMinor + " and its credit " + creditMinor);
            }
            payments.add(new Payment(transactionId, debitMinor, creditMinor, debitRate, creditRate));
            return payments.size() - 1;
        }

        /**
         * Adds a flow: units that came into a pool by one payment and left it by a later one.
         *
         * @param account the account whose pool it is
         * @param minor units of the pool's currency, positive, at most the credit of {@code in} and the debit of
         *     {@code out}
         */
        public Builder flow(int in, int out, String account, long minor) {
            Objects.requireNonNull(account, "account");
            String what = "a flow from payment " + known(in).id() + " to payment "
                    + known(out).id();
            if (in >= out) {
                throw new IllegalArgumentException("Cannot add " + what + ": money never goes back in time");
            }
            within(minor, Math.min(known(in).creditMinor(), known(out).debitMinor()), what);
            flows.add(new Flow(in, out, account, minor));
            return this;
        }

        /**
         * Adds a source on the credit side: units newly marked as a payment arrives.
         *
         * @param currency of the payment's credit
         * @param minor units of the payment's credit side, positive
         */
        public Builder marked(int payment, String currency, long minor) {
            within(
                    minor,
                    known(payment).creditMinor(),
                    "marked units to payment " + known(payment).id());
            sources.add(new Source(payment, Endpoint.marked(currency), false, minor));
            return this;
        }

        /**
         * Adds a source on the debit side: units that a payment took where a backward walk ended. They pass the
         * payment's conversion like a flow into it. A payment may have several, each with an endpoint of its own.
         *
         * @param from where they came from, in the currency of the payment's debit
         * @param minor units of the payment's debit side, positive
         */
        public Builder funded(int payment, Endpoint from, long minor) {
            Objects.requireNonNull(from, "from");
            within(
                    minor,
                    known(payment).debitMinor(),
                    "funding to payment " + known(payment).id());
            sources.add(new Source(payment, from, true, minor));
            return this;
        }

        /**
         * Adds an end: what of a payment rests where it arrived or leaves the observed world or, backward, is the
         * target. Units that flow on are no end: if one target payment is funded by another, its end is what does not
         * flow on, so that no unit counts twice.
         *
         * @param at where they are then, in the currency of the payment's credit
         * @param minor units of the payment's credit side, positive
         */
        public Builder end(int payment, Endpoint at, long minor) {
            Objects.requireNonNull(at, "at");
            within(
                    minor,
                    known(payment).creditMinor(),
                    "an end to payment " + known(payment).id());
            if (ends.putIfAbsent(payment, new End(at, minor)) != null) {
                throw new IllegalArgumentException(
                        "Cannot add an end to payment " + known(payment).id() + ": it has one");
            }
            return this;
        }

        /**
         * The graph, in arrays.
         *
         * @throws IllegalArgumentException if a payment, a flow or a source is there twice
         */
        public FlowGraph build() {
            return new FlowGraph(this);
        }

        private Payment known(int payment) {
            if (payment < 0 || payment >= payments.size()) {
                throw new IllegalArgumentException(
                        "Cannot find payment number " + payment + ": the graph has " + payments.size());
            }
            return payments.get(payment);
        }

        private static void within(long minor, long whole, String what) {
            if (minor <= 0 || minor > whole) {
                throw new IllegalArgumentException(
                        "Cannot add " + what + ": " + minor + " units do not lie between 1 and " + whole);
            }
        }
    }
}
