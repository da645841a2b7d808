package org.moneytrail.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.table.Table;

/** Records meet by what they share, each pair once, unless too many share it. */
class BlocksTest {
    private static final int CAP = 4;

    private final Map<String, Set<String>> keys = new TreeMap<>();
    private final Map<String, Set<String>> papers = new TreeMap<>();

    @Test
    void bringsAPairTogetherOnceHoweverMuchItShares() {
        keys.put("parties:1", Set.of("phone|7", "national id|8"));
        keys.put("parties:2", Set.of("phone|7", "national id|8", "phone|9"));
        keys.put("parties:3", Set.of("phone|9"));

        assertThat(byKey(blocks())).containsExactly("parties:1 parties:2", "parties:2 parties:3");
    }

    @Test
    void leavesOutAndCountsWhatMoreThanTheCapShare() {
        for (int i = 1; i <= CAP; i++) {
            keys.put("parties:" + i, new TreeSet<>(Set.of("phone|most", "phone|too many")));
        }
        keys.put("parties:0", Set.of("phone|too many"));

        Blocks blocks = blocks();

        assertThat(byKey(blocks)).hasSize(CAP * (CAP - 1) / 2).noneMatch(pair -> pair.contains("parties:0"));
        assertThat(blocks.leftOut())
                .containsExactly(
                        "blocks of more than 4 records, not compared: 1 by phone (5 records, 5 in the largest)");
    }

    @Test
    void leavesAPairThatSharesAPaperToThatPaper() {
        keys.put("parties:1", Set.of("phone|7"));
        keys.put("parties:2", Set.of("phone|7"));
        keys.put("declarations:3", Set.of("phone|7"));
        papers.put("parties:1", Set.of("invoice A", "invoice B"));
        papers.put("parties:2", Set.of("invoice A"));
        papers.put("declarations:3", Set.of("invoice A", "invoice B"));

        Blocks blocks = blocks();

        // Of one table, parties pay and are paid for one invoice: they are two, whatever the paper.
        assertThat(byKey(blocks)).containsExactly("parties:1 parties:2");
        assertThat(onOnePaper(blocks))
                .containsExactly("declarations:3 parties:1 invoice A", "declarations:3 parties:2 invoice A");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void equalsLookingAtAllPairs(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String record = (random.nextBoolean() ? "parties:" : "declarations:") + i;
            keys.put(record, drawn(random, "phone|", 40, 5));
            papers.put(record, drawn(random, "invoice ", 30, 2));
        }

        Blocks blocks = blocks();

        assertThat(onOnePaper(blocks)).as("seed %d", seed).containsExactlyElementsOf(expected(true));
        assertThat(byKey(blocks)).as("seed %d", seed).containsExactlyElementsOf(expected(false));
    }

    private static Set<String> drawn(Random random, String kind, int different, int most) {
        Set<String> drawn = new TreeSet<>();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            drawn.add(kind + random.nextInt(different));
        }
        return drawn;
    }

    /** @param onPaper pairs that share a paper and are told by it, else those that share a key */
    private List<String> expected(boolean onPaper) {
        Set<String> expected = new TreeSet<>();
        for (String one : keys.keySet()) {
            for (String other : keys.keySet()) {
                if (one.compareTo(other) < 0) {
                    TreeSet<String> both = common(papers, one, other);
                    boolean told = !one.split(":")[0].equals(other.split(":")[0]) && !both.isEmpty();
                    if (onPaper && told) {
                        expected.add(one + " " + other + " " + both.first());
                    } else if (!onPaper && !told && !common(keys, one, other).isEmpty()) {
                        expected.add(one + " " + other);
                    }
                }
            }
        }
        return List.copyOf(expected);
    }

    private static TreeSet<String> common(Map<String, Set<String>> said, String one, String other) {
        TreeSet<String> common = new TreeSet<>(said.get(one));
        common.retainAll(said.get(other));
        common.removeIf(value ->
                said.values().stream().filter(all -> all.contains(value)).count() > CAP);
        return common;
    }

    private Blocks blocks() {
        List<Row> keyed = new ArrayList<>();
        keys.forEach((record, of) -> keyed.add(RowFactory.create(record, of.toArray(String[]::new))));
        List<Row> onPaper = new ArrayList<>();
        papers.forEach((record, of) -> of.forEach(paper -> onPaper.add(RowFactory.create(record, paper))));
        return new Blocks(
                LinkSession.SPARK.createDataFrame(keyed, Table.schemaOf(Records.RECORD, Blocks.KEYS)),
                LinkSession.SPARK.createDataFrame(onPaper, Table.schemaOf(Records.RECORD, Descriptions.PAPER)),
                CAP);
    }

    /** Pairs in order; one that came twice stands twice. */
    private static List<String> byKey(Blocks blocks) {
        Dataset<Row> records = blocks.byKey();
        return texts(records.groupBy(Blocks.KEY.col())
                .as(Encoders.LONG(), Encoders.row(records.schema()))
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, Row>) BlocksTest::pairs,
                        Encoders.row(Table.schemaOf(Pairs.ONE, Pairs.OTHER))));
    }

    private static Iterator<Row> pairs(Long key, Iterator<Row> rows) {
        return Block.pairs(key, rows, row -> row, (one, other) -> RowFactory.create(one.record(), other.record()))
                .iterator();
    }

    private static List<String> onOnePaper(Blocks blocks) {
        return texts(blocks.onOnePaper());
    }

    private static List<String> texts(Dataset<Row> pairs) {
        return pairs.collectAsList().stream()
                .map(row -> row.mkString(" "))
                .sorted()
                .toList();
    }
}
