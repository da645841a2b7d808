package org.moneytrail.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.link.score.Clusters;
import org.moneytrail.settings.LinkSettings;
import org.moneytrail.table.Links;
import org.moneytrail.table.Table;

/** Pairs that hang together come into one task, and as many as fit. */
class LikelyClustersTest {
    private static final int NO_CAP = 100_000;

    private final Map<String, Clusters.Node> nodes = new TreeMap<>();
    private final List<Row> pairs = new ArrayList<>();
    private final List<Clusters.Edge> edges = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void joinsWhatOneTaskWouldThatHoldsAll(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 120; i++) {
            String id = "n%03d".formatted(i);
            nodes.put(
                    id,
                    new Clusters.Node(
                            id,
                            random.nextBoolean() ? Set.of("id " + random.nextInt(9)) : Set.of(),
                            random.nextBoolean() ? Set.of("198" + random.nextInt(9) + "-01-01") : Set.of()));
        }
        Set<String> drawn = new java.util.TreeSet<>();
        for (int i = 0; i < 130; i++) {
            int one = random.nextInt(119);
            int other = one + 1 + random.nextInt(119 - one);
            if (drawn.add(one + " " + other)) {
                pair("n%03d".formatted(one), "n%03d".formatted(other), random.nextInt(12) + i / 1000.0);
            }
        }
        List<String> expected = new Clusters(0.95, Set.of())
                .joined(edges).stream()
                        .map(joined -> joined.edge().one() + " " + joined.edge().other() + " " + joined.probability())
                        .sorted()
                        .toList();

        LikelyClusters clusters = clusters(NO_CAP);

        assertThat(texts(clusters)).as("seed %d", seed).isEqualTo(expected).hasSizeGreaterThan(20);
        assertThat(clusters.leftOut()).isEmpty();
    }

    @Test
    void cutsWhatIsTooLargeWhereItHangsTogetherLeast() {
        for (String id : List.of("a", "b", "c", "d", "e", "f")) {
            nodes.put(id, new Clusters.Node(id, Set.of(), Set.of()));
        }
        pair("a", "b", 20);
        pair("b", "c", 10);
        pair("c", "d", 20);
        pair("d", "e", 10);
        pair("e", "f", 20);

        LikelyClusters fits = clusters(5);
        LikelyClusters cut = clusters(4);

        assertThat(texts(fits)).hasSize(5);
        assertThat(fits.leftOut()).isEmpty();
        assertThat(texts(cut)).hasSize(3).allMatch(text -> text.matches("(a b|c d|e f) .*"));
        assertThat(cut.leftOut())
                .containsExactly("clusters of more than 4 likely pairs, cut where they hang together least: 2 pairs"
                        + " not linked");
    }

    @Test
    void linksNothingWhereNothingHangsTogetherMoreThanTheRest() {
        IntStream.range(0, 6).forEach(i -> nodes.put("n" + i, new Clusters.Node("n" + i, Set.of(), Set.of())));
        for (int one = 0; one < 6; one++) {
            for (int other = one + 1; other < 6; other++) {
                pair("n" + one, "n" + other, 10);
            }
        }

        LikelyClusters clusters = clusters(4);

        assertThat(texts(clusters)).isEmpty();
        assertThat(clusters.leftOut()).hasSize(1).allMatch(sentence -> sentence.contains("15 pairs"));
    }

    private void pair(String one, String other, double bits) {
        pairs.add(RowFactory.create(one, other, bits, one, other));
        edges.add(new Clusters.Edge(one, other, nodes.get(one), nodes.get(other), bits, true));
    }

    private LikelyClusters clusters(int cap) {
        List<Row> carried = nodes.values().stream()
                .map(node -> RowFactory.create(
                        node.id(),
                        node.nationalIds().toArray(String[]::new),
                        node.born().toArray(String[]::new)))
                .toList();
        return new LikelyClusters(
                LinkSession.SPARK.createDataFrame(
                        pairs,
                        Table.schemaOf(
                                Pairs.ONE, Pairs.OTHER, ScoredPairs.BITS, LikelyClusters.LEFT, LikelyClusters.RIGHT)),
                LinkSession.SPARK.createDataFrame(
                        carried, Table.schemaOf(Components.NODE, LikelyClusters.IDS, LikelyClusters.BIRTHS)),
                Set.of(),
                new LinkSettings(4, 10, 75, 60, 50, 40, 10, 10, 40, 10, 80, 100, 35, 20, 100, cap, 95, 100, 2000));
    }

    private static List<String> texts(LikelyClusters clusters) {
        return clusters.joined().collectAsList().stream()
                .map(row -> row.getString(0) + " " + row.getString(1) + " " + row.<Double>getAs(Links.SCORE.name()))
                .sorted()
                .toList();
    }
}
