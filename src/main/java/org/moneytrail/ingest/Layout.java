package org.moneytrail.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/** How the files of a source write its records: in our own input layout, or as an agency's extract that is mapped to it. */
interface Layout extends Serializable {
    /** The encoding of a file that does not tell its own. */
    Charset encoding();

    /** The records of a file, taken apart as far as its format goes. Closed by the caller. */
    RawRecords open(String file, Configuration hadoop) throws IOException;

    /** A record as its file writes it. */
    String asWritten(String[] fields);

    /** How one file writes its records, where files of one source need not be alike. */
    default Layout at(String file, Configuration hadoop) throws IOException {
        return this;
    }

    /** The layout of a format of that name in which others publish the same. */
    default Optional<Layout> of(String format) {
        return Optional.empty();
    }

    /** The formats that may be asked for. */
    default List<String> formats() {
        return List.of("csv", "parquet");
    }

    /** What names of files in a folder end with. */
    default Set<String> endings() {
        return Set.of("csv");
    }

    /** Which edition of what it publishes a file says it is, in a form that sorts by time. */
    default Optional<String> edition(String file, Configuration hadoop) throws IOException {
        return Optional.empty();
    }

    /** A file with those that are no good without each other. */
    default List<String> together(String file, Configuration hadoop) throws IOException {
        return List.of(file);
    }

    /** The columns that a file must have. */
    Set<String> needs(Source source);

    /** The columns of a file that become columns of ours. */
    Set<String> reads(Source source);

    /** What the files call a column of ours; its own name where nothing in them is it. */
    String named(String column);

    /** True if our columns may say less than a record does, so that it is needed as it was to tell of it. */
    boolean changes();

    /** What the files leave unsaid, given what files of our own do. */
    Conventions conventions(Conventions usual);

    /** Why a record as a whole cannot be read; nothing else is worth telling of it then. */
    default Optional<Reading.Problem> unreadable(String[] fields, List<String> header) {
        int last = header.size() - 1;
        for (int i = fields.length - 1; i >= 0; i--) {
            if (fields[i].indexOf('\uFFFD') >= 0) {
                String encoding = encoding().name();
                return Optional.of(new Reading.Problem(
                        header.get(Math.min(i, last)),
                        "not-" + encoding.toLowerCase(Locale.ROOT),
                        "holds bytes that are no " + encoding));
            }
        }
        return fields.length == header.size()
                ? Optional.empty()
                : Optional.of(new Reading.Problem(
                        header.get(Math.min(fields.length, last)),
                        "field-count",
                        "has " + fields.length + " fields where the header has " + header.size()));
    }

    /** How the records of one file are read, which has {@link #needs all that it must}. */
    Translation over(String file, List<String> header);

    /** Turns records of one file into records in our columns. */
    interface Translation {
        /** Our columns, in the order of {@link Translated#texts}. */
        List<String> columns();

        /** One record. */
        Translated of(String[] fields, long line);

        /**
         * All that is wrong with a record, told in the words of its file.
         *
         * @param found what is wrong with what it became
         */
        List<Reading.Problem> problems(String[] fields, Translated record, List<Reading.Problem> found);
    }

    /**
     * A record in our columns.
     *
     * @param texts one a column
     * @param kept what else it said, by the names of its file, and {@code flag:COLUMN} where a value was changed
     * @param refused by our column, which stays empty, the problem with the file's
     */
    record Translated(String[] texts, Map<String, String> kept, Map<String, Reading.Problem> refused) {}
}
