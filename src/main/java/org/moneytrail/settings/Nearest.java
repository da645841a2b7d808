package org.moneytrail.settings;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What was probably meant by a name that means nothing. */
final class Nearest {
    private Nearest() {}

    /** The name that takes the fewest edits, unless that would change half of it. */
    static Optional<String> to(String written, Collection<String> names) {
        return names.stream()
                .min(comparingInt(name -> distance(name, written)))
                .filter(name -> distance(name, written) * 2 < Math.max(name.length(), written.length()));
    }

    private static int distance(String name, String written) {
        return LevenshteinDistance.getDefaultInstance().apply(name, written);
    }
}
