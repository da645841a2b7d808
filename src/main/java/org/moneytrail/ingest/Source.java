package org.moneytrail.ingest;

import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
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
 */
public record Source(String name, Table table, List<Field> identity, Reload reload, Interpretation interpretation)
        implements Serializable {

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
        return new Source(name, table, table.key(), Reload.CONFLICTS, interpretation);
    }

    /** Rows that differ anywhere are different records. */
    Source identifiedByAll() {
        return new Source(name, table, content(), reload, interpretation);
    }

    Source superseding() {
        return new Source(name, table, identity, Reload.SUPERSEDES, interpretation);
    }

    /** What a row says, without where it came from. */
    public List<Field> content() {
        return table.fields().stream()
                .filter(field -> !Provenance.FIELDS.contains(field))
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

    private Reading ofNothing() {
        Reading nothing = new Reading(table, List.of(), new Conventions(ZoneOffset.UTC, "KZT"));
        nothing.next(new String[0]);
        interpretation.read(nothing);
        return nothing;
    }
}
