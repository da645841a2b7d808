package org.moneytrail.trace.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The five tracing rules. They differ only in which money leaves an account first. */
public enum Rule {
    /** Oldest first; {@link Fifo}. */
    FIFO(Fifo::new, true),
    /** Newest first; {@link Lifo}. */
    LIFO(Lifo::new, true),
    /** In proportion; {@link ProRata}. */
    PRO_RATA(ProRata::new, false),
    /** Clean money first; {@link CleanFirst}. */
    CLEAN_FIRST(CleanFirst::new, false),
    /** Tainted money first; {@link TaintedFirst}. */
    TAINTED_FIRST(TaintedFirst::new, false);

    private final Supplier<Pool> pool;
    private final boolean labelFree;

    Rule(Supplier<Pool> pool, boolean labelFree) {
        this.pool = pool;
        this.labelFree = labelFree;
    }

    /** The rule's name in options, settings and tables: {@code pro-rata}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule of that name. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** True if it attributes every unit without knowing labels, so that money can be walked backward too. */
    public boolean goesBackward() {
        return labelFree;
    }

    Pool newPool() {
        return pool.get();
    }
}
