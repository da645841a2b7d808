package org.moneytrail.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigUtil;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A file of {@code --columns}: how an agency's own extract becomes records of one of our sources.
 *
 * @param file the file that says so, as the user named it
 * @param source the source whose records the extract holds, such as {@code seizures}
 * @param origin where the extract comes from
 * @param licence under which terms it may be used
 * @param form how its files are written
 * @param columns what each of our columns is made from; one that is not named stays empty
 * @param effective every key that is set with its value in one spelling, sorted
 */
public record ColumnsSettings(
        String file,
        String source,
        String origin,
        String licence,
        FormSettings form,
        Map<String, ColumnSettings> columns,
        Map<String, String> effective)
        implements Serializable {

    /** What our sources are like: asked while a file is read, so that all that is wrong with it is told at once. */
    public interface Sources {
        /** Their names. */
        List<String> names();

        /** The columns of a source. */
        Set<String> columns(String source);

        /** Those of them that no record may lack. */
        Set<String> required(String source);

        /** Those of them that hold decimal numbers. */
        Set<String> decimals(String source);

        /** What is wrong with a text in a column of a source; nothing if it may stand there. */
        Optional<String> wrong(String source, String column, String text);
    }

    /**
     * Reads files of {@code --columns}, one a source.
     *
     * @param zone where the days of an extract begin that does not say so itself: {@code ingest.zone}
     * @throws WrongSettings telling everything that is wrong with all of them
     */
    public static List<ColumnsSettings> load(List<Path> files, ZoneId zone, Sources sources) {
        Problems problems = new Problems();
        List<ColumnsSettings> all = new ArrayList<>();
        Map<String, String> bySource = new HashMap<>();
        for (Path file : files) {
            Layers.alone(file, problems).ifPresent(config -> {
                ColumnsSettings read = read(config, file.toString(), zone, sources, problems);
                String other = bySource.putIfAbsent(read.source, read.file);
                if (other != null) {
                    problems.note(
                            new Place(read.file, Place.NO_LINE),
                            "source = " + read.source + ": has a file of its own already, " + other);
                }
                all.add(read);
            });
        }
        problems.throwIfAny();
        return List.copyOf(all);
    }

    private static ColumnsSettings read(Config config, String file, ZoneId zone, Sources sources, Problems problems) {
        Reader in = new Reader(config, problems, file);
        String source = in.choice("source", sources.names());
        String origin = in.text("origin");
        String licence = in.text("licence");
        FormSettings form = FormSettings.read(in.section("form"), zone);
        Lists lists = Lists.in(in);
        Map<String, ColumnSettings> columns = new TreeMap<>();
        if (!source.isEmpty()) {
            columns.putAll(columns(in.section("columns"), source, sources, lists));
            lists.refuseUnused();
            in.noteUnknownKeys();
        }
        return new ColumnsSettings(file, source, origin, licence, form, columns, new TreeMap<>(in.effective()));
    }

    private static Map<String, ColumnSettings> columns(Reader in, String source, Sources sources, Lists lists) {
        Set<String> known = sources.columns(source);
        Map<String, ColumnSettings> columns = new TreeMap<>();
        for (String name : in.names()) {
            String key = ConfigUtil.joinPath(name);
            if (known.contains(name)) {
                ColumnSettings.Target target = new ColumnSettings.Target(
                        sources.decimals(source).contains(name), text -> sources.wrong(source, name, text));
                columns.put(name, ColumnSettings.read(in, key, target, lists));
            } else {
                in.refuse(
                        key,
                        "is no column of " + source
                                + Nearest.to(name, known)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse(""));
            }
        }
        sources.required(source).stream()
                .filter(name -> !columns.containsKey(name))
                .sorted()
                .forEach(name -> in.refuse(name, "missing; every record of " + source + " needs it"));
        return columns;
    }
}
