package org.moneytrail.settings;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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
            String hint = Nearest.to(path, known)
                    .map(key -> "; did you mean " + key + "?")
                    .orElse("");
            problems.note(Place.of(value.origin()), path + ": unknown key" + hint);
        }
    }

    private boolean isSection(String path) {
        return known.stream().anyMatch(key -> key.startsWith(path + "."));
    }
}
