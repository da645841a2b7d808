package org.moneytrail.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moneytrail.table.Transactions.DEBTOR_ACCOUNT;
import static org.moneytrail.table.Transactions.DEBTOR_ID;
import static org.moneytrail.table.Transactions.DEBTOR_NAME;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moneytrail.table.Declarations;

class ThirdPartyPayerTest {
    private static final ThirdPartyPayer FINDING =
            new ThirdPartyPayer(TradeWorld.SETTINGS.trade().thirdPayers());

    @Test
    void findsAStrangerWhoPaysAndNobodyWhoBelongs() {
        TradeWorld world = new TradeWorld()
                .party("STRANGER", "222222222222", Map.of())
                .party("DIRECTOR", "333333333333", Map.of())
                .party("FORMER", "444444444444", Map.of())
                .party("SISTER", "555555555555", Map.of())
                .party("OWNER", "666666666666", Map.of())
                .party("NEIGHBOUR", "777777777777", Map.of())
                .party("HOLDER", "888888888888", Map.of())
                .relation("DIRECTOR", "DIRECTOR", "BUYER", "2026-03-10")
                .relation("FORMER", "DIRECTOR", "BUYER", "2026-03-09")
                .relation("OWNER", "OWNER", "BUYER", null)
                .relation("OWNER", "OWNER", "SISTER", null)
                .relation("NEIGHBOUR", "SHARED_ADDRESS", "BUYER", null)
                .item("A", 1)
                .item("B", 1)
                .item("C", 1)
                .item("D", 1)
                .item("E", 1)
                .item("F", 1, Declarations.CONTRACT_NUMBER, "C/8")
                .item("G", 1)
                .entity("HOLDER", "declarations", "OF-HOLDER#consignee")
                .item("OF-HOLDER", 2, Declarations.CONTRACT_NUMBER, "C/8", Declarations.CONSIGNEE_ID, "888888888888")
                .pays("T1", "2026-03-10", "A", 10_000_00, from("STRANGER"))
                .pays("T2", "2026-03-10", "B", 10_000_00, from("DIRECTOR"))
                .pays("T3", "2026-03-10", "C", 10_000_00, from("FORMER"))
                .pays("T4", "2026-03-10", "D", 10_000_00, from("SISTER"))
                .pays("T5", "2026-03-10", "E", 10_000_00, from("NEIGHBOUR"))
                .pays("T6", "2026-03-10", "F", 10_000_00, from("HOLDER"))
                .pays("T7", "2026-03-10", "G", 10_000_00);

        assertThat(world.find(FINDING))
                .containsExactly("A#1 T1 1000000 USD", "C#1 T3 1000000 USD", "E#1 T5 1000000 USD");
        assertThat(world.sentences(FINDING))
                .contains(
                        "USD 10 000 of invoice INV-A, declared by Buyer LLP, was paid on 10 March 2026 by STRANGER, who is "
                                + "neither consignee, declarant nor holder of the contract, and no relation with them was on "
                                + "record that day.");
    }

    @Test
    void staysQuietOnADeclarantWhoPaysAndOnAnEqualName() {
        assertThat(new TradeWorld()
                        .party("BROKER", "222222222222", Map.of())
                        .item("A", 2, Declarations.DECLARANT_ID, "222222222222", Declarations.DECLARANT_NAME, "Broker")
                        .entity("BUYER", "declarations", "A#consignee")
                        .entity("BROKER", "declarations", "A#declarant")
                        .item("B", 1)
                        .pays("T1", "2026-03-10", "A", 10_000_00, from("BROKER"))
                        .pays("T2", "2026-03-10", "B", 10_000_00, DEBTOR_ACCOUNT, null, DEBTOR_NAME, "BUYER, LLP")
                        .find(FINDING))
                .isEmpty();
    }

    @Test
    void neverGuessesWhoIsWho() {
        assertThat(new TradeWorld()
                        .party("STRANGER", "222222222222", Map.of())
                        .item("A", 1)
                        .item("B", 1, Declarations.CONSIGNEE_ID, null)
                        .item("C", 1)
                        .pays("T1", "2026-03-10", "A", 10_000_00, DEBTOR_ACCOUNT, "XX1", DEBTOR_NAME, "Who")
                        .pays("T2", "2026-03-10", "B", 10_000_00, from("STRANGER"))
                        .pays("T3", "2026-03-10", "C", 10_000_00, DEBTOR_ACCOUNT, "XX1", DEBTOR_ID, "999999999999")
                        .find(FINDING))
                .containsExactly(
                        "A#1 T1 not evaluable: debtor_id missing",
                        "B#1 T2 not evaluable: consignee_id missing",
                        "C#1 T3 1000000 USD");
    }

    private static Object[] from(String name) {
        return new Object[] {DEBTOR_ACCOUNT, "ACC-" + name, DEBTOR_NAME, name};
    }
}
