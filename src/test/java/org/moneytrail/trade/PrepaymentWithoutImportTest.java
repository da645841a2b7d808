package org.moneytrail.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moneytrail.table.Transactions.CONTRACT_NUMBER;
import static org.moneytrail.table.Transactions.CREDITOR_ACCOUNT;
import static org.moneytrail.table.Transactions.CREDITOR_COUNTRY;
import static org.moneytrail.table.Transactions.DEBTOR_ACCOUNT;
import static org.moneytrail.table.Transactions.INVOICE_NUMBER;
import static org.moneytrail.table.Transactions.PURPOSE_CODE;

import org.junit.jupiter.api.Test;
import org.moneytrail.table.Declarations;

/** The latest instant in the data is 1 September 2026, 180 days after 5 March. */
class PrepaymentWithoutImportTest {
    private static final PrepaymentWithoutImport FINDING =
            new PrepaymentWithoutImport(TradeWorld.SETTINGS.trade().prepayment(), "KZ");

    @Test
    void findsWhatIsOpenAfterTheTerm() {
        TradeWorld world = world().pays("T1", "2026-03-05", "T1", 10_000_00)
                .pays("T2", "2026-03-05T10:00:01Z", "T2", 10_000_00)
                .pays("T3", "2026-03-05", "T3", 2_000_00)
                .pays("T4", "2026-03-05", "T4", 1_999_99)
                .pays("T5", "2026-03-05", "T5", 10_000_00, PURPOSE_CODE, "859")
                .pays("T6", "2026-03-05", "T6", 10_000_00, CREDITOR_COUNTRY, "KZ");

        assertThat(world.find(FINDING)).containsExactly("- T1 1000000 USD", "- T3 200000 USD");
        assertThat(world.sentences(FINDING))
                .contains(
                        "USD 10 000 was paid to SELLER LTD in CN on 5 March 2026 for goods under contract C/7 and invoice "
                                + "inv T1. For USD 10 000 of it no goods were declared until 1 September 2026, 180 days later, "
                                + "longer than 180 days (the term is 180 days), and the supplier did not pay it back.");
    }

    @Test
    void staysQuietWhereGoodsCame() {
        assertThat(world().item("T1", 1)
                        .item("T2", 1, Declarations.INVOICE_AMOUNT_MINOR, 500_00L)
                        .item("T3", 1, Declarations.INVOICE_AMOUNT_MINOR, 499_99L)
                        .pays("T1", "2026-02-05", "T1", 10_000_00)
                        .pays("T2", "2026-02-05", "T2", 10_000_00)
                        .pays("T3", "2026-02-05", "T3", 10_000_00)
                        .find(FINDING))
                .containsExactly("- T3 950001 USD");
    }

    @Test
    void staysQuietWhereTheSupplierPaidBack() {
        assertThat(world().pays("T1", "2026-02-05", "T1", 10_000_00)
                        .pays("T2", "2026-02-05", "T2", 20_000_00)
                        .pays("R1", "2026-04-05", "T1", 9_500_00, backFrom("CN1"))
                        .pays("R2", "2026-04-05", "T2", 18_999_99, backFrom("CN1"))
                        .pays("R3", "2026-04-05", "T2", 20_000_00, backFrom("CN2"))
                        .pays("R4", "2026-02-04", "T2", 20_000_00, backFrom("CN1"))
                        .find(FINDING))
                .containsExactly("- T2 2000000 USD");
    }

    @Test
    void neverGuessesWhatIsMissing() {
        assertThat(world().item("T4", 1, Declarations.INVOICE_AMOUNT_MINOR, null)
                        .pays("T1", "2026-02-05", "T1", 10_000_00, PURPOSE_CODE, null)
                        .pays("T2", "2026-02-05", "T2", 10_000_00, CREDITOR_COUNTRY, null)
                        .pays("T3", "2026-02-05", "", 10_000_00, INVOICE_NUMBER, null, CONTRACT_NUMBER, null)
                        .pays("T4", "2026-02-05", "T4", 10_000_00)
                        .find(FINDING))
                .containsExactly(
                        "- T1 not evaluable: purpose_code missing",
                        "- T2 not evaluable: creditor_country missing",
                        "- T3 not evaluable: invoice_number and contract_number missing",
                        "- T4 not evaluable: invoice_amount of a declaration of the same contract or invoice missing");
    }

    private static TradeWorld world() {
        return new TradeWorld()
                .item(
                        "NOW",
                        1,
                        Declarations.LODGED_AT,
                        TradeWorld.at("2026-09-01"),
                        Declarations.CONTRACT_NUMBER,
                        "C/NOW",
                        Declarations.CONSIGNOR_NAME,
                        "Somebody");
    }

    private static Object[] backFrom(String account) {
        return new Object[] {
            DEBTOR_ACCOUNT, account,
            CREDITOR_ACCOUNT, "ACC-BUYER",
            CREDITOR_COUNTRY, "KZ"
        };
    }
}
