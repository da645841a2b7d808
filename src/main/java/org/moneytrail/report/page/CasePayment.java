package org.moneytrail.report.page;

import java.util.List;
import java.util.Optional;
import org.moneytrail.table.CasePayments;

/**
 * A payment of a case and why it is one.
 *
 * @param transactionId the payment's id
 * @param payment the payment; empty if the ledger does not hold it
 * @param reasons CHAIN, ALERT, FINDING, MARK or COUNTER, in this order of the alphabet
 * @param traced what of it is traced to the case's origins under the page's rule, credit side
 */
public record CasePayment(
        String transactionId, Optional<Payment> payment, List<String> reasons, Optional<Money> traced) {
    /** Copies the reasons. */
    public CasePayment {
        reasons = List.copyOf(reasons);
    }

    /** True if money was marked in it. */
    public boolean marked() {
        return reasons.contains(CasePayments.MARK);
    }

    /** True if it is here because it speaks for the holder. */
    public boolean counter() {
        return reasons.contains(CasePayments.COUNTER);
    }
}
