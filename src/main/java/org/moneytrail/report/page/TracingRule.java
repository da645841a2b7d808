package org.moneytrail.report.page;

import java.util.Arrays;
import java.util.Locale;

/** The five tracing rules as a reader meets them: name, authority, and what each assumes. */
public enum TracingRule {
    /** Oldest money first. */
    FIFO(
            "First in, first out",
            "Clayton's Case (1816)",
            "Assumes that the money which came into an account first also leaves it first.",
            true),
    /** Newest money first. */
    LIFO(
            "Last in, first out",
            "the reverse assumption, used as a sensitivity bound",
            "Assumes that the money which came in last leaves first.",
            true),
    /** Shares in proportion. */
    PRO_RATA(
            "Pro rata",
            "Barlow Clowes (1992)",
            "Assumes that every payment out carries suspected and other money in the proportion in which the account held "
                    + "them.",
            false),
    /** Other money first: the narrowest reach. */
    CLEAN_FIRST(
            "Clean money first",
            "lowest intermediate balance: Roscoe v Winder (1915), Re Hallett (1880)",
            "Assumes that the holder spends other money first, so that suspected money leaves only when nothing else is "
                    + "left.",
            false),
    /** Suspected money first: the widest reach. */
    TAINTED_FIRST(
            "Suspected money first",
            "Re Oatway (1903)",
            "Assumes that suspected money is spent first; it shows the widest reach.",
            false);

    private final String title;
    private final String authority;
    private final String assumption;
    private final boolean backward;

    TracingRule(String title, String authority, String assumption, boolean backward) {
        this.title = title;
        this.authority = authority;
        this.assumption = assumption;
        this.backward = backward;
    }

    /** The rule of a name in tables and settings, such as {@code pro-rata}. */
    public static TracingRule of(String id) {
        return Arrays.stream(values())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot report rule '" + id + "': there is none"));
    }

    /** The name in tables and settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name for readers. */
    public String title() {
        return title;
    }

    /** The case or convention it comes from. */
    public String authority() {
        return authority;
    }

    /** What it assumes, in a sentence. */
    public String assumption() {
        return assumption;
    }

    /** True if money can be walked backward under it. */
    public boolean goesBackward() {
        return backward;
    }

    /** The rule whose backward chains stand beside the forward chains of this one. */
    public TracingRule backwardRule() {
        return backward ? this : FIFO;
    }
}
