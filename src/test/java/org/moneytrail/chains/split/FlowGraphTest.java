package org.moneytrail.chains.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowGraphTest {
    private static final Endpoint A = Endpoint.account("A", "KZT");

    private final FlowGraph.Builder graph = FlowGraph.builder();

    @BeforeEach
    void twoPayments() {
        graph.payment("P", 100, 90, Rate.ONE, Rate.ONE);
        graph.payment("Q", 80, 80, Rate.ONE, Rate.ONE);
    }

    @Test
    void numbersPaymentsInTheOrderTheyCome() {
        assertThat(graph.payment("R", 1, 0, Rate.ONE, Rate.ONE)).isEqualTo(2);
        FlowGraph built = graph.flow(0, 1, "A", 80).build();
        assertThat(built.payments()).isEqualTo(3);
        assertThat(built.flows()).isEqualTo(1);
    }

    @Test
    void keepsTheFlowsOfAPaymentInTheOrderOfTheirTargetsIds() {
        graph.payment("O", 80, 80, Rate.ONE, Rate.ONE);
        FlowGraph built =
                graph.flow(1, 2, "B", 3).flow(0, 1, "A", 1).flow(0, 2, "A", 2).build();
        assertThat(built.firstFlow).containsExactly(0, 2, 3, 3);
        assertThat(built.flowTo).containsExactly(2, 1, 2);
        assertThat(built.flowMinor).containsExactly(2, 1, 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 81})
    void refusesAFlowThatTheLaterPaymentCannotHold(long minor) {
        assertThatThrownBy(() -> graph.flow(0, 1, "A", minor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot add a flow from payment P to payment Q: %d units do not lie between 1 and 80", minor);
    }

    @Test
    void takesAmountsUpToTheSideTheyAreCountedOn() {
        assertThatCode(() -> graph.marked(0, "KZT", 90).funded(0, A, 100).end(0, A, 90))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> graph.marked(0, "KZT", 91))
                .hasMessageContaining("marked units to payment P: 91 units");
        assertThatThrownBy(() -> graph.funded(0, A, 101)).hasMessageContaining("funding to payment P: 101 units");
        assertThatThrownBy(() -> graph.end(1, A, 81)).hasMessageContaining("an end to payment Q: 81 units");
    }

    @Test
    void refusesMoneyThatGoesBackInTime() {
        assertThatThrownBy(() -> graph.flow(1, 0, "A", 1))
                .hasMessage("Cannot add a flow from payment Q to payment P: money never goes back in time");
        assertThatThrownBy(() -> graph.flow(1, 1, "A", 1)).hasMessageContaining("never goes back in time");
    }

    @Test
    void refusesPaymentsThatAreNotThere() {
        assertThatThrownBy(() -> graph.flow(0, 2, "A", 1)).hasMessage("Cannot find payment number 2: the graph has 2");
        assertThatThrownBy(() -> graph.marked(-1, "KZT", 1)).hasMessageContaining("payment number -1");
    }

    @Test
    void refusesPaymentsOfNothing() {
        assertThatThrownBy(() -> graph.payment("R", 0, 1, Rate.ONE, Rate.ONE))
                .hasMessage("Cannot add payment R: its debit is 0 and its credit 1");
        assertThatThrownBy(() -> graph.payment("R", 1, -1, Rate.ONE, Rate.ONE)).hasMessageContaining("its credit -1");
    }

    @Test
    void refusesWhatIsThereTwice() {
        graph.end(1, A, 1);
        assertThatThrownBy(() -> graph.end(1, A, 1)).hasMessage("Cannot add an end to payment Q: it has one");
        graph.flow(0, 1, "A", 1).flow(0, 1, "A", 2);
        assertThatThrownBy(graph::build)
                .hasMessage("Cannot build the graph: the flow from payment P to payment Q is there twice");
    }

    @Test
    void refusesASourceThatIsThereTwice() {
        graph.funded(0, A, 1).marked(1, "KZT", 1).funded(0, A, 2);
        assertThatThrownBy(graph::build).hasMessageContaining("of payment P is there twice");
    }

    @Test
    void refusesAPaymentThatIsThereTwice() {
        graph.payment("P", 1, 1, Rate.ONE, Rate.ONE);
        assertThatThrownBy(graph::build).hasMessage("Cannot build the graph: payment P is there twice");
    }

    @Test
    void namesThePaymentWhoseValueIsTooLarge() {
        int rich = graph.payment("RICH", 10, 10, Rate.ONE, new Rate(Long.MAX_VALUE, 1));
        FlowGraph built = graph.marked(rich, "KZT", 2).build();
        assertThatThrownBy(() -> WidestPaths.split(built, 0, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("Cannot value payment RICH: 2 * 9223372036854775807 / 1 passes 2^63-1");
    }
}
