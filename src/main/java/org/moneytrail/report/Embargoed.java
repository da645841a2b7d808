package org.moneytrail.report;

/** What happens to what may not be shown. */
public enum Embargoed {
    /** The whole case stays out, and every row that names it. */
    LEFT_OUT,
    /** It is shown, since somebody gave a reason. */
    SHOWN
}
