package org.moneytrail.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Field;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;
import org.moneytrail.table.Transactions;

/** The cash is seized at hour 1000. */
class CashCourierTest {
    private static final String A5 = "A5";
    private static final Map<Field, Object> HIS = Map.of(SeizureSubjects.ACCOUNT_ID, "A");

    @Test
    void firesOnCashOverTheCounterAroundTheSeizure() {
        Story story = courier("COURIER", HIS)
                .draws("before", 950, "A", 100, "Алматы")
                .draws("after", 1_001, "A", 100, "Алматы")
                .deposits("in", 1_050, "A", 100)
                .pays("transfer", 999, "A", "B", 100);

        assertThat(story.alerts(A5)).containsExactly("A after before:QUESTIONED in:PROCEEDS");
        assertThat(story.explanations(A5))
                .containsExactly("Cash was seized from Pavel (seizure S1); within 7 days before and after it the same"
                        + " hands paid in cash 1 times and drew cash 2 times.");
    }

    @Test
    void knowsHandsByTheirEntityAndByTheIdAtTheDesk() {
        Story story = courier("SUSPECT", Map.of(SeizureSubjects.NATIONAL_ID, "850101900124"))
                .subject("S1", "COURIER", "Pavel", Map.of(SeizureSubjects.NATIONAL_ID, "850101900124"))
                .entity("e", SeizureSubjects.TABLE, "S1#SUSPECT#Pavel")
                .entity("e", SeizureSubjects.TABLE, "S1#COURIER#Pavel")
                .entity("e", Accounts.TABLE, "B")
                .entity("e", Transactions.TABLE, "desk#debtor")
                .deposits("desk", 999, "C", 100)
                .pays(
                        "id",
                        1_000,
                        null,
                        "D",
                        100,
                        Map.of(Transactions.CHANNEL, "CASH", Transactions.DEBTOR_ID, "850101900124"))
                .draws("own", 1_001, "B", 100, "Алматы");

        assertThat(story.alerts(A5)).containsExactly("C desk:PROCEEDS id:PROCEEDS own");
    }

    @Test
    void staysQuietOnConsigneesOnDrugsWithoutCashAndOnNothing() {
        assertThat(courier("CONSIGNEE", HIS).deposits("in", 1_000, "A", 100).alerts(A5))
                .isEmpty();
        assertThat(new Story()
                        .seizedCash("S1", 1_000, Map.of(Seizures.CASH_AMOUNT_MINOR, 0L))
                        .subject("S1", "COURIER", "Pavel", HIS)
                        .deposits("in", 1_000, "A", 100)
                        .alerts(A5))
                .isEmpty();
        assertThat(new Story().alerts(A5)).isEmpty();
    }

    @Test
    void keepsWhatRestsOnAControlledDeliveryUnderEmbargo() {
        DetectTables in = new Story()
                .seizedCash("S1", 1_000, Map.of(Seizures.EMBARGOED, true))
                .subject("S1", "COURIER", "Pavel", HIS)
                .deposits("in", 1_000, "A", 100)
                .tables(1);

        assertThat(Detection.detect(in, List.of(Story.typology(A5)))
                        .alerts()
                        .first()
                        .<Boolean>getAs(Seizures.EMBARGOED.name()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"831.999,false", "832,true", "1168,true", "1168.001,false"})
    void looksAtSevenDaysOnEachSide(double hour, boolean fires) {
        assertThat(courier("COURIER", HIS).deposits("in", hour, "A", 100).alarms(A5))
                .isEqualTo(fires);
    }

    private static Story courier(String role, Map<Field, Object> more) {
        return new Story().seizedCash("S1", 1_000, Map.of()).subject("S1", role, "Pavel", more);
    }
}
