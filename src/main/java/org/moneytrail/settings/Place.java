package org.moneytrail.settings;

import com.typesafe.config.ConfigOrigin;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Where a value was set. Places are ordered as their layers lie: shipped, the user's file, single keys. */
record Place(String file, int line) implements Comparable<Place> {
    static final String SHIPPED = "conf/moneytrail.conf";
    static final String SET = "--set";
    static final int NO_LINE = -1;

    private static final Pattern LINES = Pattern.compile(": [0-9]+(-[0-9]+)?$");
    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::layer).thenComparing(Place::file).thenComparingInt(Place::line);

    /** The place that the parser noted; nothing else but its description keeps the file's name as the user gave it. */
    static Place of(ConfigOrigin origin) {
        String file = LINES.matcher(origin.description()).replaceFirst("");
        return new Place(file, file.equals(SET) ? NO_LINE : origin.lineNumber());
    }

    private int layer() {
        return switch (file) {
            case SHIPPED -> 0;
            case SET -> 2;
            default -> 1;
        };
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == NO_LINE ? file : file + ":" + line;
    }
}
