package org.moneytrail.chains.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases small enough to be worked by hand. Chains read "id amount > id amount @ account", widths in brackets. */
class WidestPathsTest {
    private static final Endpoint MARKED = Endpoint.marked("KZT");
    private static final Endpoint LEFT = Endpoint.left("KZT");
    private static final int MANY = 100;

    private final FlowGraph.Builder graph = FlowGraph.builder();
    private final List<String> ids = new ArrayList<>();

    @Test
    void findsNothingInAnEmptyGraph() {
        Split split = split(0, MANY);
        assertThat(split.chains()).isEmpty();
        assertThat(split.otherAtEnds()).isEmpty();
        assertThat(split.otherAtSources()).isEmpty();
    }

    @Test
    void followsASinglePath() {
        path(100, "P", "Q", "R");
        rests("R", "C", 100);
        Split split = split(0, MANY);
        assertThat(read(split)).containsExactly("P 100 > Q 100 > R 100 @ C [100]");
        assertThat(split.chains().get(0).accounts()).containsExactly("of P", "of Q");
        assertThat(split.otherAtEnds()).isEqualTo(Map.of(at("C"), 0L));
        assertThat(split.otherAtSources()).isEqualTo(Map.of(MARKED, 0L));
    }

    @Test
    void takesAPaymentThatRestsWhereItArrived() {
        payment("P", 100);
        marked("P", 70);
        rests("P", "A", 40);
        Split split = split(0, MANY);
        assertThat(read(split)).containsExactly("P 40 @ A [40]");
        assertThat(split.otherAtSources()).isEqualTo(Map.of(MARKED, 30L));
    }

    @Test
    void takesTheWiderRouteFirstThoughItIsLonger() {
        payments(100, "P", "Q", "R", "S");
        marked("P", 100);
        flow("P", "S", 40);
        flow("P", "Q", 60);
        flow("Q", "R", 60);
        flow("R", "S", 60);
        rests("S", "D", 100);
        assertThat(read(split(0, MANY))).containsExactly("P 60 > Q 60 > R 60 > S 60 @ D [60]", "P 40 > S 40 @ D [40]");
    }

    @Test
    void takesFewerStepsOfEqualWidths() {
        payments(100, "P", "A", "B", "Z");
        marked("P", 100);
        flow("P", "A", 50);
        flow("A", "B", 50);
        rests("B", "X", 50);
        flow("P", "Z", 50);
        rests("Z", "Y", 50);
        assertThat(read(split(0, MANY))).containsExactly("P 50 > Z 50 @ Y [50]", "P 50 > A 50 > B 50 @ X [50]");
    }

    /** Where the way by Q is wider as far as R, but R to S cuts both to 30: the shorter one is the tie's winner. */
    @Test
    void breaksATieByStepsThoughTheLongerWayWasWiderOnTheWay() {
        payments(100, "P", "Q", "R", "S");
        marked("P", 100);
        flow("P", "Q", 60);
        flow("Q", "R", 60);
        flow("P", "R", 40);
        flow("R", "S", 30);
        rests("S", "D", 100);
        assertThat(read(split(0, MANY))).containsExactly("P 30 > R 30 > S 30 @ D [30]");
    }

    /** U+10000 is written by surrogates, which as UTF-16 units stand before U+FFEE; by code point it comes after it. */
    @ParameterizedTest
    @CsvSource({"Q2, Q1, Q1", "Q, QQ, Q", "q, Q, Q", "\uD800\uDC00, \uFFEE, \uFFEE", "Щ, Z, Z"})
    void takesTheSmallerIdsOfEqualSteps(String one, String other, String first) {
        payments(100, "P", one, other, "R");
        marked("P", 100);
        for (String between : List.of(one, other)) {
            flow("P", between, 50);
            flow(between, "R", 50);
        }
        rests("R", "C", 100);
        List<String> chains = read(split(0, MANY));
        assertThat(chains).hasSize(2);
        assertThat(chains.get(0)).isEqualTo("P 50 > " + first + " 50 > R 50 @ C [50]");
    }

    /** A small id near the end does not help a route that begins with a large one. */
    @Test
    void comparesIdsFromTheOriginOn() {
        payments(100, "M", "L", "B", "A", "Z");
        marked("M", 50);
        marked("L", 50);
        flow("M", "A", 50);
        flow("L", "B", 50);
        flow("A", "Z", 50);
        flow("B", "Z", 50);
        rests("Z", "C", 100);
        assertThat(read(split(0, MANY))).containsExactly("L 50 > B 50 > Z 50 @ C [50]", "M 50 > A 50 > Z 50 @ C [50]");
    }

