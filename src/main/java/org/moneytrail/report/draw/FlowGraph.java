package org.moneytrail.report.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.moneytrail.money.IdOrder;
import org.moneytrail.report.page.Chain;
import org.moneytrail.report.page.Direction;
import org.moneytrail.report.page.Holder;
import org.moneytrail.report.page.Money;
import org.moneytrail.report.page.Payment;
import org.moneytrail.report.page.Step;

/**
 * Many chains laid over each other: accounts, and between two accounts one flow per direction with all payments that
 * chains carry there.
 */
final class FlowGraph {
    /** An account, somebody outside the observed world, or several accounts drawn as one. */
    static final class Node {
        final String key;
        final List<Holder> holders = new ArrayList<>();
        final Set<String> inside = new TreeSet<>(IdOrder.BY_CODE_POINT);
        long base;
        int layer;

        Node(String key) {
            this.key = key;
        }

        boolean isGroup() {
            return holders.size() > 1;
        }
    }

    /** What chains of one direction carry from one node to another. */
    static final class Flow {
        final Node from;
        final Node to;
        final Direction direction;
        final Set<String> payments = new TreeSet<>(IdOrder.BY_CODE_POINT);
        final List<Money> carried = new ArrayList<>();
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        boolean marked;
        boolean returns;
        long base;

        Flow(Node from, Node to, Direction direction) {
            this.from = from;
            this.to = to;
            this.direction = direction;
        }

        void add(Flow other) {
            payments.addAll(other.payments);
            carried.addAll(other.carried);
            first = first.isBefore(other.first) ? first : other.first;
            last = last.isAfter(other.last) ? last : other.last;
            marked |= other.marked;
            returns |= other.returns;
            base = Math.addExact(base, other.base);
        }
    }

    private record FlowKey(String from, String to, Direction direction) {}

    private static final Comparator<Flow> IN_TIME = Comparator.comparing((Flow flow) -> flow.first)
            .thenComparing(flow -> flow.last)
            .thenComparing(flow -> flow.from.key, IdOrder.BY_CODE_POINT)
            .thenComparing(flow -> flow.to.key, IdOrder.BY_CODE_POINT)
            .thenComparing(flow -> flow.direction);

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<FlowKey, Flow> flows = new LinkedHashMap<>();

    /** The graph of these chains, in layers of at most {@code most} nodes; the smallest of a fuller layer are one. */
    static FlowGraph of(List<Chain> chains, int most) {
        FlowGraph graph = new FlowGraph();
        chains.forEach(graph::add);
        graph.findReturns();
        graph.layer();
        return graph.collapsed(most);
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    /** Flows between different nodes, in time. */
    List<Flow> flows() {
        return flows.values().stream().sorted(IN_TIME).toList();
    }

    int layers() {
        return nodes.values().stream().mapToInt(node -> node.layer + 1).max().orElse(0);
    }

    private void add(Chain chain) {
        Set<Node> met = new java.util.LinkedHashSet<>();
        for (Step step : chain.steps()) {
            if (step.payment().isEmpty()) {
                continue;
            }
            Payment payment = step.payment().get();
            Node from = node("from", payment.debtor());
            Node to = node("to", payment.creditor());
            met.add(from);
            met.add(to);
            if (from == to) {
                from.inside.add(payment.id());
                continue;
            }
            Flow flow = flow(from, to, chain.direction());
            flow.payments.add(payment.id());
            flow.carried.add(step.carried());
            flow.first = flow.first.isBefore(payment.bookedAt()) ? flow.first : payment.bookedAt();
            flow.last = flow.last.isAfter(payment.bookedAt()) ? flow.last : payment.bookedAt();
            flow.marked |= step.number() == (chain.direction() == Direction.FORWARD ? 1 : chain.stepCount());
            flow.base = Math.addExact(flow.base, chain.base().minor());
        }
        met.forEach(node -> node.base = Math.addExact(node.base, chain.base().minor()));
    }

    private Node node(String side, Holder holder) {
        String key = holder.account().map(account -> "account " + account).orElseGet(() -> side + " " + holder.label());
        return nodes.computeIfAbsent(key, absent -> {
            Node node = new Node(absent);
            node.holders.add(holder);
            return node;
        });
    }

    private Flow flow(Node from, Node to, Direction direction) {
        return flows.computeIfAbsent(new FlowKey(from.key, to.key, direction), absent -> new Flow(from, to, direction));
    }

    /** In time, a flow that closes a circle returns; the others have no circle. */
    private void findReturns() {
        Map<Node, Set<Node>> after = new HashMap<>();
        for (Flow flow : flows()) {
            if (reaches(flow.to, flow.from, after)) {
                flow.returns = true;
            } else {
                after.computeIfAbsent(flow.from, absent -> new java.util.LinkedHashSet<>())
                        .add(flow.to);
            }
        }
    }

    private static boolean reaches(Node from, Node to, Map<Node, Set<Node>> after) {
        List<Node> open = new ArrayList<>(List.of(from));
        Set<Node> seen = new java.util.HashSet<>(open);
        while (!open.isEmpty()) {
            Node node = open.remove(open.size() - 1);
            if (node == to) {
                return true;
            }
            after.getOrDefault(node, Set.of()).stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }

    /** A node lies one layer after the last of those that pay it; a source lies just before the first that it pays. */
    private void layer() {
        List<Flow> onward =
                flows.values().stream().filter(flow -> !flow.returns).toList();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Flow flow : onward) {
                if (flow.to.layer <= flow.from.layer) {
                    flow.to.layer = flow.from.layer + 1;
                    moved = true;
                }
            }
        }
        Set<Node> paid = onward.stream().map(flow -> flow.to).collect(Collectors.toSet());
        nodes.values().stream()
                .filter(node -> !paid.contains(node))
                .forEach(source -> source.layer = onward.stream()
                        .filter(flow -> flow.from == source)
                        .mapToInt(flow -> flow.to.layer - 1)
                        .min()
                        .orElse(0));
    }

    private FlowGraph collapsed(int most) {
        Map<Node, Node> drawnAs = new HashMap<>();
        FlowGraph result = new FlowGraph();
        nodes.values().stream()
                .collect(Collectors.groupingBy(node -> node.layer, java.util.TreeMap::new, Collectors.toList()))
                .forEach((layer, members) -> {
                    List<Node> largestFirst = members.stream()
                            .sorted(Comparator.comparingLong((Node node) -> node.base)
                                    .reversed()
                                    .thenComparing(node -> node.key, IdOrder.BY_CODE_POINT))
                            .toList();
                    int alone = members.size() <= most ? members.size() : most - 1;
                    for (int i = 0; i < largestFirst.size(); i++) {
                        Node member = largestFirst.get(i);
                        Node shown = result.nodes.computeIfAbsent(i < alone ? member.key : "group " + layer, Node::new);
                        shown.layer = layer;
                        shown.holders.addAll(member.holders);
                        shown.inside.addAll(member.inside);
                        shown.base = Math.addExact(shown.base, member.base);
                        drawnAs.put(member, shown);
                    }
                });
        for (Flow flow : flows.values()) {
            result.flow(drawnAs.get(flow.from), drawnAs.get(flow.to), flow.direction)
                    .add(flow);
        }
        result.flows.values().removeIf(flow -> flow.from == flow.to);
        return result;
    }
}
