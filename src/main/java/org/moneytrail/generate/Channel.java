package org.moneytrail.generate;

/** How a payment travels, as it stands in {@code channel}. */
enum Channel {
    TRANSFER,
    CASH,
    CARD,
    REMITTANCE
}
