package org.moneytrail.chains;

import java.io.Serializable;

/** What a mark rests on, told from its id: {@code SEIZURE:17} is the seizure 17, an id without a prefix an analyst's. */
record Predicate(Kind kind, String key) implements Serializable {
    /** The kinds of predicates, the strongest first. */
    enum Kind {
        DESIGNATION,
        SEIZURE,
        DECLARATION,
        TYPOLOGY
    }

    static Predicate of(String markId) {
        int colon = markId.indexOf(':');
        String prefix = colon < 0 ? "" : markId.substring(0, colon);
        String key = markId.substring(colon + 1);
        return switch (prefix) {
            case "SEIZURE" -> new Predicate(Kind.SEIZURE, key);
            case "DESIGNATION" -> new Predicate(Kind.DESIGNATION, key);
            case "DECLARATION", "FINDING" -> new Predicate(Kind.DECLARATION, key);
            case "ALERT" -> new Predicate(Kind.TYPOLOGY, key);
            default -> new Predicate(Kind.TYPOLOGY, markId);
        };
    }

    /** {@code predicate:key}, of which the smallest names the case. */
    String name() {
        return kind + ":" + key;
    }
}
