package org.moneytrail.report.page;

import java.time.Instant;
import java.util.Optional;

/**
 * One payment as it was loaded.
 *
 * @param id the bank's id
 * @param bookedAt when it was booked
 * @param debtor who pays
 * @param creditor who receives
 * @param debit what left the debtor
 * @param credit what reached the creditor
 * @param channel TRANSFER, CASH and so on
 * @param remittance what the payer wrote
 * @param source where the row was read from
 */
public record Payment(
        String id,
        Instant bookedAt,
        Holder debtor,
        Holder creditor,
        Money debit,
        Money credit,
        Optional<String> channel,
        Optional<String> remittance,
        Source source) {
    /** True if what arrives is not what left: another currency, or a fee. */
    public boolean converts() {
        return !debit.equals(credit);
    }
}
