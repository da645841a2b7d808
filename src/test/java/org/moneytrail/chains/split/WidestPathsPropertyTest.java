package org.moneytrail.chains.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains of random graphs, against the obvious answer and against what must hold whatever the answer is. */
class WidestPathsPropertyTest {
    @ParameterizedTest(name = "up to {0} payments, amounts up to {1}")
    @CsvSource({"3, 3", "6, 4", "8, 10", "10, 60", "10, 1000", "12, 8"})
    void equalsTheObviousAnswer(int payments, int largest) {
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = random.nextInt(payments + 1);
            FlowGraph graph = RandomGraph.any(random, size, 2 * size, largest).build();
            int most = random.nextInt(4) == 0 ? random.nextInt(4) : 1000;
            long limit = random.nextInt(4) == 0 ? random.nextInt(largest) : random.nextInt(2);
            assertThat(WidestPaths.split(graph, limit, most).chains())
                    .as("seed %d, limit %d, at most %d chains", seed, limit, most)
                    .isEqualTo(AllPaths.split(graph, limit, most));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsEveryInvariant(long seed) {
        int[] amounts = {10, 100, 1000, 10_000, 100_000};
        SplittableRandom random = new SplittableRandom(seed);
        RandomGraph made = RandomGraph.any(random, 400, 2500, amounts[(int) (seed % 5)]);
        Split split = WidestPaths.split(made.build(), seed % 3, 5000);
        assertThat(split.chains()).isNotEmpty();
        recount(made, split, seed % 3);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void doesNotDependOnTheOrderOfFilling(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomGraph made = RandomGraph.any(random, 150, 900, 50);
        Split split = WidestPaths.split(made.build(), 0, 5000);
        assertThat(WidestPaths.split(made.build(), 0, 5000)).isEqualTo(split);
        assertThat(WidestPaths.split(made.buildShuffled(random), 0, 5000)).isEqualTo(split);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void leavesNothingOfMoneyThatIsConservedAndNotConverted(long seed) {
        RandomGraph made = RandomGraph.conserved(new SplittableRandom(seed), 200, 300, 1000);
        Split split = WidestPaths.split(made.build(), 0, Integer.MAX_VALUE);
        recount(made, split, 0);
        assertThat(split.otherAtEnds().values()).containsOnly(0L);
        assertThat(split.otherAtSources().values()).containsOnly(0L);
        assertThat(split.chains().stream().mapToLong(Chain::arrivedMinor).sum())
                .isEqualTo(made.ends.stream().mapToLong(RandomGraph.End::minor).sum());
    }

    @Test
    void givesTheSameFirstChainsWhateverTheirNumber() {
        FlowGraph graph = RandomGraph.any(new SplittableRandom(9), 100, 600, 30).build();
        List<Chain> all = WidestPaths.split(graph, 0, 5000).chains();
        assertThat(WidestPaths.split(graph, 0, 7).chains()).isEqualTo(all.subList(0, 7));
    }

    @Test
    void splitsAHundredThousandFlows() {
        RandomGraph made = RandomGraph.conserved(new SplittableRandom(10), 40_000, 30_000, 1_000_000);
        FlowGraph graph = made.build();
        assertThat(graph.flows()).isGreaterThan(100_000);
        Split split = WidestPaths.split(graph, 1, 300);
        assertThat(split.chains()).hasSize(300);
        recount(made, split, 1);
    }

    /** Adds up from the chains alone what they take everywhere, and compares it with what was put in. */
    private static void recount(RandomGraph made, Split split, long limit) {
        Map<List<Integer>, RandomGraph.Flow> flows = new HashMap<>();
        made.flows.forEach(flow -> flows.put(List.of(flow.in(), flow.out()), flow));
        Map<List<Integer>, Long> taken = new HashMap<>();
        Map<Integer, Long> ended = new HashMap<>();
        Map<List<Object>, Long> setOut = new HashMap<>();
        Map<Endpoint, Long> ends = new TreeMap<>(split.otherAtEnds());
        Map<Endpoint, Long> sources = new TreeMap<>(split.otherAtSources());
        long width = Long.MAX_VALUE;
        for (Chain chain : split.chains()) {
            assertThat(chain.width()).isBetween(limit, width);
            width = chain.width();
            List<Chain.Step> steps = chain.steps();
            assertThat(steps).allMatch(step -> step.amountMinor() > 0);
            for (int i = 1; i < steps.size(); i++) {
                List<Integer> way =
                        List.of(steps.get(i - 1).payment(), steps.get(i).payment());
                assertThat(way.get(0)).isLessThan(way.get(1));
                assertThat(flows).containsKey(way);
                assertThat(chain.accounts().get(i - 1)).isEqualTo(flows.get(way).account());
                taken.merge(way, steps.get(i - 1).amountMinor(), Long::sum);
            }
            ended.merge(steps.get(steps.size() - 1).payment(), chain.arrivedMinor(), Long::sum);
            setOut.merge(List.of(steps.get(0).payment(), chain.source()), chain.sourceMinor(), Long::sum);
            ends.merge(chain.end(), chain.arrivedMinor(), Long::sum);
            sources.merge(chain.source(), chain.sourceMinor(), Long::sum);
        }
        taken.forEach((way, minor) ->
                assertThat(minor).isLessThanOrEqualTo(flows.get(way).minor()));
        Map<Endpoint, Long> endsThere = new TreeMap<>();
        for (RandomGraph.End end : made.ends) {
            endsThere.merge(end.endpoint(), end.minor(), Long::sum);
            assertThat(ended.getOrDefault(end.payment(), 0L)).isLessThanOrEqualTo(end.minor());
        }
        Map<Endpoint, Long> sourcesThere = new TreeMap<>();
        for (RandomGraph.Source source : made.sources) {
            sourcesThere.merge(source.endpoint(), source.minor(), Long::sum);
            assertThat(setOut.getOrDefault(List.of(source.payment(), source.endpoint()), 0L))
                    .isLessThanOrEqualTo(source.minor());
        }
        assertThat(ends).isEqualTo(endsThere);
        assertThat(sources).isEqualTo(sourcesThere);
        assertThat(IntStream.range(0, split.chains().size()))
                .allMatch(i -> split.chains().get(i).accounts().size()
                        == split.chains().get(i).steps().size() - 1);
    }
}
