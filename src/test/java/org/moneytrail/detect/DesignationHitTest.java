package org.moneytrail.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Transactions;

class DesignationHitTest {
    private static final String E1 = "E1";

    @Test
    void questionsWhatADesignatedAccountReceives() {
        Story story = designated()
                .pays("in", 0, "X", "D", 100)
                .pays("wage", 1, "X", "D", 100, Map.of(Transactions.PURPOSE_CODE, "311"))
                .pays("out", 2, "D", "Y", 50)
                .pays("other", 3, "X", "Y", 50);

        assertThat(story.alerts(E1)).containsExactly("D in:QUESTIONED out wage");
        assertThat(story.explanations(E1))
                .containsExactly("2 payments reached and 1 left account D of The Front, whom an identifier ties to"
                        + " UN-1 on list un.");
    }

    @Test
    void hitsOnceThoughTwoListsNameOnePerson() {
        Story story = designated()
                .designation("EU-7", "The Front")
                .entity("e", Designations.TABLE, "EU-7")
                .pays("in", 0, "X", "D", 100);

        assertThat(story.alerts(E1)).containsExactly("D in:QUESTIONED");
        assertThat(story.explanations(E1).get(0)).startsWith("1 payment reached and 0 left account D");
    }

    @Test
    void hitsWhereOnlyThePaymentNamesThem() {
        assertThat(new Story()
                        .designation("UN-1", "The Front")
                        .entity("e", Designations.TABLE, "UN-1")
                        .entity("e", Transactions.TABLE, "in#creditor")
                        .entity("e", Transactions.TABLE, "out#debtor")
                        .pays("in", 0, "X", "FOREIGN", 100)
                        .pays("out", 1, "FOREIGN", "X", 100)
                        .alerts(E1))
                .containsExactly("FOREIGN in:QUESTIONED out");
    }

    @Test
    void countsPaymentsUntilTheListDropsThem() {
        assertThat(new Story()
                        .add(
                                Designations.TABLE,
                                Map.of(
                                        Designations.LIST,
                                        "un",
                                        Designations.LIST_ID,
                                        "UN-1",
                                        Designations.NAME,
                                        "The Front",
                                        Designations.DELISTED_BY,
                                        Story.START.plusSeconds(2 * 3600).toString()))
                        .entity("e", Designations.TABLE, "UN-1")
                        .entity("e", Accounts.TABLE, "D")
                        .pays("before", 1, "X", "D", 100)
                        .pays("then", 2, "X", "D", 100)
                        .pays("after", 3, "X", "D", 100)
                        .alerts(E1))
                .containsExactly("D before:QUESTIONED");
    }

    @Test
    void staysQuietOnANamesakeAndOnNothing() {
        assertThat(new Story()
                        .designation("UN-1", "The Front")
                        .entity("e", Designations.TABLE, "UN-1")
                        .entity("other", Accounts.TABLE, "D")
                        .pays("in", 0, "X", "D", 100, Map.of(Transactions.CREDITOR_NAME, "The Front"))
                        .alerts(E1))
                .isEmpty();
        assertThat(new Story().alerts(E1)).isEmpty();
    }

    private static Story designated() {
        return new Story()
                .designation("UN-1", "The Front")
                .entity("e", Designations.TABLE, "UN-1")
                .entity("e", Accounts.TABLE, "D");
    }
}
