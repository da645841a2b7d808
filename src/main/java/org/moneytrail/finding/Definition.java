package org.moneytrail.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * What a typology or trade finding is.
 *
 * @param id its id in tables, such as {@code A1}
 * @param title its name in words
 * @param looksFor what it looks for, a clause
 * @param source the public document it is taken from, by name
 * @param innocents explanations that are innocent and look alike
 * @param misses what it cannot see
 */
public record Definition(
        String id, String title, String looksFor, String source, List<String> innocents, List<String> misses) {
    /** Copies the lists. */
    public Definition {
        innocents = List.copyOf(innocents);
        misses = List.copyOf(misses);
    }

    /** A definition that the other methods complete. */
    public static Definition of(String id, String title) {
        return new Definition(id, title, "", "", List.of(), List.of());
    }

    /** With what it looks for. */
    public Definition lookFor(String clause) {
        return new Definition(id, title, clause, source, innocents, misses);
    }

    /** With the document it is taken from. */
    public Definition source(String document) {
        return new Definition(id, title, looksFor, document, innocents, misses);
    }

    /** With one more innocent explanation. */
    public Definition innocent(String clause) {
        return new Definition(id, title, looksFor, source, and(innocents, clause), misses);
    }

    /** With one more thing it cannot see. */
    public Definition misses(String clause) {
        return new Definition(id, title, looksFor, source, innocents, and(misses, clause));
    }

    private static List<String> and(List<String> list, String more) {
        List<String> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
