package org.moneytrail.money;

/**
 * A text that cannot be read as the value it stands for. The message says why in words a user can act on; it carries no
 * stack trace, because bad rows are expected and may be many.
 */
public final class Unreadable extends RuntimeException {
    private final String rule;

    /**
     * @param rule short name of the rule that the text breaks, such as {@code too-many-decimals}
     * @param message what is wrong with it
     */
    public Unreadable(String rule, String message) {
        super(message, null, false, false);
        this.rule = rule;
    }

    /** Short name of the broken rule, as it stands in the quarantine table. */
    public String rule() {
        return rule;
    }
}
