package org.moneytrail.link.identifier;

import java.util.Optional;

/**
 * An identifier that was read.
 *
 * @param normal its one form
 * @param fault what is wrong with it; empty if it can be what it claims to be
 * @param told what it tells of its bearer; nothing if it has a fault
 */
public record Identifier(String normal, Optional<Fault> fault, Told told) {
    static Identifier valid(String normal, Told told) {
        return new Identifier(normal, Optional.empty(), told);
    }

    static Identifier wrong(String normal, Fault fault) {
        return new Identifier(normal, Optional.of(fault), Told.NOTHING);
    }

    static Identifier of(String normal, Optional<Fault> fault) {
        return new Identifier(normal, fault, Told.NOTHING);
    }

    /** True if it can be what it claims to be. */
    public boolean isValid() {
        return fault.isEmpty();
    }

    /** True if it has the form of its kind, and its check digit or digits do not fit. */
    public boolean isMistyped() {
        return fault.filter(found -> found.rule() == Fault.Rule.CHECK_DIGIT).isPresent();
    }
}