    @Test
    void servesEndpointsByWidthFromOneResidual() {
        payments(100, "P", "Q", "R", "S");
        marked("P", 100);
        flow("P", "Q", 70);
        flow("P", "R", 30);
        flow("Q", "S", 20);
        rests("Q", "B", 50);
        leaves("R", 30);
        rests("S", "B", 20);
        Split split = split(0, MANY);
        assertThat(read(split))
                .containsExactly("P 50 > Q 50 @ B [50]", "P 30 > R 30 @ LEFT [30]", "P 20 > Q 20 > S 20 @ B [20]");
        assertThat(split.otherAtEnds()).isEqualTo(Map.of(at("B"), 0L, LEFT, 0L));
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 0", "20, 3, 0", "21, 2, 20", "30, 2, 20", "31, 1, 50", "50, 1, 50", "51, 0, 100"})
    void leavesWhatIsBelowTheReadingLimitToOther(long limit, int chains, long other) {
        threeRoutes();
        Split split = split(limit, MANY);
        assertThat(split.chains()).hasSize(chains);
        assertThat(split.otherAtEnds()).isEqualTo(Map.of(at("C"), other));
        assertThat(split.otherAtSources()).isEqualTo(Map.of(MARKED, other));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 100", "1, 1, 50", "2, 2, 20", "3, 3, 0", "4, 3, 0"})
    void takesNoMoreThanTheMostChains(int most, int chains, long other) {
        threeRoutes();
        Split split = split(0, most);
        assertThat(split.chains()).hasSize(chains);
        assertThat(split.otherAtEnds()).isEqualTo(Map.of(at("C"), other));
    }

    @Test
    void comparesCapacitiesInBaseCurrency() {
        converting("P", 1000, 1000, Rate.ONE, Rate.ONE);
        converting("Q", 600, 2, Rate.ONE, new Rate(300, 1));
        converting("R", 400, 400, Rate.ONE, Rate.ONE);
        marked("P", 1000);
        flow("P", "Q", 600);
        flow("P", "R", 400);
        graph.end(ids.indexOf("Q"), Endpoint.account("U", "USD"), 2);
        rests("R", "A", 400);
        assertThat(read(split(0, MANY))).containsExactly("P 600 > Q 2 @ U [600]", "P 400 > R 400 @ A [400]");
    }

    /** 1000 tiyn buy 3 cents: 800 carry floor(2.4) = 2 cents, for which ceil(666.7) = 667 are taken; 133 stay. */
    @Test
    void roundsDownOnTheWayThereAndUpOnTheWayBack() {
        converting("P", 1000, 1000, Rate.ONE, Rate.ONE);
        converting("Q", 1000, 3, Rate.ONE, new Rate(333, 1));
        marked("P", 800);
        flow("P", "Q", 800);
        graph.end(ids.indexOf("Q"), Endpoint.left("USD"), 3);
        Split split = split(0, MANY);
        assertThat(read(split)).containsExactly("P 667 > Q 2 @ LEFT [800]");
        assertThat(split.otherAtSources()).isEqualTo(Map.of(MARKED, 133L));
        assertThat(split.otherAtEnds()).isEqualTo(Map.of(Endpoint.left("USD"), 1L));
    }

    @Test
    void carriesMarkedUnitsWithoutTheConversionOfTheirOwnPayment() {
        converting("P", 1000, 3, Rate.ONE, Rate.ONE);
        graph.marked(0, "USD", 3).end(0, Endpoint.account("U", "USD"), 3);
        assertThat(read(split(0, MANY))).containsExactly("P 3 @ U [3]");
    }

    /** One tiyn buys 500 of another unit: the end takes 700, and two whole tiyn are needed for them. */
    @Test
    void takesWholeUnitsBeforeAConversionThatMultiplies() {
        converting("P", 10, 10, Rate.ONE, Rate.ONE);
        converting("Q", 10, 5000, Rate.ONE, new Rate(1, 500));
        marked("P", 10);
        flow("P", "Q", 10);
        graph.end(1, at("B"), 700);
        Split split = split(0, MANY);
        assertThat(read(split)).containsExactly("P 2 > Q 700 @ B [1]");
        assertThat(split.otherAtSources()).isEqualTo(Map.of(MARKED, 8L));
    }

    /** Two flows that only together make a cent carry nothing each, although both are wide. */
    @Test
    void leavesWhatRoundingLeavesToOther() {
        payments(200, "P", "Q");
        converting("X", 300, 1, Rate.ONE, new Rate(300, 1));
        marked("P", 150);
        marked("Q", 150);
        flow("P", "X", 150);
        flow("Q", "X", 150);
        graph.end(ids.indexOf("X"), Endpoint.left("USD"), 1);
        Split split = split(0, MANY);
        assertThat(split.chains()).isEmpty();
        assertThat(split.otherAtSources()).isEqualTo(Map.of(MARKED, 300L));
        assertThat(split.otherAtEnds()).isEqualTo(Map.of(Endpoint.left("USD"), 1L));
    }

    @Test
    void goesOnToNarrowerRoutesPastOneThatCarriesNothing() {
        payments(200, "P");
        converting("X", 300, 1, Rate.ONE, new Rate(300, 1));
        payments(200, "Q", "R");
        marked("P", 200);
        flow("P", "X", 150);
        graph.end(ids.indexOf("X"), Endpoint.left("USD"), 1);
        flow("P", "Q", 50);
        flow("Q", "R", 20);
        rests("R", "C", 20);
        rests("Q", "C", 20);
        Split split = split(0, MANY);
        assertThat(read(split)).containsExactly("P 20 > Q 20 @ C [20]", "P 20 > Q 20 > R 20 @ C [20]");
        assertThat(split.otherAtEnds()).isEqualTo(Map.of(at("C"), 0L, Endpoint.left("USD"), 1L));
    }

    /**
     * The end cuts both ways from P to X to the same width. The shorter one pays half of what it carries as a fee at S
     * and brings too little for a cent, the longer one brings enough.
     */
    @Test
    void takesTheLongerWayWhereTheShorterCarriesNothing() {
        payments(100, "P", "Q", "R");
        converting("S", 100, 50, Rate.ONE, new Rate(2, 1));
        converting("X", 100, 1, Rate.ONE, new Rate(40, 1));
        marked("P", 100);
        flow("P", "S", 100);
        graph.flow(ids.indexOf("S"), ids.indexOf("X"), "of S", 50);
        flow("P", "Q", 100);
        flow("Q", "R", 100);
        flow("R", "X", 100);
        graph.end(ids.indexOf("X"), Endpoint.left("USD"), 1);
        assertThat(read(split(0, MANY))).containsExactly("P 100 > Q 100 > R 100 > X 1 @ LEFT [40]");
    }

    /** Backward: what paid a payment is counted on its debit side and passes its conversion. */
    @Test
    void convertsFundingThroughItsOwnPayment() {
        converting("X", 1000, 3, Rate.ONE, new Rate(333, 1));
        converting("T", 3, 3, new Rate(333, 1), new Rate(333, 1));
        Endpoint outside = new Endpoint(Endpoint.Kind.OUTSIDE, "", "KZT");
        graph.funded(0, outside, 999);
        graph.flow(0, 1, "B", 3);
        graph.end(1, Endpoint.account("C", "USD"), 3);
        Split split = split(0, MANY);
        assertThat(read(split)).containsExactly("X 2 > T 2 @ C [999]");
        assertThat(split.chains().get(0).source()).isEqualTo(outside);
        assertThat(split.chains().get(0).sourceMinor()).isEqualTo(667);
        assertThat(split.otherAtSources()).isEqualTo(Map.of(outside, 332L));
        assertThat(split.otherAtEnds()).isEqualTo(Map.of(Endpoint.account("C", "USD"), 1L));
    }

    @Test
    void keepsTheSourcesOfOnePaymentApart() {
        payments(120, "P", "T");
        Endpoint opening = new Endpoint(Endpoint.Kind.OPENING, "D", "KZT");
        Endpoint unobserved = new Endpoint(Endpoint.Kind.UNOBSERVED, "D", "KZT");
        graph.funded(0, unobserved, 60).funded(0, opening, 60);
        flow("P", "T", 115);
        rests("T", "E", 115);
        Split split = split(0, MANY);
        assertThat(read(split)).containsExactly("P 60 > T 60 @ E [60]", "P 55 > T 55 @ E [55]");
        assertThat(split.chains()).extracting(Chain::source).containsExactly(opening, unobserved);
        assertThat(split.otherAtSources()).isEqualTo(Map.of(opening, 0L, unobserved, 5L));
    }

    /** Q comes before R, but only the unobserved 60 are enough for a cent there; the opening 10 could go to R alone. */
    @Test
    void comparesIdsBeforeSources() {
        payments(120, "P");
        converting("Q", 60, 1, Rate.ONE, new Rate(10, 1));
        payments(120, "R");
        Endpoint unobserved = new Endpoint(Endpoint.Kind.UNOBSERVED, "D", "KZT");
        graph.funded(0, unobserved, 60).funded(0, new Endpoint(Endpoint.Kind.OPENING, "D", "KZT"), 10);
        flow("P", "Q", 60);
        flow("P", "R", 10);
        graph.end(ids.indexOf("Q"), Endpoint.account("U", "USD"), 1);
        rests("R", "E", 10);
        Split split = split(10, MANY);
        assertThat(read(split)).containsExactly("P 60 > Q 1 @ U [10]", "P 10 > R 10 @ E [10]");
        assertThat(split.chains().get(0).source()).isEqualTo(unobserved);
    }

    @Test
    void valuesAFlowOnTheDayItLeavesThePool() {
        converting("P", 10, 10, Rate.ONE, new Rate(5, 1));
        converting("Q", 10, 10, new Rate(3, 1), new Rate(4, 1));
        graph.marked(0, "KZT", 10).flow(0, 1, "A", 10).end(1, at("B"), 10);
        assertThat(read(split(0, MANY))).containsExactly("P 10 > Q 10 @ B [30]");
    }

    @Test
    void takesUnitsThatAreWorthLessThanABaseUnitAsLongAsTheLimitAllows() {
        converting("P", 10, 10, new Rate(0, 1), new Rate(1, 100));
        graph.marked(0, "KZT", 10).end(0, at("A"), 10);
        assertThat(read(split(0, MANY))).containsExactly("P 10 @ A [0]");
        assertThat(split(1, MANY).chains()).isEmpty();
    }

    @Test
    void isExactNearTheLargestAmount() {
        long largest = Long.MAX_VALUE;
        converting("P", largest, largest, Rate.ONE, Rate.ONE);
        converting("Q", largest, largest - 1, Rate.ONE, Rate.ONE);
        graph.marked(0, "KZT", largest).flow(0, 1, "A", largest).end(1, at("B"), largest - 1);
        assertThat(read(split(0, MANY)))
                .containsExactly("P " + largest + " > Q " + (largest - 1) + " @ B [" + (largest - 1) + "]");
    }

    @Test
    void refusesSumsThatDoNotFit() {
        payment("P", Long.MAX_VALUE);
        payment("Q", 1);
        leaves("P", Long.MAX_VALUE);
        leaves("Q", 1);
        assertThatThrownBy(() -> split(0, MANY))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("Cannot add up what is at")
                .hasMessageContaining("LEFT");
    }

    @Test
    void refusesNegativeLimits() {
        assertThatThrownBy(() -> split(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private void threeRoutes() {
        payments(100, "P", "Q1", "Q2", "Q3", "R");
        marked("P", 100);
        long[] minor = {20, 50, 30};
        for (int i = 0; i < 3; i++) {
            flow("P", "Q" + (i + 1), minor[i]);
            flow("Q" + (i + 1), "R", minor[i]);
        }
        rests("R", "C", 100);
    }

    private void path(long minor, String... route) {
        payments(minor, route);
        marked(route[0], minor);
        for (int i = 1; i < route.length; i++) {
            flow(route[i - 1], route[i], minor);
        }
    }

    private void payments(long minor, String... in) {
        for (String id : in) {
            payment(id, minor);
        }
    }

    private void payment(String id, long minor) {
        converting(id, minor, minor, Rate.ONE, Rate.ONE);
    }

    private void converting(String id, long debit, long credit, Rate debitRate, Rate creditRate) {
        assertThat(graph.payment(id, debit, credit, debitRate, creditRate)).isEqualTo(ids.size());
        ids.add(id);
    }

    private void marked(String id, long minor) {
        graph.marked(ids.indexOf(id), "KZT", minor);
    }

    private void flow(String in, String out, long minor) {
        graph.flow(ids.indexOf(in), ids.indexOf(out), "of " + in, minor);
    }

    private void rests(String id, String account, long minor) {
        graph.end(ids.indexOf(id), at(account), minor);
    }

    private void leaves(String id, long minor) {
        graph.end(ids.indexOf(id), LEFT, minor);
    }

    private static Endpoint at(String account) {
        return Endpoint.account(account, "KZT");
    }

    private Split split(long limit, int most) {
        return WidestPaths.split(graph.build(), limit, most);
    }

    private List<String> read(Split split) {
        return split.chains().stream()
                .map(chain -> chain.steps().stream()
                                .map(step -> ids.get(step.payment()) + " " + step.amountMinor())
                                .collect(Collectors.joining(" > "))
                        + " @ "
                        + (chain.end().kind() == Endpoint.Kind.LEFT
                                ? "LEFT"
                                : chain.end().account())
                        + " [" + chain.width() + "]")
                .toList();
    }
}
