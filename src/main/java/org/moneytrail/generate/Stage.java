package org.moneytrail.generate;

/** Where in a story a payment stands, as it stands in {@code truth/story_payments.csv}. */
enum Stage {
    /** Buyers or donors pay. */
    COLLECT,
    /** Money is passed on. */
    LAYER,
    /** Cash is paid into an account, in some stories after the same hands took it out elsewhere. */
    CASH_LEG,
    /** The supplier abroad is paid. */
    PROCURE,
    /** What is left is brought to safety. */
    DRAIN,
    /** It arrives at whom it was for. */
    RECEIVE,
    /** Ordinary life around it. */
    LIFE
}
