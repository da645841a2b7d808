package org.moneytrail.chains.split;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.moneytrail.money.IdOrder;

/** The obvious answer: lists every path, values each, takes the best that carries anything, and begins again. */
final class AllPaths {
    private record Path(int source, List<Integer> flows, BigInteger width, BigInteger carried, List<String> ids) {}

    private final FlowGraph graph;
    private final BigInteger[] flowLeft;
    private final BigInteger[] sourceLeft;
    private final BigInteger[] endLeft;
    private final List<Path> found = new ArrayList<>();

    private AllPaths(FlowGraph graph) {
        this.graph = graph;
        flowLeft = big(graph.flowMinor);
        sourceLeft = big(graph.sourceMinor);
        endLeft = big(graph.endMinor);
    }

    static List<Chain> split(FlowGraph graph, long readingLimit, int maxChains) {
        AllPaths all = new AllPaths(graph);
        List<Chain> chains = new ArrayList<>();
        while (chains.size() < maxChains) {
            Optional<Path> best = all.best(BigInteger.valueOf(readingLimit));
            if (best.isEmpty()) {
                break;
            }
            chains.add(all.take(best.get()));
        }
        return chains;
    }

    private Optional<Path> best(BigInteger limit) {
        found.clear();
        for (int source = 0; source < sourceLeft.length; source++) {
            extend(source, new ArrayList<>());
        }
        return found.stream()
                .filter(path -> path.width().compareTo(limit) >= 0)
                .filter(path -> path.carried().signum() > 0)
                .min(Comparator.comparing(Path::width, Comparator.reverseOrder())
                        .thenComparing(path -> path.ids().size())
                        .thenComparing(Path::ids, AllPaths::compareIds)
                        .thenComparing(path -> graph.sourceEndpoint[path.source()]));
    }

    private void extend(int source, List<Integer> flows) {
        int payment = last(source, flows);
        if (endLeft[payment].signum() > 0) {
            found.add(path(source, flows));
        }
        for (int flow = 0; flow < flowLeft.length; flow++) {
            if (graph.flowFrom[flow] == payment && flowLeft[flow].signum() > 0) {
                flows.add(flow);
                extend(source, flows);
                flows.remove(flows.size() - 1);
            }
        }
    }

    private Path path(int source, List<Integer> flows) {
        int payment = graph.sourcePayment[source];
        boolean onDebitSide = graph.sourceOnDebitSide[source];
        List<String> ids = new ArrayList<>(List.of(graph.id[payment]));
        BigInteger width =
                value(onDebitSide ? graph.debitRate[payment] : graph.creditRate[payment], sourceLeft[source]);
        BigInteger carried = onDebitSide ? through(payment, sourceLeft[source]) : sourceLeft[source];
        for (int flow : flows) {
            payment = graph.flowTo[flow];
            ids.add(graph.id[payment]);
            width = width.min(value(graph.debitRate[payment], flowLeft[flow]));
            carried = through(payment, carried.min(flowLeft[flow]));
        }
        width = width.min(value(graph.creditRate[payment], endLeft[payment]));
        return new Path(source, List.copyOf(flows), width, carried.min(endLeft[payment]), ids);
    }

    private Chain take(Path path) {
        int payment = last(path.source(), path.flows());
        Endpoint end = graph.endpoint[payment];
        BigInteger minor = path.carried();
        List<Chain.Step> steps = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        endLeft[payment] = endLeft[payment].subtract(minor);
        steps.add(new Chain.Step(payment, minor.longValueExact()));
        for (int i = path.flows().size() - 1; i >= 0; i--) {
            int flow = path.flows().get(i);
            minor = before(payment, minor).min(flowLeft[flow]);
            flowLeft[flow] = flowLeft[flow].subtract(minor);
            payment = graph.flowFrom[flow];
            steps.add(0, new Chain.Step(payment, minor.longValueExact()));
            accounts.add(0, graph.flowAccount[flow]);
        }
        if (graph.sourceOnDebitSide[path.source()]) {
            minor = before(payment, minor);
        }
        minor = minor.min(sourceLeft[path.source()]);
        sourceLeft[path.source()] = sourceLeft[path.source()].subtract(minor);
        return new Chain(
                graph.sourceEndpoint[path.source()],
                minor.longValueExact(),
                steps,
                accounts,
                end,
                path.width().longValueExact());
    }

    private int last(int source, List<Integer> flows) {
        return flows.isEmpty() ? graph.sourcePayment[source] : graph.flowTo[flows.get(flows.size() - 1)];
    }

    private BigInteger through(int payment, BigInteger debit) {
        return debit.multiply(BigInteger.valueOf(graph.creditMinor[payment]))
                .divide(BigInteger.valueOf(graph.debitMinor[payment]));
    }

    private BigInteger before(int payment, BigInteger credit) {
        BigInteger[] parts = credit.multiply(BigInteger.valueOf(graph.debitMinor[payment]))
                .divideAndRemainder(BigInteger.valueOf(graph.creditMinor[payment]));
        return parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
    }

    private static BigInteger value(Rate rate, BigInteger minor) {
        return minor.multiply(BigInteger.valueOf(rate.numerator())).divide(BigInteger.valueOf(rate.denominator()));
    }

    private static int compareIds(List<String> left, List<String> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = IdOrder.BY_CODE_POINT.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger[] big(long[] minor) {
        BigInteger[] big = new BigInteger[minor.length];
        for (int i = 0; i < minor.length; i++) {
            big[i] = BigInteger.valueOf(minor[i]);
        }
        return big;
    }
}
