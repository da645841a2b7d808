package org.moneytrail.chains.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/** A graph of chance, and what it was made of, so that it can be built again in another order and recounted. */
final class RandomGraph {
    private static final Rate[] RATES = {Rate.ONE, Rate.ONE, new Rate(7, 2), new Rate(1, 3), new Rate(40, 1)};

    record Payment(String id, long debit, long credit, Rate debitRate, Rate creditRate) {}

    record Flow(int in, int out, String account, long minor) {}

    /** A source; {@code marked} ones are counted on the credit side. */
    record Source(int payment, Endpoint endpoint, long minor) {}

    record End(int payment, Endpoint endpoint, long minor) {}

    final List<Payment> payments = new ArrayList<>();
    final List<Flow> flows = new ArrayList<>();
    final List<Source> sources = new ArrayList<>();
    final List<End> ends = new ArrayList<>();

    /** Amounts that need not balance, with conversions of any coarseness, sources on both sides, many equal amounts. */
    static RandomGraph any(SplittableRandom random, int payments, int flows, int largest) {
        RandomGraph graph = new RandomGraph();
        List<String> ids = ids(random, payments);
        for (int p = 0; p < payments; p++) {
            long debit = 1L + random.nextInt(largest);
            long credit = random.nextInt(3) > 0 ? debit : random.nextInt(largest + 1);
            graph.payments.add(new Payment(ids.get(p), debit, credit, rate(random), rate(random)));
            if (credit > 0 && random.nextInt(3) == 0) {
                graph.sources.add(new Source(p, Endpoint.marked("KZT"), 1 + random.nextLong(credit)));
            }
            if (random.nextInt(4) == 0) {
                graph.sources.add(new Source(
                        p,
                        new Endpoint(Endpoint.Kind.OPENING, "O" + random.nextInt(2), "KZT"),
                        1 + random.nextLong(debit)));
            }
            if (random.nextInt(4) == 0) {
                graph.sources.add(
                        new Source(p, new Endpoint(Endpoint.Kind.OUTSIDE, "", "KZT"), 1 + random.nextLong(debit)));
            }
            if (credit > 0 && random.nextInt(2) == 0) {
                graph.ends.add(new End(p, endpoint(random), 1 + random.nextLong(credit)));
            }
        }
        Set<List<Integer>> there = new HashSet<>();
        for (int i = 0; i < flows && payments > 1; i++) {
            int in = random.nextInt(payments - 1);
            int out = in + 1 + random.nextInt(Math.min(12, payments - in - 1));
            long most = Math.min(
                    graph.payments.get(in).credit(), graph.payments.get(out).debit());
            if (most > 0 && there.add(List.of(in, out))) {
                graph.flows.add(new Flow(in, out, "A" + random.nextInt(3), 1 + random.nextLong(most)));
            }
        }
        return graph;
    }

    /** Money that is conserved, without conversions: sums of random paths, so that nothing has to be left over. */
    static RandomGraph conserved(SplittableRandom random, int payments, int paths, int largest) {
        RandomGraph graph = new RandomGraph();
        for (String id : ids(random, payments)) {
            graph.payments.add(new Payment(id, 1L << 40, 1L << 40, Rate.ONE, Rate.ONE));
        }
        Map<Integer, Long> sources = new HashMap<>();
        Map<Integer, Long> ends = new HashMap<>();
        Map<List<Integer>, Long> flows = new HashMap<>();
        for (int i = 0; i < paths; i++) {
            long minor = 1L + random.nextInt(largest);
            int at = random.nextInt(payments);
            sources.merge(at, minor, Long::sum);
            while (at < payments - 1 && random.nextInt(6) > 0) {
                int next = at + 1 + random.nextInt(Math.min(8, payments - at - 1));
                flows.merge(List.of(at, next), minor, Long::sum);
                at = next;
            }
            ends.merge(at, minor, Long::sum);
        }
        sources.forEach((p, minor) -> graph.sources.add(new Source(p, Endpoint.marked("KZT"), minor)));
        ends.forEach((p, minor) -> graph.ends.add(new End(p, Endpoint.account("E" + p % 5, "KZT"), minor)));
        flows.forEach((way, minor) -> graph.flows.add(new Flow(way.get(0), way.get(1), "A", minor)));
        return graph;
    }

    FlowGraph build() {
        FlowGraph.Builder builder = FlowGraph.builder();
        for (Payment payment : payments) {
            builder.payment(payment.id(), payment.debit(), payment.credit(), payment.debitRate(), payment.creditRate());
        }
        for (Flow flow : flows) {
            builder.flow(flow.in(), flow.out(), flow.account(), flow.minor());
        }
        for (Source source : sources) {
            if (source.endpoint().kind() == Endpoint.Kind.MARKED) {
                builder.marked(source.payment(), source.endpoint().currency(), source.minor());
            } else {
                builder.funded(source.payment(), source.endpoint(), source.minor());
            }
        }
        for (End end : ends) {
            builder.end(end.payment(), end.endpoint(), end.minor());
        }
        return builder.build();
    }

    /** The same graph, filled in another order. */
    FlowGraph buildShuffled(SplittableRandom random) {
        Collections.shuffle(flows, new Random(random.nextLong()));
        Collections.shuffle(sources, new Random(random.nextLong()));
        Collections.shuffle(ends, new Random(random.nextLong()));
        return build();
    }

    /** Ids whose order is not that of the payments, some beyond the basic plane, many with a common beginning. */
    private static List<String> ids(SplittableRandom random, int payments) {
        List<String> ids = new ArrayList<>();
        String[] heads = {"", "T", "TT", "Ж", "\uFFEE", "\uD83D\uDCB0"};
        for (int i = 0; i < payments; i++) {
            ids.add(heads[random.nextInt(heads.length)] + i);
        }
        Collections.shuffle(ids, new Random(random.nextLong()));
        return ids;
    }

    private static Rate rate(SplittableRandom random) {
        return RATES[random.nextInt(RATES.length)];
    }

    private static Endpoint endpoint(SplittableRandom random) {
        return random.nextInt(3) == 0 ? Endpoint.left("KZT") : Endpoint.account("E" + random.nextInt(2), "KZT");
    }
}
