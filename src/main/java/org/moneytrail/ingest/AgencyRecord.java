package org.moneytrail.ingest;

import java.util.Map;

/**
 * A record of an agency's extract as it stands.
 *
 * @param file the name of its file, without the folder
 * @param line the line on which it starts, or its row in a file without lines
 * @param positions where each column of the file is
 */
record AgencyRecord(String file, long line, Map<String, Integer> positions, String[] fields) {
    /** The text of a column, empty where the record ends before it. */
    String text(String column) {
        int position = positions.get(column);
        return position < fields.length ? fields[position] : "";
    }
}
