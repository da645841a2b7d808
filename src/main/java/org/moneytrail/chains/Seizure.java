package org.moneytrail.chains;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What chains and cases need to know of a seizure.
 *
 * @param goods substances with their quantities, in words
 * @param substances keys of its rows, with the goods of each in words
 * @param declarationId empty if none covered it
 * @param container empty if none is known
 */
record Seizure(
        String id,
        Instant seizedAt,
        String goods,
        List<Substance> substances,
        Nexus nexus,
        String declarationId,
        String container,
        boolean embargoed,
        List<Subject> subjects)
        implements Serializable {
    /** One row of a seizure. */
    record Substance(String key, String goods) implements Serializable {}

    /** One account of a subject; the account and the party are empty if none is known. */
    record Subject(String role, String name, String account, String party) implements Serializable {}

    Seizure {
        substances = List.copyOf(substances);
        subjects = List.copyOf(subjects);
    }

    boolean isDrugs() {
        return nexus == Nexus.TRAFFICKING;
    }
}
