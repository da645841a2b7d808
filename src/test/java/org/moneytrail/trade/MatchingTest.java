package org.moneytrail.trade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Transactions;

class MatchingTest {
    private static final Object[] NO_NUMBERS = {Transactions.INVOICE_NUMBER, null, Transactions.CONTRACT_NUMBER, null};

    @Test
    void matchesByInvoiceNumberHoweverItIsWritten() {
        assertThat(new TradeWorld()
                        .item("A", 1)
                        .item("B", 1)
                        .pays("T1", "2026-02-27", "A", 10_000_00)
                        .pays("T2", "2026-03-01", "B", 10_000_00)
                        .matches())
                .containsExactly("A#1 T1 1000000 USD PREPAID", "B#1 T2 1000000 USD PAID");
    }

    @Test
    void sharesInstalmentsOverTheItemsOfAnInvoice() {
        assertThat(new TradeWorld()
                        .item("A", 1, Declarations.INVOICE_AMOUNT_MINOR, 30_01L)
                        .item("A", 2, Declarations.INVOICE_AMOUNT_MINOR, 69_99L)
                        .pays("T1", "2026-02-01", "A", 30_00)
                        .pays("T2", "2026-03-20", "A", 70_00)
                        .matches())
                .containsExactly(
                        "A#1 T1 901 USD PART", "A#1 T2 2100 USD PART", "A#2 T1 2099 USD PART", "A#2 T2 4900 USD PART");
    }

    @Test
    void givesOneTransferToSeveralInvoices() {
        assertThat(new TradeWorld()
                        .item("A", 1)
                        .item("B", 1)
                        .item("C", 1, Declarations.CONSIGNOR_NAME, "Other GmbH", Declarations.CONTRACT_NUMBER, null)
                        .item("D", 1, Declarations.CONSIGNOR_NAME, "Other GmbH", Declarations.CONTRACT_NUMBER, null)
                        .pays("T1", "2026-03-02", "A; inv B", 20_000_00)
                        .pays("T2", "2026-03-02", "", 20_100_00, with(Transactions.CREDITOR_NAME, "OTHER GMBH"))
                        .matches())
                .containsExactly(
                        "A#1 T1 1000000 USD PAID",
                        "B#1 T1 1000000 USD PAID",
                        "C#1 T2 1000000 USD PAID",
                        "D#1 T2 1000000 USD PAID");
    }

    @Test
    void matchesByPartiesOnlyWhatFitsInAmountAndTime() {
        assertThat(new TradeWorld()
                        .item("A", 1, Declarations.CONSIGNOR_NAME, "One")
                        .item("B", 1, Declarations.CONSIGNOR_NAME, "Two")
                        .item("C", 1, Declarations.CONSIGNOR_NAME, "Three")
                        .item("D", 1, Declarations.CONSIGNOR_NAME, "Four")
                        .pays("T1", "2026-03-09", "", 9_800_00, with(Transactions.CREDITOR_NAME, "One"))
                        .pays("T2", "2026-03-09", "", 9_799_99, with(Transactions.CREDITOR_NAME, "Two"))
                        .pays("T3", "2026-05-30", "", 10_000_00, with(Transactions.CREDITOR_NAME, "Three"))
                        .pays("T4", "2026-05-31", "", 10_000_00, with(Transactions.CREDITOR_NAME, "Four"))
                        .matches())
                .containsExactly("A#1 T1 980000 USD PAID", "C#1 T3 1000000 USD PAID");
    }

    @Test
    void matchesByContractWhereThePaymentNamesNoInvoice() {
        assertThat(new TradeWorld()
                        .item("A", 1)
                        .pays("T1", "2026-03-09", "", 4_000_00, Transactions.INVOICE_NUMBER, null)
                        .pays("T2", "2026-03-09", "of other goods", 4_000_00)
                        .matches())
                .containsExactly("A#1 T1 400000 USD PART");
    }

    @Test
    void neverTakesAnEqualNumberForAgreement() {
        assertThat(new TradeWorld()
                        .party("STRANGER", "222222222222", java.util.Map.of())
                        .item("A", 1)
                        .pays(
                                "T1",
                                "2026-03-09",
                                "A",
                                10_000_00,
                                Transactions.DEBTOR_ACCOUNT,
                                "ACC-STRANGER",
                                Transactions.CREDITOR_NAME,
                                "Elsewhere",
                                Transactions.CONTRACT_NUMBER,
                                null)
                        .matches())
                .isEmpty();
    }

    @Test
    void tellsWhatIsPaidOver() {
        assertThat(new TradeWorld()
                        .item("A", 1)
                        .item("B", 1)
                        .pays("T1", "2026-03-09", "A", 10_200_00)
                        .pays("T2", "2026-03-09", "B", 10_200_01)
                        .pays("T3", "2026-03-10", "A", 10_000_00)
                        .matches())
                .containsExactly("A#1 T1 1000000 USD PAID", "A#1 T3 1000000 USD OVER", "B#1 T2 1020001 USD OVER");
    }

    @Test
    void convertsAtTheRateOfTheDayOrNotAtAll() {
        assertThat(new TradeWorld()
                        .item("A", 1)
                        .item("B", 1, Declarations.INVOICE_CURRENCY, "EUR")
                        .pays("T1", "2026-03-09", "A", 1, in("CNY", 70_000_00))
                        .pays("T2", "2026-03-09", "B", 1, in("CNY", 70_000_00))
                        .matches())
                .containsExactly("A#1 T1 980000 USD PAID");
    }

    @Test
    void takesThePaymentsOwnDebitBeforeAnyRate() {
        assertThat(new TradeWorld()
                        .item("A", 1)
                        .pays("T1", "2026-03-09", "A", 10_000_00, in(10_000_00, "CNY", 71_429_00))
                        .matches())
                .containsExactly("A#1 T1 1000000 USD PAID");
    }

    @Test
    void tellsTheSameWhateverTheOrderOfRows() {
        TradeWorld world = new TradeWorld();
        for (int i = 0; i < 12; i++) {
            world.item("A" + i, 1, Declarations.CONTRACT_NUMBER, "C/" + i % 3);
            world.pays("T" + i, "2026-03-0" + (1 + i % 9), "A" + i * 5 % 12, 7_000_00 + i * 1_000_00);
            world.pays("U" + i, "2026-03-1" + i % 9, "", 5_000_00, Transactions.INVOICE_NUMBER, null);
        }
        assertThat(world.matches(1)).isNotEmpty().isEqualTo(world.matches(2));
    }

    private static Object[] with(Object... more) {
        Object[] all = java.util.Arrays.copyOf(NO_NUMBERS, NO_NUMBERS.length + more.length);
        System.arraycopy(more, 0, all, NO_NUMBERS.length, more.length);
        return all;
    }

    private static Object[] in(String currency, long minor) {
        return new Object[] {
            Transactions.AMOUNT_MINOR, minor,
            Transactions.CURRENCY, currency,
            Transactions.CREDITED_AMOUNT_MINOR, minor,
            Transactions.CREDITED_CURRENCY, currency
        };
    }

    private static Object[] in(long debit, String currency, long minor) {
        return new Object[] {
            Transactions.AMOUNT_MINOR, debit,
            Transactions.CREDITED_AMOUNT_MINOR, minor,
            Transactions.CREDITED_CURRENCY, currency
        };
    }
}
