package org.moneytrail.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Parties;

class PrecursorWithoutLicenceTest {
    private static final PrecursorWithoutLicence FINDING = new PrecursorWithoutLicence();
    private static final String ANHYDRIDE = "2915240000";

    @Test
    void findsGoodsWithoutALicenceOrUnderAnothersOne() {
        TradeWorld world = world().item("A", 2, Declarations.HS_CODE, ANHYDRIDE)
                .item("B", 2, Declarations.HS_CODE, ANHYDRIDE, Declarations.LICENCE_NUMBER, "KZ 12-3")
                .item("C", 2, Declarations.HS_CODE, ANHYDRIDE, Declarations.LICENCE_NUMBER, "KZ 12-4")
                .item("D", 2, Declarations.LICENCE_NUMBER, "KZ 12-4")
                .pays("T1", "2026-03-10", "A", 10_000_00);
        for (String declaration : new String[] {"A", "B", "C", "D"}) {
            world.entity("CHEMIST", "declarations", declaration + "#consignee");
        }

        assertThat(world.find(FINDING)).containsExactly("A#2 T1 1000000 USD", "C#2 - 1000000 USD");
        assertThat(world.sentences(FINDING))
                .containsExactly(
                        "1000 kg under HS 2915240000 (Acetic anhydride, Table I), declared on 1 March 2026 for Buyer LLP, "
                                + "under licence KZ 12-4, which is not among the licences that the trader holds.",
                        "1000 kg under HS 2915240000 (Acetic anhydride, Table I), declared on 1 March 2026 for Buyer LLP, "
                                + "without a licence number.");
    }

    @Test
    void looksAtTheConsignorOfExports() {
        assertThat(world().item(
                                "A",
                                2,
                                Declarations.HS_CODE,
                                ANHYDRIDE,
                                Declarations.PROCEDURE,
                                "EXPORT",
                                Declarations.LICENCE_NUMBER,
                                "KZ12/3")
                        .entity("CHEMIST", "declarations", "A#consignor")
                        .find(FINDING))
                .isEmpty();
    }

    @Test
    void neverGuessesWhichLicencesAPartyHolds() {
        assertThat(world().item("A", 2, Declarations.HS_CODE, ANHYDRIDE, Declarations.LICENCE_NUMBER, "KZ 12-3")
                        .find(FINDING))
                .containsExactly("A#2 - not evaluable: licence_numbers of the party missing (no party)");
    }

    private static TradeWorld world() {
        return new TradeWorld()
                .precursor("291524", "Acetic anhydride", false)
                .party(
                        "CHEMIST",
                        "222222222222",
                        Map.of(Parties.ACTIVITY, "2011", Parties.LICENCE_NUMBERS, new String[] {"KZ 12/3"}));
    }
}
