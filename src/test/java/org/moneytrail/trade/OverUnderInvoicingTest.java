package org.moneytrail.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moneytrail.table.Declarations;

/** Thirty ordinary items cost USD 9.85 to 10.14 a kilogram, so the fences are USD 9.705 and 10.285. */
class OverUnderInvoicingTest {
    private static final OverUnderInvoicing FINDING =
            new OverUnderInvoicing(TradeWorld.SETTINGS.trade().prices());
    private static final BigDecimal ONE_KILOGRAM = new BigDecimal("1.000000");

    @Test
    void findsWhatLiesFarOutsideTheFencesAndNothingElse() {
        TradeWorld world = ordinary("8517790000", 30)
                .item("HIGH", 1, Declarations.INVOICE_AMOUNT_MINOR, 15_427_50L)
                .item("HIGH-TWIN", 1, Declarations.INVOICE_AMOUNT_MINOR, 15_427_49L)
                .item("LOW", 1, Declarations.INVOICE_AMOUNT_MINOR, 4_852_50L)
                .item("LOW-TWIN", 1, Declarations.INVOICE_AMOUNT_MINOR, 4_852_51L)
                .item("SMALL", 1, Declarations.INVOICE_AMOUNT_MINOR, 1_999_99L, Declarations.NET_MASS_KG, ONE_KILOGRAM)
                .item("FROM-DE", 1, Declarations.INVOICE_AMOUNT_MINOR, 15_427_50L, Declarations.ORIGIN_COUNTRY, "DE")
                .item("YEAR-AFTER", 1, Declarations.LODGED_AT, TradeWorld.at("2027-06-01"))
                .pays("T1", "2026-02-01", "HIGH", 6_171_00)
                .pays("T2", "2026-03-01", "HIGH", 9_256_50);

        assertThat(of(world, "HIGH", "LOW", "SMALL", "FROM", "YEAR"))
                .containsExactly(
                        "FROM-DE#1 - 514250 USD",
                        "HIGH#1 T1 205700 USD",
                        "HIGH#1 T2 308550 USD",
                        "LOW#1 - null null",
                        "YEAR-AFTER#1 - not evaluable: too few comparable items: 0 of HS 851779 in the 365 days before, "
                                + "30 are needed");
    }

    @Test
    void saysWhatTheGoodsCostAndWhatOthersCost() {
        TradeWorld world = ordinary("8517790000", 30).item("HIGH", 1, Declarations.INVOICE_AMOUNT_MINOR, 20_570_00L);

        assertThat(world.sentences(FINDING))
                .contains(
                        "A kilogram was declared at KZT 10 285 (USD 20 570 for 1000 kg, declared on 1 March 2026). Of 30 "
                                + "items of HS 851779 from CN in the 365 days before, the middle half cost KZT 4 961.25 to "
                                + "KZT 5 033.75 a kilogram. The price lies above the upper fence of KZT 5 142.50 by 100 %: "
                                + "USD 10 285 of the invoice lie above it.");
    }

    @Test
    void neverGuessesWhatIsMissing() {
        TradeWorld world = ordinary("8517790000", 29)
                .item("FEW", 1)
                .item("NO-MASS", 1, Declarations.NET_MASS_KG, null)
                .item("NO-AMOUNT", 1, Declarations.INVOICE_AMOUNT_MINOR, null)
                .item("NO-CURRENCY", 1, Declarations.INVOICE_CURRENCY, null)
                .item("NO-RATE", 1, Declarations.INVOICE_CURRENCY, "EUR");

        assertThat(of(world, "FEW", "NO"))
                .containsExactly(
                        "FEW#1 - not evaluable: too few comparable items: 29 of HS 851779 in the 365 days before, "
                                + "30 are needed",
                        "NO-AMOUNT#1 - not evaluable: invoice_amount missing",
                        "NO-CURRENCY#1 - not evaluable: invoice_currency missing",
                        "NO-MASS#1 - not evaluable: net_mass_kg missing",
                        "NO-RATE#1 - not evaluable: rate of EUR missing");
    }

    private static TradeWorld ordinary(String code, int items) {
        TradeWorld world = new TradeWorld();
        for (int i = 0; i < items; i++) {
            world.item(
                    "O" + i,
                    1,
                    Declarations.HS_CODE,
                    code,
                    Declarations.LODGED_AT,
                    TradeWorld.at("2025-1" + i % 3 + "-0" + (1 + i % 7)),
                    Declarations.INVOICE_AMOUNT_MINOR,
                    9_850_00L + i * 10_00L);
        }
        return world;
    }

    private static List<String> of(TradeWorld world, String... names) {
        return world.find(FINDING).stream()
                .filter(told -> java.util.Arrays.stream(names).anyMatch(told::startsWith))
                .toList();
    }
}
