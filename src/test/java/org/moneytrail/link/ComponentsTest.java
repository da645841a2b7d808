package org.moneytrail.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.table.Table;

class ComponentsTest {
    @ParameterizedTest
    @CsvSource({"1, 10, 5", "2, 60, 40", "3, 200, 150", "4, 200, 600"})
    void equalsUnionFind(long seed, int nodes, int edges) {
        Random random = new Random(seed);
        List<Row> drawn = new ArrayList<>();
        for (int i = 0; i < edges; i++) {
            drawn.add(RowFactory.create("n" + random.nextInt(nodes), "n" + random.nextInt(nodes)));
        }

        assertThat(components(drawn)).as("seed %d", seed).isEqualTo(unionFind(drawn));
    }

    @Test
    void shrinksALongPathToOneStar() {
        List<Row> path = IntStream.range(0, 100)
                .mapToObj(i -> RowFactory.create("n%03d".formatted(i), "n%03d".formatted(i + 1)))
                .toList();

        assertThat(components(path)).hasSize(100).containsValue("n000").doesNotContainKey("n000");
        assertThat(components(path).values()).containsOnly("n000");
    }

    @Test
    void hasNothingToSayOfNoEdges() {
        assertThat(components(List.of())).isEmpty();
    }

    private static Map<String, String> components(List<Row> edges) {
        Map<String, String> found = new HashMap<>();
        Components.of(LinkSession.SPARK.createDataFrame(edges, Table.schemaOf(Components.NODE, Components.SMALLER)))
                .collectAsList()
                .forEach(row -> found.put(row.getString(0), row.getString(1)));
        return found;
    }

    private static Map<String, String> unionFind(List<Row> edges) {
        Map<String, String> parent = new HashMap<>();
        for (Row edge : edges) {
            String one = root(parent, edge.getString(0));
            String other = root(parent, edge.getString(1));
            if (one.compareTo(other) < 0) {
                parent.put(other, one);
            } else if (!one.equals(other)) {
                parent.put(one, other);
            }
        }
        Map<String, String> labels = new HashMap<>();
        parent.keySet().forEach(node -> labels.put(node, root(parent, node)));
        return labels;
    }

    private static String root(Map<String, String> parent, String node) {
        String at = node;
        while (parent.containsKey(at)) {
            at = parent.get(at);
        }
        return at;
    }
}
