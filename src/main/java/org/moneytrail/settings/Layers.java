package org.moneytrail.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Lays the user's file over the shipped settings, and single keys over both; every value keeps its file and line. */
final class Layers {
    private Layers() {}

    /** The shipped settings, from the class path: a cluster sees the jar only. */
    static Config shipped() {
        try (InputStream in = Layers.class.getResourceAsStream("/" + Place.SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("Cannot start: " + Place.SHIPPED + " is not on the class path");
            }
            return ConfigFactory.parseReader(new InputStreamReader(in, UTF_8), from(Place.SHIPPED));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + Place.SHIPPED, e);
        }
    }

    /**
     * All layers as one. A file that cannot be read or resolved is noted and left out, so that what is wrong with the
     * single keys is told in the same breath.
     */
    static Config merge(Config shipped, Optional<Path> overlay, Map<String, String> sets, Problems problems) {
        Config single = single(sets, problems);
        if (overlay.isEmpty()) {
            return resolve(single.withFallback(shipped));
        }
        try {
            Config file = file(overlay.get(), problems);
            return resolve(single.withFallback(file).withFallback(shipped));
        } catch (ConfigException e) {
            problems.note(place(e, overlay.get()), said(e));
            return resolve(single.withFallback(shipped));
        }
    }

    /** A file that lies over nothing; none, and noted, if it cannot be read or resolved. */
    static Optional<Config> alone(Path path, Problems problems) {
        if (!Files.isRegularFile(path)) {
            noteNoFile(path, problems);
            return Optional.empty();
        }
        try {
            return Optional.of(resolve(parse(path)));
        } catch (ConfigException e) {
            problems.note(place(e, path), said(e));
            return Optional.empty();
        }
    }

    /** A substitution sees the settings alone: the environment would make two runs differ that record the same. */
    private static Config resolve(Config layers) {
        return layers.resolve(ConfigResolveOptions.noSystem());
    }

    private static Config file(Path path, Problems problems) {
        if (!Files.isRegularFile(path)) {
            noteNoFile(path, problems);
            return ConfigFactory.empty();
        }
        return parse(path);
    }

    private static Config parse(Path path) {
        return ConfigFactory.parseFile(path.toFile(), from(path.toString()));
    }

    private static void noteNoFile(Path path, Problems problems) {
        problems.note(
                new Place(path.toString(), Place.NO_LINE),
                Files.exists(path) ? "is not a file" : "there is no such file");
    }

    private static Place place(ConfigException e, Path file) {
        return e.origin() == null ? new Place(file.toString(), Place.NO_LINE) : Place.of(e.origin());
    }

    private static Config single(Map<String, String> sets, Problems problems) {
        Config single = ConfigFactory.empty();
        for (Map.Entry<String, String> set : sets.entrySet()) {
            Place place = new Place(Place.SET, Place.NO_LINE);
            String shown = set.getKey() + " = " + set.getValue() + ": ";
            try {
                single = single.withValue(set.getKey(), value(set.getValue()));
            } catch (ConfigException.BadPath e) {
                problems.note(place, shown + "this is not the name of a key");
            } catch (ConfigException e) {
                problems.note(place, shown + said(e));
            }
        }
        return single;
    }

    /** A typed value is a text as it stands, because instants have colons, which HOCON takes for syntax. */
    private static ConfigValue value(String typed) {
        if (!typed.startsWith("[") && !typed.startsWith("{") && !typed.startsWith("\"")) {
            return ConfigValueFactory.fromAnyRef(typed, Place.SET);
        }
        return resolve(ConfigFactory.parseString("value = " + typed, from(Place.SET)))
                .getValue("value");
    }

    private static ConfigParseOptions from(String file) {
        return ConfigParseOptions.defaults()
                .setSyntax(ConfigSyntax.CONF)
                .setAllowMissing(false)
                .setOriginDescription(file);
    }

    /** What the parser says, without the place in front and the advice to use a format that is not read here. */
    private static String said(ConfigException e) {
        String prefix = e.origin() == null ? "" : e.origin().description() + ": ";
        String message = e.getMessage().startsWith(prefix) ? e.getMessage().substring(prefix.length()) : e.getMessage();
        return message.replace(", or you may be able to rename the file .properties rather than .conf", "");
    }
}
