package org.moneytrail.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Parties;

class PrecursorByNonUserTest {
    private static final PrecursorByNonUser FINDING =
            new PrecursorByNonUser(TradeWorld.SETTINGS.trade().precursors());
    private static final String ANHYDRIDE = "2915240000";

    @Test
    void findsAShopThatImportsAPrecursorAndWhoPaid() {
        TradeWorld world = listed().item("A", 1, Declarations.HS_CODE, ANHYDRIDE)
                .item("B", 1, Declarations.HS_CODE, "291524")
                .item("C", 1, Declarations.HS_CODE, "2915290000")
                .item("D", 1, Declarations.HS_CODE, ANHYDRIDE, Declarations.PROCEDURE, "TRANSIT")
                .pays("T1", "2026-02-01", "A", 4_000_00)
                .pays("T2", "2026-03-10", "A", 6_000_00);

        assertThat(world.find(FINDING)).containsExactly("A#1 T1 400000 USD", "A#1 T2 600000 USD", "B#1 - 1000000 USD");
        assertThat(world.sentences(FINDING))
                .contains("1000 kg under HS 2915240000 (Acetic anhydride, Table I), declared on 1 March 2026, went to "
                        + "Buyer LLP, whose activity (4690) is neither chemical nor pharmaceutical, and who holds no "
                        + "licence.");
    }

    @Test
    void staysQuietOnUsersAndLicenceHolders() {
        assertThat(listed().party("CHEMIST", "222222222222", Map.of(Parties.ACTIVITY, "20.14"))
                        .party(
                                "HOLDER",
                                "333333333333",
                                Map.of(Parties.ACTIVITY, "4690", Parties.LICENCE_NUMBERS, new String[] {"L-1"}))
                        .item("A", 2, Declarations.HS_CODE, ANHYDRIDE)
                        .entity("CHEMIST", "declarations", "A#consignee")
                        .item("B", 2, Declarations.HS_CODE, ANHYDRIDE)
                        .entity("HOLDER", "declarations", "B#consignee")
                        .find(FINDING))
                .isEmpty();
    }

    @Test
    void asksTheDescriptionWhereOtherGoodsShareTheCode() {
        assertThat(listed().item(
                                "A",
                                1,
                                Declarations.HS_CODE,
                                "2933390000",
                                Declarations.GOODS_DESCRIPTION,
                                "NORFENTANYL base")
                        .item("B", 1, Declarations.HS_CODE, "2933390000", Declarations.GOODS_DESCRIPTION, "Medicines")
                        .item("C", 1, Declarations.HS_CODE, "2933390000")
                        .find(FINDING))
                .containsExactly("A#1 - 1000000 USD");
    }

    @Test
    void neverGuessesAnActivity() {
        assertThat(listed().party("UNKNOWN", "222222222222", Map.of())
                        .item("A", 2, Declarations.HS_CODE, ANHYDRIDE)
                        .entity("UNKNOWN", "declarations", "A#consignee")
                        .item("B", 2, Declarations.HS_CODE, ANHYDRIDE)
                        .find(FINDING))
                .containsExactly(
                        "A#2 - not evaluable: activity of the consignee missing",
                        "B#2 - not evaluable: activity of the consignee missing (no party)");
    }

    private static TradeWorld listed() {
        return new TradeWorld().precursor("291524", "Acetic anhydride", false).precursor("293339", "Norfentanyl", true);
    }
}
