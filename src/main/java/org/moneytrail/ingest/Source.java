package org.moneytrail.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.moneytrail.settings.ColumnsSettings;
import org.moneytrail.table.Field;
import org.moneytrail.table.Provenance;
import org.moneytrail.table.Table;

/**
 * One kind of input: its name in options and folders, the table that it fills, and how a record is read.
 *
 * @param name as in {@code --source} and in the input folder
 * @param table what it fills
 * @param identity the columns by which two rows are one record: equal otherwise they are duplicates, else they conflict
 * @param reload what happens to a record that is already in the lake with other content
 * @param interpretation reads one record
 * @param layout how its files write the records
 * @param later columns that no record says, since only later loads tell
 */
public record Source(
        String name,
        Table table,
        List<Field> identity,
        Reload reload,
        Interpretation interpretation,
        Layout layout,
        Set<Field> later)
        implements Serializable {
    /** What a text alone cannot be blamed for: that others are missing. */
    private static final Set<String> RULES_ABOUT_OTHERS = Set.of("missing", "no-currency", "no-account");

    /** What a record that comes again with other content means. */
    public enum Reload {
        /** A contradiction: the later row is quarantined. */
        CONFLICTS,
        /** A newer edition: it takes the place of the older row. */
        SUPERSEDES
    }

    /** Reads one record: asks {@link Reading} for every column, and notes what only several columns together can show. */
    public interface Interpretation extends Serializable {
        void read(Reading in);
    }

    static Source of(String name, Table table, Interpretation interpretation) {
        return new Source(name, table, table.key(), Reload.CONFLICTS, interpretation, new InputLayout(), Set.of());
    }

    /** Rows that differ anywhere are different records. */
    Source identifiedByAll() {
        return new Source(name, table, content(), reload, interpretation, layout, later);
    }

    Source superseding() {
        return new Source(name, table, identity, Reload.SUPERSEDES, interpretation, layout, later);
    }

    /** Columns that are filled in when later loads tell, and are no part of what a record says. */
    Source toldLater(Field... columns) {
        return new Source(name, table, identity, reload, interpretation, layout, Set.of(columns));
    }

    /** The same source in files of an agency's own. */
    public Source mapped(ColumnsSettings columns) {
        return written(new Mapping(columns));
    }

    /** The same source in files of a publisher's format, {@code un-xml} for one; nothing if it has none of that name. */
    public Optional<Source> in(String format) {
        return layout.of(format).map(this::written);
    }

    /** The formats that may be asked for. */
    public List<String> formats() {
        return layout.formats();
    }

    Source written(Layout other) {
        return other == layout ? this : new Source(name, table, identity, reload, interpretation, other, later);
    }

    /** Files of CSV, or of a publisher's format, also lie where others publish the same. */
    Source alsoPublishedIn(Published... formats) {
        return written(new InputLayout(List.of(formats)));
    }

    /**
     * The files of the source that a path, folder or glob stands for, as {@link InputFiles} lists them, with all that is read
     * along with them.
     */
    public List<String> files(String pattern, Configuration hadoop) throws IOException {
        Set<String> files = new TreeSet<>();
        for (String file : InputFiles.of(pattern, layout.endings(), hadoop)) {
            files.addAll(layout.together(file, hadoop));
        }
        return List.copyOf(files);
    }

    /**
     * Which edition of what its publisher publishes each file says it is, in a form that sorts by time; files that do
     * not say are left out.
     *
     * @param files what {@link #files} returns
     * @param base the folder that file names in the result are relative to
     */
    public Map<String, String> editions(List<String> files, String base, Configuration hadoop) throws IOException {
        Map<String, String> editions = new TreeMap<>();
        for (String file : files) {
            layout.at(file, hadoop)
                    .edition(file, hadoop)
                    .ifPresent(edition -> editions.put(InputFiles.relative(file, base), edition));
        }
        return editions;
    }

    /** What a row says, without where it came from and what later loads tell. */
    public List<Field> content() {
        return table.fields().stream()
                .filter(field -> !Provenance.FIELDS.contains(field) && !later.contains(field))
                .toList();
    }

    /** The columns that the source knows. */
    public Set<String> columns() {
        return ofNothing().asked();
    }

    /** The columns that a file must have. */
    public Set<String> requiredColumns() {
        return ofNothing().required();
    }

    /** Those of the columns that hold decimal numbers. */
    public Set<String> decimalColumns() {
        return ofNothing().decimals();
    }

    /** What is wrong with a text in a column, whatever else the record says; nothing if it may stand there. */
    public Optional<String> wrong(String column, String text) {
        return read(List.of(column), text).problems().stream()
                .filter(problem -> problem.column().equals(column) && !RULES_ABOUT_OTHERS.contains(problem.rule()))
                .map(Reading.Problem::message)
                .findFirst();
    }

    private Reading ofNothing() {
        return read(List.of());
    }

    private Reading read(List<String> header, String... record) {
        Reading reading = new Reading(table, header, new Conventions(ZoneOffset.UTC, "KZT"));
        reading.next(record);
        interpretation.read(reading);
        return reading;
    }
}
