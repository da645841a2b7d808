package org.moneytrail.link.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.link.score.Clusters.Edge;
import org.moneytrail.link.score.Clusters.Node;

class ClustersTest {
    private static final double SURE = 20;
    private static final double DOUBTFUL = 2;

    @Test
    void joinsByTheFewestPairsTheBestFirst() {
        List<Edge> edges =
                List.of(edge(node("a"), node("b"), 9), edge(node("b"), node("c"), 8), edge(node("a"), node("c"), 7));

        assertThat(joined(edges)).containsExactly("a-b", "b-c");
    }

    @Test
    void doesNotChainTwoIdsTogetherByOneWhoHasNone() {
        Node one = node("a", "1");
        Node bridge = node("b");
        Node other = node("c", "2");

        assertThat(joined(List.of(edge(one, bridge, SURE), edge(bridge, other, SURE - 8))))
                .containsExactly("a-b");
        assertThat(joined(List.of(edge(one, bridge, SURE), edge(bridge, other, SURE - 8), edge(one, other, DOUBTFUL))))
                .containsExactly("a-b");
    }

    @Test
    void joinsTwoIdsThatScoreWellThemselves() {
        List<Edge> edges = List.of(
                edge(node("a", "1"), node("b"), SURE),
                edge(node("b"), node("c", "2"), SURE),
                edge(node("a", "1"), node("c", "2"), SURE));

        assertThat(joined(edges)).hasSize(2);
    }

    @Test
    void takesNoneOfTwoWhoContradictEachOtherAndFitAsWell() {
        Edge one = edge(node("a"), node("b", "1"), SURE);
        Edge other = edge(node("a"), node("c", "2"), SURE);

        assertThat(joined(List.of(one, other))).isEmpty();
        assertThat(joined(List.of(one))).containsExactly("a-b");
    }

    @Test
    void looksAtWhatMayNotJoinOnlyAsARival() {
        Edge one = edge(node("a"), node("b", "1"), SURE);
        Edge rival = new Edge("a", "c", node("a"), node("c", "2"), SURE, false);
        Edge friend = new Edge("a", "c", node("a"), node("c", "1"), SURE, false);

        assertThat(joined(List.of(one, rival))).isEmpty();
        assertThat(joined(List.of(one, friend))).containsExactly("a-b");
    }

    @Test
    void doesNotChainTwoBirthDatesTogether() {
        Node one = new Node("a", Set.of(), Set.of("1980-01-01"));
        Node other = new Node("c", Set.of(), Set.of("1990-01-01"));

        assertThat(joined(List.of(edge(one, node("b"), SURE), edge(node("b"), other, SURE - 8))))
                .containsExactly("a-b");
    }

    @Test
    void keepsApartWhomAPersonKeepsApartAlsoOverAThird() {
        List<Edge> edges = List.of(edge(node("a"), node("b"), SURE), edge(node("b"), node("c"), SURE - 1));

        assertThat(new Clusters(0.95, Set.of(List.of("a", "c"), List.of("c", "a"))).joined(edges))
                .extracting(joined -> joined.edge().one() + "-" + joined.edge().other())
                .containsExactly("a-b");
    }

    @Test
    void takesNoPairThatIsLessLikely() {
        assertThat(joined(List.of(edge(node("a"), node("b"), DOUBTFUL)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsTheSameInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int one = random.nextInt(19);
            int other = one + 1 + random.nextInt(20 - one - 1 + 1);
            edges.add(edge(numbered(one), numbered(other), random.nextInt(12)));
        }
        List<String> found = joined(edges);
        Collections.shuffle(edges, random);

        assertThat(joined(edges)).as("seed " + seed).isEqualTo(found).isNotEmpty();
    }

    private static Node numbered(int number) {
        String id = String.format("%02d", number);
        return number % 3 == 0 ? node(id, "id " + number % 6) : node(id);
    }

    private static List<String> joined(List<Edge> edges) {
        return new Clusters(0.95, Set.of())
                .joined(edges).stream()
                        .map(joined -> joined.edge().one() + "-" + joined.edge().other())
                        .toList();
    }

    private static Edge edge(Node one, Node other, double bits) {
        return new Edge(one.id(), other.id(), one, other, bits, true);
    }

    private static Node node(String id, String... nationalIds) {
        return new Node(id, Set.of(nationalIds), Set.of());
    }
}
