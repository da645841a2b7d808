package org.moneytrail.settings;

import static java.util.Comparator.comparingInt;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Keys that are set and mean nothing: most are misspelled, and the default would go on in silence. */
final class UnknownKeys {
    private final SortedSet<String> known;
    private final Problems problems;

    UnknownKeys(Set<String> known, Problems problems) {
        this.known = new TreeSet<>(known);
        this.problems = problems;
    }

    /** Notes each unknown key under {@code object}, which lies at {@code path}. */
    void note(ConfigObject object, String path) {
        object.forEach((name, value) -> {
            String quoted = ConfigUtil.joinPath(name);
            note(value, path.isEmpty() ? quoted : path + "." + quoted);
        });
    }

    private void note(ConfigValue value, String path) {
        if (known.contains(path)) {
            return;
        }
        if (value instanceof ConfigObject object && (isSection(path) || !object.isEmpty())) {
            note(object, path);
        } else if (isSection(path)) {
            problems.note(Place.of(value.origin()), path + ": is a section, and takes keys, not a value");
        } else {
            String hint =
                    nearest(path).map(key -> "; did you mean " + key + "?").orElse("");
            problems.note(Place.of(value.origin()), path + ": unknown key" + hint);
        }
    }

    private boolean isSection(String path) {
        return known.stream().anyMatch(key -> key.startsWith(path + "."));
    }

    /** The known key that takes the fewest edits, unless that would change half of it. */
    private Optional<String> nearest(String path) {
        return known.stream()
                .min(comparingInt(key -> distance(key, path)))
                .filter(key -> distance(key, path) * 2 < Math.max(key.length(), path.length()));
    }

    private static int distance(String key, String path) {
        return LevenshteinDistance.getDefaultInstance().apply(key, path);
    }
}
