package org.moneytrail.report.page;

import java.util.Optional;

/**
 * One payment on a chain.
 *
 * @param number from 1, in time
 * @param transactionId the payment's id
 * @param payment the payment; empty if the ledger does not hold it
 * @param carried what of the chain it carries, credit side
 */
public record Step(int number, String transactionId, Optional<Payment> payment, Money carried) {}
