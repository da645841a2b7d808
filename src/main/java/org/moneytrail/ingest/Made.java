package org.moneytrail.ingest;

/**
 * The text of one of our columns.
 *
 * @param text empty where nothing is known
 * @param faithful true if the text says all that the agency's column did
 * @param flag how the value was changed; empty if it was not
 * @param problem why there is no text; null if all is well
 */
record Made(String text, boolean faithful, String flag, Reading.Problem problem) {
    /** A text that stands for none of the agency's own. */
    static Made newly(String text) {
        return new Made(text, false, "", null);
    }

    /** The agency's text, perhaps spelled in our way. */
    static Made faithfully(String text) {
        return new Made(text, true, "", null);
    }

    static Made changed(String text, String flag) {
        return new Made(text, false, flag, null);
    }

    static Made refused(Reading.Problem problem) {
        return new Made("", false, "", problem);
    }
}
