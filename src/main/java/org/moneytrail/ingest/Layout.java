package org.moneytrail.ingest;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the files of a source write its records: in our own input layout, or as an agency's extract that is mapped to it. */
interface Layout extends Serializable {
    /** What stands between two fields of a CSV file. */
    char separator();

    /** The encoding of a CSV file. */
    Charset encoding();

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
