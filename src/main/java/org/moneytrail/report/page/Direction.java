package org.moneytrail.report.page;

/** Which way a chain was followed. */
public enum Direction {
    /** From suspected proceeds to where they rest or leave. */
    FORWARD("forward", "where the money went"),
    /** From a questioned payment back to who funded it. */
    BACKWARD("backward", "where the money came from");

    private final String word;
    private final String meaning;

    Direction(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** In a word. */
    public String word() {
        return word;
    }

    /** The question that it answers. */
    public String meaning() {
        return meaning;
    }
}
