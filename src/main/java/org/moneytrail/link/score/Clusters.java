package org.moneytrail.link.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.moneytrail.money.IdOrder;

/**
 * Which of the pairs that score well are linked, so that no cluster hangs together by what contradicts itself. Nodes are what facts
 * make one. Pairs are taken from the best to the worst (Kruskal 1956); a pair joins two clusters unless
 *
 * <ul>
 *   <li>a rival is in doubt: somebody else, who contradicts the one side, scores so well with the other that the better of both
 *       cannot be told;
 *   <li>one node of each contradicts the other, by ids or by birth dates, and the two would not be
 *       linked themselves;
 *   <li>a person keeps two of their nodes apart.
 * </ul>
 */
public final class Clusters {
    private final double from;
    private final Set<List<String>> apart;

    /**
     * @param from from which probability on a pair is linked
     * @param apart pairs of nodes that a person keeps apart, in both directions
     */
    public Clusters(double from, Set<List<String>> apart) {
        this.from = from;
        this.apart = apart;
    }

    /**
     * What facts make one.
     *
     * @param id its id
     * @param nationalIds the ids it carries
     * @param born the birth dates it carries
     */
    public record Node(String id, Set<String> nationalIds, Set<String> born) {
        boolean contradicts(Node other) {
            return differ(nationalIds, other.nationalIds) || differ(born, other.born);
        }

        private static boolean differ(Set<String> ones, Set<String> others) {
            return !ones.isEmpty() && !others.isEmpty() && Collections.disjoint(ones, others);
        }
    }

    /**
     * A scored pair of records.
     *
     * @param one the smaller record
     * @param other the larger record
     * @param left the node of the one
     * @param right the node of the other
     * @param bits the logarithm of the odds that they are one
     * @param mayJoin false if it is only told since it puts others in doubt
     */
    public record Edge(String one, String other, Node left, Node right, double bits, boolean mayJoin) {}

    /**
     * An edge that joined two clusters.
     *
     * @param probability that both are one, with their rivals in sight
     */
    public record Joined(Edge edge, double probability) {}

    /** The edges that join, in the order in which they did; of what hangs together, which is held in memory. */
    public List<Joined> joined(Collection<Edge> edges) {
        Map<String, Map<String, Edge>> best = new TreeMap<>(IdOrder.BY_CODE_POINT);
        edges.stream().sorted(BEST_FIRST).forEach(edge -> {
            if (!edge.left().id().equals(edge.right().id())) {
                best.computeIfAbsent(edge.left().id(), id -> new TreeMap<>(IdOrder.BY_CODE_POINT))
                        .putIfAbsent(edge.right().id(), edge);
                best.computeIfAbsent(edge.right().id(), id -> new TreeMap<>(IdOrder.BY_CODE_POINT))
                        .putIfAbsent(edge.left().id(), edge);
            }
        });
        Set<Edge> distinct = new HashSet<>();
        best.values().forEach(others -> distinct.addAll(others.values()));
        Map<String, List<Node>> clusters = new HashMap<>();
        List<Joined> joined = new ArrayList<>();
        for (Edge edge : distinct.stream().sorted(BEST_FIRST).toList()) {
            double probability = probability(edge, best);
            List<Node> lefts = clusters.computeIfAbsent(edge.left().id(), id -> new ArrayList<>(List.of(edge.left())));
            List<Node> rights =
                    clusters.computeIfAbsent(edge.right().id(), id -> new ArrayList<>(List.of(edge.right())));
            if (edge.mayJoin() && probability >= from && lefts != rights && fit(lefts, rights, best)) {
                lefts.addAll(rights);
                rights.forEach(node -> clusters.put(node.id(), lefts));
                joined.add(new Joined(edge, probability));
            }
        }
        return joined;
    }

    private static final Comparator<Edge> BEST_FIRST = Comparator.comparingDouble((Edge edge) -> -edge.bits())
            .thenComparing(Edge::one, IdOrder.BY_CODE_POINT)
            .thenComparing(Edge::other, IdOrder.BY_CODE_POINT);

    /** The odds of the edge against nobody and all rivals: of those that contradict each other one at most is right. */
    private double probability(Edge edge, Map<String, Map<String, Edge>> best) {
        double others = rivals(edge.left(), edge.right(), best) + rivals(edge.right(), edge.left(), best);
        return 1 / (1 + Math.pow(2, -edge.bits()) * (1 + others));
    }

    private double rivals(Node node, Node partner, Map<String, Map<String, Edge>> best) {
        double odds = 0;
        for (Edge edge : best.get(node.id()).values()) {
            Node rival = edge.left().id().equals(node.id()) ? edge.right() : edge.left();
            if (rival.contradicts(partner) && !isOne(rival, partner, best)) {
                odds += Math.pow(2, edge.bits());
            }
        }
        return odds;
    }

    private boolean fit(List<Node> lefts, List<Node> rights, Map<String, Map<String, Edge>> best) {
        for (Node left : lefts) {
            for (Node right : rights) {
                if (apart.contains(List.of(left.id(), right.id()))
                        || (left.contradicts(right) && !isOne(left, right, best))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** True if two nodes would be linked whatever else there is. */
    private boolean isOne(Node one, Node other, Map<String, Map<String, Edge>> best) {
        Edge edge = best.get(one.id()).get(other.id());
        return edge != null && Weights.probability(edge.bits()) >= from;
    }
}
