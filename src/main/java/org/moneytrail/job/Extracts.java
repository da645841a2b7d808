package org.moneytrail.job;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.moneytrail.ingest.Source;
import org.moneytrail.settings.ColumnsSettings;
import org.moneytrail.settings.Settings;

/** The sources whose files are agencies' own extracts, as {@code --columns} says. */
record Extracts(List<ColumnsSettings> files) {
    /** The source as its files are to be read. */
    Source as(Source source) {
        return files.stream()
                .filter(file -> file.source().equals(source.name()))
                .findFirst()
                .map(source::mapped)
                .orElse(source);
    }

    /** The name of the source that is mapped, if it is one alone. */
    Optional<String> onlySource() {
        return files.size() == 1 ? Optional.of(files.get(0).source()) : Optional.empty();
    }

    /**
     * Checks that every file of {@code --columns} has something to map.
     *
     * @param read the sources that are read
     */
    void requireAmong(Collection<Source> read) {
        for (ColumnsSettings file : files) {
            if (read.stream().noneMatch(source -> source.name().equals(file.source()))) {
                throw new WrongUsage("Cannot use --columns " + file.file() + ": it maps " + file.source()
                        + ", and none are read here");
            }
        }
    }

    /** What the run record keeps: the settings, and every key of {@code --columns} after {@code columns.SOURCE}. */
    Map<String, String> describe(Settings settings) {
        Map<String, String> all = new TreeMap<>(settings.describe());
        for (ColumnsSettings file : files) {
            file.effective().forEach((key, value) -> all.put("columns." + file.source() + "." + key, value));
        }
        return all;
    }
}
